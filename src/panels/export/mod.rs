//! Export: the generated secret as a text for the place where it is to live. It stands in Generate, below the tabs there.

mod chosen;
mod tabs;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::chosen::Chosen;
pub use self::words::Words;
use crate::state::Handles;

/// Draws the panel into its section. It holds nothing of its own: what it shows is made of the secret in Generate, and goes
/// with it.
pub fn draw(section: HtmlElement, handles: Handles) {
    let t = Words::here();
    for (name, value) in [("role", "tabpanel"), ("aria-label", t.place)] {
        // Fails only for a name that is no attribute name.
        let _ = section.set_attribute(name, value);
    }
    let around = section.parent_element();
    let list = around.and_then(|around| around.query_selector("[role=tablist]").ok()?);
    mount_to(section, move || {
        let place = tabs::chosen(list, handles.places);
        view! { <Chosen place handles /> }
    })
    .forget();
}
