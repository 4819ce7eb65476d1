//! The JOSE header of a token, and what of it this crate acts on: `alg`, `b64` and `crit`.

use super::Part;
use crate::Algorithm;
use crate::TokenError;
use crate::json;
use crate::json::Members;
use crate::json::Value;

/// Algorithms with a key pair (RFC 7518 section 3.1 and its registry at IANA): no secret can check
/// them.
const ASYMMETRIC: [&str; 16] = [
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "ES512",
    "ES256K",
    "EdDSA",
    "Ed25519",
    "Ed448",
    "ML-DSA-44",
    "ML-DSA-65",
    "ML-DSA-87",
];

/// Parameters by which a token names or brings its own key (RFC 7515 sections 4.1.2, 4.1.3, 4.1.5,
/// 4.1.6). Whoever follows one lets the forger choose the key (RFC 8725 section 3.10).
const KEY_SOURCES: [&str; 4] = ["jku", "jwk", "x5u", "x5c"];

/// The parameters of RFC 7515 section 4.1, which are never extensions.
const REGISTERED: [&str; 11] = [
    "alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit",
];

/// A JOSE header that was read: an object without duplicate names (RFC 7515 section 4).
///
/// Whether it may be acted on is a second question, for [`Header::accept`]. `typ`, `cty` and `kid` are
/// free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    algorithm: Result<Algorithm, TokenError>,
    extensions: Result<(), TokenError>,
    key_source: Option<&'static str>,
}

impl Header {
    /// Reads the JSON text of a header.
    ///
    /// # Errors
    ///
    /// The `Json…` variants of [`TokenError`], for [`Part::Header`].
    pub fn parse(text: &str) -> Result<Self, TokenError> {
        let members = json::object(text).map_err(TokenError::in_part(Part::Header))?;
        Ok(Self {
            algorithm: algorithm(&members),
            extensions: extensions(&members),
            key_source: KEY_SOURCES
                .into_iter()
                .find(|name| json::member(&members, name).is_some()),
        })
    }

    /// The usual header of a JWT: `{"alg":"HS256","typ":"JWT"}`.
    #[must_use]
    pub fn text(algorithm: Algorithm) -> String {
        [r#"{"alg":""#, algorithm.alg(), r#"","typ":"JWT"}"#].concat()
    }

    /// Accepts the header if it names exactly the algorithm that the user chose and asks for nothing
    /// that this crate does not do. The header never chooses: RFC 8725 section 3.1.
    ///
    /// # Errors
    ///
    /// - [`TokenError::AlgMissing`], [`TokenError::AlgNotAString`], [`TokenError::AlgNone`], [`TokenError::AlgAsymmetric`]
    ///   or [`TokenError::AlgUnknown`] for an `alg` that is not an HMAC algorithm (RFC 7515 section 4.1.1);
    /// - [`TokenError::PayloadUnencoded`] for `b64` that is not `true` (RFC 7797 section 3);
    /// - [`TokenError::CritInvalid`] or [`TokenError::CritUnsupported`] for any `crit` (RFC 7515 section 4.1.11):
    ///   this crate understands no extension;
    /// - [`TokenError::AlgDiffers`] for another HMAC algorithm than `pinned`.
    pub fn accept(&self, pinned: Algorithm) -> Result<(), TokenError> {
        let found = self.algorithm.clone()?;
        self.extensions.clone()?;
        if found != pinned {
            return Err(TokenError::AlgDiffers { found, pinned });
        }
        Ok(())
    }

    /// The algorithm that it names: for those who ask what a token says, not whether to accept it.
    pub(crate) fn algorithm(&self) -> Result<Algorithm, TokenError> {
        self.algorithm.clone()
    }

    /// The first of `jku`, `jwk`, `x5u` and `x5c` that the header has, if any.
    pub(crate) const fn key_source(&self) -> Option<&'static str> {
        self.key_source
    }
}

fn algorithm(members: &Members<'_>) -> Result<Algorithm, TokenError> {
    let Some(alg) = json::member(members, "alg") else {
        return Err(TokenError::AlgMissing);
    };
    let Value::Text(alg) = alg else {
        return Err(TokenError::AlgNotAString);
    };
    if alg.eq_ignore_ascii_case("none") {
        return Err(TokenError::AlgNone);
    }
    if ASYMMETRIC.contains(&alg.as_ref()) {
        return Err(TokenError::AlgAsymmetric);
    }
    alg.parse().map_err(|_| TokenError::AlgUnknown)
}

fn extensions(members: &Members<'_>) -> Result<(), TokenError> {
    // Before `crit`, which has to list it: the more specific answer of the two.
    if json::member(members, "b64").is_some_and(|b64| *b64 != Value::Bool(true)) {
        return Err(TokenError::PayloadUnencoded);
    }
    match json::member(members, "crit") {
        None => Ok(()),
        Some(Value::Array(names)) if are_extensions(names) => Err(TokenError::CritUnsupported),
        Some(_) => Err(TokenError::CritInvalid),
    }
}

/// What RFC 7515 section 4.1.11 demands of the list in `crit`: one name or more, each once, and none that the RFC itself
/// defines. That each has to stand in the header is left out: one that nobody knows is refused all the same.
fn are_extensions(names: &[Value<'_>]) -> bool {
    let is_extension = |(index, name): (usize, &Value<'_>)| match name {
        Value::Text(text) => {
            !REGISTERED.contains(&text.as_ref())
                && names.iter().position(|other| other == name) == Some(index)
        }
        _ => false,
    };
    !names.is_empty() && names.iter().enumerate().all(is_extension)
}

#[cfg(test)]
mod tests;
