use super::*;
use crate::Format;
use crate::JsonError;
use crate::Recipe;
use crate::Secret;
use crate::key::Reading;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

/// The key of RFC 7515 appendix A.1.
pub(super) const K: &str =
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

fn refusal(text: &str) -> KeyError {
    Jwk::parse(text).unwrap_err()
}

#[test]
fn the_key_of_rfc_7515_is_read_and_written() {
    let text = format!(r#"{{"kty":"oct","k":"{K}"}}"#);
    let jwk = Jwk::parse(&text).unwrap();
    assert_eq!(jwk.key.octets(), URL_SAFE_NO_PAD.decode(K).unwrap());
    assert_eq!((jwk.alg, &jwk.kid), (None, &None));
    assert_eq!(
        *jwk.render(),
        format!(r#"{{"kty":"oct","k":"{K}","use":"sig"}}"#)
    );
}

#[test]
fn a_generated_secret_is_named_by_its_thumbprint() {
    let algorithm = Algorithm::Hs512;
    let recipe = Recipe::new(algorithm, Format::Jwk, None).unwrap();
    let secret = Secret::generate(recipe).unwrap();
    let text = secret.encode(Format::Jwk, algorithm).unwrap();
    let read: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["kty"], "oct");
    assert_eq!(read["alg"], "HS512");
    assert_eq!(read["use"], "sig");
    assert_eq!(read["kid"], *thumbprint(&secret));
    assert_eq!(read.as_object().unwrap().len(), 5);
    let jwk = Jwk::parse(&text).unwrap();
    assert_eq!(jwk.key.octets(), secret.octets());
    assert_eq!(*jwk.render(), *text);
    assert_eq!(text.capacity(), text.len());
}

#[test]
fn a_pasted_key_keeps_the_name_that_it_is_given_whatever_is_in_it() {
    for kid in ["2026-01", "a \"quote\"", "\\", "\u{7f}\n", "ключ", ""] {
        let jwk = Jwk {
            key: Reading::Utf8.octets("pasted").unwrap(),
            alg: Some(Algorithm::Hs256),
            kid: Some(kid.to_owned()),
        };
        let read = Jwk::parse(&jwk.render()).unwrap();
        assert_eq!(read.kid.as_deref(), Some(kid));
        assert_eq!(read.alg, jwk.alg);
        assert_eq!(read.key.octets(), b"pasted");
    }
}

#[test]
fn what_is_no_symmetric_key_is_refused_for_its_reason() {
    for (text, expected) in [
        ("[]", KeyError::Json(JsonError::NotAnObject)),
        ("{}", KeyError::JwkNotOct),
        (
            r#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#,
            KeyError::JwkNotOct,
        ),
        (r#"{"kty":"OCT","k":"AA"}"#, KeyError::JwkNotOct),
        (r#"{"kty":["oct"],"k":"AA"}"#, KeyError::JwkNotOct),
        (r#"{"kty":"oct"}"#, KeyError::JwkValueMissing),
        (r#"{"kty":"oct","k":7}"#, KeyError::JwkValueMissing),
        (r#"{"kty":"oct","k":""}"#, KeyError::Empty),
        (
            r#"{"kty":"oct","k":"AA","alg":"RS256"}"#,
            KeyError::JwkAlgUnknown,
        ),
        (
            r#"{"kty":"oct","k":"AA","alg":null}"#,
            KeyError::JwkAlgUnknown,
        ),
        (
            r#"{"kty":"oct","k":"A+A"}"#,
            KeyError::Character {
                reading: Reading::Base64Url,
                position: 2,
            },
        ),
    ] {
        assert_eq!(refusal(text), expected, "{text}");
    }
    assert_eq!(
        refusal(r#"{"kty":"oct","k":"AA","k":"AA"}"#).code(),
        "json_duplicate_name"
    );
    assert_eq!(refusal("{").code(), "json_incomplete");
}

#[test]
fn a_set_is_read_and_written_and_other_types_are_left_out() {
    let text =
        r#"{"keys":[{"kty":"oct","k":"AA","kid":"a"},{"kty":"EC"},{"kty":"oct","k":"AQ"}],"x":1}"#;
    let set = JwkSet::parse(text).unwrap();
    let octets: Vec<_> = set.keys.iter().map(|jwk| jwk.key.octets()).collect();
    assert_eq!(octets, [[0], [1]]);
    let written = set.render();
    assert_eq!(
        *written,
        r#"{"keys":[{"kty":"oct","k":"AA","use":"sig","kid":"a"},{"kty":"oct","k":"AQ","use":"sig"}]}"#
    );
    assert_eq!(*JwkSet::parse(&written).unwrap().render(), *written);
    assert_eq!(*JwkSet::default().render(), r#"{"keys":[]}"#);
}

#[test]
fn what_is_no_set_is_refused_for_its_reason() {
    for (text, expected) in [
        ("{}", KeyError::JwkSetKeysMissing),
        (r#"{"keys":{}}"#, KeyError::JwkSetKeysMissing),
        (r#"{"keys":[1]}"#, KeyError::JwkNotOct),
        (r#"{"keys":[{"kty":"oct"}]}"#, KeyError::JwkValueMissing),
    ] {
        assert_eq!(JwkSet::parse(text).unwrap_err(), expected, "{text}");
    }
}

#[test]
fn a_key_shows_nothing_of_itself() {
    let jwk = Jwk::parse(r#"{"kty":"oct","k":"3q2-7w"}"#).unwrap();
    assert_eq!(
        format!("{jwk:?}"),
        "Jwk(Key(<redacted>, 4 bytes), None, None)"
    );
}
