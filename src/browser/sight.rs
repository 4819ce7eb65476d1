//! Where on the screen an element is.

use js_sys::Function;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Brings an element onto the screen, as little as that takes and without motion; the whole of it, or as much as there is
/// room for. What has the focus keeps it. By its name, for a binding of its own is a part of every first visit.
pub fn bring(element: &Element) {
    let least = Object::new();
    // Fails only for an object that cannot be extended.
    let _ = Reflect::set(&least, &"block".into(), &"nearest".into());
    let bring = Reflect::get(element, &JsValue::from_str("scrollIntoView"));
    if let Some(bring) = bring
        .ok()
        .and_then(|bring| bring.dyn_into::<Function>().ok())
    {
        // Fails for no element.
        let _ = bring.call1(element, &least);
    }
}
