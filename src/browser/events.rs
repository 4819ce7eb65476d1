//! Listening, for as long as the page lasts.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::Event;
use web_sys::EventTarget;

/// What hears an event. Boxed, so that the program holds the machinery once and not for each listener.
pub type Listener = Box<dyn Fn(Event)>;

/// Calls back for each event of that name that reaches the window.
pub fn listen(name: &str, listener: Listener) {
    if let Some(window) = web_sys::window() {
        listen_to(&window, name, listener);
    }
}

/// Likewise for each that reaches this element or another target.
pub fn listen_to(target: &EventTarget, name: &str, listener: Listener) {
    let listener = Closure::<dyn Fn(Event)>::wrap(listener);
    // Fails only for a target that is gone.
    let _ = target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    listener.forget();
}
