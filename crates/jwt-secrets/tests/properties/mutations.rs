//! Tokens with something wrong in them: any answer but valid, and never a panic.
//!
//! Three kinds of input, in turn: the text of a token altered; a header altered and signed again with
//! the right key, as an attacker with the key could; and a payload likewise. Whether the last two may
//! be valid is decided by serde_json's own reading of them.

use hmac::Hmac;
use hmac::KeyInit as _;
use hmac::Mac as _;
use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::Key;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Reading;
use jwt_secrets::jws::Verification;
use jwt_secrets::jws::Verifier;
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

/// What mutations put in anywhere: what parsers look at, and what is next to it.
const PIECES: [&str; 28] = [
    "",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    ".",
    "\\",
    "\\u0061",
    "\\ud83d",
    "=",
    "+",
    "/",
    "-",
    "_",
    " ",
    "\n",
    "\0",
    "é",
    "0",
    "1e400",
    "9007199254740993",
    "1700000000000",
    "null",
    "none",
    "\u{feff}",
];

/// What mutations put at the start of an object: members that the library acts on.
const MEMBERS: [&str; 16] = [
    r#""alg":"none","#,
    r#""alg":"HS256","#,
    r#""\u0061lg":"HS512","#,
    r#""crit":["b64"],"#,
    r#""crit":[],"#,
    r#""crit":[],"x":"#,
    r#""b64":false,"#,
    r#""b64":0,"#,
    r#""exp":"1","#,
    r#""exp":1,"#,
    r#""exp":1700000000000,"#,
    r#""nbf":1800000000,"#,
    r#""iat":1e12,"#,
    r#""iat":null,"#,
    r#""x":1e400,"#,
    r#""jwk":{"kty":"oct","kty":"oct"},"#,
];

/// What mutations put in place of the algorithm.
const ALGS: [&str; 8] = [
    "none", "nOnE", "HS384", "HS512", "hs256", "RS256", "EdDSA", "",
];

/// Numbers that differ from run to run: `SplitMix64` from a random seed, which a failure shows.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        let mut seed = [0; 8];
        getrandom::fill(&mut seed).unwrap();
        println!("seed {seed:?}");
        Self(u64::from_le_bytes(seed))
    }

    /// A number below `bound`, or 0.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^= word >> 31;
        usize::try_from(word % bound.max(1) as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// One to three changes of bytes. What is not UTF-8 any more cannot come from a text field, and is
    /// tried where octets are signed.
    fn mutate(&mut self, text: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let start = self.below(text.len() + 1);
            let end = text.len().min(start + self.below(4));
            match self.below(10) {
                0 => text.truncate(start),
                1 | 2 => drop(text.drain(start..end)),
                3 => {
                    let copy = text[start..end].to_vec();
                    let place = self.below(text.len() + 1);
                    text.splice(place..place, copy);
                }
                4 => {
                    if let Some(byte) = text.get_mut(start) {
                        *byte ^= 1 << self.below(8);
                    }
                }
                5 => {
                    if let Some(byte) = text.get_mut(start) {
                        let symbols = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.";
                        *byte = self.of(symbols);
                    }
                }
                6 => {
                    if let Some(brace) = text.iter().position(|&byte| byte == b'{') {
                        let member = self.of(&MEMBERS);
                        text.splice(brace + 1..=brace, member.bytes());
                    }
                }
                7 => {
                    if let Some(alg) = text.windows(5).position(|word| word == b"HS256") {
                        let other = self.of(&ALGS);
                        text.splice(alg..alg + 5, other.bytes());
                    }
                }
                _ => {
                    let piece = self.of(&PIECES);
                    text.splice(start..end, piece.bytes());
                }
            }
        }
    }

    fn mutated(&mut self, text: &str) -> Vec<u8> {
        let mut text = text.as_bytes().to_vec();
        self.mutate(&mut text);
        text
    }
}

fn key() -> Key {
    Reading::Utf8
        .octets("a secret of thirty-two characters")
        .unwrap()
}

/// Signs anything at all, which the library does not.
fn signed(header: &[u8], payload: &[u8], key: &Key) -> String {
    use base64::Engine as _;
    let encode = |octets: &[u8]| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(octets);
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
    let _ = jws::tidy(&token);
    verification
}

fn altered_header(dice: &mut Dice, header: &str, payload: &str, key: &Key) -> Verification {
    let header = dice.mutated(header);
    let verification = verify(&signed(&header, payload.as_bytes(), key), key);
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
