//! Single-key shortcuts, which must never take a key from somebody who types.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use web_sys::KeyboardEvent;

/// Everything that takes typed text. A radio or checkbox does not.
const TYPED_INTO: &str =
    "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

/// Calls back for each plain key that is pressed while nobody types. Lasts as long as the page.
pub fn on_key(mut callback: impl FnMut(&str) + 'static) {
    let listener = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if modified
            || event.repeat()
            || event.is_composing()
            || event.default_prevented()
            || is_typing(&event)
        {
            return;
        }
        callback(&event.key());
    });
    if let Some(window) = web_sys::window() {
        // Fails only for a window that is gone.
        let _ =
            window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

fn is_typing(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| matches!(element.closest(TYPED_INTO), Ok(Some(_))))
}
