//! Tokens with something wrong in them: any answer but valid, and never a panic.
//!
//! Three kinds of input, in turn: the text of a token altered; a header altered and signed again with
//! the right key, as an attacker with the key could; and a payload likewise. Whether the last two may
//! be valid is decided by serde_json's own reading of them.

mod dice;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use dice::Dice;
use hmac::Hmac;
use hmac::KeyInit as _;
use hmac::Mac as _;
use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::ClaimsSet;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Verification;
use jwt_secrets::jws::Verifier;
use jwt_secrets::key::Key;
use jwt_secrets::key::Reading;
use serde_json::Value;
use sha2::Sha256;
use std::collections::BTreeMap;
use wasm_bindgen_test::wasm_bindgen_test;

/// Altered inputs. The native number is the promise; the browser's run, where a single thread shares
/// the page with the test driver, asks whether the shipped environment answers alike.
const MANY: usize = if cfg!(target_arch = "wasm32") {
    10_000
} else {
    1_000_000
};

const HEADERS: [&str; 4] = [
    r#"{"alg":"HS256","typ":"JWT"}"#,
    r#"{"alg":"HS256","kid":"2024-01","cty":"JWT"}"#,
    r#"{"typ":"at+jwt","alg":"HS256","x":[1,{"y":null}],"é":"\ud83d\ude00"}"#,
    r#"{"alg":"HS256","jku":"https://a.example/","b64":true}"#,
];

const PAYLOADS: [&str; 4] = [
    r#"{"sub":"1234567890","name":"A B","iat":1516239022,"exp":1893456000}"#,
    r#"{"aud":["a","b"],"nbf":-1.5,"jti":"0","nested":{"a":{"b":[1,2,{}]}}}"#,
    r#"{"exp":2e9,"z":9007199254740993,"t":"\u00e9 \"quoted\" \\"}"#,
    "{}",
];

fn key() -> Key {
    Reading::Utf8
        .octets("a secret of thirty-two characters")
        .unwrap()
}

/// Signs anything at all, which the library does not.
fn signed(header: &[u8], payload: &[u8], key: &Key) -> String {
    let encode = |octets: &[u8]| URL_SAFE_NO_PAD.encode(octets);
    let input = format!("{}.{}", encode(header), encode(payload));
    let mac = Hmac::<Sha256>::new_from_slice(key.octets())
        .unwrap()
        .chain_update(&input)
        .finalize();
    format!("{input}.{}", encode(&mac.into_bytes()))
}

fn verify(token: &str, key: &Key) -> Verification {
    Verifier {
        algorithm: Algorithm::Hs256,
        current: Some(key),
        previous: None,
        now: NumericDate::from_seconds(1_700_000_000),
        skew: 60,
    }
    .verify(token)
}

/// How often each answer came.
#[derive(Default)]
struct Tally(BTreeMap<&'static str, usize>);

impl Tally {
    fn count(&mut self, verification: &Verification) {
        *self.0.entry(verification.verdict().code()).or_default() += 1;
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn without_an_alteration_the_same_tokens_are_valid() {
    let key = key();
    for header in HEADERS {
        for payload in PAYLOADS {
            let token = signed(header.as_bytes(), payload.as_bytes(), &key);
            assert_eq!(
                verify(&token, &key).verdict().code(),
                "valid",
                "{header} {payload}"
            );
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn no_altered_token_is_valid_and_none_does_harm() {
    let key = key();
    let mut dice = Dice::new();
    let mut tally = Tally::default();
    for i in 0..MANY {
        let (header, payload) = (dice.of(&HEADERS), dice.of(&PAYLOADS));
        let verification = match i % 4 {
            0 | 1 => altered_token(&mut dice, header, payload, &key),
            2 => altered_header(&mut dice, header, payload, &key),
            _ => altered_payload(&mut dice, header, payload, &key),
        };
        tally.count(&verification);
    }
    let run: usize = tally.0.values().sum();
    println!("{run} altered inputs, 0 panics: {:?}", tally.0);
    assert_eq!(run, MANY);
    assert!(
        tally.0.len() > 20,
        "too few kinds of answers: {:?}",
        tally.0
    );
}

fn altered_token(dice: &mut Dice, header: &str, payload: &str, key: &Key) -> Verification {
    let original = signed(header.as_bytes(), payload.as_bytes(), key);
    let token = loop {
        let token = String::from_utf8_lossy(&dice.mutated(&original)).into_owned();
        // Changes may undo each other, and then there is none.
        if token != original {
            break token;
        }
    };
    let verification = verify(&token, key);
    assert_ne!(verification.verdict().state(), "valid", "{token:?}");
    assert_eq!(verification.signed_by(), None, "{token:?}");
    assert_shown(&token, &verification);
    let _ = jws::tidy(&token);
    verification
}

/// What decodes strictly is shown as it is, and what is shown beyond that has its dates.
fn assert_shown(token: &str, verification: &Verification) {
    let shown = [verification.header(), verification.payload()];
    let parts: Vec<_> = token.split('.').collect();
    for (index, part) in parts.iter().take(2).enumerate() {
        let octets = URL_SAFE_NO_PAD.decode(part).unwrap_or_default();
        let text = String::from_utf8(octets).unwrap_or_default();
        // The payload alone is shown as one.
        let alone = index == 0 && parts.len() < 3 && shown == [None, Some(text.as_str())];
        let strictly = shown[index] == Some(text.as_str());
        assert!(text.is_empty() || strictly || alone, "{token:?}");
    }
    let claims = verification.payload().map(ClaimsSet::parse);
    assert_eq!(
        verification.claims(),
        claims.and_then(Result::ok).as_ref(),
        "{token:?}"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_token_that_is_cut_off_is_shown_as_far_as_it_goes() {
    let key = key();
    for header in HEADERS {
        for payload in PAYLOADS {
            let payload = payload.replace("A B", "é 😀 ￿");
            let token = signed(header.as_bytes(), payload.as_bytes(), &key);
            for end in 0..token.len() {
                let cut = &token[..end];
                let verification = verify(cut, &key);
                assert_eq!(verification.signed_by(), None, "{cut}");
                let mut parts = cut.split('.');
                for (shown, whole) in [
                    (verification.header(), header),
                    (verification.payload(), &payload),
                ] {
                    let octets = parts.next().unwrap_or_default().len() * 6 / 8;
                    let shown = shown.unwrap_or_default();
                    assert!(whole.starts_with(shown), "{cut}: {shown}");
                    // All but a character of four bytes that lacks one.
                    assert!(shown.len() + 3 >= octets, "{cut}: {shown}");
                }
            }
        }
    }
}

fn altered_header(dice: &mut Dice, header: &str, payload: &str, key: &Key) -> Verification {
    let header = dice.mutated(header);
    let verification = verify(&signed(&header, payload.as_bytes(), key), key);
    // Signed under HS256, whatever the header says.
    assert_eq!(verification.would_be_signed_by(), None);
    if verification.signed_by().is_some() {
        let header: Value = serde_json::from_slice(&header).unwrap();
        assert_eq!(header["alg"], "HS256", "{header}");
        assert!(header.get("crit").is_none(), "{header}");
        let encoded = header
            .get("b64")
            .is_none_or(|b64| *b64 == Value::Bool(true));
        assert!(encoded, "{header}");
    }
    verification
}

fn altered_payload(dice: &mut Dice, header: &str, payload: &str, key: &Key) -> Verification {
    let payload = dice.mutated(payload);
    let verification = verify(&signed(header.as_bytes(), &payload, key), key);
    if !payload.is_empty() {
        assert!(verification.signed_by().is_some(), "{payload:?}");
    }
    if verification.verdict().state() == "valid" {
        let payload: Value = serde_json::from_slice(&payload).unwrap();
        assert!(payload.is_object(), "{payload}");
        let date = |name| payload.get(name).map(|date| date.as_f64().unwrap());
        assert!(
            date("exp").is_none_or(|exp| exp > 1_700_000_000.0 - 60.0),
            "{payload}"
        );
        assert!(
            date("nbf").is_none_or(|nbf| nbf <= 1_700_000_000.0 + 60.0),
            "{payload}"
        );
    }
    verification
}
