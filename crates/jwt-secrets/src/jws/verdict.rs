//! The answer about a token.

use crate::Algorithm;
use crate::TokenError;
use core::fmt;

/// Which of the verifier's keys made the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedBy {
    /// The key in use.
    Current,
    /// The key before it, still accepted during a rotation.
    Previous,
}

impl fmt::Display for SignedBy {
    /// `current` or `previous`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Current => "current",
            Self::Previous => "previous",
        })
    }
}

/// The answer about a token. Each has a stable [`state`](Verdict::state) and [`code`](Verdict::code), and
/// a line for programmers as its `Display`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No token was given, or no key to check it with.
    Empty,
    /// This is not a token that RFC 7515 and RFC 7519 allow.
    Malformed(TokenError),
    /// This may be a token, but not one that a secret can check.
    Unsupported(TokenError),
    /// The token was not signed by one of the keys under the chosen algorithm.
    Invalid(TokenError),
    /// The signature matches, but the key is shorter than RFC 7518 section 3.2 allows: whoever guesses
    /// it signs too. The dates are in the [notes](super::Verification::notes) then.
    WeakKey {
        /// The key that matches.
        by: SignedBy,
        /// The algorithm that sets the minimum.
        algorithm: Algorithm,
        /// The [effective length](crate::key::Key::effective_length) of that key, in bytes.
        bytes: usize,
    },
    /// The signature matches, and the token has expired (RFC 7519 section 4.1.4).
    Expired {
        /// The key that matches.
        by: SignedBy,
        /// Since `exp`, without the clock skew.
        seconds: u64,
    },
    /// The signature matches, and the token may not be used yet (RFC 7519 section 4.1.5).
    NotYetValid {
        /// The key that matches.
        by: SignedBy,
        /// Until `nbf`, without the clock skew.
        seconds: u64,
    },
    /// The signature matches and the dates allow it.
    Valid {
        /// The key that matches.
        by: SignedBy,
    },
}

impl Verdict {
    /// The kind of answer: `empty`, `malformed`, `unsupported`, `invalid`, `weak-key`, `expired`,
    /// `not-yet-valid` or `valid`.
    #[must_use]
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Malformed(_) => "malformed",
            Self::Unsupported(_) => "unsupported",
            Self::Invalid(_) => "invalid",
            Self::WeakKey { .. } => "weak-key",
            Self::Expired { .. } => "expired",
            Self::NotYetValid { .. } => "not-yet-valid",
            Self::Valid { .. } => "valid",
        }
    }

    /// A stable identifier in `snake_case`; that of the [`TokenError`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Malformed(error) | Self::Unsupported(error) | Self::Invalid(error) => {
                error.code()
            }
            Self::WeakKey { .. } => "weak_key",
            Self::Expired { .. } => "expired",
            Self::NotYetValid { .. } => "not_yet_valid",
            Self::Valid {
                by: SignedBy::Current,
            } => "valid",
            Self::Valid {
                by: SignedBy::Previous,
            } => "valid_by_previous",
        }
    }
}

impl From<TokenError> for Verdict {
    /// The kind of answer that an error about a token is.
    fn from(error: TokenError) -> Self {
        match error {
            TokenError::AlgNone
            | TokenError::AlgAsymmetric
            | TokenError::AlgUnknown
            | TokenError::CritUnsupported
            | TokenError::PayloadUnencoded
            | TokenError::Encrypted => Self::Unsupported(error),
            TokenError::AlgDiffers { .. } | TokenError::SignatureMismatch => Self::Invalid(error),
            _ => Self::Malformed(error),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(error) | Self::Unsupported(error) | Self::Invalid(error) => {
                write!(f, "{}: {error}", self.state())
            }
            Self::Empty => f.write_str(self.state()),
            Self::WeakKey {
                by,
                algorithm,
                bytes,
            } => {
                write!(f, "{}: {by}, {bytes} bytes for {algorithm}", self.state())
            }
            Self::Expired { by, seconds } | Self::NotYetValid { by, seconds } => {
                write!(f, "{}: {by}, {seconds} s", self.state())
            }
            Self::Valid { by } => write!(f, "{}: {by}", self.state()),
        }
    }
}
