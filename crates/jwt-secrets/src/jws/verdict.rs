//! The answer about a token.

use super::Error;
use crate::Algorithm;
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
    /// The name in messages: `current secret` or `previous secret`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Current => "current secret",
            Self::Previous => "previous secret",
        })
    }
}

/// The answer about a token. Each has a stable [`state`](Verdict::state) and [`code`](Verdict::code), a
/// message (its `Display`) and a [`hint`](Verdict::hint).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No token was given, or no key to check it with.
    Empty,
    /// This is not a token that RFC 7515 and RFC 7519 allow.
    Malformed(Error),
    /// This may be a token, but not one that a secret can check.
    Unsupported(Error),
    /// The token was not signed by one of the keys under the chosen algorithm.
    Invalid(Error),
    /// The signature matches, but the key is shorter than RFC 7518 section 3.2 allows: whoever guesses
    /// it signs too. The dates are in the [notes](super::Verification::notes) then.
    WeakKey {
        /// The key that matches.
        by: SignedBy,
        /// The algorithm that sets the minimum.
        algorithm: Algorithm,
        /// The [effective length](super::Key::effective_length) of that key, in bytes.
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

    /// A stable identifier in `snake_case`; that of the [`Error`] where there is one.
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

    /// What the user can do about it, as a sentence.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty => "Paste a token and the secret that signed it.",
            Self::Malformed(error) | Self::Unsupported(error) | Self::Invalid(error) => {
                error.hint()
            }
            Self::WeakKey { .. } => {
                "Replace that secret by a generated one; RFC 7518 section 3.2 forbids this one."
            }
            Self::Expired { .. } => "Ask the issuer for a new token, or compare the clocks.",
            Self::NotYetValid { .. } => "Wait, or compare the clocks of issuer and verifier.",
            Self::Valid {
                by: SignedBy::Current,
            } => "The issuer and this side read the secret alike.",
            Self::Valid {
                by: SignedBy::Previous,
            } => "Keep the previous secret until the last such token has expired.",
        }
    }
}

impl From<Error> for Verdict {
    /// The kind of answer that an error about a token is.
    fn from(error: Error) -> Self {
        match error {
            Error::AlgNone
            | Error::AlgAsymmetric
            | Error::AlgUnknown
            | Error::CritUnsupported
            | Error::PayloadUnencoded
            | Error::TokenEncrypted => Self::Unsupported(error),
            Error::AlgDiffers { .. } | Error::SignatureMismatch => Self::Invalid(error),
            _ => Self::Malformed(error),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is nothing to check yet"),
            Self::Malformed(error) | Self::Unsupported(error) | Self::Invalid(error) => {
                error.fmt(f)
            }
            Self::WeakKey {
                by,
                algorithm,
                bytes,
            } => write!(
                f,
                "the signature matches, but the key is too short: the {by} has {bytes} {}, and \
                 {algorithm} needs {}",
                if *bytes == 1 { "byte" } else { "bytes" },
                algorithm.min_bytes()
            ),
            Self::Expired { by, seconds } => write!(
                f,
                "the signature matches the {by}, but the token expired {seconds} s ago"
            ),
            Self::NotYetValid { by, seconds } => write!(
                f,
                "the signature matches the {by}, but the token is not valid for another {seconds} s"
            ),
            Self::Valid { by } => write!(f, "the token is valid, signed with the {by}"),
        }
    }
}
