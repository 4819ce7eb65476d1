//! A secret on the screen: written straight into the page from a buffer that wipes itself.
//!
//! A Leptos text node would keep its own copy and drop it unwiped; here only the document holds the text, and it goes
//! when the secret is hidden or cleared. What the document itself does with freed text cannot be controlled.

use leptos::prelude::*;
use web_sys::HtmlElement;
use zeroize::Zeroizing;

use crate::browser::typesetting;

/// Keeps the element that `target` finds showing what `read` gives, and nothing while it gives nothing.
pub fn write_secret(
    target: impl Fn() -> Option<HtmlElement> + 'static,
    grouped: impl Fn() -> bool + 'static,
    read: impl Fn() -> Option<Zeroizing<String>> + 'static,
) {
    Effect::new(move || {
        let Some(element) = target() else { return };
        match read() {
            None => element.set_text_content(None),
            Some(text) if grouped() => {
                // A half-written secret is worse than none.
                if typesetting::set_in_groups(&element, &text).is_err() {
                    element.set_text_content(None);
                }
            }
            Some(text) => element.set_text_content(Some(&text)),
        }
    });
}
