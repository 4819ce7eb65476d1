//! Secrets and JSON Web Keys.

use wasm_bindgen_test::wasm_bindgen_test;
use worker::Fault;
use worker::Report;

use super::dictionary;
use super::panel;

const STRONG: &str = "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno";

#[wasm_bindgen_test]
async fn each_kind_of_weakness_has_its_verdict() {
    let panel = panel(dictionary).await;
    assert_eq!((panel.kind(), panel.verdict()), (None, None));
    for (text, verdict, code) in [
        ("your-256-bit-secret", "known", "published"),
        ("zrM82Yxce09Z6LGZO7GYkEbca\n", "short", "line_break"),
        (
            "correct horse battery staple, and then some more of it",
            "weak",
            "guessable",
        ),
        (&"a".repeat(64), "structured", "one_symbol"),
        ("${JWT_SECRET}", "unsuitable", "variable"),
    ] {
        panel.fill("check-input", text).await;
        assert_eq!(panel.kind().as_deref(), Some("secret"), "{text}");
        assert_eq!(panel.verdict().as_deref(), Some(verdict), "{text}");
        panel.finds(code);
        let hidden = panel.find(".readings").has_attribute("hidden");
        assert_eq!(hidden, verdict == "unsuitable", "{text}");
    }
    panel.fill("check-input", STRONG).await;
    assert_eq!(panel.verdict().as_deref(), Some("none-found"));
    panel.says("check-verdict", "never that a secret is strong");
}

#[wasm_bindgen_test]
async fn few_bits_are_not_called_guessable_and_a_remark_is_no_weakness() {
    let panel = panel(dictionary).await;
    for (text, heading) in [
        (
            "9f86d081884c7d659a2feaa0c55ad015",
            "Fewer bits than it looks",
        ),
        (
            "f47ac10b-58cc-4372-a567-0e02b2c3d479",
            "Fewer bits than it looks",
        ),
        ("to be or not to be that is the question", "Can be guessed"),
        ("x7Kq2vRz0PmW4bT7cJn9sLd3fGh5yUaB", "Nothing serious found"),
        (STRONG, "No weakness found"),
    ] {
        panel.fill("check-input", text).await;
        panel.says("check-verdict", heading);
    }
}

/// Until then nothing is said but that it is being looked at.
#[wasm_bindgen_test]
async fn that_nothing_was_found_is_said_only_when_the_dictionary_was_there() {
    let panel = panel(|_| vec![Report::Failed(Fault::FileMissing)]).await;
    panel.type_into("check-input", STRONG);
    leptos::task::tick().await;
    assert_eq!(panel.verdict(), None);
    panel.says("check-verdict", "Looking");
    panel.until(|panel| !panel.busy()).await;
    assert_eq!(panel.verdict().as_deref(), Some("none-found"));
    panel.says("check-verdict", "The dictionary could not be loaded");
}

#[wasm_bindgen_test]
async fn what_the_dictionary_says_is_of_the_text_that_is_there() {
    let panel = panel(dictionary).await;
    let guessable = "correct horse battery staple, and then some more of it";
    panel.type_into("check-input", guessable);
    leptos::task::tick().await;
    panel.fill("check-input", STRONG).await;
    assert_eq!(panel.verdict().as_deref(), Some("none-found"));
    panel.fill("check-input", guessable).await;
    panel.says(
        "check-verdict",
        "The dictionary sees words or names and a date",
    );
}

#[wasm_bindgen_test]
async fn each_reading_has_its_length_and_what_it_is_long_enough_for() {
    let panel = panel(dictionary).await;
    panel
        .fill("check-input", "0123456789abcdef0123456789abcdeF")
        .await;
    let rows = "[data-testid=reading]";
    let column = |name: &str| panel.attributes(rows, name);
    let some = |values: [&str; 4]| values.map(|value| Some(value.to_owned()));
    assert_eq!(
        column("data-encoding"),
        some(["utf8", "base64url", "base64", "hex"])
    );
    assert_eq!(column("data-bytes"), some(["32", "24", "24", "16"]));
    assert_eq!(
        column("data-hs256"),
        some(["ok", "short", "short", "short"])
    );
    assert_eq!(column("data-hs384"), some(["short"; 4]));
    panel.fill("check-input", "not base64!").await;
    assert_eq!(
        panel.attributes(rows, "data-bytes"),
        [Some("11".to_owned()), None, None, None]
    );
}

/// The value is that of the module that wants hex of a text.
#[wasm_bindgen_test]
async fn a_press_writes_the_same_key_in_another_encoding() {
    let panel = panel(dictionary).await;
    panel
        .fill("check-input", "jXnZr4u7x!A%D*G-KaPdSgVkYp3s5v8y")
        .await;
    panel.click("convert-to-hex").await;
    assert_eq!(
        panel.text("converted"),
        "6a586e5a7234753778214125442a472d4b6150645367566b5970337335763879"
    );
    panel.fill("check-input", "another one").await;
    assert_eq!(panel.text("converted"), "");
    let as_text = "[data-encoding=base64url] + tr [data-testid=convert-to-utf8]";
    panel.fill("check-input", STRONG).await;
    assert!(panel.find(as_text).has_attribute("disabled"));
    panel.fill("check-input", "c2VjcmV0").await;
    assert!(!panel.find(as_text).has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn a_key_in_json_is_taken_for_one_and_set_right() {
    let panel = panel(dictionary).await;
    panel
        .fill(
            "check-input",
            r#"{"kty":"oct","alg":"hs256","k":"3q2+7/v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno="}"#,
        )
        .await;
    assert_eq!(panel.kind().as_deref(), Some("jwk"));
    panel.finds("jwk_value_invalid");
    panel.finds("jwk_alg_unknown");
    assert_eq!(panel.text("corrected"), STRONG);
    panel.pick("check-as", "secret").await;
    assert_eq!(panel.kind().as_deref(), Some("secret"));
    assert_eq!(panel.text("corrected"), "");
}
