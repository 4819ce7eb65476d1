use super::*;
use crate::Format;
use crate::JsonError;
use crate::Recipe;
use crate::Secret;
use crate::key::Reading;

fn key(algorithm: Algorithm) -> Key {
    Key::new(&vec![0x5A; algorithm.min_bytes()])
}

fn signed(header: &str, payload: &str) -> Result<CompactJws, TokenError> {
    sign(header, payload, &key(Algorithm::Hs256), Algorithm::Hs256)
}

fn decoded(token: &CompactJws, part: Part) -> String {
    let octets = crate::jws::base64url::decode(part, token.part(part)).unwrap();
    String::from_utf8(octets.to_vec()).unwrap()
}

#[test]
fn the_token_of_cpython_comes_out() {
    // CPython: base64.urlsafe_b64encode without padding and hmac.new, with a key of bytes 0x5A, over
    // '{"alg":"HS…","typ":"JWT"}' and '{"sub":"1","exp":9007199254740993}'.
    for (algorithm, expected) in Algorithm::ALL.into_iter().zip([
        concat!(
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
            ".eyJzdWIiOiIxIiwiZXhwIjo5MDA3MTk5MjU0NzQwOTkzfQ",
            ".cvSSFKXbCvlsqUkgbcS2g_YzUTAlRlq877nefwOgVo0"
        ),
        concat!(
            "eyJhbGciOiJIUzM4NCIsInR5cCI6IkpXVCJ9",
            ".eyJzdWIiOiIxIiwiZXhwIjo5MDA3MTk5MjU0NzQwOTkzfQ",
            ".jBqKfSZcH771gQWOseflaT7pClEipbNcY01xya4ai-IHy-cPbFSyGpexHZ_W8igv"
        ),
        concat!(
            "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9",
            ".eyJzdWIiOiIxIiwiZXhwIjo5MDA3MTk5MjU0NzQwOTkzfQ",
            ".jlbxz5kQF4BuzdYHRSknamFRYLVKF82l_7mNW6c5r4J",
            "OEG-UzX8lUbFZN0VgrZYuBQBt7pcjy42iJEf3pz72Jg"
        ),
    ]) {
        let payload = "{ \"sub\": \"1\",\n  \"exp\": 9007199254740993 }";
        let token = sign(
            &Header::text(algorithm),
            payload,
            &key(algorithm),
            algorithm,
        )
        .unwrap();
        assert_eq!(token.as_str(), expected);
    }
}

#[test]
fn the_steps_add_up_to_the_token() {
    let token = signed(&Header::text(Algorithm::Hs256), r#"{"sub":"a"}"#).unwrap();
    let input = token.signing_input().as_str();
    let [header, payload, signature] =
        [Part::Header, Part::Payload, Part::Signature].map(|part| token.part(part));
    assert_eq!(input, format!("{header}.{payload}"));
    assert_eq!(token.as_str(), format!("{input}.{signature}"));
    assert_eq!(*token.signature().base64url(), signature);
    assert_eq!(token.signature().octets().len(), 32);
}

#[test]
fn only_the_layout_of_what_was_typed_changes() {
    let header = "{\r\n\t\"typ\" : \"JWT\" ,\n \"alg\" : \"HS256\"\n}\n";
    let payload =
        r#" { "z": 1.0, "a": 9007199254740993, "e": 1E2, "t": "\u00e9 \/ é", "n": [ ] } "#;
    let token = signed(header, payload).unwrap();
    assert_eq!(
        decoded(&token, Part::Header),
        r#"{"typ":"JWT","alg":"HS256"}"#
    );
    assert_eq!(
        decoded(&token, Part::Payload),
        r#"{"z":1.0,"a":9007199254740993,"e":1E2,"t":"\u00e9 \/ é","n":[]}"#
    );
}

#[test]
fn the_header_has_to_name_the_chosen_algorithm() {
    for (header, code) in [
        (r#"{"typ":"JWT"}"#, "alg_missing"),
        (r#"{"alg":"HS384"}"#, "alg_differs"),
        (r#"{"alg":"hs256"}"#, "alg_unknown"),
        (r#"{"alg":"none"}"#, "alg_none"),
        (r#"{"alg":"RS256"}"#, "alg_asymmetric"),
        (r#"{"alg":256}"#, "alg_not_a_string"),
        (r#"{"alg":"HS256","alg":"HS256"}"#, "header_duplicate_name"),
        (
            r#"{"alg":"HS256","b64":false,"crit":["b64"]}"#,
            "payload_unencoded",
        ),
        (
            r#"{"alg":"HS256","crit":["exp"],"exp":1}"#,
            "crit_unsupported",
        ),
    ] {
        assert_eq!(signed(header, "{}").unwrap_err().code(), code, "{header}");
    }
}

#[test]
fn a_typing_error_is_named_with_the_text_it_is_in() {
    let header = Header::text(Algorithm::Hs256);
    let payload = "{\n  \"sub\": \"a\"\n  \"exp\": 1\n}";
    assert_eq!(
        signed(&header, payload).unwrap_err().to_string(),
        "payload: json_syntax (Comma): line 3, column 3"
    );
    assert_eq!(
        signed("{\"alg\":", payload).unwrap_err().to_string(),
        "header: json_incomplete: line 1, column 8"
    );
    for payload in ["", "[]", "\"a\"", "1"] {
        assert!(signed(&header, payload).is_err(), "{payload}");
    }
}

#[test]
fn no_text_that_is_being_edited_does_harm() {
    let payload = "{\"a\": [1, \"\\ud83d\\ude00 é\", {\"b\": -1.5e3}], \"exp\": null}";
    for (end, _) in payload.char_indices() {
        let error = signed(&Header::text(Algorithm::Hs256), &payload[..end]).unwrap_err();
        let code = error.code();
        assert!(
            ["json_incomplete", "json_lone_surrogate"].contains(&code),
            "{error}"
        );
    }
    assert!(signed(&Header::text(Algorithm::Hs256), payload).is_ok());
}

#[test]
fn a_key_below_the_minimum_signs_and_is_said_to_fall_short() {
    for algorithm in Algorithm::ALL {
        for length in [1, algorithm.min_bytes() - 1, algorithm.min_bytes()] {
            let key = Key::new(&vec![1; length]);
            let token = sign(&Header::text(algorithm), "{}", &key, algorithm).unwrap();
            let signature = crate::encoding::octets(
                &base64::engine::general_purpose::URL_SAFE_NO_PAD,
                token.part(Part::Signature),
            );
            let matches = super::super::signature::matches(
                algorithm,
                &key,
                token.signing_input(),
                &signature.unwrap(),
            );
            assert!(matches, "{algorithm} {length}");
            assert_eq!(
                key.shortfall(algorithm).is_some(),
                length < algorithm.min_bytes()
            );
        }
    }
}

#[test]
fn a_generated_secret_signs_like_its_pasted_text() {
    let recipe = Recipe::new(Algorithm::Hs256, Format::Base64Url, None).unwrap();
    let secret = Secret::generate(recipe).unwrap();
    let text = secret.encode(Format::Base64Url, Algorithm::Hs256).unwrap();
    let token = |key| {
        let token = sign(
            &Header::text(Algorithm::Hs256),
            "{}",
            &key,
            Algorithm::Hs256,
        )
        .unwrap();
        token.as_str().to_owned()
    };
    let generated = token(Key::from(&secret));
    assert_eq!(generated, token(Reading::Base64Url.octets(&text).unwrap()));
    assert_ne!(generated, token(Reading::Utf8.octets(&text).unwrap()));
}

#[test]
fn a_token_that_would_be_too_long_is_not_made() {
    let header = Header::text(Algorithm::Hs256);
    let payload = |length: usize| format!("{{\"a\":\"{}\"}}", "x".repeat(length));
    let limit = crate::jws::MAX_TOKEN_BYTES;
    let lengths = 49_000..49_100;
    let token = |length: usize| signed(&header, &payload(length));
    let longest = lengths.clone().rev().find_map(|n| token(n).ok()).unwrap();
    assert!((limit - 1..=limit).contains(&longest.as_str().len()));
    assert_eq!(token(lengths.end).unwrap_err(), TokenError::TooLong);
    let refused = signed(&header, &payload(60_000)).unwrap_err();
    assert_eq!(refused, TokenError::TooLong);
    let refused = signed(&header, &payload(1 << 20)).unwrap_err();
    assert_eq!(
        refused,
        TokenError::in_part(Part::Payload)(JsonError::TooLong)
    );
}

#[test]
fn a_token_does_not_show_itself() {
    let token = signed(&Header::text(Algorithm::Hs256), "{}").unwrap();
    let length = token.as_str().len();
    assert_eq!(
        format!("{token:?}"),
        format!("CompactJws(<redacted>, {length} bytes)")
    );
    let input = token.signing_input();
    assert_eq!(
        format!("{input:?}"),
        format!("SigningInput(<redacted>, {} bytes)", input.as_str().len())
    );
}
