use super::*;

fn refusal(text: &str) -> TokenError {
    Header::parse(text)
        .and_then(|header| header.accept(Algorithm::Hs256))
        .unwrap_err()
}

#[test]
fn the_usual_header_is_accepted_under_its_own_algorithm_only() {
    for found in Algorithm::ALL {
        let header = Header::parse(&Header::text(found)).unwrap();
        for pinned in Algorithm::ALL {
            let expected = if found == pinned {
                Ok(())
            } else {
                Err(TokenError::AlgDiffers { found, pinned })
            };
            assert_eq!(header.accept(pinned), expected);
        }
    }
}

#[test]
fn none_is_refused_in_any_case() {
    for bits in 0..16_u32 {
        let none: String = "none"
            .chars()
            .enumerate()
            .map(|(i, c)| match bits >> i & 1 {
                0 => c,
                _ => c.to_ascii_uppercase(),
            })
            .collect();
        let header = format!(r#"{{"alg":"{none}"}}"#);
        assert_eq!(refusal(&header), TokenError::AlgNone, "{header}");
    }
}

#[test]
fn an_algorithm_with_a_key_pair_is_not_checkable_with_a_secret() {
    // Written out again: the table must not vouch for itself.
    for alg in [
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "ES256K",
        "EdDSA", "Ed25519", "Ed448",
    ] {
        let header = format!(r#"{{"alg":"{alg}"}}"#);
        assert_eq!(refusal(&header), TokenError::AlgAsymmetric, "{header}");
    }
}

#[test]
fn a_missing_alg_is_refused() {
    for header in [
        "{}",
        r#"{"typ":"JWT"}"#,
        r#"{"ALG":"HS256"}"#,
        r#"{"x":{"alg":"HS256"}}"#,
    ] {
        assert_eq!(refusal(header), TokenError::AlgMissing, "{header}");
    }
}

#[test]
fn an_alg_that_is_not_a_string_is_refused() {
    for alg in [
        "256",
        "2.5",
        "null",
        "true",
        "{}",
        "[]",
        r#"["HS256"]"#,
        r#"{"a":"HS256"}"#,
    ] {
        let header = format!(r#"{{"alg":{alg}}}"#);
        assert_eq!(refusal(&header), TokenError::AlgNotAString, "{header}");
    }
}

#[test]
fn any_other_alg_is_unknown() {
    for alg in [
        "",
        "hs256",
        "Hs256",
        "HS256 ",
        " none",
        "HS1",
        "rs256",
        "A256GCM",
        "dir",
        "HS256\\u0000",
    ] {
        let header = format!(r#"{{"alg":"{alg}"}}"#);
        assert_eq!(refusal(&header), TokenError::AlgUnknown, "{header}");
    }
}

#[test]
fn an_escaped_alg_is_the_same_alg() {
    let header = r#"{"\u0061lg":"\u0048S256"}"#;
    assert_eq!(
        Header::parse(header).unwrap().accept(Algorithm::Hs256),
        Ok(())
    );
}

#[test]
fn a_payload_that_is_not_encoded_is_refused() {
    for header in [
        r#"{"alg":"HS256","b64":false,"crit":["b64"]}"#,
        r#"{"alg":"HS256","b64":false}"#,
        r#"{"alg":"HS256","b64":"true"}"#,
        r#"{"alg":"HS256","b64":null}"#,
    ] {
        assert_eq!(refusal(header), TokenError::PayloadUnencoded, "{header}");
    }
    let header = Header::parse(r#"{"alg":"HS256","b64":true}"#).unwrap();
    assert_eq!(header.accept(Algorithm::Hs256), Ok(()));
}

#[test]
fn every_critical_extension_is_refused() {
    for crit in [r#"["exp"]"#, r#"["b64"]"#, r#"["http://a.example/b","x"]"#] {
        let header = format!(r#"{{"alg":"HS256","exp":1,"crit":{crit}}}"#);
        assert_eq!(refusal(&header), TokenError::CritUnsupported, "{header}");
    }
    for crit in [
        "[]",
        "null",
        "{}",
        r#""exp""#,
        "[1]",
        r#"["exp",1]"#,
        "true",
        r#"["exp","exp"]"#,
        r#"["alg"]"#,
        r#"["crit"]"#,
        r#"["exp","kid"]"#,
    ] {
        let header = format!(r#"{{"alg":"HS256","exp":1,"kid":"a","crit":{crit}}}"#);
        assert_eq!(refusal(&header), TokenError::CritInvalid, "{header}");
    }
}

#[test]
fn a_duplicate_header_name_is_refused() {
    for header in [
        r#"{"alg":"none","alg":"HS256"}"#,
        r#"{"alg":"HS256","\u0061lg":"HS256"}"#,
        r#"{"alg":"HS256","jwk":{"k":1,"k":1}}"#,
    ] {
        assert_eq!(refusal(header).code(), "header_duplicate_name", "{header}");
    }
}

#[test]
fn type_content_type_and_key_id_are_free() {
    let header = r#"{"alg":"HS256","typ":["?"],"cty":"JWT","kid":{"a":1},"zip":"x"}"#;
    let header = Header::parse(header).unwrap();
    assert_eq!(header.accept(Algorithm::Hs256), Ok(()));
    assert_eq!(header.key_source(), None);
}

#[test]
fn a_key_that_the_token_brings_along_is_named_and_not_used() {
    for name in ["jku", "jwk", "x5u", "x5c"] {
        let header = format!(r#"{{"alg":"HS256","{name}":"https://a.example/keys"}}"#);
        let header = Header::parse(&header).unwrap();
        assert_eq!(header.key_source(), Some(name));
        assert_eq!(header.accept(Algorithm::Hs256), Ok(()));
    }
}
