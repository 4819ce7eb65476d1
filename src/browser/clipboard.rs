//! The clipboard.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

mod navigator {
    use super::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
        pub fn write_text(text: &str) -> Result<JsValue, JsValue>;
    }
}

/// Asks the browser to put a text on the clipboard.
///
/// The request goes out at once, while the click still counts as a gesture; `true` comes only when the browser took it.
/// An insecure context has no clipboard at all, and some throw where they should refuse: that is `false` too.
pub fn write(text: &str) -> impl Future<Output = bool> + use<> {
    let asked = navigator::write_text(text);
    async move {
        match asked {
            Ok(answer) => JsFuture::from(Promise::resolve(&answer)).await.is_ok(),
            Err(_) => false,
        }
    }
}
