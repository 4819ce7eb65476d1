use super::*;
use crate::Format;
use crate::Recipe;
use crate::Secret;
use crate::encoding;

/// 32 octets of SHA-256: `printf drawn | sha256sum`, in base64url.
const K: &str = "lIeQ4dkl9U6lB4AzSj4QKJHz6A2nB6RQ8JD1K5Y7ORA";

fn codes(text: &str) -> Vec<&'static str> {
    let assessment = JwkAssessment::of(text);
    let codes = assessment
        .findings()
        .iter()
        .map(|(_, finding)| finding.code());
    codes.collect()
}

fn oct(members: &str) -> String {
    format!(r#"{{"kty":"oct","k":"{K}"{members}}}"#)
}

#[test]
fn nothing_is_found_in_a_key_that_is_right() {
    for members in [
        "",
        r#","alg":"HS256""#,
        r#","alg":"HS256","use":"sig","kid":"a""#,
        r#","key_ops":["sign","verify"]"#,
        r#","key_ops":["verify"]"#,
    ] {
        assert_eq!(codes(&oct(members)), [""; 0], "{members}");
    }
    let set = format!(
        r#"{{"keys":[{},{}]}}"#,
        oct(r#","kid":"a""#),
        oct(r#","kid":"b""#)
    );
    assert_eq!(codes(&set), [""; 0]);
    for algorithm in Algorithm::ALL {
        let recipe = Recipe::new(algorithm, Format::Jwk, None).unwrap();
        for _ in 0..1_000 {
            let secret = Secret::generate(recipe).unwrap();
            let text = secret.encode(Format::Jwk, algorithm).unwrap();
            assert_eq!(codes(&text), [""; 0]);
            assert_eq!(JwkAssessment::of(&text).verdict(), Verdict::NoneFound);
        }
    }
}

#[test]
fn each_fault_is_named() {
    for (text, expected) in [
        (oct(r#","alg":"EC512""#), vec!["jwk_alg_unknown"]),
        (oct(r#","alg":"hs256""#), vec!["jwk_alg_unknown"]),
        (oct(r#","alg":256"#), vec!["jwk_alg_unknown"]),
        (oct(r#","alg":"RS256""#), vec!["jwk_alg_of_another_key"]),
        (oct(r#","alg":"HS512""#), vec!["jwk_alg_needs_more"]),
        (oct(r#","use":"enc""#), vec!["jwk_use_forbids"]),
        (oct(r#","key_ops":["encrypt"]"#), vec!["jwk_key_ops_forbid"]),
        (oct(r#","key_ops":"sign""#), vec!["jwk_key_ops_forbid"]),
        (r#"{"kty":"oct"}"#.to_owned(), vec!["jwk_value_missing"]),
        (
            r#"{"kty":"oct","k":1}"#.to_owned(),
            vec!["jwk_value_missing"],
        ),
        (
            format!(r#"{{"kty":"OCT","k":"{K}"}}"#),
            vec!["jwk_kty_unknown"],
        ),
        (format!(r#"{{"k":"{K}"}}"#), vec!["jwk_kty_unknown"]),
        (r#"{"keys":[]}"#.to_owned(), vec!["jwk_no_keys"]),
        (r#"{"keys":{}}"#.to_owned(), vec!["jwk_no_keys"]),
        ("[]".to_owned(), vec!["jwk_no_keys"]),
        (
            format!(r#"{{"kty":"oct","k":"{K}="}}"#),
            vec!["jwk_value_invalid"],
        ),
        (
            r#"{"kty":"oct","k":"+/+/"}"#.to_owned(),
            vec!["jwk_value_invalid"],
        ),
        (
            r#"{"kty":"oct","k":""}"#.to_owned(),
            vec!["jwk_value_invalid"],
        ),
        (r#"{"kty":"RSA","n":"AQAB"}"#.to_owned(), vec!["public_key"]),
        (
            r#"{"kty":"EC","d":"AQAB","alg":"EC512"}"#.to_owned(),
            vec!["private_key", "jwk_alg_unknown"],
        ),
        (r#"{"kty":"oct","k":"AQAB"}"#.to_owned(), vec!["too_short"]),
        (
            r#"{"kty":"oct","alg":"HS256","k":"AQAB"}"#.to_owned(),
            vec!["jwk_alg_needs_more"],
        ),
        (
            format!(r#"{{"keys":[{0},{0}]}}"#, oct(r#","kid":"a""#)),
            vec!["jwk_duplicate_kid"],
        ),
        (
            format!("[{}]", oct(r#","alg":"none""#)),
            vec!["jwk_alg_unknown"],
        ),
        ("\"text\"".to_owned(), vec!["json_syntax"]),
        ("1".to_owned(), vec!["json_not_an_object"]),
        (String::new(), vec!["json_incomplete"]),
        (
            r#"{"kty":"oct","k":"AQAB""#.to_owned(),
            vec!["json_incomplete"],
        ),
        (
            r#"{"kty":"oct","kty":"oct"}"#.to_owned(),
            vec!["json_duplicate_name"],
        ),
        (
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----".to_owned(),
            vec!["public_key", "json_syntax"],
        ),
        ("[".repeat(10_000), vec!["json_too_deep"]),
        ("{\"a\":".repeat(10_000), vec!["json_too_deep"]),
        (" ".repeat(json::MAX_BYTES + 1), vec!["json_too_long"]),
        ("{".repeat(10_000_000), vec!["json_too_long"]),
    ] {
        assert_eq!(codes(&text), expected, "{text:.200}");
    }
}

/// PostgREST got this from a variable whose quotes were escaped for a shell that was not there.
#[test]
fn escaped_quotes_are_named_and_looked_behind() {
    let text = r#"{\"kty\":\"EC\",\"crv\":\"P-521\",\"alg\":\"EC512\"}"#;
    for text in [text.to_owned(), format!("\"{text}\"")] {
        let expected = ["public_key", "jwk_alg_unknown", "jwk_escaped_quotes"];
        assert_eq!(codes(&text), expected);
        let meant = Some("ES512");
        let unknown = (None, Finding::Jwk(JwkFault::AlgUnknown { meant }));
        assert!(JwkAssessment::of(&text).findings().contains(&unknown));
    }
    // The place is in the text as it stands, where the backslashes are not all.
    assert_eq!(codes(r#"{\"kty\":\"oct\""#), ["json_syntax"]);
}

#[test]
fn a_fault_says_which_key_of_a_set_it_is_of() {
    let set = format!(r#"{{"keys":[{},{}]}}"#, oct(""), oct(r#","use":"enc""#));
    let assessment = JwkAssessment::of(&set);
    let forbids = Finding::Jwk(JwkFault::UseForbids);
    assert_eq!(assessment.findings(), [(Some(1), forbids.clone())]);
    assert_eq!(assessment.keys(), 2);
    assert_eq!(assessment.verdict(), Verdict::Unsuitable);
    let alone = JwkAssessment::of(&oct(r#","use":"enc""#));
    assert_eq!(alone.findings(), [(None, forbids)]);
    assert_eq!(alone.keys(), 1);
}

#[test]
fn a_weak_key_is_weak_in_json_too() {
    for (octets, code, verdict) in [
        (
            &b"secretsecretsecretsecretsecretsecret"[..],
            "repeated_block",
            Verdict::Structured,
        ),
        (&[0x5A; 64], "one_symbol", Verdict::Structured),
        (b"your-256-bit-secret", "published_encoded", Verdict::Known),
        (
            b"this is some secret that I typed myself",
            "typed_text",
            Verdict::Structured,
        ),
    ] {
        let k = encoding::base64url(octets);
        let assessment = JwkAssessment::of(&format!(r#"{{"kty":"oct","k":"{}"}}"#, *k));
        let found = assessment
            .findings()
            .iter()
            .any(|(_, found)| found.code() == code);
        assert!(found, "{code}: {assessment:?}");
        assert_eq!(assessment.verdict(), verdict, "{code}");
    }
}

#[test]
fn the_value_that_was_meant_is_offered() {
    let jwk = |k: &str| format!(r#"{{"kty":"oct","k":"{k}"}}"#);
    for (k, expected) in [
        (K, None),
        ("AQAB", None),
        ("AQI=", Some("AQI")),
        ("+/+/", Some("-_-_")),
        (" AQAB ", Some("AQAB")),
        ("AQ\\nAB\\n", Some("AQAB")),
        ("my secret", Some("bXkgc2VjcmV0")),
        ("", None),
    ] {
        let corrected = JwkAssessment::corrected(&jwk(k), 0);
        assert_eq!(corrected.as_ref().map(|k| k.as_str()), expected, "{k:?}");
    }
    let set = format!(r#"{{"keys":[{},{}]}}"#, jwk("AQAB"), jwk("AQI="));
    let second = JwkAssessment::corrected(&set, 1).unwrap();
    assert_eq!(*second, "AQI");
    assert!(JwkAssessment::corrected(&set, 0).is_none());
    assert!(JwkAssessment::corrected(&set, 2).is_none());
    let escaped = jwk("AQI=").replace('"', "\\\"");
    assert_eq!(*JwkAssessment::corrected(&escaped, 0).unwrap(), "AQI");
    assert!(JwkAssessment::corrected("", 0).is_none());
}
