//! Saying what became of a file.

use wasm_bindgen::JsValue;

use super::Words;
use crate::state::Notice;

/// Says whether the browser took a file of this name.
pub fn say_saved(name: &str, saved: Result<(), JsValue>, notice: Notice) {
    let t = Words::here();
    notice.say(match saved {
        // Some take it off.
        Ok(()) if name.starts_with('.') => t.downloaded_dotted,
        Ok(()) => t.downloaded,
        Err(_) => t.download_failed,
    });
}
