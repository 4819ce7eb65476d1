//! What is folded: it says how it is set, and unfolds where it matters.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::OTHER;
use crate::bench::TEXT;

#[wasm_bindgen_test]
async fn what_is_folded_is_said_in_words() {
    let panel = Bench::new().await;
    let says = |said: &str| {
        let summary = panel.find(".folded summary").text_content().unwrap();
        assert_eq!(summary, said);
    };
    says("HS256 only, read as text (UTF-8), 60 seconds of clock skew, no previous secret");
    panel.pick("verify-alg", "HS384").await;
    panel.pick("verify-reading", "hex").await;
    panel.fill("verify-skew", "1").await;
    panel.fill("verify-previous", "00").await;
    says("HS384 only, read as hex, 1 second of clock skew, and a previous secret");
    panel.fill("verify-skew", "-1").await;
    says("HS384 only, read as hex, 0 seconds of clock skew, and a previous secret");
}

#[wasm_bindgen_test]
async fn it_unfolds_where_it_matters_and_not_again_once_it_was_folded() {
    let panel = Bench::new().await;
    let long = format!("{TEXT}{OTHER}");
    let token = panel.sign_with(&long, "hex").await;
    panel.fill("verify-token", &token).await;
    panel.fill("verify-secret", TEXT).await;
    assert!(!panel.unfolded(), "for a secret that does not fit");
    panel.fill("verify-secret", &long).await;
    assert!(panel.unfolded(), "for another reading");
    panel.find(".folded").remove_attribute("open").unwrap();
    panel.fill("verify-secret", &format!("{long}\n")).await;
    assert!(!panel.unfolded(), "while it is still the reading");
    panel.click("verify-clear").await;
    for (field, text) in [("verify-skew", "-1"), ("verify-skew", "99999999")] {
        panel.fill(field, text).await;
        assert!(panel.unfolded(), "for a skew of {text}");
        panel.click("verify-clear").await;
        assert!(!panel.unfolded(), "all is cleared");
    }
    panel.pick("verify-reading", "hex").await;
    panel.fill("verify-previous", "no hex").await;
    assert!(
        panel.unfolded(),
        "for a previous secret that cannot be read"
    );
    panel.click("verify-clear").await;
    panel.pick("verify-reading", "hex").await;
    panel.fill("verify-secret", "no hex").await;
    assert!(panel.unfolded(), "for a secret that cannot be read so");
    panel.click("verify-clear").await;
    panel.pick("sign-alg", "HS512").await;
    let token = panel.sign_with(&long, "utf8").await;
    panel.fill("verify-token", &token).await;
    assert!(panel.unfolded(), "for another algorithm");
    panel.click("verify-clear").await;
    panel.click("verify-this").await;
    panel.answers("valid", "valid");
    assert!(panel.unfolded(), "for what was handed over with it");
}
