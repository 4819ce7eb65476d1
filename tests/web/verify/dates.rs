//! The dates of a token, and the time that passes.

use app::browser::clock;
use js_sys::Date;
use js_sys::RegExp;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::OTHER;
use crate::bench::TEXT;

#[wasm_bindgen_test]
async fn an_expired_token_says_since_when() {
    let panel = Bench::new().await;
    panel
        .fill("sign-payload", &format!("{{\"exp\": {}}}", now() - 90))
        .await;
    let said = panel.hint("sign-payload");
    assert!(said.contains("exp is in the past"), "{said}");
    panel.sign_with(TEXT, "utf8").await;
    panel.click("verify-this").await;
    panel.answers("expired", "expired");
    matches(
        &panel.text("verify-result"),
        "current secret, but the token expired [12] minutes? ago",
    );
    // In words, in the reader's time and in UTC, each named.
    matches(
        &panel.text("verified-time"),
        "[12] minutes? ago.* your time.*T.*Z UTC",
    );
    panel.fill("verify-skew", "600").await;
    panel.answers("valid", "valid");
    panel.says("verify-result", "Only the difference that you allow");
}

#[wasm_bindgen_test]
async fn a_token_that_is_not_valid_yet_says_from_when_on() {
    let panel = Bench::new().await;
    let future = now() + 7200;
    panel
        .fill(
            "sign-payload",
            &format!("{{\"nbf\": {future}, \"iat\": {future}}}"),
        )
        .await;
    panel.sign_with(TEXT, "utf8").await;
    panel.click("verify-this").await;
    panel.answers("not-yet-valid", "not_yet_valid");
    panel.says("verify-result", "It will be in 2 hours.");
    panel.says("verify-result", "says that it is issued in 2 hours");
    // Of a token that nobody vouches for, the dates are told all the same.
    panel.fill("verify-secret", OTHER).await;
    panel.answers("invalid", "signature_mismatch");
    panel.says("verify-result", "is not valid yet. It will be in 2 hours.");
}

/// Nobody touches the page while the token expires.
#[wasm_bindgen_test]
async fn a_token_that_expires_while_it_is_watched_is_valid_no_more() {
    let panel = Bench::new().await;
    panel.fill("verify-skew", "0").await;
    panel.fill("sign-secret", TEXT).await;
    panel.fill("verify-secret", TEXT).await;
    let exp = now() + 3;
    panel
        .fill("sign-payload", &format!("{{\"exp\": {exp}}}"))
        .await;
    panel.click("verify-this").await;
    panel.answers("valid", "valid");
    panel
        .until(|panel| panel.answer() != ["valid", "valid"])
        .await;
    panel.answers("expired", "expired");
}

/// In seconds.
fn now() -> u64 {
    // Whole milliseconds since 1970, which a f64 holds.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let seconds = (Date::now() / 1_000.0) as u64;
    seconds
}

#[track_caller]
fn matches(said: &str, pattern: &str) {
    assert!(
        RegExp::new(pattern, "").test(said),
        "{pattern:?} is not in {said:?}"
    );
}

#[wasm_bindgen_test]
fn how_far_a_date_is_has_no_more_of_a_unit_than_the_next_larger_one_holds() {
    for (seconds, said) in [
        (0, "now"),
        (1, "in 1 second"),
        (59, "in 59 seconds"),
        (60, "in 1 minute"),
        (3_569, "in 59 minutes"),
        (3_570, "in 1 hour"),
        (3_599, "in 1 hour"),
        (-3_599, "1 hour ago"),
        (5_400, "in 2 hours"),
        (84_599, "in 23 hours"),
        (86_399, "in 1 day"),
        (-86_399, "1 day ago"),
        (172_800, "in 2 days"),
    ] {
        assert_eq!(clock::relative("en", seconds), said, "{seconds}");
    }
}

#[wasm_bindgen_test]
async fn the_dates_are_on_a_bar_in_the_order_of_time() {
    let panel = Bench::new().await;
    let marks = |panel: &Bench| panel.texts(".timeline li");
    assert!(panel.find(".timeline").has_attribute("hidden"));
    let now = now();
    let payload = format!(
        "{{\"exp\": {}, \"iat\": {}, \"nbf\": {}}}",
        now + 3600,
        now - 7200,
        now - 3600
    );
    panel.fill("sign-payload", &payload).await;
    panel.sign_with(TEXT, "utf8").await;
    panel.click("verify-this").await;
    assert!(!panel.find(".timeline").has_attribute("hidden"));
    assert_eq!(
        marks(&panel),
        ["iat 2 hours ago", "nbf 1 hour ago", "now", "exp in 1 hour"]
    );
    // From nbf to exp, with the present in the middle of them.
    let drawn = |class: &str| {
        let path = panel.find(&format!(".timeline .{class}"));
        path.get_attribute("d").unwrap()
    };
    assert_eq!(drawn("life"), "M346 10H960");
    // A second or two may have passed.
    let there = ["M653 0V20", "M652 0V20", "M654 0V20"];
    assert!(there.contains(&drawn("now").as_str()), "{}", drawn("now"));
    // Without an end it goes on.
    panel.fill("sign-payload", "{\"iat\": 1000000000}").await;
    panel.click("verify-this").await;
    assert!(drawn("life").ends_with("H1000"), "{}", drawn("life"));
    panel.fill("sign-payload", "{}").await;
    panel.click("verify-this").await;
    assert!(panel.find(".timeline").has_attribute("hidden"));
}
