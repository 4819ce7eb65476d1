//! Sign and verify: see what the secret does, and find out whether both sides read it alike.

mod claims;
mod form;
mod outcome;
mod samples;
mod signing;
mod steps;
mod verdict;
mod verifying;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::form::Form;
use self::signing::Sign;
use self::verifying::Verify;
use crate::browser::events::listen;
use crate::browser::lifecycle;
use crate::state::Workspace;
use crate::text::sign_text;
use crate::ui::follow;
use crate::ui::live;

/// Draws the panel into its section.
pub fn draw(section: HtmlElement, workspace: Workspace) {
    mount_to(section, move || view! { <Panel workspace /> }).forget();
}

#[component]
fn Panel(workspace: Workspace) -> impl IntoView {
    let t = sign_text();
    let form = Form::new();
    // Before the effects of the cards, which read the fields.
    follow(move || untrack(|| form.prepare(workspace.algorithm())));
    // Tokens and secrets are gone when the page is left, as the generated secret is.
    lifecycle::on_transition(move || form.clear(), || ());
    // A token may have expired while nobody looked.
    listen("focus", Box::new(move |_| form.look_again()));
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <Sign form workspace />
        <Verify form workspace />
        <p class="status" role="status" data-testid="sign-status">{live(move || form.notice())}</p>
    }
}
