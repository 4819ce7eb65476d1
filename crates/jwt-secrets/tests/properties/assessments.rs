//! Whatever somebody pastes is looked at, and nothing of it is shown.

use crate::check;
use jwt_secrets::assess::Assessment;
use jwt_secrets::assess::Finding;
use jwt_secrets::assess::JwkAssessment;
use jwt_secrets::assess::Kind;
use jwt_secrets::assess::Severity;
use jwt_secrets::assess::Verdict;
use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::prop_oneof;
use proptest::strategy::Strategy;
use wasm_bindgen_test::wasm_bindgen_test;

/// Texts, and what is made of pieces that mean something.
fn pasted() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "JWT_SECRET",
        "=",
        ": ",
        "\"",
        "'",
        "\n",
        "\r\n",
        " ",
        "\u{feff}",
        "\0",
        "é",
        "\u{200b}",
        "$",
        "${",
        "}",
        "$(",
        ")",
        "#",
        "{",
        "[",
        "]",
        ",",
        "\\",
        "\\\"",
        "kty",
        "keys",
        "oct",
        "k",
        "alg",
        "HS256",
        "eyJhbGciOiJIUzI1NiJ9",
        ".",
        "e30",
        "Bearer ",
        "0x",
        "base64:",
        "-----BEGIN PUBLIC KEY-----",
        "secret",
        "aaaa",
        "0123456789abcdef",
        "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
        "environment:",
        "- ",
        "c2VjcmV0",
        "==",
        "-",
        "_",
        "+",
        "/",
        "1700000000",
        "1e5",
        "😀",
    ]);
    let pieces = prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![
        any::<String>(),
        "[ -~]{0,200}",
        "[A-Za-z0-9+/]{0,100}={0,3}",
        "[0-9a-fA-FxX]{0,130}",
        pieces
    ]
}

#[wasm_bindgen_test(unsupported = test)]
fn any_text_is_looked_at() {
    check(&pasted(), |text| {
        let kind = Kind::of(&text);
        assert_eq!(kind.name().parse(), Ok(kind));
        let assessment = Assessment::of(&text);
        assert_eq!(assessment.characters(), text.chars().count());
        let severities: Vec<_> = assessment
            .findings()
            .iter()
            .map(Finding::severity)
            .collect();
        assert!(
            severities.is_sorted_by(|one, other| one >= other),
            "the worst is not first"
        );
        // A critical or serious finding has a say, and no other has.
        let bad = severities
            .iter()
            .any(|severity| *severity >= Severity::Serious);
        assert_eq!(bad, assessment.verdict() != Verdict::NoneFound);
        let first = assessment
            .findings()
            .first()
            .map_or(Verdict::NoneFound, Finding::verdict);
        assert_eq!(first, assessment.verdict(), "the worst does not decide");
        let jwk = JwkAssessment::of(&text);
        let _ = JwkAssessment::corrected(&text, 0);
        let severities = jwk.findings().iter().map(|(_, found)| found.severity());
        assert!(severities.is_sorted_by(|one, other| one >= other));
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn nothing_of_a_text_is_shown() {
    // Longer than what is published, which is shown, and than any word of a name.
    check(
        &"[A-Za-z0-9]{40}[#$é,\n \"=-]{0,3}[A-Za-z0-9]{40}",
        |text: String| {
            let shown = format!("{:?} {:?}", Assessment::of(&text), JwkAssessment::of(&text));
            for start in 0..32 {
                assert!(!shown.contains(&text[start..start + 8]), "{text}: {shown}");
            }
        },
    );
}
