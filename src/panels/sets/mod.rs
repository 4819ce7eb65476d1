//! Sets: a secret for each purpose in each environment, or all that a product asks for, in one go.

mod archive;
mod card;
mod place;
mod said;
mod state;
mod table;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::card::Card;
pub use self::card::said_of;
use self::place::PlaceCard;
use self::state::SetsForm;
use self::table::Table;
pub use self::words::NameWords;
pub use self::words::ProductWords;
pub use self::words::Words;
use crate::browser::events::listen;
use crate::browser::location;
use crate::panels::Panel as Place;
use crate::panels::clearing;
use crate::state::Address;
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
    let form = SetsForm::new(notice);
    // Before the effects of the card, which read the fields.
    follow(move || untrack(|| form.begin()));
    clearing::keep(handles, notice, move || form.holds(), move || form.forget());
    // A set is on its way to its places. Who goes to another panel has brought it there, or did not want it.
    let left = move || {
        let hash = location::hash();
        if Place::named(Address::read(&hash).panel) != Place::Sets {
            form.forget();
        }
    };
    listen("hashchange", Box::new(move |_| left()));
    // That nothing came of what was asked for must not wait to be read out.
    let role = move || {
        let alarming = notice.text() == t.no_randomness;
        Some(if alarming { "alert" } else { "status" })
    };
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">
            {t.promise} " " <a href="guide/#separation" target="_blank">{t.why}</a>
        </p>
        <div class="form sets">
            <Card form clear=clearing::of(handles, notice, move || form.begin()) />
            <Table form />
            <PlaceCard form />
        </div>
        <p class="status" role=live(role) data-testid="sets-status">
            {live(move || notice.text())}
        </p>
    }
}
