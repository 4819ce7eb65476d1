//! Tokens on the screen. Only the document holds them: no signal, no text node of Leptos.

use zeroize::Zeroizing;

use crate::browser::document;

/// Puts a text into an element, or empties it.
pub fn show(id: &str, text: Option<&str>) {
    if let Some(element) = document::element(id) {
        element.set_text_content(text);
    }
}

/// What an element shows, if it shows anything.
pub fn shown(id: &str) -> Option<Zeroizing<String>> {
    let text = Zeroizing::new(document::element(id)?.text_content()?);
    (!text.is_empty()).then_some(text)
}
