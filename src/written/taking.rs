//! Saying what became of a file.

use wasm_bindgen::JsValue;

use super::Words;
use crate::state::Notice;

/// Says whether the browser took a file.
pub fn say_saved(saved: Result<(), JsValue>, notice: Notice) {
    let t = Words::here();
    notice.say(match saved {
        Ok(()) => t.downloaded,
        Err(_) => t.download_failed,
    });
}
