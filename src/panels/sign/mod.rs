//! Sign: see what the secret does, step by step.

mod attempt;
mod card;
mod claims;
mod samples;
mod state;
mod steps;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::card::Card;
use self::state::SignForm;
pub use self::words::Words;
use crate::panels::clearing;
use crate::state::Handles;
use crate::state::Notice;
use crate::ui::follow;
use crate::ui::live;

/// Draws the panel into its section.
pub fn draw(section: HtmlElement, handles: Handles) {
    mount_to(section, move || view! { <Panel handles /> }).forget();
}

#[component]
fn Panel(handles: Handles) -> impl IntoView {
    let t = Words::here();
    let notice = Notice::new();
    let form = SignForm::new(notice, handles);
    // Before the effects of the card, which read the fields.
    follow(move || untrack(|| card::forget(form)));
    let forget = move || {
        card::forget(form);
        // A token that nobody took.
        handles.handover.forget();
    };
    clearing::keep(handles, notice, move || form.holds(), forget);
    // That nothing came of what was asked for must not wait to be read out.
    let role = move || {
        let alarming = notice.text() == t.no_randomness;
        Some(if alarming { "alert" } else { "status" })
    };
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <Card form clear=clearing::of(handles, notice, forget) />
        <p class="status" role=live(role) data-testid="sign-status">
            {live(move || notice.text())}
        </p>
    }
}
