//! Where the focus is.

use web_sys::HtmlElement;

use super::document::document;

/// Gives it to an element. `false` when that is not on the screen, and cannot take it.
pub fn give(element: &HtmlElement) -> bool {
    let active = || document().and_then(|document| document.active_element());
    element.focus().is_ok() && active().as_ref() == Some(element)
}
