//! What is typed wrong is named with its place, and stays as it is.

use js_sys::JsString;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::TEXT;

#[wasm_bindgen_test]
async fn a_mistake_in_the_json_is_shown_with_its_line_and_nothing_typed_is_lost() {
    let panel = Bench::new().await;
    panel.fill("sign-secret", TEXT).await;
    assert_ne!(panel.text("token"), "");
    for field in ["sign-payload", "sign-header"] {
        let before = panel.value(field);
        let typed = "{\n  \"sub\": \"alice\",\n  oops\n}";
        panel.fill(field, typed).await;
        assert!(panel.wrong(field));
        assert_eq!(panel.text("token"), "");
        let hint = panel.hint(field);
        assert!(hint.contains("line 3, column 3"), "{hint}");
        // What writes into the field leaves it alone.
        if field == "sign-payload" {
            panel.click("claim-exp-1h").await;
            panel.says("sign-status", "Correct the payload first");
        } else {
            panel.pick("sign-alg", "HS384").await;
        }
        assert_eq!(panel.value(field), typed);
        panel.fill(field, &before).await;
    }
    // The algorithm was chosen while the header could not be read.
    assert_eq!(panel.text("token"), "");
    let hint = panel.hint("sign-header");
    assert!(hint.contains("HS256") && hint.contains("HS384"), "{hint}");
}

/// To look at all of ten million characters took 11 seconds here, and minutes elsewhere. That the half of one at their end
/// is not found says that they were not.
#[wasm_bindgen_test]
async fn what_is_longer_than_anything_may_be_is_not_looked_at_to_its_end() {
    let panel = Bench::new().await;
    // What a browser takes to lay them out is its own.
    let section = panel.find("textarea").closest("section").unwrap().unwrap();
    section.set_attribute("hidden", "").unwrap();
    // U+FFFD stands for a half, too, and has to be looked at in UTF-16.
    let text = JsString::from("\u{fffd}").repeat(10_000_000);
    let text = text.concat(&JsString::from_char_code1(0xD83D));
    for (field, said) in [
        ("sign-secret", "may have 8192 bytes"),
        ("sign-payload", "may have 65536 bytes"),
        ("verify-secret", "may have 8192 bytes"),
    ] {
        panel.fill_with(field, &text).await;
        assert!(panel.wrong(field), "{field}");
        let hint = panel.hint(field);
        assert!(hint.contains(said) && !hint.contains("half"), "{hint}");
    }
}
