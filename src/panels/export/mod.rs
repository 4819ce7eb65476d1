//! Export: the generated secret as a text for the place where it is to live.

mod card;
mod tabs;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::card::Card;
pub use self::words::Words;
use crate::browser::events::listen;
use crate::state::Handles;
use crate::state::Notice;
use crate::ui::live;

/// Draws the panel into its section.
pub fn draw(section: HtmlElement, handles: Handles) {
    mount_to(section, move || view! { <Panel handles /> }).forget();
}

/// It holds nothing of its own: what it shows is made of the secret in Generate, and goes with it.
#[component]
fn Panel(handles: Handles) -> impl IntoView {
    let t = Words::here();
    let notice = Notice::new();
    listen("hashchange", Box::new(move |_| notice.clear()));
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <Card handles notice />
        <p class="status" role="status" data-testid="export-status">
            {live(move || notice.text())}
        </p>
    }
}
