//! The page's own code in a real browser: what needs a document, but not the whole page.
#![cfg(target_arch = "wasm32")]
// A test says what went wrong by ending; helpers outside a test function are tests too.
#![allow(clippy::unwrap_used, clippy::panic)]

mod bench;
mod bulk;
mod check;
mod export;
mod keyboard;
mod preset;
mod rotate;
mod sets;
mod sign;
mod template;
mod typesetting;
mod utf16;
mod verify;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
