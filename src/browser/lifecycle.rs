//! The page's coming and going.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::PageTransitionEvent;

/// Calls `leave` when the page goes out of sight for good or into the back/forward cache, and `back` when it comes out
/// of that cache. Both last as long as the page.
pub fn on_transition(leave: impl Fn() + 'static, back: impl Fn() + 'static) {
    listen("pagehide", move |_| leave());
    listen("pageshow", move |event| {
        if event.persisted() {
            back();
        }
    });
}

fn listen(name: &str, callback: impl Fn(PageTransitionEvent) + 'static) {
    let listener = Closure::<dyn Fn(PageTransitionEvent)>::new(callback);
    if let Some(window) = web_sys::window() {
        // Fails only for a window that is gone.
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
