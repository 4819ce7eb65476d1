//! The page's own code in a real browser: what needs a document, but not the whole page.
#![cfg(target_arch = "wasm32")]

mod keyboard;
mod preset;
mod typesetting;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
