//! JSON Web Keys of type `oct` (RFC 7517, RFC 7518 section 6.4) and sets of them (RFC 7517 section 5): parsed and
//! rendered. Other types of keys are refused, other members left out.
//!
//! Whoever renders chooses the `kid`. The thumbprint of RFC 7638 is one for generated secrets only: of a key that could be
//! guessed it gives away whether a guess is right (RFC 7638 section 7). So it can be had of a [`Secret`](crate::Secret) and of nothing
//! else; a pasted key gets an identifier that knows nothing of it.

mod parse;
mod render;
mod set;

pub(crate) use render::document;
pub use render::thumbprint;
pub use set::JwkSet;

pub(crate) use parse::value;
pub(crate) use render::render;

use crate::Algorithm;
use crate::KeyError;
use crate::key::Key;
use core::fmt;
use zeroize::Zeroizing;

/// A symmetric key with what a JSON Web Key says about it. Its octets are wiped when it is dropped.
pub struct Jwk {
    /// The octets of `k`.
    pub key: Key,
    /// The only algorithm that the key is for, if it says so.
    pub alg: Option<Algorithm>,
    /// The identifier of the key, if it has one.
    pub kid: Option<String>,
}

impl Jwk {
    /// Reads the JSON of one key.
    ///
    /// # Errors
    ///
    /// [`KeyError::Json`] for what is not a JSON object, [`KeyError::JwkNotOct`], [`KeyError::JwkValueMissing`] and
    /// [`KeyError::JwkAlgUnknown`] for what is no symmetric key, and those of
    /// [`Reading::Base64Url`](crate::key::Reading::Base64Url) for `k`.
    ///
    /// ```
    /// use jwt_secrets::jwk::Jwk;
    ///
    /// let jwk = Jwk::parse(r#"{"kty":"oct","k":"3q2-7w","kid":"2026-01"}"#)?;
    /// assert_eq!(jwk.key.octets(), [0xDE, 0xAD, 0xBE, 0xEF]);
    /// assert_eq!(*jwk.render(), r#"{"kty":"oct","k":"3q2-7w","use":"sig","kid":"2026-01"}"#);
    /// # Ok::<(), jwt_secrets::KeyError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        parse::key(&crate::json::object(text)?)
    }

    /// The key as JSON without spaces, for signatures.
    #[must_use]
    pub fn render(&self) -> Zeroizing<String> {
        let kid = self.kid.as_deref();
        let kid = kid.map(|kid| serde_json::Value::from(kid).to_string());
        render(self.key.octets(), self.alg, kid.as_deref())
    }
}

impl fmt::Debug for Jwk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Jwk({:?}, {:?}, {:?})", self.key, self.alg, self.kid)
    }
}

#[cfg(test)]
mod tests;
