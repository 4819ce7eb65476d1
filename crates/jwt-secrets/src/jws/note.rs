//! What is worth knowing about a token beside the answer.

use crate::TokenError;
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
    ClaimsSet(TokenError),
    /// `sub` is no string, which RFC 7519 section 4.1.2 wants: some libraries refuse the token.
    SubjectNotAString,
    /// The issuer is a realm of Keycloak, which signs with a key of its own that it shows to nobody.
    KeycloakRealm,
    /// The header names or brings a key by this parameter; it was not followed (RFC 8725 section 3.10).
    KeySourceIgnored {
        /// `jku`, `jwk`, `x5u` or `x5c`.
        name: &'static str,
    },
}

impl Note {
    /// A stable identifier in `snake_case`; that of the [`TokenError`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IssuedInFuture { .. } => "issued_in_future",
            Self::Expired { .. } => "expired",
            Self::NotYetValid { .. } => "not_yet_valid",
            Self::NeverExpires => "never_expires",
            Self::ClaimsSet(error) => error.code(),
            Self::SubjectNotAString => "subject_not_a_string",
            Self::KeycloakRealm => "keycloak_realm",
            Self::KeySourceIgnored { .. } => "key_source_ignored",
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::IssuedInFuture { seconds }
            | Self::Expired { seconds }
            | Self::NotYetValid { seconds } => write!(f, "{}: {seconds} s", self.code()),
            Self::NeverExpires | Self::SubjectNotAString | Self::KeycloakRealm => {
                f.write_str(self.code())
            }
            Self::ClaimsSet(error) => error.fmt(f),
            Self::KeySourceIgnored { name } => write!(f, "{}: {name}", self.code()),
        }
    }
}
