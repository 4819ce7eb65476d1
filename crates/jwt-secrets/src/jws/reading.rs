//! How the text of a secret becomes octets: the question that issuer and verifier answer differently.

use super::Error;
use super::Key;
use super::base64url;
use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use core::fmt;
use core::str::FromStr;
use zeroize::Zeroizing;

/// The longest text of a secret that is read, in bytes of UTF-8. Far above every block of a hash, and
/// far above [`MAX_BYTES`](crate::MAX_BYTES) octets in any encoding.
pub const MAX_SECRET_TEXT: usize = 8_192;

/// How a library turns the text of a secret into key octets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// The bytes of the text itself, which is what most libraries do with a string.
    #[default]
    Utf8,
    /// base64 with the URL and filename safe alphabet (RFC 4648 section 5).
    Base64Url,
    /// base64 with the standard alphabet (RFC 4648 section 4).
    Base64,
    /// Two hexadecimal digits a byte (RFC 4648 section 8).
    Hex,
}

impl Reading {
    /// Every reading, the most common first.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Base64Url, Self::Base64, Self::Hex];

    /// The stable name: `utf8`, `base64url`, `base64` or `hex`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf8",
            Self::Base64Url => "base64url",
            Self::Base64 => "base64",
            Self::Hex => "hex",
        }
    }

    /// The key that `text` is under this reading.
    ///
    /// Lenient only where no two keys can be confused: padding may be there or not, hex digits may be
    /// of either case. Nothing is dropped, not even a line break at the end: a library that reads the
    /// text as UTF-8 would not drop it either.
    ///
    /// # Errors
    ///
    /// [`Error::SecretEmpty`] and [`Error::SecretTooLong`] under every reading;
    /// [`Error::SecretCharacter`] for the first character outside of the alphabet;
    /// [`Error::SecretLength`] if characters are missing or too many, as in hex with an odd number of
    /// digits; [`Error::SecretPadding`] for padding that does not fit; [`Error::SecretStrayBits`] for
    /// base64 whose last character carries bits of no octet, which decoders ignore or refuse.
    pub fn octets(self, text: &str) -> Result<Key, Error> {
        if text.is_empty() {
            return Err(Error::SecretEmpty);
        }
        if text.len() > MAX_SECRET_TEXT {
            return Err(Error::SecretTooLong);
        }
        match self {
            Self::Utf8 => Ok(Key::new(text.as_bytes())),
            Self::Base64Url => self.base64(&URL_SAFE_NO_PAD, base64url::is_symbol, text),
            Self::Base64 => self.base64(&STANDARD_NO_PAD, is_symbol, text),
            Self::Hex => self.hex(text),
        }
    }

    fn base64(
        self,
        engine: &GeneralPurpose,
        is_symbol: fn(char) -> bool,
        text: &str,
    ) -> Result<Key, Error> {
        let symbols = text.trim_end_matches('=');
        self.alphabet(symbols, is_symbol)?;
        if symbols.len() % 4 == 1 {
            return Err(Error::SecretLength { reading: self });
        }
        if text.len() > symbols.len() && text.len() != symbols.len().next_multiple_of(4) {
            return Err(Error::SecretPadding { reading: self });
        }
        let octets = base64url::octets(engine, symbols);
        octets.map_or(Err(Error::SecretStrayBits { reading: self }), |octets| {
            Ok(Key::new(&octets))
        })
    }

    fn hex(self, text: &str) -> Result<Key, Error> {
        self.alphabet(text, |character| character.is_ascii_hexdigit())?;
        let mut octets = Zeroizing::new(vec![0; text.len() / 2]);
        // The alphabet is right, so that only an odd number of digits is left to fail.
        hex::decode_to_slice(text, &mut octets)
            .map_err(|_| Error::SecretLength { reading: self })?;
        Ok(Key::new(&octets))
    }

    fn alphabet(self, text: &str, is_symbol: fn(char) -> bool) -> Result<(), Error> {
        match text.chars().position(|character| !is_symbol(character)) {
            None => Ok(()),
            Some(index) => Err(Error::SecretCharacter {
                reading: self,
                position: index + 1,
            }),
        }
    }
}

/// A character of the standard alphabet (RFC 4648 section 4).
const fn is_symbol(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/')
}

impl FromStr for Reading {
    type Err = Error;

    /// Reads a [`name`](Reading::name); anything else is [`Error::ReadingUnknown`].
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|reading| reading.name() == text)
            .ok_or(Error::ReadingUnknown)
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests;
