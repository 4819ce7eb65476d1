//! Errors of reading the dates of a claims set.

use crate::jws::TimeClaim;
use core::fmt;

/// Why a claim is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// `exp`, `nbf` or `iat` is not a number (RFC 7519 section 4.1).
    NotANumber {
        /// The claim.
        claim: TimeClaim,
    },
    /// `exp`, `nbf` or `iat` counts milliseconds, it seems: it is above
    /// [`NumericDate::MAX_SECONDS`](crate::jws::NumericDate::MAX_SECONDS).
    InMilliseconds {
        /// The claim.
        claim: TimeClaim,
    },
    /// `exp`, `nbf` or `iat` is too large even for milliseconds.
    OutOfRange {
        /// The claim.
        claim: TimeClaim,
    },
}

impl TimeError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotANumber { .. } => "time_not_a_number",
            Self::InMilliseconds { .. } => "time_in_milliseconds",
            Self::OutOfRange { .. } => "time_out_of_range",
        }
    }

    /// The claim that is no date.
    #[must_use]
    pub const fn claim(&self) -> TimeClaim {
        match *self {
            Self::NotANumber { claim }
            | Self::InMilliseconds { claim }
            | Self::OutOfRange { claim } => claim,
        }
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.claim().name())
    }
}

impl core::error::Error for TimeError {}
