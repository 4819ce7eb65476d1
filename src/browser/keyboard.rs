//! Single-key shortcuts, which must never take a key from somebody who types.

use wasm_bindgen::JsCast as _;
use web_sys::Element;
use web_sys::KeyboardEvent;

use super::events::listen;

/// Everything that takes typed text. A radio or checkbox does not.
const TYPED_INTO: &str =
    "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

/// Calls back for each plain key that is pressed while nobody types. Lasts as long as the page.
pub fn on_key(callback: impl Fn(&str) + 'static) {
    listen(
        "keydown",
        Box::new(move |event| {
            let Ok(event) = event.dyn_into::<KeyboardEvent>() else {
                return;
            };
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            let busy = event.repeat() || event.is_composing() || event.default_prevented();
            if !modified && !busy && !is_typing(&event) {
                callback(&event.key());
            }
        }),
    );
}

/// Whether the key is for a field.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| matches!(element.closest(TYPED_INTO), Ok(Some(_))))
}
