//! Listening to the window, for as long as the page lasts.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Calls back for each event of that name. Boxed, so that the program holds the machinery once and not for each listener.
pub fn listen(name: &str, callback: Box<dyn Fn(Event)>) {
    let listener = Closure::<dyn Fn(Event)>::wrap(callback);
    if let Some(window) = web_sys::window() {
        // Fails only for a window that is gone.
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
