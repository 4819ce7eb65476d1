//! What is refused however right the signature is.

use super::*;

#[test]
fn the_algorithm_is_never_taken_from_the_header() {
    for (alg, expected) in [
        (r#""none""#, ("unsupported", "alg_none")),
        (r#""None""#, ("unsupported", "alg_none")),
        (r#""nOnE""#, ("unsupported", "alg_none")),
        (r#""NONE""#, ("unsupported", "alg_none")),
        (r#""hs256""#, ("unsupported", "alg_unknown")),
        (r#""""#, ("unsupported", "alg_unknown")),
        (r#""HS384""#, ("invalid", "alg_differs")),
        (r#""HS512""#, ("invalid", "alg_differs")),
        (r#""RS256""#, ("unsupported", "alg_asymmetric")),
        (r#""ES512""#, ("unsupported", "alg_asymmetric")),
        (r#""PS384""#, ("unsupported", "alg_asymmetric")),
        (r#""EdDSA""#, ("unsupported", "alg_asymmetric")),
        ("256", ("malformed", "alg_not_a_string")),
        (r#"["HS256"]"#, ("malformed", "alg_not_a_string")),
        ("null", ("malformed", "alg_not_a_string")),
    ] {
        let token = with_header(&format!(r#"{{"alg":{alg}}}"#));
        assert_eq!(state_and_code(&token), expected, "{alg}");
    }
    let token = with_header(r#"{"typ":"JWT"}"#);
    assert_eq!(state_and_code(&token), ("malformed", "alg_missing"));
}

#[test]
fn an_unsigned_token_is_named_as_such_and_not_as_one_with_an_empty_part() {
    // RFC 7519 section 6.1.
    let token = concat!(
        "eyJhbGciOiJub25lIn0",
        ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290",
        "Ijp0cnVlfQ."
    );
    assert_eq!(state_and_code(token), ("unsupported", "alg_none"));
    let token = with_header(r#"{"alg":"HS256"}"#);
    let unsigned = &token[..=token.rfind('.').unwrap()];
    assert_eq!(state_and_code(unsigned), ("malformed", "part_empty"));
}

#[test]
fn extensions_and_duplicate_names_are_refused_each_with_its_own_code() {
    let cases = [
        (
            r#"{"alg":"HS256","crit":["exp"],"exp":1}"#,
            ("unsupported", "crit_unsupported"),
        ),
        (
            r#"{"alg":"HS256","crit":[]}"#,
            ("malformed", "crit_invalid"),
        ),
        (
            r#"{"alg":"HS256","b64":false,"crit":["b64"]}"#,
            ("unsupported", "payload_unencoded"),
        ),
        (
            r#"{"alg":"HS256","alg":"HS256"}"#,
            ("malformed", "header_duplicate_name"),
        ),
    ];
    for (header, expected) in cases {
        assert_eq!(state_and_code(&with_header(header)), expected, "{header}");
    }
    let codes: BTreeSet<_> = cases.iter().map(|(_, (_, code))| code).collect();
    assert_eq!(codes.len(), cases.len());
    let token = with_payload(r#"{"sub":"a","sub":"a"}"#);
    assert_eq!(
        state_and_code(&token),
        ("malformed", "payload_duplicate_name")
    );
}

#[test]
fn a_key_that_the_token_brings_along_is_not_followed() {
    // The signature was made with the embedded key; the verifier holds another.
    let jwk = r#"{"kty":"oct","k":"WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo"}"#;
    for (name, value) in [
        ("jwk", jwk),
        ("jku", r#""https://a.example/jwks""#),
        ("x5u", r#""https://a.example/x""#),
        ("kid", r#""../../dev/null""#),
    ] {
        let header = format!(r#"{{"alg":"HS256","{name}":{value}}}"#);
        let theirs = Key::new(&[0x5A; 32]);
        let token = forged(header.as_bytes(), b"{}", &theirs);
        let ours = Key::new(&[0x11; 32]);
        let verification = verify_with(&token, &ours, None, 0);
        assert_eq!(
            verification.verdict().code(),
            "signature_mismatch",
            "{name}"
        );
        let expected = match name {
            "kid" => Vec::new(),
            "jwk" => vec![Note::KeySourceIgnored { name: "jwk" }],
            "jku" => vec![Note::KeySourceIgnored { name: "jku" }],
            _ => vec![Note::KeySourceIgnored { name: "x5u" }],
        };
        assert_eq!(verification.notes(), expected);
    }
}

#[test]
fn base64url_is_strict_in_every_part() {
    let token = with_payload(r#"{"sub":"a"}"#);
    let parts: Vec<&str> = token.split('.').collect();
    let altered = |index: usize, part: String| {
        let mut parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
        parts[index] = part;
        parts.join(".")
    };
    for (index, part) in parts.iter().enumerate() {
        for (text, code) in [
            (format!("{part}="), "part_padding"),
            (format!("{part}=="), "part_padding"),
            (format!("+{part}"), "part_standard_alphabet"),
            (format!("{part}/"), "part_standard_alphabet"),
            (format!(" {part}"), "part_white_space"),
            (format!("{part}\n"), "part_white_space"),
            (format!("{part}%"), "part_character"),
            (String::new(), "part_empty"),
            ("A".to_owned(), "part_length"),
        ] {
            let token = altered(index, text);
            assert_eq!(state_and_code(&token), ("malformed", code), "{token:?}");
        }
    }
    // 32 octets leave two stray bits in the last of 43 characters: three other spellings of the tag.
    let (start, last) = parts[2].split_at(42);
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let place = alphabet.find(last).unwrap();
    for stray in place + 1..place + 4 {
        let token = altered(2, format!("{start}{}", &alphabet[stray..=stray]));
        assert_eq!(
            state_and_code(&token),
            ("malformed", "part_stray_bits"),
            "{token}"
        );
    }
    assert_eq!(state_and_code(&token), ("valid", "valid"));
}

#[test]
fn a_token_has_three_parts_and_an_encrypted_one_has_five() {
    let token = with_payload("{}");
    let encrypted = crate::encoding::base64url(br#"{"alg":"dir","enc":"A256GCM"}"#);
    for (text, expected) in [
        ("abc".to_owned(), ("malformed", "token_part_count")),
        (
            token.rsplit_once('.').unwrap().0.to_owned(),
            ("malformed", "token_part_count"),
        ),
        (format!("{token}."), ("malformed", "token_part_count")),
        (format!("{token}.a.b"), ("malformed", "token_part_count")),
        (
            format!("{}..a.b.c", *encrypted),
            ("unsupported", "token_encrypted"),
        ),
        (format!("{token}.a.b.c"), ("malformed", "token_part_count")),
        (format!("Bearer {token}"), ("malformed", "part_white_space")),
        (format!("\"{token}\""), ("malformed", "part_character")),
        (format!("{token}\n"), ("malformed", "part_white_space")),
        (" ".to_owned(), ("malformed", "token_part_count")),
        (String::new(), ("empty", "empty")),
    ] {
        assert_eq!(state_and_code(&text), expected, "{text:?}");
    }
}

#[test]
fn a_header_or_payload_that_cannot_be_read_is_malformed() {
    for (octets, code) in [
        (&b"{\"a\":\"\xFF\"}"[..], "part_not_utf8"),
        (b"\xEF\xBB\xBF{}", "json_byte_order_mark"),
        (b"[]", "json_not_an_object"),
        (b"{", "json_incomplete"),
        (b"{\"a\":\"\\udc00\"}", "json_lone_surrogate"),
        (b"{\"a\":1e400}", "json_number_out_of_range"),
        (b"{\"a\":1,}", "json_syntax"),
        (b"{\"a\":{\"b\":1,\"b\":2}}", "payload_duplicate_name"),
    ] {
        let payload = forged(br#"{"alg":"HS256"}"#, octets, &key());
        assert_eq!(state_and_code(&payload), ("malformed", code));
        let header = forged(octets, b"{}", &key());
        let code = code.replace("payload", "header");
        assert_eq!(state_and_code(&header), ("malformed", &*code));
    }
}

#[test]
fn a_megabyte_and_ten_thousand_levels_are_refused_by_name() {
    let megabyte = "A".repeat(1 << 20);
    assert_eq!(state_and_code(&megabyte), ("malformed", "token_too_long"));
    let token = with_payload(&format!(r#"{{"a":"{megabyte}"}}"#));
    assert_eq!(state_and_code(&token), ("malformed", "token_too_long"));
    assert_eq!(
        state_and_code(&".".repeat(1 << 20)),
        ("malformed", "token_too_long")
    );
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = |inner: &str| {
            format!(
                "{{\"a\":{}{inner}{}}}",
                open.repeat(8_000),
                close.repeat(8_000)
            )
        };
        let token = with_payload(&deep("0"));
        assert_eq!(state_and_code(&token), ("malformed", "json_too_deep"));
        let token = with_header(&deep("0"));
        assert_eq!(state_and_code(&token), ("malformed", "json_too_deep"));
    }
    let arrays = format!("{{\"a\":{}", "[".repeat(10_000));
    assert_eq!(
        state_and_code(&with_payload(&arrays)),
        ("malformed", "json_too_deep")
    );
}

#[test]
fn times_that_are_no_times_are_refused_by_name() {
    for claim in ["exp", "nbf", "iat"] {
        for (value, code) in [
            (r#""1700000000""#, "time_not_a_number"),
            ("null", "time_not_a_number"),
            ("9007199254740993", "time_out_of_range"),
            ("1e400", "json_number_out_of_range"),
            ("1700000000000", "time_in_milliseconds"),
            ("1.7e12", "time_in_milliseconds"),
        ] {
            let token = with_payload(&format!(r#"{{"{claim}":{value}}}"#));
            assert_eq!(
                state_and_code(&token),
                ("malformed", code),
                "{claim} {value}"
            );
        }
    }
}
