//! What is wrong with a JSON Web Key.

use crate::Algorithm;
use crate::JsonError;
use crate::KeyError;
use crate::assess::Severity;
use crate::assess::Verdict;

/// What is wrong with a JSON Web Key for signatures with a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JwkFault {
    /// It is no JSON, or JSON that is not read.
    Json(JsonError),
    /// The quotes have backslashes in front of them: it went through a text of another language, which nobody undid.
    EscapedQuotes,
    /// There is no `kty`, or none that is known: `oct` in other letters is none.
    KtyUnknown,
    /// The set has no keys.
    NoKeys,
    /// There is no `k`, or one that is no text.
    ValueMissing,
    /// `k` is no base64url (RFC 7518 section 6.4.1).
    ValueInvalid(KeyError),
    /// `alg` is none that is known.
    AlgUnknown {
        /// The one that it might be.
        meant: Option<&'static str>,
    },
    /// `alg` is not for a secret: `RS256`.
    AlgOfAnotherKey,
    /// The key is shorter than its `alg` asks for.
    AlgNeedsMore {
        /// The algorithm.
        algorithm: Algorithm,
        /// How many bytes of the key count.
        bytes: usize,
    },
    /// `use` is not `sig` (RFC 7517 section 4.2).
    UseForbids,
    /// `key_ops` has neither `sign` nor `verify` (RFC 7517 section 4.3).
    KeyOpsForbid,
    /// A `kid` that another key of the set has too (RFC 7517 section 4.5).
    DuplicateKid,
}

impl JwkFault {
    /// A stable identifier in `snake_case`; that of the [`JsonError`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Json(error) => error.code(),
            Self::EscapedQuotes => "jwk_escaped_quotes",
            Self::KtyUnknown => "jwk_kty_unknown",
            Self::NoKeys => "jwk_no_keys",
            Self::ValueMissing => "jwk_value_missing",
            Self::ValueInvalid(_) => "jwk_value_invalid",
            Self::AlgUnknown { .. } => "jwk_alg_unknown",
            Self::AlgOfAnotherKey => "jwk_alg_of_another_key",
            Self::AlgNeedsMore { .. } => "jwk_alg_needs_more",
            Self::UseForbids => "jwk_use_forbids",
            Self::KeyOpsForbid => "jwk_key_ops_forbid",
            Self::DuplicateKid => "jwk_duplicate_kid",
        }
    }
}

impl JwkFault {
    pub(in crate::assess) const fn severity(&self) -> Severity {
        match self {
            Self::DuplicateKid => Severity::Warning,
            _ => Severity::Serious,
        }
    }

    pub(in crate::assess) const fn verdict(&self) -> Verdict {
        match self {
            Self::DuplicateKid => Verdict::NoneFound,
            Self::AlgNeedsMore { .. } => Verdict::Short,
            _ => Verdict::Unsuitable,
        }
    }
}
