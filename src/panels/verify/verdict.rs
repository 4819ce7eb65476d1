//! The answer: a glyph and a word for it, what is said, and what can be done about it.

use leptos::prelude::*;

use super::answer::Answer;
use super::decoded::Decoded;
use super::lanes::KeyLanes;
use super::remedy::Remedy;
use super::state::VerifyForm;
use super::timeline::Bar;
use super::words::Words;
use crate::ui::Glyph;
use crate::ui::Handle;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;

/// More remedies than these there are not: one for each secret.
const MOST_REMEDIES: usize = 2;

/// Where a reader finds how each library reads a secret.
const IN_CODE: &str = "guide/#reading";

#[component]
pub fn VerdictCard(
    form: VerifyForm,
    answer: RwSignal<Answer>,
    decoded: RwSignal<Decoded>,
) -> impl IntoView {
    let t = Words::here();
    let sentences = move || {
        let sentences = answer.with(|answer| answer.sentences.clone());
        sentences
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect::<Vec<_>>()
    };
    let remedies: Vec<_> = (0..MOST_REMEDIES)
        .map(|place| remedy(form, answer, place))
        .collect();
    let tone = move || answer.with(tone);
    let without_cause = move || answer.with(|answer| answer.cause.is_none());
    view! {
        <div class="card verdict" data-tone=live(move || Some(tone()))>
            <div
                node_ref=form.answer
                class="said"
                role="status"
                tabindex="-1"
                data-testid="verify-result"
                aria-busy=live(move || answer.with(|answer| Some(truth(answer.looking))))
                data-state=live(move || answer.with(|answer| Some(answer.state)))
                data-code=live(move || answer.with(|answer| Some(answer.code)))
                data-signed-by=live(move || answer.with(|answer| answer.signed_by))
                data-cause=live(move || answer.with(|answer| answer.cause))
                data-mistaken=live(move || answer.with(|answer| answer.mistaken))
            >
                <h2>
                    <Glyph tone />
                    <span>{live(move || answer.with(|answer| answer.heading))}</span>
                </h2>
                {live(sentences)}
            </div>
            <KeyLanes answer />
            <div class="remedies">
                {remedies}
                <a href=IN_CODE target="_blank" hidden=there(without_cause)>{t.how_in_code}</a>
            </div>
            <Bar decoded />
        </div>
    }
}

/// How an answer is drawn.
fn tone(answer: &Answer) -> &'static str {
    match answer.state {
        "valid" if answer.known => "alarm",
        "valid" => "good",
        "empty" => "none",
        _ if answer.looking => "none",
        "expired" | "weak-key" => "alarm",
        "not-yet-valid" => "wait",
        _ => "bad",
    }
}

/// The button of the remedy in this place, if there is one.
fn remedy(form: VerifyForm, answer: RwSignal<Answer>, place: usize) -> impl IntoView {
    let remedy = move || answer.with(|answer| answer.remedies.get(place).cloned());
    let button = Handle::new().on(
        "click",
        Box::new(move |_| {
            if let Some(remedy) = untrack(remedy) {
                remedy.apply(form);
                form.answer.focus();
            }
        }),
    );
    let class = if place == 0 { "primary" } else { "quiet" };
    view! {
        <button
            node_ref=button
            type="button"
            class=class
            data-testid=live(move || remedy().map(|_| "verify-remedy"))
            data-remedy=live(move || remedy().as_ref().map(Remedy::code))
            hidden=there(move || remedy().is_none())
        >
            {live(move || remedy().as_ref().map(Remedy::label).unwrap_or_default())}
        </button>
    }
}
