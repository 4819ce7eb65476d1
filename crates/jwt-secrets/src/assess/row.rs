//! What a text is to those who read it.

use crate::Algorithm;
use crate::KeyError;
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
    /// The [length that counts](crate::key::Key::effective_length), in bytes; 0 where there is no key.
    pub effective: usize,
    /// The first character that is not of the alphabet, where that is why there is no key.
    pub foreign: Option<Foreign>,
    /// What lenient decoders make of a text that has no key under the reading.
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
    /// Whether the key is shorter than the algorithm asks for (RFC 7518 section 3.2); none where there is no key.
    #[must_use]
    pub fn is_short(&self, algorithm: Algorithm) -> Option<bool> {
        let short = self.effective < algorithm.min_bytes();
        self.octets.is_ok().then_some(short)
    }

    /// Whether the key is longer than a block of the hash, so that HMAC hashes it first (RFC 2104 section 2).
    #[must_use]
    pub fn is_hashed_first(&self, algorithm: Algorithm) -> bool {
        self.octets
            .as_ref()
            .is_ok_and(|octets| *octets > block(algorithm))
    }
}

/// The block of the hash, in bytes: twice its output (FIPS 180-4 section 1).
pub(super) const fn block(algorithm: Algorithm) -> usize {
    if algorithm.min_bytes() <= 32 { 64 } else { 128 }
}

impl fmt::Debug for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Foreign(<redacted>, at {})", self.position)
    }
}
