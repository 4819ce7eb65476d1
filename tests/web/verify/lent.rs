//! What the panel is lent by the page, and that two of it keep apart.

use app::state::Parcel;
use jwt_secrets::Algorithm;
use jwt_secrets::key::Reading;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;
use web_sys::window;
use zeroize::Zeroizing;

use crate::bench::Bench;
use crate::bench::OTHER;
use crate::bench::TEXT;
use crate::bench::handles;
use crate::bench::handles_with;

/// HS256 over `{"alg":"HS256"}` and `{}` under the text "secret".
const SHORT: &str = "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ";

#[wasm_bindgen_test]
async fn two_panels_with_the_same_hooks_do_not_write_into_each_other() {
    let handles = handles();
    let (one, other) = (Bench::lent(handles).await, Bench::lent(handles).await);
    one.fill("sign-secret", TEXT).await;
    let token = one.text("token");
    assert_eq!(token.split('.').count(), 3, "{token}");
    assert_eq!(other.text("token"), "");
    other.fill("sign-secret", OTHER).await;
    assert_eq!(one.text("token"), token);
    assert_ne!(other.text("token"), token);
    assert_ne!(other.text("token"), "");
}

#[wasm_bindgen_test]
async fn a_token_left_before_the_panel_was_there_is_taken_once() {
    let handles = handles();
    let parcel = || Parcel {
        token: Zeroizing::new(SHORT.to_owned()),
        secret: Zeroizing::new("secret".to_owned()),
        reading: Reading::Utf8,
        algorithm: Algorithm::Hs256,
        generated: false,
    };
    handles.handover.leave("verify", parcel());
    assert!(handles.handover.take("sign").is_none());
    let panel = Bench::lent(handles).await;
    panel.answers("weak-key", "weak_key");
    assert_eq!(panel.signed_by().as_deref(), Some("current"));
    assert!(handles.handover.take("verify").is_none());
    // It is on the screen: coming back to its address is no arrival any more.
    panel.says("verify-status", "Filled in");
    panel.fill("verify-secret", OTHER).await;
    let come_back = Event::new("hashchange").unwrap();
    window().unwrap().dispatch_event(&come_back).unwrap();
    assert_eq!(panel.text("verify-status"), "");
    handles.handover.leave("verify", parcel());
    handles.handover.forget();
    assert!(handles.handover.take("verify").is_none());
}

#[wasm_bindgen_test]
async fn the_algorithm_of_the_generated_secret_comes_with_it_and_not_before() {
    let panel = Bench::lent(handles_with(Algorithm::Hs512)).await;
    assert_eq!(panel.picked("sign-alg"), "HS512");
    assert_eq!(panel.picked("verify-alg"), "HS256");
    panel.click("sign-use-generated").await;
    let token = panel.text("token");
    panel.fill("verify-token", &token).await;
    panel.find(".folded").remove_attribute("open").unwrap();
    panel.click("verify-use-generated").await;
    assert_eq!(panel.picked("verify-alg"), "HS512");
    assert!(panel.unfolded(), "what was chosen is not seen");
    panel.answers("valid", "valid");
    panel.says("verify-status", "its algorithm");
    panel.click("verify-clear").await;
    assert_eq!(panel.picked("verify-alg"), "HS256");
}
