//! Saving as a file.

use js_sys::Array;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use web_sys::Blob;
use web_sys::BlobPropertyBag;
use web_sys::HtmlAnchorElement;
use web_sys::Url;

use super::alarm;
use super::document::document;

/// How long the object URL lives: WebKit reads it some time after the click.
const LIFETIME_MS: i32 = 10_000;

/// Hands a text to the browser as a file of exactly these bytes.
pub fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    save_part(name, kind, &JsValue::from_str(text))
}

/// The same of bytes that are no text.
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(bytes);
    let saved = save_part(name, kind, &bytes);
    // The browser has made a file of its own of it.
    bytes.fill(0, 0, bytes.length());
    saved
}

fn save_part(name: &str, kind: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(part), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    let revoke = move || {
        // Fails only for what is no object URL.
        let _ = Url::revoke_object_url(&url);
    };
    alarm::after(LIFETIME_MS, Box::new(revoke));
    Ok(())
}
