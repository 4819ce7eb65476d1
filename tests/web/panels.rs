//! Panels in a real document, without the rest of the page.

use std::cell::RefCell;
use std::rc::Rc;

use app::browser::document::document;
use app::panels::sign;
use app::state::Generated;
use app::state::Handles;
use app::state::Handover;
use app::state::Parcel;
use app::state::Preset;
use app::state::Workspace;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::key::Reading;
use leptos::prelude::Owner;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;
use web_sys::HtmlElement;
use zeroize::Zeroizing;

/// HS256 over `{"alg":"HS256"}` and `{}` under the text "secret".
const SHORT: &str = "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ";
/// Long enough for HS256.
const LONG: &str = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk";

/// What a panel is lent.
fn handles() -> Handles {
    let owner = Owner::new();
    let handles = owner.with(|| {
        let (generated, _) =
            Generated::first(Algorithm::Hs256, Format::Base64Url, &Preset::default());
        Handles {
            current: Workspace::new(Rc::new(RefCell::new(generated))).current(),
            handover: Handover::new(),
        }
    });
    // The panels are never taken down, and follow these signals as long as the document lasts.
    std::mem::forget(owner);
    handles
}

fn section() -> HtmlElement {
    let document = document().unwrap();
    let section = document.create_element("section").unwrap();
    document.body().unwrap().append_child(&section).unwrap();
    section.unchecked_into()
}

/// What has changed has been followed.
async fn settled() {
    leptos::task::tick().await;
    leptos::task::tick().await;
}

fn hook(section: &HtmlElement, name: &str) -> HtmlElement {
    let found = section.query_selector(&format!("[data-testid={name}]"));
    found.unwrap().unwrap().unchecked_into()
}

fn fill(section: &HtmlElement, name: &str, text: &str) {
    let field = hook(section, name);
    js_sys::Reflect::set(&field, &"value".into(), &text.into()).unwrap();
    field.dispatch_event(&Event::new("input").unwrap()).unwrap();
}

fn text(section: &HtmlElement, name: &str) -> String {
    hook(section, name).text_content().unwrap()
}

#[wasm_bindgen_test]
async fn two_panels_with_the_same_hooks_do_not_write_into_each_other() {
    let handles = handles();
    let (one, other) = (section(), section());
    sign::draw(one.clone(), handles);
    sign::draw(other.clone(), handles);
    settled().await;
    fill(&one, "sign-secret", LONG);
    settled().await;
    let token = text(&one, "token");
    assert_eq!(token.split('.').count(), 3, "{token}");
    assert_eq!(text(&other, "token"), "");
    fill(&other, "sign-secret", &LONG.to_uppercase());
    settled().await;
    assert_eq!(text(&one, "token"), token);
    assert_ne!(text(&other, "token"), token);
    assert_ne!(text(&other, "token"), "");
}

#[wasm_bindgen_test]
async fn a_short_key_signs_and_the_token_is_marked() {
    let handles = handles();
    let panel = section();
    sign::draw(panel.clone(), handles);
    settled().await;
    fill(&panel, "sign-header", r#"{"alg":"HS256"}"#);
    fill(&panel, "sign-payload", "{}");
    fill(&panel, "sign-secret", "secret");
    settled().await;
    assert_eq!(text(&panel, "token"), SHORT);
    assert!(hook(&panel, "token").has_attribute("data-weak"));
    let said = panel.query_selector("#sign-secret-hint").unwrap().unwrap();
    let said = said.text_content().unwrap();
    assert!(
        said.contains("HS256 needs 32 bytes, and this secret has 6 bytes"),
        "{said}"
    );
    assert!(said.contains("for tests only"), "{said}");
    fill(&panel, "sign-secret", LONG);
    settled().await;
    assert!(!hook(&panel, "token").has_attribute("data-weak"));
}

#[wasm_bindgen_test]
async fn a_token_left_before_the_panel_was_there_is_taken_once() {
    let handles = handles();
    let parcel = || Parcel {
        token: Zeroizing::new(SHORT.to_owned()),
        secret: Zeroizing::new("secret".to_owned()),
        reading: Reading::Utf8,
        algorithm: Algorithm::Hs256,
    };
    handles.handover.leave("verify", parcel());
    assert!(handles.handover.take("sign").is_none());
    let panel = section();
    sign::draw(panel.clone(), handles);
    settled().await;
    let answer = hook(&panel, "verify-result");
    assert_eq!(answer.get_attribute("data-state").unwrap(), "weak-key");
    assert_eq!(answer.get_attribute("data-signed-by").unwrap(), "current");
    assert!(handles.handover.take("verify").is_none());
    handles.handover.leave("verify", parcel());
    handles.handover.forget();
    assert!(handles.handover.take("verify").is_none());
}

#[wasm_bindgen_test]
async fn a_signature_that_matches_is_said_before_a_payload_that_is_no_claims_set() {
    let handles = handles();
    let panel = section();
    sign::draw(panel.clone(), handles);
    settled().await;
    // RFC 7515 allows any payload. HS256 over {"alg":"HS256"} and [1] under LONG.
    fill(&panel, "verify-previous", LONG);
    fill(
        &panel,
        "verify-token",
        "eyJhbGciOiJIUzI1NiJ9.WzFd.Xbx718LkTuS4OlBzW5QjG-niiyYt2DzF2dWy1XR0ED0",
    );
    settled().await;
    let answer = hook(&panel, "verify-result");
    assert_eq!(answer.get_attribute("data-state").unwrap(), "malformed");
    assert_eq!(
        answer.get_attribute("data-code").unwrap(),
        "json_not_an_object"
    );
    assert_eq!(answer.get_attribute("data-signed-by").unwrap(), "previous");
    let first = answer
        .first_element_child()
        .unwrap()
        .text_content()
        .unwrap();
    assert_eq!(
        first,
        "The signature matches the previous secret, but this token cannot be used."
    );
}
