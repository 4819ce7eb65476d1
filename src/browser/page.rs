//! What assets/boot.js offers: it stands in the same module as these bindings, under the name `page`.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

mod boot {
    use super::Array;
    use super::Closure;
    use super::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = page)]
        pub fn log() -> Array;
        #[wasm_bindgen(js_namespace = page)]
        pub fn count() -> u32;
        #[wasm_bindgen(js_namespace = page)]
        pub fn watch(watcher: &Closure<dyn Fn()>);
        #[wasm_bindgen(js_namespace = page)]
        pub fn update();
        #[wasm_bindgen(js_namespace = page)]
        pub fn theme(wanted: &str);
    }
}

pub use boot::count as requests_since_complete;
pub use boot::theme as apply_theme;
pub use boot::update as start_waiting_version;

/// One request of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// "page" or "service worker".
    pub asked_by: String,
    /// "network" or "cache".
    pub answered_by: String,
    /// Relative to the page's own folder; a whole address if it were a foreign one.
    pub path: String,
}

/// Every request so far.
pub fn requests() -> Vec<Request> {
    boot::log()
        .iter()
        .filter_map(|line| {
            let line = line.as_string()?;
            let mut fields = line.splitn(3, '\t').map(str::to_owned);
            Some(Request {
                asked_by: fields.next()?,
                answered_by: fields.next()?,
                path: fields.next()?,
            })
        })
        .collect()
}

/// Calls back after each request. Lasts as long as the page.
pub fn on_request(callback: impl Fn() + 'static) {
    let watcher = Closure::<dyn Fn()>::new(callback);
    boot::watch(&watcher);
    watcher.forget();
}
