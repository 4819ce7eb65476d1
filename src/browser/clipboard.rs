//! The clipboard.

use js_sys::Promise;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Asks the browser to put a text on the clipboard.
///
/// The request goes out at once, while the click still counts as a gesture; `true` comes only when the browser took it.
/// An insecure context has no clipboard at all: that is `false` too.
pub fn write(text: &str) -> impl Future<Output = bool> + use<> {
    let promise = request(text);
    async move {
        match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        }
    }
}

fn request(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    // The binding assumes a clipboard; calling it where there is none would throw.
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard
        .is_object()
        .then(|| navigator.clipboard().write_text(text))
}
