//! A secret on the screen: written straight into the page from a buffer that wipes itself.
//!
//! A Leptos text node would keep its own copy and drop it unwiped; here only the document holds the text, and it goes
//! when the secret is hidden or cleared. What the document itself does with freed text cannot be controlled.

use zeroize::Zeroizing;

use super::follow;
use crate::browser::document;
use crate::browser::typesetting;

/// Keeps the element with this id showing what `read` gives, and nothing while it gives nothing.
pub fn write_secret(
    target: &'static str,
    grouped: impl Fn() -> bool + 'static,
    read: impl Fn() -> Option<Zeroizing<String>> + 'static,
) {
    follow(move || {
        let Some(element) = document::element(target) else {
            return;
        };
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
