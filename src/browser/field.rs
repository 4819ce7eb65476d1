//! What stands in a field: an input, a text area or a select.

use js_sys::JsString;
use js_sys::Reflect;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use web_sys::HtmlElement;

/// As a call of `document`: the only one that types so that it can be undone.
mod editing {
    use super::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = document, js_name = execCommand)]
        pub fn exec_command(command: &str, show_ui: bool, text: &str) -> bool;
    }
}

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

/// The value of a field, or as many code units of it. What UTF-8 cannot write, half of a surrogate pair, has become
/// U+FFFD; [`code_units`] has it as it is.
pub fn value(field: &Element, most: u32) -> String {
    start(field, most).map(String::from).unwrap_or_default()
}

/// The same in UTF-16, as the field holds it.
pub fn code_units(field: &Element, most: u32) -> impl Iterator<Item = u16> + use<> {
    let text = start(field, most).unwrap_or_else(|| JsString::from(""));
    // A code unit is a whole number below 2^16, or NaN beyond the end.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0..text.length()).map(move |at| text.char_code_at(at) as u16)
}

/// Sets the value of a field.
pub fn set_value(field: &Element, text: &str) {
    set(field, &JsValue::from_str(text));
}

/// The first file that somebody chose, or undefined.
pub fn file(field: &Element) -> JsValue {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name));
    // Fails only for what is no object: a field for other things has no files.
    let files = of(field, "files").unwrap_or_default();
    of(&files, "0").unwrap_or_default()
}

/// Chooses a radio or ticks a box, or leaves it so.
pub fn set_checked(field: &Element, checked: bool) {
    // Fails only for an object that cannot be changed.
    let _ = Reflect::set(field, &JsValue::from_str("checked"), &checked.into());
}

/// Whether a box is ticked.
pub fn checked(field: &Element) -> bool {
    // Fails only for what is no object.
    Reflect::get(field, &JsValue::from_str("checked")).is_ok_and(|checked| checked.is_truthy())
}

/// Types this text over what stands in a text area, so that its user can undo that.
pub fn retype(field: &HtmlElement, text: &str) {
    let typed = field.focus().is_ok()
        && editing::exec_command("selectAll", false, "")
        && editing::exec_command("insertText", false, text);
    if !typed {
        set_value(field, text);
    }
}

/// More rows than these a text area does not grow to.
const MOST_ROWS: u32 = 12;

/// Gives a text area the rows that its text needs, from its `data-rows` on, where the style sheet cannot (`field-sizing`).
pub fn fit(field: &Element) {
    let least = field.get_attribute("data-rows");
    let Some(least) = least.and_then(|rows| rows.parse().ok()) else {
        return;
    };
    // Where the style sheet can, looking would lay thousands of lines out for nothing.
    let style = Reflect::get(field, &JsValue::from_str("style"));
    let sized = style.and_then(|style| Reflect::get(&style, &JsValue::from_str("fieldSizing")));
    if sized.is_ok_and(|sized| sized.is_string()) {
        return;
    }
    let height = |name: &str| {
        let height = Reflect::get(field, &JsValue::from_str(name)).ok();
        height
            .and_then(|height| height.as_f64())
            .unwrap_or_default()
    };
    // Fails only for a name that is no attribute name.
    let give = |rows: u32| drop(field.set_attribute("rows", &rows.to_string()));
    give(least);
    for rows in least + 1..=MOST_ROWS {
        let before = height("clientHeight");
        if height("scrollHeight") <= before {
            return;
        }
        give(rows);
        // Somebody has made it as large as they like.
        if height("clientHeight") <= before {
            return;
        }
    }
}

/// Puts a field like this one in its place, with nothing in it. A field remembers what was taken out of it, and brings it
/// back when its user undoes; a new one has nothing to remember.
pub fn renewed(field: &Element) -> Result<Element, JsValue> {
    // Whatever comes of the rest.
    set_value(field, "");
    let fresh: Element = field.clone_node()?.unchecked_into();
    field.replace_with_with_node_1(&fresh)?;
    Ok(fresh)
}

/// Sets the value of one field to that of another, past our own memory.
pub fn copy(from: &Element, to: &Element) {
    if let Some(text) = text(from) {
        set(to, &text);
    }
}

fn start(field: &Element, most: u32) -> Option<JsString> {
    text(field).map(|text| text.slice(0, most))
}

fn text(field: &Element) -> Option<JsString> {
    let value = Reflect::get(field, &JsValue::from_str(VALUE)).ok()?;
    value.dyn_into().ok()
}

fn set(field: &Element, text: &JsValue) {
    // Fails only for an element that has no value; ours have.
    let _ = Reflect::set(field, &JsValue::from_str(VALUE), text);
}
