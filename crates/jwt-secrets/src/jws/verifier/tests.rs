use super::*;
use crate::jws::Note;
use crate::jws::sign;
use std::collections::BTreeSet;

mod answers;
mod rejections;
mod short_keys;
mod standards;

const NOW: NumericDate = NumericDate::from_seconds(1_700_000_000);
const VALID: &str = r#"{"sub":"a","exp":1700000060,"nbf":1699999940,"iat":1699999940}"#;

fn key() -> Key {
    Key::new(&[0x5A; 64])
}

fn verify(token: &str) -> Verification {
    verify_with(token, &key(), None, 0)
}

fn verify_with(token: &str, current: &Key, previous: Option<&Key>, skew: u32) -> Verification {
    Verifier {
        algorithm: Algorithm::Hs256,
        current: Some(current),
        previous,
        now: NOW,
        skew,
    }
    .verify(token)
}

/// A token with any header and payload, rightly signed under HS256: what a forger with the key makes.
fn forged(header: &[u8], payload: &[u8], key: &Key) -> String {
    let encode = crate::encoding::base64url;
    let input = format!("{}.{}", *encode(header), *encode(payload));
    let input = crate::jws::SigningInput::new(&input);
    let signature = crate::jws::Signature::new(Algorithm::Hs256, key, input).unwrap();
    format!("{}.{}", input.as_str(), *signature.base64url())
}

fn with_header(header: &str) -> String {
    forged(header.as_bytes(), b"{}", &key())
}

fn with_payload(payload: &str) -> String {
    forged(br#"{"alg":"HS256"}"#, payload.as_bytes(), &key())
}

fn state_and_code(token: &str) -> (&'static str, &'static str) {
    let verification = verify(token);
    (
        verification.verdict().state(),
        verification.verdict().code(),
    )
}

#[test]
fn without_a_key_a_token_is_taken_apart_and_still_refused_for_what_no_key_could_save() {
    let look = |token: &str| {
        let (current, previous) = (None, None);
        let verifier = Verifier {
            algorithm: Algorithm::Hs256,
            current,
            previous,
            now: NOW,
            skew: 0,
        };
        verifier.verify(token)
    };
    let good = look(&with_header(r#"{"alg":"HS256"}"#));
    assert_eq!(*good.verdict(), Verdict::Empty);
    assert_eq!(good.signed_by(), None);
    assert_eq!(good.header(), Some(r#"{"alg":"HS256"}"#));
    assert_eq!(
        look(&with_header(r#"{"alg":"none"}"#)).verdict().state(),
        "unsupported"
    );
    assert_eq!(look("a.b").verdict().state(), "malformed");
}

#[test]
fn a_previous_key_alone_is_tried_too() {
    let look = |previous: &Key| {
        let verifier = Verifier {
            algorithm: Algorithm::Hs256,
            current: None,
            previous: Some(previous),
            now: NOW,
            skew: 0,
        };
        verifier
            .verify(&with_header(r#"{"alg":"HS256"}"#))
            .verdict()
            .code()
    };
    assert_eq!(look(&key()), "valid_by_previous");
    assert_eq!(look(&Key::new(&[1; 32])), "signature_mismatch");
}
