//! Where to go next: what can be done with the secret, and the questions that people arrive with.

use leptos::prelude::*;

use super::Words;

/// Where each question is answered.
const ANSWERS: [&str; 3] = ["guide/#length", "guide/#storage", "#proof"];

#[component]
pub fn Next() -> impl IntoView {
    let t = Words::here();
    let questions: Vec<_> = t
        .next
        .iter()
        .zip(ANSWERS)
        .map(|(question, address)| {
            view! {
                <article>
                    <h2>{question.title}</h2>
                    <p>{question.body} " " <a href=address>{question.link}</a></p>
                </article>
            }
        })
        .collect();
    view! {
        <p class="onward">
            <a href="#verify">{t.verify}</a>
            <a href="#sign">{t.sign}</a>
        </p>
        <div class="next">{questions}</div>
    }
}
