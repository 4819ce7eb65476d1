//! Rotate: another secret in place of the one in use, and when each step may be taken.

mod calendar;
mod card;
mod place;
mod said;
mod state;
mod step_date;
mod step_row;
mod timeline;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::card::Card;
use self::place::PlaceCard;
use self::state::RotateForm;
use self::timeline::Timeline;
pub use self::words::StepWords;
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
    let form = RotateForm::new(notice, handles);
    // Before the effects of the card, which read the fields.
    follow(move || untrack(|| form.begin()));
    clearing::keep(handles, notice, move || form.holds(), move || form.begin());
    // That nothing came of what was asked for must not wait to be read out.
    let role = move || {
        let alarming = notice.text() == t.no_randomness;
        Some(if alarming { "alert" } else { "status" })
    };
    // What came of that stands below. A line on the screen would cover it.
    let class = move || {
        let seen = notice.text() != t.made;
        Some(if seen { "status" } else { "heard" })
    };
    let leaked = move || form.with(|rotation| rotation.leaked) == Some(true);
    let either = move |usual, leaking| live(move || if leaked() { leaking } else { usual });
    view! {
        <h1>{either(t.headline, t.headline_leaked)}</h1>
        <p class="promise">{either(t.promise, t.promise_leaked)}</p>
        <div class="form rotate">
            <Card form clear=clearing::of(handles, notice, move || form.begin()) />
            <Timeline form />
            <PlaceCard form />
        </div>
        <p class=live(class) role=live(role) data-testid="rotate-status">
            {live(move || notice.text())}
        </p>
    }
}
