//! The part of the address after `#`: which panel, and a preset. Never a secret.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::events::listen;

/// The hash without its `#`.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// The address without its hash.
pub fn page() -> String {
    let window = web_sys::window();
    let address = window.and_then(|window| window.location().href().ok());
    let mut address = address.unwrap_or_default();
    address.truncate(address.find('#').unwrap_or(address.len()));
    address
}

/// Goes to another panel.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only for a property that cannot be set. As an import of its own it would be a part of the first load.
        let _ = Reflect::set(&window.location(), &"hash".into(), &hash.into());
    }
}

/// Replaces the hash without a new entry in the history and without an event. For a browser that is a navigation, which may
/// make it look at the page's icon anew: with the hash that is there already nothing is done.
pub fn replace_hash(new: &str) {
    if hash() == new {
        return;
    }
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Browsers refuse this only under a flood of calls; the address then shows an older preset.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{new}")));
    }
}

/// Calls back with each new hash. Lasts as long as the page.
pub fn on_hash(callback: impl Fn(String) + 'static) {
    listen("hashchange", Box::new(move |_| callback(hash())));
}
