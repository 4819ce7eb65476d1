//! Secrets and tokens on the screen: written straight into the page from a buffer that wipes itself.
//!
//! A Leptos text node would keep its own copy and drop it unwiped; here only the document holds the text, and it goes
//! when the secret is hidden or cleared. What the document itself does with freed text cannot be controlled.

use web_sys::Element;
use zeroize::Zeroizing;

use super::Handle;
use super::follow;
use crate::browser::typesetting;

/// Keeps an element showing what `read` gives, and nothing while it gives nothing.
pub fn write_secret(
    target: Handle,
    grouped: impl Fn() -> bool + 'static,
    read: impl Fn() -> Option<Zeroizing<String>> + 'static,
) {
    follow(move || {
        let Some(element) = target.get() else {
            return;
        };
        let text = read();
        set_secret(&element, text.as_deref().map(String::as_str), grouped());
    });
}

/// Shows a secret in an element, in groups if they are wanted, or nothing.
pub fn set_secret(element: &Element, text: Option<&str>, grouped: bool) {
    match text {
        Some(text) if grouped => {
            // A half-written secret is worse than none.
            if typesetting::set_in_groups(element, text).is_err() {
                element.set_text_content(None);
            }
        }
        text => element.set_text_content(text),
    }
}

/// Puts a text into an element, or empties it.
pub fn show(target: Handle, text: Option<&str>) {
    if let Some(element) = target.get() {
        element.set_text_content(text);
    }
}

/// Puts a text of somebody else's into an element, or empties it. What is not seen in it is written out.
pub fn show_foreign(target: Handle, text: Option<&str>) {
    let Some(element) = target.get() else {
        return;
    };
    // A long one takes a while to be laid out, and who has selected some of it would lose that.
    let same = text.is_some_and(|text| typesetting::stands_alone(&element, text));
    if same {
        return;
    }
    // Half of a text is worse than none.
    if typesetting::set_with_escapes(&element, text.unwrap_or_default()).is_err() {
        element.set_text_content(None);
    }
}

/// What an element shows, if it shows anything.
pub fn shown(target: Handle) -> Option<Zeroizing<String>> {
    let text = Zeroizing::new(
        target
            .get()
            .as_ref()
            .and_then(|element: &Element| element.text_content())?,
    );
    (!text.is_empty()).then_some(text)
}
