//! Sign and verify: see what the secret does, and find out whether both sides read it alike.

mod answer;
mod attempt;
mod claims;
mod decoded;
mod fields;
mod fitting;
mod form;
mod question;
mod samples;
mod shown;
mod signing;
mod steps;
mod verifying;

use jwt_secrets::jws::Reading;
use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::fields::SIGN;
use self::fields::VERIFY;
use self::form::Form;
use self::signing::Sign;
use self::verifying::Verify;
use crate::browser::events::listen;
use crate::browser::field;
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
    let notice = RwSignal::new(String::new());
    let (sign, verify) = (Form::new(SIGN, notice), Form::new(VERIFY, notice));
    let forget = move || {
        let algorithm = untrack(|| workspace.algorithm()).alg();
        for card in [SIGN, VERIFY] {
            field::set_value(card.alg, algorithm);
            field::set_value(card.reading, Reading::default().name());
        }
        signing::forget(sign);
        verifying::forget(verify);
    };
    // Before the effects of the cards, which read the fields.
    follow(move || untrack(forget));
    // Tokens and secrets are gone when the page is left, as the generated secret is.
    lifecycle::on_transition(forget, || ());
    // A token may have expired while nobody looked.
    for event in ["focus", "hashchange"] {
        listen(event, Box::new(move |_| verify.look_again()));
    }
    let clear = move || {
        forget();
        verify.say(t.cleared);
    };
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <Sign form=sign verify workspace />
        <Verify form=verify workspace clear=Box::new(clear) />
        <p class="status" role="status" data-testid="sign-status">{live(move || notice.get())}</p>
    }
}
