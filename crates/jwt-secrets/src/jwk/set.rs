//! Sets of keys (RFC 7517 section 5).

use super::Jwk;
use super::parse;
use crate::KeyError;
use crate::encoding;
use crate::json;
use crate::json::Value;
use zeroize::Zeroizing;

/// The symmetric keys of a set, in its order.
#[derive(Debug, Default)]
pub struct JwkSet {
    /// The keys.
    pub keys: Vec<Jwk>,
}

impl JwkSet {
    /// Reads the JSON of a set. Keys of other types are left out, as RFC 7517 section 5 asks for.
    ///
    /// # Errors
    ///
    /// [`KeyError::Json`] for what is not a JSON object, [`KeyError::JwkSetKeysMissing`] for one without an array `keys`,
    /// and those of [`Jwk::parse`] for a symmetric key that is wrong.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let members = json::object(text)?;
        let Some(Value::Array(values)) = json::member(&members, "keys") else {
            return Err(KeyError::JwkSetKeysMissing);
        };
        let mut keys = Vec::new();
        for value in values {
            let Value::Object(members) = value else {
                return Err(KeyError::JwkNotOct);
            };
            match parse::key(members) {
                Ok(key) => keys.push(key),
                Err(KeyError::JwkNotOct) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Self { keys })
    }

    /// The set as JSON without spaces.
    #[must_use]
    pub fn render(&self) -> Zeroizing<String> {
        let keys: Vec<_> = self.keys.iter().map(Jwk::render).collect();
        let mut parts = vec![r#"{"keys":["#];
        for (at, key) in keys.iter().enumerate() {
            if at > 0 {
                parts.push(",");
            }
            parts.push(key);
        }
        parts.push("]}");
        encoding::join(&parts)
    }
}
