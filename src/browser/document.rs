//! The document: elements by id, and the state that `<html>` shows to style sheets and tests.

use wasm_bindgen::JsCast as _;
use web_sys::Document;
use web_sys::Element;
use web_sys::HtmlElement;

/// The document, if there is one (a worker has none).
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// An element by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// A `data-` attribute of `<html>`.
pub fn root_data(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Sets a `data-` attribute of `<html>`.
pub fn set_root_data(name: &str, value: &str) {
    if let Some(root) = root() {
        // Fails only for a name that is no attribute name; ours are constants.
        let _ = root.set_attribute(name, value);
    }
}
