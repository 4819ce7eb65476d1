//! The tokens that the RFCs print.

use super::*;
use crate::JsonError;
use crate::SyntaxFault;
use crate::jws::Part;
use crate::jws::Signature;
use crate::jws::SigningInput;
use crate::key::Reading;

/// RFC 7515 appendix A.1.1.
const A1_K: &str =
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
const A1_HEADER: &str = "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}";
const A1_PAYLOAD: &str = concat!(
    "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n ",
    "\"http://example.com/is_root\":true}"
);
const A1_TOKEN: &str = concat!(
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9",
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt",
    "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ",
    ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
);

/// RFC 7520 section 3.5.
const COOKBOOK_K: &str = "hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg";
/// RFC 7520 section 4.4.
const COOKBOOK_HEADER: &str = r#"{"alg":"HS256","kid":"018c0ae5-4d9b-471b-bfd6-eef314bc7037"}"#;
/// RFC 7520 section 4, with its typographic apostrophes.
const COOKBOOK_PAYLOAD: &str = concat!(
    "It\u{2019}s a dangerous business, Frodo, going out your door. You step onto the road, ",
    "and if you don't keep your feet, there\u{2019}s no knowing where you might be swept off to."
);
const COOKBOOK_TOKEN: &str = concat!(
    "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOGMwYWU1LTRkOWItNDcxYi1iZmQ2LWVlZjMxNGJjNzAzNyJ9",
    ".SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4g",
    "WW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwg",
    "dGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4",
    ".s0h6KThzkfBBBkLspW1h84VsJZFTsPPqMDA7g1Md7p0"
);

fn octets(text: &str) -> Key {
    Reading::Base64Url.octets(text).unwrap()
}

#[test]
fn the_token_of_rfc_7515_appendix_a_1_is_made_and_verified_exactly() {
    let key = octets(A1_K);
    assert_eq!(
        forged(A1_HEADER.as_bytes(), A1_PAYLOAD.as_bytes(), &key),
        A1_TOKEN
    );

    let before = NumericDate::from_seconds(1_300_819_379);
    let verifier = |now| Verifier {
        algorithm: Algorithm::Hs256,
        current: Some(&key),
        previous: None,
        now,
        skew: 0,
    };
    let verification = verifier(before).verify(A1_TOKEN);
    let by = SignedBy::Current;
    assert_eq!(verification.verdict(), &Verdict::Valid { by });
    assert_eq!(verification.header(), Some(A1_HEADER));
    assert_eq!(verification.payload(), Some(A1_PAYLOAD));
    assert!(verification.notes().is_empty());

    // Today it has long expired.
    let seconds = 1_700_000_000 - 1_300_819_380;
    let verification = verifier(NOW).verify(A1_TOKEN);
    assert_eq!(verification.verdict(), &Verdict::Expired { by, seconds });
}

#[test]
fn the_mac_of_rfc_7515_appendix_a_1_is_its_list_of_octets() {
    let input = A1_TOKEN.rsplit_once('.').unwrap().0;
    let input = SigningInput::new(input);
    let mac = Signature::new(Algorithm::Hs256, &octets(A1_K), input).unwrap();
    assert_eq!(
        mac.octets(),
        [
            116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212,
            37, 77, 105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121
        ]
    );
}

#[test]
fn the_token_of_rfc_7520_section_4_4_is_made_and_its_signature_found_right() {
    let key = octets(COOKBOOK_K);
    let token = forged(
        COOKBOOK_HEADER.as_bytes(),
        COOKBOOK_PAYLOAD.as_bytes(),
        &key,
    );
    assert_eq!(token, COOKBOOK_TOKEN);

    // A JWS, but not a JWT: its payload is prose. The signature is right all the same.
    let verification = verify_with(COOKBOOK_TOKEN, &key, None, 0);
    assert_eq!(verification.signed_by(), Some(SignedBy::Current));
    assert_eq!(verification.payload(), Some(COOKBOOK_PAYLOAD));
    assert_eq!(
        verification.verdict(),
        &Verdict::Malformed(TokenError::in_part(Part::Payload)(JsonError::Syntax {
            line: 1,
            column: 1,
            fault: SyntaxFault::Value,
        }))
    );
}

#[test]
fn the_detached_and_unencoded_tokens_of_rfc_7797_are_refused() {
    // RFC 7797 section 4.2; the payload stands between the dots, or is left out.
    let header = "eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19";
    let signature = "A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY";
    for payload in ["$", "", "e30"] {
        let token = format!("{header}.{payload}.{signature}");
        let verification = verify_with(&token, &octets(A1_K), None, 0);
        assert_eq!(verification.verdict().state(), "unsupported");
        assert_eq!(verification.verdict().code(), "payload_unencoded");
    }
}
