//! The answer: a glyph and a word for it, what was found, and where a strong one is made.

use jwt_secrets::assess::Verdict;
use leptos::prelude::*;

use super::answer::Answer;
use super::correction::Correction;
use super::said::Said;
use super::state::CheckForm;
use super::words::Words;
use crate::ui::Glyph;
use crate::ui::live;
use crate::ui::there;

#[component]
pub fn VerdictCard(form: CheckForm, answer: RwSignal<Answer>) -> impl IntoView {
    let t = Words::here();
    let findings = move || {
        let findings = answer.with(|answer| answer.findings.clone());
        findings.into_iter().map(finding).collect::<Vec<_>>()
    };
    let tone = move || answer.with(Answer::tone);
    let make = move || answer.with(Answer::make);
    view! {
        <div class="card verdict" data-tone=live(move || Some(tone()))>
            <div
                node_ref=form.answer
                class="said"
                role="status"
                tabindex="-1"
                data-testid="check-verdict"
                data-verdict=live(move || answer.with(|answer| answer.verdict.map(Verdict::name)))
                aria-busy=live(move || answer.with(|answer| answer.looking.then_some("true")))
            >
                <h2>
                    <Glyph tone />
                    <span>{live(move || answer.with(Answer::heading))}</span>
                </h2>
                <p hidden=there(move || answer.with(|answer| answer.aside.is_empty()))>
                    {live(move || answer.with(|answer| answer.aside.clone()))}
                </p>
                <ul class="findings">{live(findings)}</ul>
            </div>
            <Correction form answer />
            <p class="make" hidden=there(move || make().is_none())>
                <a data-testid="make-strong" href=live(make)>{t.make}</a>
            </p>
        </div>
    }
}

/// One finding: what was seen, and what to do.
fn finding(said: Said) -> impl IntoView {
    let about = (!said.about.is_empty()).then(|| view! { <p><strong>{said.about}</strong></p> });
    view! {
        <li data-testid="finding" data-code=said.code data-severity=said.severity.code()>
            {about}
            <p>{said.message}</p>
            <p class="what">{said.hint}</p>
        </li>
    }
}
