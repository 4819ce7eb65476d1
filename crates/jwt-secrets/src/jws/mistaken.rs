//! What stands where a secret belongs, and is none.

use super::Part;
use super::compact::Parts;
use crate::json;
use crate::json::Members;
use crate::json::Value;
use crate::quotes::unquoted;
use core::fmt;

/// Something that people take for the secret of a token, recognised by what it looks like beside that token.
///
/// A token can still be signed with it, as with any text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistaken {
    /// The third part of the token itself.
    TokenSignature,
    /// A token, be it this one or another.
    Token,
    /// The claim `iss`: who issued the token, which everybody can read in it.
    Issuer,
    /// The `kid` of the header: the name of the key (RFC 7515 section 4.1.4).
    KeyId,
    /// A public key or certificate: everyone who has it could sign.
    PublicKey,
    /// The private half of a key pair, for which there are other algorithms.
    PrivateKey,
    /// An identifier and the secret that belongs to it, with a colon between them.
    IdAndSecret,
}

/// What the base64 of a public key says in ASN.1 (RFC 5280 section 4.1): the types RSA, P-256 and Ed25519.
const DER_PUBLIC: [&str; 3] = ["ANBgkqhkiG9w0BAQEFAA", "MFkwEwYHKoZIzj0CAQ", "MCowBQYDK2Vw"];

impl Mistaken {
    /// What `text` is, if it is no secret. The `token` need not be whole.
    #[must_use]
    pub fn of(text: &str, token: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}').trim();
        let text = unquoted(text).unwrap_or(text).trim();
        if text.is_empty() {
            return None;
        }
        let key = asymmetric(text);
        if key.is_some() {
            return key;
        }
        if is_token(text) {
            return Some(Self::Token);
        }
        let parts = Parts::split(token).ok()?;
        if text == parts.raw(Part::Signature) {
            return Some(Self::TokenSignature);
        }
        let says = |part: Part, name: &str| {
            let json = parts.text(part).ok();
            let members = json.as_deref().and_then(|json| json::object(json).ok());
            members.is_some_and(|members| string(&members, name) == Some(text))
        };
        if says(Part::Payload, "iss") {
            return Some(Self::Issuer);
        }
        if says(Part::Header, "kid") {
            return Some(Self::KeyId);
        }
        is_pair(text).then_some(Self::IdAndSecret)
    }

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TokenSignature => "token_signature",
            Self::Token => "token",
            Self::Issuer => "issuer",
            Self::KeyId => "key_id",
            Self::PublicKey => "public_key",
            Self::PrivateKey => "private_key",
            Self::IdAndSecret => "id_and_secret",
        }
    }
}

/// Half of a key pair: as PEM (RFC 7468), even on one line, as JWK or JWK Set, for OpenSSH, or as bare base64.
fn asymmetric(text: &str) -> Option<Mistaken> {
    if let Some((_, label)) = text.split_once("-----BEGIN ") {
        let label = label.split("-----").next()?;
        if label.contains("PRIVATE KEY") {
            return Some(Mistaken::PrivateKey);
        }
        let public = label.contains("PUBLIC KEY") || label.contains("CERTIFICATE");
        return public.then_some(Mistaken::PublicKey);
    }
    // As in authorized_keys: a type, and base64 that begins with the length of its name.
    let openssh = ["ssh-", "ecdsa-sha2-"]
        .iter()
        .any(|kind| text.starts_with(kind));
    if openssh
        && text
            .split_whitespace()
            .nth(1)
            .is_some_and(|key| key.starts_with("AAAA"))
    {
        return Some(Mistaken::PublicKey);
    }
    if text.starts_with("MII") && text.contains("ADANBgkqhkiG9w0BAQEFAASC") {
        return Some(Mistaken::PrivateKey);
    }
    if DER_PUBLIC
        .iter()
        .any(|der| text.starts_with('M') && text.contains(der))
    {
        return Some(Mistaken::PublicKey);
    }
    if text.len() > json::MAX_BYTES {
        return None;
    }
    key_of(&json::value(text).ok()?)
}

/// A key, a set, or an array of either: some hand out the keys of a set without the set.
fn key_of(value: &Value<'_>) -> Option<Mistaken> {
    match value {
        Value::Object(members) => jwk(members),
        Value::Array(keys) => keys.iter().find_map(key_of),
        _ => None,
    }
}

fn jwk(members: &Members<'_>) -> Option<Mistaken> {
    if let Some(Value::Array(keys)) = json::member(members, "keys") {
        return keys.iter().find_map(key_of);
    }
    if !["RSA", "EC", "OKP"].contains(&string(members, "kty")?) {
        return None;
    }
    let private = json::member(members, "d").is_some();
    Some(if private {
        Mistaken::PrivateKey
    } else {
        Mistaken::PublicKey
    })
}

fn is_token(text: &str) -> bool {
    Parts::split(text).is_ok_and(|parts| {
        let header = parts.text(Part::Header);
        let named = |header: &str| {
            json::object(header).is_ok_and(|header| json::member(&header, "alg").is_some())
        };
        matches!(parts.count(), 3 | 5) && header.is_ok_and(|header| named(&header))
    })
}

/// One colon between two words, the first of which names nothing that stands in front of a colon elsewhere.
fn is_pair(text: &str) -> bool {
    let word = |part: &str| part.len() >= 8 && part.chars().all(|found| found.is_ascii_graphic());
    text.split_once(':').is_some_and(|(id, secret)| {
        word(id) && word(secret) && !secret.contains(':') && !secret.starts_with("//")
    })
}

fn string<'m>(members: &'m Members<'_>, name: &str) -> Option<&'m str> {
    match json::member(members, name)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

impl fmt::Display for Mistaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `{"alg":"HS256","kid":"2026-01-key"}` . `{"iss":"csZjOTLh"}`
    const TOKEN: &str =
        "eyJhbGciOiJIUzI1NiIsImtpZCI6IjIwMjYtMDEta2V5In0.eyJpc3MiOiJjc1pqT1RMaCJ9.c2lnbmF0dXJl";

    #[test]
    fn what_is_no_secret_is_named() {
        let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n";
        for (text, expected) in [
            ("c2lnbmF0dXJl", Some(Mistaken::TokenSignature)),
            (TOKEN, Some(Mistaken::Token)),
            (" 'eyJhbGciOiJub25lIn0.e30.' ", Some(Mistaken::Token)),
            ("csZjOTLh", Some(Mistaken::Issuer)),
            ("2026-01-key", Some(Mistaken::KeyId)),
            (pem, Some(Mistaken::PublicKey)),
            (&pem.replace('\n', "\\n"), Some(Mistaken::PublicKey)),
            (&pem.replace('\n', "\r\n"), Some(Mistaken::PublicKey)),
            (&format!("\u{feff}  {pem}"), Some(Mistaken::PublicKey)),
            ("-----BEGIN CERTIFICATE-----MIIC", Some(Mistaken::PublicKey)),
            ("-----BEGIN EC PRIVATE KEY-----", Some(Mistaken::PrivateKey)),
            ("ssh-ed25519 AAAAC3NzaC1lZDI1", Some(Mistaken::PublicKey)),
            (
                "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrB",
                Some(Mistaken::PublicKey),
            ),
            (
                r#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#,
                Some(Mistaken::PublicKey),
            ),
            (r#"{"kty":"EC","d":"AQAB"}"#, Some(Mistaken::PrivateKey)),
            (
                r#"{"keys":[{"kty":"oct","k":"AQAB"},{"kty":"OKP"}]}"#,
                Some(Mistaken::PublicKey),
            ),
            (
                "6489a1b2c3d4e5f607182930:00112233aabbccdd",
                Some(Mistaken::IdAndSecret),
            ),
            (r#"[{"kty":"RSA","n":"AQAB"}]"#, Some(Mistaken::PublicKey)),
            (r#"{"kty":"oct","k":"AQAB"}"#, None),
            (r#"[{"kty":"oct"},[1],"RSA"]"#, None),
            ("ssh-gateway-signing-key-2024", None),
            ("https://host.example", None),
            ("base64:AAAAAAAAAAAAAAAA", None),
            ("a secret: with a colon", None),
            ("correct horse battery staple", None),
            ("", None),
        ] {
            assert_eq!(Mistaken::of(text, TOKEN), expected, "{text:?}");
        }
    }

    #[test]
    fn the_token_need_not_be_one() {
        for token in ["", "a", "a.b.c", "..", "{}"] {
            assert_eq!(Mistaken::of("a secret", token), None);
        }
    }
}
