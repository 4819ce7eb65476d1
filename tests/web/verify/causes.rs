//! Why a token does not verify: cases that people have asked about in public, names and hosts replaced.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::OTHER;
use crate::bench::TEXT;

mod cases;

/// The algorithm, the secret as pasted, the token, the state, the cause, and a part of what is said.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static str,
);

#[wasm_bindgen_test]
async fn each_case_is_answered() {
    let panel = Bench::new().await;
    for (algorithm, secret, token, state, cause, said) in
        cases::PUBLISHED.iter().chain(&cases::MADE)
    {
        panel.pick("verify-alg", algorithm).await;
        panel.fill("verify-token", token).await;
        panel.fill("verify-secret", secret).await;
        let [found, _] = panel.answer();
        assert_eq!(found, *state, "{secret}: {}", panel.text("verify-result"));
        assert_eq!(panel.cause().as_deref(), *cause, "{secret}: {said}");
        panel.says("verify-result", said);
    }
}

/// Whatever the secrets are, and without any.
#[wasm_bindgen_test]
async fn a_key_that_everybody_knows_is_said_and_never_put_in() {
    let panel = Bench::new().await;
    let token = panel.sign_with("undefined", "utf8").await;
    panel.fill("verify-token", &token).await;
    for secret in ["", TEXT] {
        panel.fill("verify-secret", secret).await;
        assert_eq!(panel.cause().as_deref(), Some("constant_key"), "{secret:?}");
        assert_eq!(panel.heading(), "Refused: everybody knows its key");
        assert_eq!(panel.remedies(), Vec::<String>::new());
    }
}

#[wasm_bindgen_test]
async fn a_public_key_is_named_though_it_signed_the_token() {
    let panel = Bench::new().await;
    let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----";
    let token = panel.sign_with(pem, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.fill("verify-secret", pem).await;
    panel.answers("valid", "valid");
    panel.says("verify-result", "everyone who has it can sign");
    assert_eq!(panel.mistaken().as_deref(), Some("public_key"));
    assert_eq!(
        panel.find(".verdict").get_attribute("data-tone").as_deref(),
        Some("alarm")
    );
    panel.fill("verify-secret", &pem.replace('\n', " ")).await;
    panel.answers("invalid", "signature_mismatch");
    assert_eq!(
        (panel.cause(), panel.mistaken().as_deref()),
        (None, Some("public_key"))
    );
    // Another copy of the key that signed is no safer.
    for (copy, cause) in [
        (format!("{pem}\n"), "without_line_break"),
        (pem.replace('\n', "\\n"), "unescaped"),
    ] {
        panel.fill("verify-secret", &copy).await;
        panel.answers("invalid", "signature_mismatch");
        assert_eq!(panel.cause().as_deref(), Some(cause));
        assert_eq!(panel.mistaken().as_deref(), Some("public_key"));
        panel.says("verify-result", "everyone who has it can sign");
        panel.says("verify-result", "everybody knows its key");
    }
}

/// What is no secret is not offered as another form of it, and a key that everybody knows is not accepted at a press.
#[wasm_bindgen_test]
async fn under_another_algorithm_nothing_is_promised_that_does_not_fit() {
    let panel = Bench::new().await;
    panel.pick("sign-alg", "HS512").await;
    let known = panel.sign_with("undefined", "utf8").await;
    let other = panel.sign_with(TEXT, "utf8").await;
    panel.pick("verify-alg", "HS256").await;
    panel.fill("verify-token", &other).await;
    panel
        .fill("verify-secret", "identifier:with-a-secret")
        .await;
    panel.answers("invalid", "alg_differs");
    panel.says("verify-result", "would not match either");
    panel.fill("verify-token", &known).await;
    panel.says("verify-result", "anyone can make tokens like it");
    assert_eq!(panel.remedies(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn letters_with_accents_have_two_forms() {
    let panel = Bench::new().await;
    let decomposed = format!("passe\u{301} {TEXT}");
    let token = panel.sign_with(&decomposed, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel
        .fill("verify-secret", &format!("pass\u{e9} {TEXT}"))
        .await;
    assert_eq!(panel.cause().as_deref(), Some("decomposed"));
    assert_eq!(panel.text("verify-remedy"), "Write it as the signer has it");
    panel.click("verify-remedy").await;
    panel.answers("valid", "valid");
    assert_eq!(panel.value("verify-secret"), decomposed);
}

/// A long token is looked at in pieces: what is said meanwhile promises nothing, and an edit begins anew.
#[wasm_bindgen_test]
async fn a_long_search_says_that_it_goes_on_and_what_it_found() {
    let panel = Bench::new().await;
    panel
        .fill(
            "sign-payload",
            &format!(r#"{{"data":"{}"}}"#, "a".repeat(40_000)),
        )
        .await;
    let token = panel.sign_with("${JWT_SECRET}", "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.type_into("verify-secret", OTHER);
    leptos::task::tick().await;
    leptos::task::tick().await;
    assert!(panel.busy());
    assert_eq!(panel.heading(), "No match yet: looking for the cause");
    assert_eq!((panel.cause(), panel.remedies()), (None, Vec::new()));
    panel.fill("verify-secret", TEXT).await;
    assert_eq!(panel.cause().as_deref(), Some("placeholder_key"));
    panel.fill("verify-secret", "").await;
    panel.fill("verify-token", "").await;
    panel.answers("empty", "empty");
}

#[wasm_bindgen_test]
async fn a_secret_that_is_too_long_is_called_that() {
    let panel = Bench::new().await;
    let token = panel.sign_with(TEXT, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.fill("verify-secret", &"a".repeat(8_193)).await;
    panel.answers("malformed", "secret_too_long");
    assert_eq!(panel.heading(), "Not checked: the secret is too long");
    panel.says(
        "verify-result",
        "longer than a secret may be here, 8,192 bytes",
    );
}

/// Whoever has the token has the key.
#[wasm_bindgen_test]
async fn a_match_by_what_the_token_says_of_itself_is_no_good_one() {
    let panel = Bench::new().await;
    panel
        .fill("sign-payload", &format!(r#"{{"iss":"{TEXT}"}}"#))
        .await;
    let token = panel.sign_with(TEXT, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.fill("verify-secret", TEXT).await;
    panel.answers("valid", "valid");
    panel.says("verify-result", "signed with its own iss as the key");
    assert_eq!(panel.mistaken().as_deref(), Some("issuer"));
    let tone = panel.find(".verdict").get_attribute("data-tone");
    assert_eq!(tone.as_deref(), Some("alarm"));
}

/// It is looked for once, and belongs to that token and that algorithm.
#[wasm_bindgen_test]
async fn a_key_that_everybody_knows_is_said_whatever_the_secret_is_and_of_no_other_token() {
    const KNOWN: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyLTEifQ.EDCrXrPHwRmkZ_PLTHNud6JfaqzXh1u24SY3Q1EyeHM";
    const UNKNOWN: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyLTEifQ.EDCrXrPHwRmkZ_PLTHNud6JfaqzXh1u24SY3Q1EyeHA";
    let panel = Bench::new().await;
    let published = || Some("published_key".to_owned());
    panel.fill("verify-token", KNOWN).await;
    for secret in [TEXT, OTHER, ""] {
        panel.fill("verify-secret", secret).await;
        assert_eq!(panel.cause(), published(), "{secret}");
    }
    panel.fill("verify-secret", TEXT).await;
    panel.fill("verify-token", UNKNOWN).await;
    assert_eq!(panel.cause(), None);
    panel.fill("verify-secret", OTHER).await;
    assert_eq!(panel.cause(), None);
    panel.fill("verify-token", KNOWN).await;
    assert_eq!(panel.cause(), published());
    // Its own secret is a match of the current secret, and no key that somebody else has.
    panel.fill("verify-secret", "your-256-bit-secret").await;
    assert_eq!(panel.cause(), None);
}
