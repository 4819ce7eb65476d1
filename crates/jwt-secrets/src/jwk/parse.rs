//! From the members of a JSON object to a key.

use super::Jwk;
use crate::KeyError;
use crate::json;
use crate::json::Members;
use crate::json::Value;
use crate::key::Reading;
use zeroize::Zeroizing;

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

/// The value `k` of the symmetric key that a text is, as it is written, whether or not that is a key; nothing of any other
/// text.
pub(crate) fn value(text: &str) -> Option<Zeroizing<String>> {
    let members = json::object(text).ok()?;
    let symmetric = self::text(&members, "kty") == Some("oct");
    let k = self::text(&members, "k").filter(|k| symmetric && !k.is_empty())?;
    Some(Zeroizing::new(k.to_owned()))
}

fn text<'m>(members: &'m Members<'_>, name: &str) -> Option<&'m str> {
    match json::member(members, name)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
