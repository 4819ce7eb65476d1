//! Lists in words, as a language writes them.

use js_sys::Array;
use js_sys::Intl::ListFormat;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// "a, b, and c", in a language by its BCP 47 tag.
pub fn all(language: &str, items: &[&str]) -> String {
    written(language, "conjunction", items)
}

/// "a, b, or c", likewise.
pub fn any(language: &str, items: &[&str]) -> String {
    written(language, "disjunction", items)
}

fn written(language: &str, kind: &str, items: &[&str]) -> String {
    let options = Object::new();
    // Fails only for an object that cannot be extended.
    let _ = Reflect::set(&options, &"type".into(), &kind.into());
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    let format = ListFormat::new(&Array::of1(&language.into()), &options);
    String::from(format.format(&items))
}
