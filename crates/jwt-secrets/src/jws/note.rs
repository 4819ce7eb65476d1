//! What is worth knowing about a token beside the answer.

use super::Error;
use core::fmt;

/// Something worth knowing that did not decide the [`Verdict`](super::Verdict).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// `iat` lies in the future, beyond the clock skew. RFC 7519 section 4.1.6 does not ask to reject
    /// such a token, but the clock of the issuer seems to be wrong.
    IssuedInFuture {
        /// From now, without the skew, rounded up.
        seconds: u64,
    },
    /// The token has also expired.
    Expired {
        /// Since `exp`, without the skew, rounded up.
        seconds: u64,
    },
    /// The token is also not valid yet.
    NotYetValid {
        /// Until `nbf`, without the skew, rounded up.
        seconds: u64,
    },
    /// The token is valid and has no `exp`: whoever gets hold of it can use it until the key is replaced.
    NeverExpires,
    /// The claims set is also wrong.
    ClaimsSet(Error),
    /// The header names or brings a key by this parameter; it was not followed (RFC 8725 section 3.10).
    KeySourceIgnored {
        /// `jku`, `jwk`, `x5u` or `x5c`.
        name: &'static str,
    },
}

impl Note {
    /// A stable identifier in `snake_case`; that of the [`Error`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IssuedInFuture { .. } => "issued_in_future",
            Self::Expired { .. } => "expired",
            Self::NotYetValid { .. } => "not_yet_valid",
            Self::NeverExpires => "never_expires",
            Self::ClaimsSet(error) => error.code(),
            Self::KeySourceIgnored { .. } => "key_source_ignored",
        }
    }

    /// What the user can do about it, as a sentence.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::IssuedInFuture { .. } => "Compare the clocks of issuer and verifier.",
            Self::Expired { .. } => "Ask the issuer for a new token.",
            Self::NotYetValid { .. } => "Wait until the token begins.",
            Self::NeverExpires => {
                "Whoever gets hold of it can use it until the secret is replaced: set exp."
            }
            Self::ClaimsSet(error) => error.hint(),
            Self::KeySourceIgnored { .. } => {
                "A server that follows it lets whoever forged the token choose the key."
            }
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::IssuedInFuture { seconds } => {
                write!(f, "the token says it will be issued in {seconds} s")
            }
            Self::Expired { seconds } => write!(f, "the token expired {seconds} s ago"),
            Self::NotYetValid { seconds } => {
                write!(f, "the token is not valid for another {seconds} s")
            }
            Self::NeverExpires => f.write_str("the token never expires, for it has no exp"),
            Self::ClaimsSet(error) => error.fmt(f),
            Self::KeySourceIgnored { name } => {
                write!(
                    f,
                    "the header names a key by {name}, which was not followed"
                )
            }
        }
    }
}
