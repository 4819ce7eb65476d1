//! Errors of reading a key: from a text, or from a JSON Web Key.

use super::JsonError;
use crate::key::Reading;
use core::fmt;

/// Why a text is no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// The text names no [`Reading`].
    ReadingUnknown,
    /// The secret is an empty text.
    Empty,
    /// The secret is longer than [`MAX_SECRET_TEXT`](crate::key::MAX_SECRET_TEXT).
    TooLong,
    /// The secret has a character outside of the alphabet of its reading.
    Character {
        /// The reading that was tried.
        reading: Reading,
        /// The first such character.
        position: usize,
    },
    /// The secret has half of a surrogate pair, which is no character. A text of JavaScript can have one, a `str` cannot:
    /// it is for those who read the one to make this error.
    LoneSurrogate {
        /// The first such half.
        position: usize,
    },
    /// No whole number of octets is written in so many characters.
    Length {
        /// The reading that was tried.
        reading: Reading,
    },
    /// The padding is too short or too long (RFC 4648 section 3.2).
    Padding {
        /// The reading that was tried.
        reading: Reading,
    },
    /// The last character carries bits that belong to no octet (RFC 4648 section 3.5).
    StrayBits {
        /// The reading that was tried.
        reading: Reading,
    },
    /// The JSON Web Key cannot be read as JSON.
    Json(JsonError),
    /// `kty` is not `oct`: it is no symmetric key (RFC 7518 section 6.4).
    JwkNotOct,
    /// The key has no `k`, or one that is not a string.
    JwkValueMissing,
    /// `alg` is there, and is no HMAC algorithm of RFC 7518 section 3.2.
    JwkAlgUnknown,
    /// The set has no array `keys` (RFC 7517 section 5.1).
    JwkSetKeysMissing,
}

impl KeyError {
    /// A stable identifier in `snake_case`; that of the [`JsonError`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ReadingUnknown => "reading_unknown",
            Self::Empty => "secret_empty",
            Self::TooLong => "secret_too_long",
            Self::Character { .. } => "secret_character",
            Self::LoneSurrogate { .. } => "secret_lone_surrogate",
            Self::Length { .. } => "secret_length",
            Self::Padding { .. } => "secret_padding",
            Self::StrayBits { .. } => "secret_stray_bits",
            Self::Json(error) => error.code(),
            Self::JwkNotOct => "jwk_not_oct",
            Self::JwkValueMissing => "jwk_value_missing",
            Self::JwkAlgUnknown => "jwk_alg_unknown",
            Self::JwkSetKeysMissing => "jwk_set_keys_missing",
        }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Character { reading, position } => {
                write!(f, "{}: {reading}, character {position}", self.code())
            }
            Self::LoneSurrogate { position } => write!(f, "{}: character {position}", self.code()),
            Self::Length { reading } | Self::Padding { reading } | Self::StrayBits { reading } => {
                write!(f, "{}: {reading}", self.code())
            }
            Self::Json(error) => error.fmt(f),
            _ => f.write_str(self.code()),
        }
    }
}

impl core::error::Error for KeyError {}

impl From<JsonError> for KeyError {
    fn from(error: JsonError) -> Self {
        Self::Json(error)
    }
}
