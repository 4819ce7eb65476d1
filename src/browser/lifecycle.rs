//! The page's coming and going.

use wasm_bindgen::JsCast as _;
use web_sys::PageTransitionEvent;

use super::events::listen;

/// Calls `leave` when the page goes out of sight for good or into the back/forward cache, and `back` when it comes out
/// of that cache. Both last as long as the page.
pub fn on_transition(leave: impl Fn() + 'static, back: impl Fn() + 'static) {
    listen("pagehide", Box::new(move |_| leave()));
    listen(
        "pageshow",
        Box::new(move |event| {
            let persisted = event
                .dyn_into::<PageTransitionEvent>()
                .is_ok_and(|event| event.persisted());
            if persisted {
                back();
            }
        }),
    );
}
