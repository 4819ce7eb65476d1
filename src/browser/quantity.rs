//! Quantities in words, as a language writes them.

use js_sys::Array;
use js_sys::Intl::NumberFormat;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// "1 byte", "37 bytes", in a language by its BCP 47 tag.
#[expect(
    clippy::cast_precision_loss,
    reason = "a double holds every length that a key can have"
)]
pub fn bytes(language: &str, count: usize) -> String {
    let options = Object::new();
    for (name, value) in [("style", "unit"), ("unit", "byte"), ("unitDisplay", "long")] {
        // Fails only for an object that cannot be extended.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let format = NumberFormat::new(&Array::of1(&language.into()), &options).format();
    let written = format.call1(&JsValue::UNDEFINED, &(count as f64).into());
    // Fails only for what is no number.
    written
        .ok()
        .and_then(|written| written.as_string())
        .unwrap_or_default()
}
