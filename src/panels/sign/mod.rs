//! Sign and verify: see what the secret does, and find out whether both sides read it alike.

mod choices;
mod signing;
mod state;
mod typed;
mod verifying;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::signing::Sign;
use self::state::SignForm;
use self::state::VerifyForm;
use self::verifying::Verify;
pub use self::words::Answers;
pub use self::words::BySecret;
pub use self::words::Signing;
pub use self::words::Verifying;
pub use self::words::Words;
use crate::browser::events::listen;
use crate::browser::lifecycle;
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
    let to_sign = SignForm::new(notice, handles);
    let to_verify = VerifyForm::new(notice, handles);
    let forget = move || {
        signing::forget(to_sign);
        verifying::forget(to_verify);
    };
    // Before the effects of the cards, which read the fields.
    follow(move || untrack(forget));
    // Tokens and secrets are gone when the page is left, as the generated secret is.
    lifecycle::on_transition(forget, || ());
    // A token may have expired while nobody looked.
    for event in ["focus", "hashchange"] {
        listen(event, Box::new(move |_| to_verify.key.look_again()));
    }
    handles.holdings.register(
        handles.label,
        move || to_sign.holds() || to_verify.holds(),
        forget,
    );
    // What was said last is about a moment that is over when somebody comes back.
    listen("hashchange", Box::new(move |_| notice.clear()));
    let clear =
        move || clearing::clear(handles.label, handles.holdings, notice, &forget, t.cleared);
    // That nothing came of what was asked for must not wait to be read out.
    let role = move || {
        let alarming = notice.text() == t.no_randomness;
        Some(if alarming { "alert" } else { "status" })
    };
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <Sign form=to_sign />
        <Verify form=to_verify clear=Box::new(clear) />
        <p class="status" role=live(role) data-testid="sign-status">
            {live(move || notice.text())}
        </p>
    }
}
