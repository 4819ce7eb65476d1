//! Light or dark: the system's choice until the user makes one.

use super::document::root_data;
use super::page;
use super::preferences::Preference;

const DARK: &str = "dark";
const LIGHT: &str = "light";

/// Switches to the other theme. Coming back to what the system wants follows the system again.
pub fn toggle() {
    let wanted = if root_data("data-theme").as_deref() == Some(DARK) {
        LIGHT
    } else {
        DARK
    };
    let store = (wanted != system()).then_some(wanted);
    Preference::Theme.store(store);
    page::apply_theme(wanted);
}

fn system() -> &'static str {
    let dark = web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-color-scheme: dark)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches());
    if dark { DARK } else { LIGHT }
}
