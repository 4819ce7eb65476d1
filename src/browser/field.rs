//! What stands in a field: an input, a text area or a select.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::document::element;

const VALUE: &str = "value";

/// What keeps browsers and extensions from storing, correcting, sending or filling in what a field holds.
const PRIVATE: [(&str, &str); 10] = [
    ("spellcheck", "false"),
    ("autocomplete", "off"),
    ("autocapitalize", "off"),
    ("autocorrect", "off"),
    ("writingsuggestions", "false"),
    ("translate", "no"),
    ("data-1p-ignore", ""),
    ("data-lpignore", "true"),
    ("data-bwignore", ""),
    ("data-gramm", "false"),
];

/// Marks a field as one that may hold a secret.
pub fn keep_private(field: &Element) {
    for (name, value) in PRIVATE {
        // Fails only for a name that is no attribute name.
        let _ = field.set_attribute(name, value);
    }
}

/// The value of the field with this id; empty when there is none.
pub fn value(id: &str) -> String {
    element(id)
        .and_then(|field| Reflect::get(&field, &JsValue::from_str(VALUE)).ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Sets the value of the field with this id.
pub fn set_value(id: &str, text: &str) {
    if let Some(field) = element(id) {
        // Fails only for an element that has no value; ours have.
        let _ = Reflect::set(&field, &JsValue::from_str(VALUE), &JsValue::from_str(text));
    }
}
