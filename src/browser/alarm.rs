//! Being called back later.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// The most milliseconds that a browser's timer counts.
const LONGEST_MS: i32 = i32::MAX;

/// Calls back once, unless it is dropped before.
pub struct Alarm {
    timer: i32,
    // What the timer calls must live as long as the timer.
    _ring: Closure<dyn Fn()>,
}

impl Alarm {
    /// Rings after so many seconds, or after the 24 days that a timer lasts at the most.
    pub fn after(seconds: u64, ring: Box<dyn Fn()>) -> Option<Self> {
        let milliseconds = i32::try_from(seconds)
            .ok()
            .and_then(|seconds| seconds.checked_mul(1_000));
        let ring = Closure::<dyn Fn()>::wrap(ring);
        let timer = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                ring.as_ref().unchecked_ref(),
                milliseconds.unwrap_or(LONGEST_MS),
            )
            .ok()?;
        Some(Self { timer, _ring: ring })
    }
}

/// Calls back once, after so many milliseconds, whatever comes between.
pub fn after(milliseconds: i32, ring: Box<dyn FnOnce()>) {
    let ring = Closure::once_into_js(ring);
    if let Some(window) = web_sys::window() {
        // A browser that counts no time leaves things as they are.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            ring.unchecked_ref(),
            milliseconds,
        );
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.timer);
        }
    }
}
