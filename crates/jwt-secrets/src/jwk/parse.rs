//! From the members of a JSON object to a key.

use super::Jwk;
use crate::KeyError;
use crate::json;
use crate::json::Members;
use crate::json::Value;
use crate::key::Reading;

/// The key that an object is, if it is a symmetric one.
pub(super) fn key(members: &Members<'_>) -> Result<Jwk, KeyError> {
    if text(members, "kty") != Some("oct") {
        return Err(KeyError::JwkNotOct);
    }
    let k = text(members, "k").ok_or(KeyError::JwkValueMissing)?;
    let alg = match json::member(members, "alg") {
        None => None,
        Some(Value::Text(alg)) => Some(alg.parse().map_err(|_| KeyError::JwkAlgUnknown)?),
        Some(_) => return Err(KeyError::JwkAlgUnknown),
    };
    Ok(Jwk {
        key: Reading::Base64Url.octets(k)?,
        alg,
        kid: text(members, "kid").map(str::to_owned),
    })
}

fn text<'m>(members: &'m Members<'_>, name: &str) -> Option<&'m str> {
    match json::member(members, name)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
