//! Errors of making and checking a token.

use super::JsonError;
use super::TimeError;
use crate::Algorithm;
use crate::jws::Part;
use core::fmt;

/// Why a token was not made, or is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// The token is longer than [`MAX_TOKEN_BYTES`](crate::jws::MAX_TOKEN_BYTES).
    TooLong,
    /// The token does not have three parts (RFC 7515 section 7.1).
    PartCount {
        /// How many it has.
        found: usize,
    },
    /// The token has five parts and a header with `enc`: it is encrypted (RFC 7516 section 9).
    Encrypted,
    /// A part is empty.
    PartEmpty {
        /// The part.
        part: Part,
    },
    /// A part has padding, which RFC 7515 section 2 leaves out.
    PartPadding {
        /// The part.
        part: Part,
        /// The first `=` in it.
        position: usize,
    },
    /// A part is written in the standard alphabet of base64 (RFC 4648 section 4).
    PartStandardAlphabet {
        /// The part.
        part: Part,
        /// The first `+` or `/` in it.
        position: usize,
    },
    /// A part has white space or a line break in it.
    PartWhiteSpace {
        /// The part.
        part: Part,
        /// The first such character in it.
        position: usize,
    },
    /// A part has another character that base64url does not have.
    PartCharacter {
        /// The part.
        part: Part,
        /// The first such character in it.
        position: usize,
    },
    /// No whole number of octets is written in so many characters.
    PartLength {
        /// The part.
        part: Part,
    },
    /// The last character of a part carries bits that belong to no octet (RFC 4648 section 3.5).
    PartStrayBits {
        /// The part.
        part: Part,
    },
    /// A part does not decode to UTF-8.
    PartNotUtf8 {
        /// The part.
        part: Part,
        /// The first wrong byte of what it decodes to.
        position: usize,
    },
    /// Header or payload are not the JSON that they should be.
    Json {
        /// The part.
        part: Part,
        /// What is wrong with its text.
        error: JsonError,
    },
    /// The header has no `alg` (RFC 7515 section 4.1.1, a MUST).
    AlgMissing,
    /// The value of `alg` is not a string.
    AlgNotAString,
    /// `alg` is `none`, in any case: the token is not signed (RFC 7518 section 3.6).
    AlgNone,
    /// `alg` is an algorithm with a key pair.
    AlgAsymmetric,
    /// `alg` is not an algorithm of RFC 7518 section 3.1. Case matters.
    AlgUnknown,
    /// `alg` is another HMAC algorithm than the one the user chose.
    AlgDiffers {
        /// The algorithm that the header names.
        found: Algorithm,
        /// The algorithm that the user chose.
        pinned: Algorithm,
    },
    /// `b64` is not `true`: the payload is not base64url (RFC 7797 section 3).
    PayloadUnencoded,
    /// `crit` names an extension that has to be understood, and none is (RFC 7515 section 4.1.11).
    CritUnsupported,
    /// `crit` is no array of names, has none, one twice, or one that RFC 7515 itself defines (section
    /// 4.1.11).
    CritInvalid,
    /// The signature is not that of the key.
    SignatureMismatch,
    /// A claim is no date.
    Time(TimeError),
}

impl TokenError {
    /// What is wrong with the text of a part.
    pub(crate) const fn in_part(part: Part) -> impl Fn(JsonError) -> Self {
        move |error| Self::Json { part, error }
    }

    /// A stable identifier in `snake_case`; that of the [`JsonError`] or [`TimeError`] where there is one, but for a name
    /// that comes twice: it tells the header from the payload.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "token_too_long",
            Self::PartCount { .. } => "token_part_count",
            Self::Encrypted => "token_encrypted",
            Self::PartEmpty { .. } => "part_empty",
            Self::PartPadding { .. } => "part_padding",
            Self::PartStandardAlphabet { .. } => "part_standard_alphabet",
            Self::PartWhiteSpace { .. } => "part_white_space",
            Self::PartCharacter { .. } => "part_character",
            Self::PartLength { .. } => "part_length",
            Self::PartStrayBits { .. } => "part_stray_bits",
            Self::PartNotUtf8 { .. } => "part_not_utf8",
            Self::Json {
                part: Part::Header,
                error: JsonError::DuplicateName { .. },
            } => "header_duplicate_name",
            Self::Json {
                error: JsonError::DuplicateName { .. },
                ..
            } => "payload_duplicate_name",
            Self::Json { error, .. } => error.code(),
            Self::AlgMissing => "alg_missing",
            Self::AlgNotAString => "alg_not_a_string",
            Self::AlgNone => "alg_none",
            Self::AlgAsymmetric => "alg_asymmetric",
            Self::AlgUnknown => "alg_unknown",
            Self::AlgDiffers { .. } => "alg_differs",
            Self::PayloadUnencoded => "payload_unencoded",
            Self::CritUnsupported => "crit_unsupported",
            Self::CritInvalid => "crit_invalid",
            Self::SignatureMismatch => "signature_mismatch",
            Self::Time(error) => error.code(),
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PartCount { found } => write!(f, "{}: {found}", self.code()),
            Self::PartEmpty { part } | Self::PartLength { part } | Self::PartStrayBits { part } => {
                write!(f, "{}: {part}", self.code())
            }
            Self::PartPadding { part, position }
            | Self::PartStandardAlphabet { part, position }
            | Self::PartWhiteSpace { part, position }
            | Self::PartCharacter { part, position }
            | Self::PartNotUtf8 { part, position } => {
                write!(f, "{}: {part}, {position}", self.code())
            }
            Self::Json { part, error } => write!(f, "{part}: {error}"),
            Self::AlgDiffers { found, pinned } => {
                write!(f, "{}: {found}, pinned {pinned}", self.code())
            }
            Self::Time(error) => error.fmt(f),
            _ => f.write_str(self.code()),
        }
    }
}

impl core::error::Error for TokenError {}

impl From<TimeError> for TokenError {
    fn from(error: TimeError) -> Self {
        Self::Time(error)
    }
}
