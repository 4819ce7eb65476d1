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
    written(language, count as f64, "byte")
}

/// "1 second", "60 seconds", likewise.
pub fn seconds(language: &str, count: u32) -> String {
    written(language, f64::from(count), "second")
}

/// "1,234,567", likewise.
pub fn number(language: &str, count: f64) -> String {
    formatted(language, count, &Object::new())
}

fn written(language: &str, count: f64, unit: &str) -> String {
    let options = Object::new();
    for (name, value) in [("style", "unit"), ("unit", unit), ("unitDisplay", "long")] {
        // Fails only for an object that cannot be extended.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    formatted(language, count, &options)
}

fn formatted(language: &str, count: f64, options: &Object) -> String {
    let format = NumberFormat::new(&Array::of1(&language.into()), options).format();
    let written = format.call1(&JsValue::UNDEFINED, &count.into());
    // Fails only for what is no number.
    written
        .ok()
        .and_then(|written| written.as_string())
        .unwrap_or_default()
}
