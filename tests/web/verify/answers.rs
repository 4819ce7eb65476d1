//! Verifying a token.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::OTHER;
use crate::bench::TEXT;

/// Which of two secrets could not be read, and which one fits otherwise.
#[wasm_bindgen_test]
async fn of_two_secrets_it_is_said_which_one_is_meant() {
    let panel = Bench::new().await;
    let token = panel.sign_with(TEXT, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.says("verify-result", "Enter the secret that signed this token");
    assert_eq!(panel.heading(), "Not checked: the secret is missing");
    panel.pick("verify-reading", "hex").await;
    panel.fill("verify-previous", "not hex").await;
    panel.answers("malformed", "secret_character");
    panel.says("verify-result", "The previous secret was not tried");
    panel.fill("verify-secret", TEXT).await;
    // The current one was tried.
    panel.answers("invalid", "signature_mismatch");
    panel.says("verify-result", "The signer took the current secret as it");
    panel.says("verify-result", "The previous secret was not tried");
    // The same text twice is one secret.
    panel.fill("verify-previous", TEXT).await;
    panel.answers("invalid", "signature_mismatch");
    assert!(!panel.text("verify-result").contains("previous"));
    panel.fill("verify-secret", OTHER).await;
    panel.says("verify-result", "The signer took the previous secret as it");
}

/// It is valid, and so would be what anybody makes.
#[wasm_bindgen_test]
async fn a_match_with_a_published_secret_is_an_alarm() {
    let panel = Bench::new().await;
    let tone = || panel.attributes(".verdict", "data-tone");
    for (secret, heading, drawn) in [
        (
            "a-string-secret-at-least-256-bits-long",
            "Valid, and everybody has its key",
            "alarm",
        ),
        (TEXT, "Valid", "good"),
    ] {
        panel.sign_with(secret, "utf8").await;
        panel.click("verify-this").await;
        panel.answers("valid", "valid");
        assert_eq!(panel.heading(), heading);
        assert!(tone().contains(&Some(drawn.to_owned())), "{:?}", tone());
    }
    panel
        .sign_with("a-string-secret-at-least-256-bits-long", "utf8")
        .await;
    panel.click("verify-this").await;
    panel.says("verify-result", "This secret is published");
}

#[wasm_bindgen_test]
async fn the_pinned_algorithm_refuses_another_one() {
    let panel = Bench::new().await;
    let secret = format!("{TEXT}{TEXT}");
    panel.pick("sign-alg", "HS512").await;
    let token = panel.sign_with(&secret, "utf8").await;
    panel.click("verify-this").await;
    panel.answers("valid", "valid");
    panel.pick("verify-alg", "HS256").await;
    panel.answers("invalid", "alg_differs");
    let said = panel.text("verify-result");
    assert!(said.contains("algorithm confusion"), "{said}");
    assert!(said.contains("Under HS512 the signature matches"), "{said}");
    assert_eq!(panel.heading(), "Refused: another algorithm");
    assert!(panel.text("verified-header").contains("HS512"), "{token}");
}

#[wasm_bindgen_test]
async fn a_token_that_claims_to_need_no_signature_is_refused() {
    let panel = Bench::new().await;
    panel.fill("verify-secret", TEXT).await;
    // {"alg":"none"} and {"alg":"RS256"}, with {} for a payload.
    for (token, code) in [
        ("eyJhbGciOiJub25lIn0.e30.AA", "alg_none"),
        ("eyJhbGciOiJSUzI1NiJ9.e30.AA", "alg_asymmetric"),
    ] {
        panel.fill("verify-token", token).await;
        panel.answers("unsupported", code);
    }
}

#[wasm_bindgen_test]
async fn a_token_of_the_previous_secret_is_accepted_and_the_secret_named() {
    let panel = Bench::new().await;
    let token = panel.sign_with(TEXT, "utf8").await;
    panel.fill("verify-secret", OTHER).await;
    panel.fill("verify-token", &token).await;
    panel.answers("invalid", "signature_mismatch");
    panel.fill("verify-previous", TEXT).await;
    panel.answers("valid", "valid_by_previous");
    assert!(
        panel.text("verify-result").contains("previous secret"),
        "it is not named"
    );
}

#[wasm_bindgen_test]
async fn a_short_key_signs_for_tests_only_and_a_match_under_it_is_no_plain_valid() {
    let panel = Bench::new().await;
    let token = panel.sign_with(TEXT, "utf8").await;
    assert!(!panel.hook("token").has_attribute("data-weak"));
    panel.fill("sign-secret", "secret").await;
    assert!(panel.hook("token").has_attribute("data-weak"));
    assert_ne!(panel.text("token"), "");
    assert_ne!(panel.text("token"), token);
    let said = panel.hint("sign-secret");
    assert!(
        said.contains("HS256 needs 32 bytes, and this secret has 6 bytes")
            && said.contains("for tests only"),
        "{said}"
    );
    panel.click("verify-this").await;
    panel.answers("weak-key", "weak_key");
    // HS256 over {"alg":"HS256"} and {} under the text "secret".
    panel.fill("verify-secret", "secret").await;
    panel
        .fill(
            "verify-token",
            "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ",
        )
        .await;
    panel.answers("weak-key", "weak_key");
    panel.says(
        "verify-result",
        "matches, but the key is too short: the current secret has 6 bytes",
    );
    // The same under eight bytes 9. HMAC fills a key up with NULs, so that 24 more change nothing.
    panel.pick("verify-reading", "hex").await;
    panel
        .fill("verify-secret", &["09".repeat(8), "00".repeat(24)].concat())
        .await;
    panel
        .fill(
            "verify-token",
            "eyJhbGciOiJIUzI1NiJ9.e30.scVS0gXEhPnd4ufi4uA_9uoPQMwChH5Ry3xlWR3xauY",
        )
        .await;
    panel.answers("weak-key", "weak_key");
    panel.says("verify-result", "the current secret has 8 bytes");
    panel.says("verify-result", "NUL bytes at its end add no strength");
}

/// RFC 7515 allows any payload.
#[wasm_bindgen_test]
async fn a_signature_that_matches_is_said_before_a_payload_that_is_no_claims_set() {
    let panel = Bench::new().await;
    panel.fill("verify-previous", TEXT).await;
    // HS256 over {"alg":"HS256"} and [1] under TEXT.
    panel
        .fill(
            "verify-token",
            "eyJhbGciOiJIUzI1NiJ9.WzFd.Rpo2xEeZb82BajcqCRZiv6-7XSeJtl-nG9oRPwQkdwo",
        )
        .await;
    panel.answers("malformed", "json_not_an_object");
    assert_eq!(panel.signed_by().as_deref(), Some("previous"));
    assert_eq!(panel.heading(), "Refused: the claims cannot be used");
    let first = panel.find("[data-testid=verify-result] h2 + p");
    assert_eq!(
        first.text_content().unwrap(),
        "The signature matches the previous secret, but this token cannot be used."
    );
    panel.fill("verify-previous", OTHER).await;
    assert_eq!(panel.signed_by(), None);
}
