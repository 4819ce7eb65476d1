//! What is pasted wrong is named with its place, and what came along with a token is left out.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::TEXT;

#[wasm_bindgen_test]
async fn a_token_that_is_none_is_refused_with_the_place_of_the_fault() {
    let panel = Bench::new().await;
    panel.fill("verify-secret", TEXT).await;
    // {"alg":"dir","enc":"A256GCM"} begins an encrypted token, five parts alone do not.
    let encrypted = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AA.AA.AA";
    for (token, state, code, said) in [
        ("e30", "malformed", "token_part_count", "this has 1"),
        ("e30.e30", "malformed", "token_part_count", "this has 2"),
        (
            "e30.e30.AA.e30.AA",
            "malformed",
            "token_part_count",
            "has 5",
        ),
        (encrypted, "unsupported", "token_encrypted", "JWE"),
        (
            "eyJhbGciOiJIUzI1NiJ9.e30.",
            "malformed",
            "part_empty",
            "The signature is empty",
        ),
        (
            "eyJhbGciOiJIUzI1NiJ9.e30.AA=",
            "malformed",
            "part_padding",
            "Character 3 of the signature",
        ),
        (
            "e+0.e30.AA",
            "malformed",
            "part_standard_alphabet",
            "Character 2 of the header",
        ),
    ] {
        panel.fill("verify-token", token).await;
        panel.answers(state, code);
        panel.says("verify-result", said);
        assert!(panel.wrong("verify-token"));
        // It is said once.
        assert_eq!(panel.hint("verify-token"), "");
    }
}

#[wasm_bindgen_test]
async fn what_a_damaged_token_says_is_shown_and_that_nobody_vouches_for_it() {
    let panel = Bench::new().await;
    let token = panel.sign_with(TEXT, "utf8").await;
    let (input, signature) = token.rsplit_once('.').unwrap();
    panel.fill("verify-secret", TEXT).await;
    for damaged in [
        input.to_owned(),
        format!("{input}.{signature}="),
        format!("{input}.{signature}.{signature}"),
        format!("{input}=.{signature}"),
    ] {
        panel.fill("verify-token", &damaged).await;
        assert_eq!(panel.answer()[0], "malformed", "{damaged}");
        panel.says("verified-header", "HS256");
        panel.says("verified-payload", "alice");
        assert!(!panel.find(".unsigned").has_attribute("hidden"));
    }
    panel.fill("verify-token", &token).await;
    panel.answers("valid", "valid");
    assert!(panel.find(".unsigned").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn what_is_left_out_of_a_pasted_token_is_said() {
    let panel = Bench::new().await;
    let token = panel.sign_with(TEXT, "utf8").await;
    panel.fill("verify-secret", TEXT).await;
    panel
        .fill("verify-token", &format!("Bearer \"{token}\"\n"))
        .await;
    panel.answers("valid", "valid");
    let said = panel.text("verify-result");
    assert!(said.contains("Bearer") && said.contains("quot"), "{said}");
    let cookie = format!("session={token}; Path=/; HttpOnly");
    panel.fill("verify-token", &cookie).await;
    panel.says("verify-result", "not part of a token: the text around it");
    panel.answers("valid", "valid");
    assert!(
        !panel.wrong("verify-token"),
        "a token that is valid is marked as wrong"
    );
}

#[wasm_bindgen_test]
async fn quotes_or_a_word_alone_are_not_called_nothing() {
    let panel = Bench::new().await;
    for pasted in ["\"\"", "''", "Bearer ", "Authorization: Bearer"] {
        panel.fill("verify-token", pasted).await;
        panel.answers("malformed", "token_part_count");
    }
    panel.fill("verify-token", " \n").await;
    panel.answers("empty", "empty");
}
