//! Verify: whether a secret signed a token, and if it did not, why.

mod answer;
mod card;
mod cause;
mod decoded;
mod finding;
mod inquiry;
mod lanes;
mod question;
mod remedy;
mod search;
mod settings;
mod state;
mod timeline;
mod verdict;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::card::Card;
use self::state::VerifyForm;
pub use self::words::Answers;
pub use self::words::BySecret;
pub use self::words::Forms;
pub use self::words::Headings;
pub use self::words::Known;
pub use self::words::MistakenFor;
pub use self::words::Words;
use crate::browser::events::listen;
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
    let form = VerifyForm::new(notice, handles);
    let forget = move || card::forget(form);
    // Before the effects of the card, which read the fields.
    follow(move || untrack(forget));
    clearing::keep(handles, notice, move || form.holds(), forget);
    // A token may have expired while nobody looked.
    for event in ["focus", "hashchange"] {
        listen(event, Box::new(move |_| form.key.look_again()));
    }
    // After the listener that takes away what was said last.
    listen("hashchange", Box::new(move |_| card::arrive(form)));
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <Card form clear=clearing::of(handles, notice, forget) />
        <p class="status" role="status" data-testid="verify-status">
            {live(move || notice.text())}
        </p>
    }
}
