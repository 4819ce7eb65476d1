//! How the text of a secret becomes octets: the question that issuer and verifier answer differently.

use super::Key;
use crate::KeyError;
use crate::encoding;
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

    /// A stable identifier in `snake_case` of reading a text so, among the other ways from a text to a key.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "read_as_utf8",
            Self::Base64Url => "read_as_base64url",
            Self::Base64 => "read_as_base64",
            Self::Hex => "read_as_hex",
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
    /// [`KeyError::Empty`] and [`KeyError::TooLong`] under every reading;
    /// [`KeyError::Character`] for the first character outside of the alphabet;
    /// [`KeyError::Length`] if characters are missing or too many, as in hex with an odd number of
    /// digits; [`KeyError::Padding`] for padding that does not fit; [`KeyError::StrayBits`] for
    /// base64 whose last character carries bits of no octet, which decoders ignore or refuse.
    pub fn octets(self, text: &str) -> Result<Key, KeyError> {
        if text.is_empty() {
            return Err(KeyError::Empty);
        }
        if text.len() > MAX_SECRET_TEXT {
            return Err(KeyError::TooLong);
        }
        match self {
            Self::Utf8 => Ok(Key::new(text.as_bytes())),
            Self::Base64Url => self.base64(&URL_SAFE_NO_PAD, encoding::is_base64url, text),
            Self::Base64 => self.base64(&STANDARD_NO_PAD, is_symbol, text),
            Self::Hex => self.hex(text),
        }
    }

    /// The text that is this key under this reading: the other way round. None where that is longer than
    /// [`MAX_SECRET_TEXT`], and of UTF-8 where the octets are no text.
    ///
    /// ```
    /// use jwt_secrets::key::Reading;
    ///
    /// let key = Reading::Utf8.octets("secret")?;
    /// let hex = Reading::Hex.text(&key).ok_or("too long")?;
    /// assert_eq!(*hex, "736563726574");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn text(self, key: &Key) -> Option<Zeroizing<String>> {
        let octets = key.octets();
        let text = match self {
            Self::Utf8 => Zeroizing::new(core::str::from_utf8(octets).ok()?.to_owned()),
            Self::Base64Url => encoding::base64url(octets),
            Self::Base64 => encoding::base64(octets),
            Self::Hex => encoding::hex(octets),
        };
        (text.len() <= MAX_SECRET_TEXT).then_some(text)
    }

    fn base64(
        self,
        engine: &GeneralPurpose,
        is_symbol: fn(char) -> bool,
        text: &str,
    ) -> Result<Key, KeyError> {
        let symbols = text.trim_end_matches('=');
        self.alphabet(symbols, is_symbol)?;
        if symbols.len() % 4 == 1 {
            return Err(KeyError::Length { reading: self });
        }
        if text.len() > symbols.len() && text.len() != symbols.len().next_multiple_of(4) {
            return Err(KeyError::Padding { reading: self });
        }
        let octets = encoding::octets(engine, symbols);
        octets.map_or(Err(KeyError::StrayBits { reading: self }), |octets| {
            Ok(Key::new(&octets))
        })
    }

    fn hex(self, text: &str) -> Result<Key, KeyError> {
        self.alphabet(text, |character| character.is_ascii_hexdigit())?;
        let mut octets = Zeroizing::new(vec![0; text.len() / 2]);
        // The alphabet is right, so that only an odd number of digits is left to fail.
        hex::decode_to_slice(text, &mut octets).map_err(|_| KeyError::Length { reading: self })?;
        Ok(Key::new(&octets))
    }

    fn alphabet(self, text: &str, is_symbol: fn(char) -> bool) -> Result<(), KeyError> {
        match text.chars().position(|character| !is_symbol(character)) {
            None => Ok(()),
            Some(index) => Err(KeyError::Character {
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
    type Err = KeyError;

    /// Reads a [`name`](Reading::name); anything else is [`KeyError::ReadingUnknown`].
    fn from_str(text: &str) -> Result<Self, KeyError> {
        Self::ALL
            .into_iter()
            .find(|reading| reading.name() == text)
            .ok_or(KeyError::ReadingUnknown)
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests;
