//! What assets/boot.js offers: it stands in the same module as these bindings, under the name `page`.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

mod boot {
    use super::Array;
    use super::Closure;
    use super::JsValue;
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
        pub fn missing() -> String;
        #[wasm_bindgen(js_namespace = page)]
        pub fn lacks() -> String;
        #[wasm_bindgen(js_namespace = page, js_name = toggleTheme)]
        pub fn toggle_theme();
        #[wasm_bindgen(js_namespace = page)]
        pub fn preference(name: &str) -> Option<String>;
        #[wasm_bindgen(js_namespace = page)]
        pub fn prefer(name: &str, word: Option<&str>);
        #[wasm_bindgen(js_namespace = page)]
        pub fn ask(job: &[u8], list: &JsValue, hears: &JsValue);
    }
}

pub use boot::ask;
pub use boot::count as requests_to_others;
pub use boot::lacks as file_not_kept;
pub use boot::missing as missing_file;
pub use boot::prefer;
pub use boot::preference;
pub use boot::toggle_theme;
pub use boot::update as start_waiting_version;

/// Who answered a request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Network,
    /// The offline copy, or the browser's own cache.
    Cache,
    /// It was refused, or broke off.
    Nobody,
}

/// One request of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// By the service worker, or else by the page.
    pub by_service_worker: bool,
    pub answer: Answer,
    /// Relative to the page's own folder; a whole address if it is outside of that.
    pub path: String,
}

/// Every request so far.
pub fn requests() -> Vec<Request> {
    boot::log()
        .iter()
        .filter_map(|line| {
            let line = line.as_string()?;
            let mut fields = line.splitn(3, '\t');
            Some(Request {
                by_service_worker: fields.next()? == "service worker",
                answer: match fields.next()? {
                    "cache" => Answer::Cache,
                    "nobody" => Answer::Nobody,
                    _ => Answer::Network,
                },
                path: fields.next()?.to_owned(),
            })
        })
        .collect()
}

/// Calls back after each request, and when the offline copy turns out to lack a file. Lasts as long as the page.
pub fn on_change(callback: impl Fn() + 'static) {
    let watcher = Closure::<dyn Fn()>::new(callback);
    boot::watch(&watcher);
    watcher.forget();
}
