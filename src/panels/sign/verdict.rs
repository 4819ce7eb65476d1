//! The answer about a token, and what it says.

use leptos::prelude::*;

use super::outcome::HEADER;
use super::outcome::Outcome;
use super::outcome::PAYLOAD;
use super::outcome::Time;
use crate::text::sign_text;
use crate::ui::live;

#[component]
pub fn Verdict(outcome: RwSignal<Outcome>) -> impl IntoView {
    let t = sign_text();
    let sentences = move || {
        outcome.with(|outcome| {
            outcome
                .sentences
                .iter()
                .cloned()
                .map(paragraph)
                .collect::<Vec<_>>()
        })
    };
    let times =
        move || outcome.with(|outcome| outcome.times.iter().cloned().map(row).collect::<Vec<_>>());
    let signed = move || outcome.with(|outcome| if outcome.signed { t.signed } else { t.unsigned });
    let undecoded = move || outcome.with(|outcome| !outcome.decoded);
    let timeless = move || outcome.with(|outcome| outcome.times.is_empty());
    view! {
        <div
            class="verdict"
            role="status"
            data-testid="verify-result"
            data-state=move || outcome.with(|outcome| outcome.state)
            data-code=move || outcome.with(|outcome| outcome.code)
        >
            {sentences}
        </div>
        <div class="decoded" hidden=undecoded>
            <p class="hint">{live(signed)}</p>
            <h3>{t.header}</h3>
            <pre id=HEADER data-testid=HEADER translate="no"></pre>
            <h3>{t.payload}</h3>
            <pre id=PAYLOAD data-testid=PAYLOAD translate="no"></pre>
            <h3 hidden=timeless>{t.times}</h3>
            <dl>{times}</dl>
        </div>
    }
}

fn paragraph(text: String) -> impl IntoView {
    view! { <p>{text}</p> }
}

fn row(time: Time) -> impl IntoView {
    view! {
        <div class="time" data-testid="verified-time">
            <dt><code>{time.claim}</code></dt>
            <dd>{time.relative}</dd>
            <dd>{time.local}</dd>
            <dd><code>{time.utc}</code></dd>
        </div>
    }
}
