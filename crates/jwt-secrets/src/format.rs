//! How a secret is written, and what has to be drawn for it.

use crate::SecretError;
use core::fmt;
use core::str::FromStr;

/// How a secret is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Base64 with the URL and filename safe alphabet, no padding (RFC 7515 section 2).
    #[default]
    Base64Url,
    /// Base64 with padding, on one line (RFC 4648 section 4).
    Base64,
    /// Two lower-case digits a byte (RFC 4648 section 8).
    Hex,
    /// Letters and digits only: a text of its own, not a view of other octets.
    Alphanumeric,
    /// A JSON Web Key of type `oct` (RFC 7517, RFC 7518 section 6.4).
    Jwk,
}

/// What is drawn from the random generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draw {
    /// Any byte values, 8 bits each.
    Octets,
    /// Characters of `A-Z a-z 0-9`, log2 62 bits each; the key octets are their ASCII.
    Alphanumeric,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Base64Url,
        Self::Base64,
        Self::Hex,
        Self::Alphanumeric,
        Self::Jwk,
    ];

    /// The stable name: `base64url`, `base64`, `hex`, `alphanumeric` or `jwk`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Base64Url => "base64url",
            Self::Base64 => "base64",
            Self::Hex => "hex",
            Self::Alphanumeric => "alphanumeric",
            Self::Jwk => "jwk",
        }
    }

    /// What this format is made from. Two formats with the same draw are views of the same octets.
    #[must_use]
    pub const fn draw(self) -> Draw {
        match self {
            Self::Base64Url | Self::Base64 | Self::Hex | Self::Jwk => Draw::Octets,
            Self::Alphanumeric => Draw::Alphanumeric,
        }
    }
}

impl FromStr for Format {
    type Err = SecretError;

    /// Reads a [`name`](Format::name); anything else is [`SecretError::FormatUnknown`].
    fn from_str(text: &str) -> Result<Self, SecretError> {
        Self::ALL
            .into_iter()
            .find(|format| format.name() == text)
            .ok_or(SecretError::FormatUnknown)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_read_back_from_its_name() {
        for format in Format::ALL {
            assert_eq!(format.to_string().parse(), Ok(format));
        }
        assert_eq!(Format::default().name(), "base64url");
    }

    #[test]
    fn any_other_name_is_unknown() {
        for text in ["", "Hex", "hex ", "base32", "base64 url"] {
            assert_eq!(
                text.parse::<Format>(),
                Err(SecretError::FormatUnknown),
                "{text}"
            );
        }
    }

    #[test]
    fn only_alphanumeric_needs_a_draw_of_its_own() {
        for format in Format::ALL {
            let own = format.draw() == Draw::Alphanumeric;
            assert_eq!(own, format == Format::Alphanumeric, "{format}");
        }
    }
}
