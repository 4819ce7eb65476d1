//! Check: what can be told of a secret, a token, a JSON Web Key or a file of variables that somebody has.

mod answer;
mod audit;
mod card;
mod correction;
mod file;
mod outcome;
mod picture;
mod readings;
mod said;
mod state;
mod verdict;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::card::Card;
use self::state::CheckForm;
pub use self::words::AuditWords;
pub use self::words::FileWords;
pub use self::words::Headings;
pub use self::words::Kinds;
pub use self::words::Pieces;
pub use self::words::Roles;
pub use self::words::Rows;
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
    let form = CheckForm::new(notice, handles);
    let forget = move || form.forget();
    // Before the effects of the card, which read the fields.
    follow(move || untrack(forget));
    clearing::keep(handles, notice, move || form.holds(), forget);
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <Card form clear=clearing::of(handles, notice, forget) />
        <p class="status" role="status" data-testid="check-status">
            {live(move || notice.text())}
        </p>
    }
}
