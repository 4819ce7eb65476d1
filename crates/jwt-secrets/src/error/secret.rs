//! Errors of making a secret.

use crate::Algorithm;
use crate::MAX_BYTES;
use core::fmt;

/// Why no secret was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretError {
    /// The text names no algorithm of RFC 7518 section 3.2.
    AlgorithmUnknown,
    /// The text names no [`Format`](crate::Format).
    FormatUnknown,
    /// The length is not written as a plain decimal number.
    LengthNotANumber,
    /// The secret is, or would be, shorter than the algorithm allows.
    LengthTooShort {
        /// The algorithm that sets the minimum.
        algorithm: Algorithm,
        /// The least length, in bytes; one alphanumeric character is one byte.
        minimum: usize,
    },
    /// The length is above [`MAX_BYTES`].
    LengthTooLong,
    /// The system's random generator gave an error.
    RandomnessUnavailable,
    /// The random generator answered with something that is not random.
    RandomnessBroken,
    /// An alphanumeric text was asked of a secret that was drawn as octets.
    NotAlphanumeric,
}

impl SecretError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AlgorithmUnknown => "algorithm_unknown",
            Self::FormatUnknown => "format_unknown",
            Self::LengthNotANumber => "length_not_a_number",
            Self::LengthTooShort { .. } => "length_too_short",
            Self::LengthTooLong => "length_too_long",
            Self::RandomnessUnavailable => "randomness_unavailable",
            Self::RandomnessBroken => "randomness_broken",
            Self::NotAlphanumeric => "not_alphanumeric",
        }
    }
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LengthTooShort { algorithm, minimum } => {
                write!(f, "{}: {algorithm}, minimum {minimum}", self.code())
            }
            Self::LengthTooLong => write!(f, "{}: maximum {MAX_BYTES}", self.code()),
            _ => f.write_str(self.code()),
        }
    }
}

impl core::error::Error for SecretError {}
