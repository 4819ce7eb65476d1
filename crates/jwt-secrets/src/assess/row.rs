//! What a text is to those who read it.

use crate::Algorithm;
use crate::KeyError;
use crate::key::Key;
use crate::key::LenientDecoder;
use crate::key::Reading;
use core::fmt;

/// What a text is under a [`Reading`].
#[derive(Debug)]
pub struct ReadingRow {
    /// The reading.
    pub reading: Reading,
    /// How many octets the key has, or why there is none.
    pub octets: Result<usize, KeyError>,
    /// The [length that counts](Key::effective_length), in bytes; 0 where there is no key.
    pub effective: usize,
    /// Whether the octets are UTF-8.
    pub is_text: bool,
    /// The first character that is not of the alphabet, where that is why there is no key.
    pub foreign: Option<Foreign>,
    /// What lenient decoders make of a text that has no key under the reading. Empty where there is one, and for a text that
    /// is empty or too long.
    pub lenient: Vec<LenientRead>,
}

/// A character that does not belong where it stands. Its `Debug` does not show it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// The character.
    pub character: char,
    /// Its place, counted in characters from 1.
    pub position: usize,
}

/// What a lenient decoder makes of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LenientRead {
    /// The decoder.
    pub decoder: LenientDecoder,
    /// How many octets the key has. 0 is the empty key.
    pub octets: usize,
}

impl ReadingRow {
    /// The row of a reading.
    pub(super) fn new(reading: Reading, text: &str) -> Self {
        let key = reading.octets(text);
        let lenient = match key {
            Ok(_) | Err(KeyError::Empty | KeyError::TooLong) => Vec::new(),
            Err(_) => lenient(reading, text).collect(),
        };
        let foreign = match key {
            Err(KeyError::Character { position, .. }) => Foreign::at(text, position),
            _ => None,
        };
        Self {
            reading,
            effective: key.as_ref().map_or(0, Key::effective_length),
            is_text: key
                .as_ref()
                .is_ok_and(|key| core::str::from_utf8(key.octets()).is_ok()),
            octets: key.map(|key| key.octets().len()),
            foreign,
            lenient,
        }
    }

    /// Whether the key is shorter than the algorithm asks for (RFC 7518 section 3.2); none where there is no key.
    #[must_use]
    pub fn is_short(&self, algorithm: Algorithm) -> Option<bool> {
        let short = self.effective < algorithm.min_bytes();
        self.octets.is_ok().then_some(short)
    }

    /// Whether the key is longer than a block of the hash, so that HMAC hashes it first (RFC 2104 section 2).
    #[must_use]
    pub fn is_hashed_first(&self, algorithm: Algorithm) -> bool {
        let longer = |octets: &usize| *octets > block(algorithm);
        self.octets.as_ref().is_ok_and(longer)
    }
}

/// What the lenient decoders of a reading make of a text that is none to it.
pub(super) fn lenient(reading: Reading, text: &str) -> impl Iterator<Item = LenientRead> {
    let of_reading = move |decoder: &LenientDecoder| match reading {
        Reading::Utf8 => false,
        Reading::Base64Url => !decoder.is_hex() && decoder.is_url_safe(),
        Reading::Base64 => !decoder.is_hex(),
        Reading::Hex => decoder.is_hex(),
    };
    let decoders = LenientDecoder::ALL.into_iter().filter(of_reading);
    decoders.filter_map(|decoder| {
        let octets = decoder.length(text)?;
        Some(LenientRead { decoder, octets })
    })
}

/// The block of the hash, in bytes (FIPS 180-4 section 1): twice the output of SHA-256, and that of SHA-512.
pub(super) const fn block(algorithm: Algorithm) -> usize {
    if algorithm.min_bytes() <= 32 { 64 } else { 128 }
}

impl Foreign {
    /// The character at a place.
    pub(super) fn at(text: &str, position: usize) -> Option<Self> {
        let character = text.chars().nth(position.checked_sub(1)?)?;
        Some(Self {
            character,
            position,
        })
    }
}

// A character is a part of a secret.
impl fmt::Debug for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Foreign(<redacted>, at {})", self.position)
    }
}
