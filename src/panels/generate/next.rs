//! Where to go next: what can be done with the secret, and the questions that people arrive with.

use leptos::prelude::*;

use super::Words;

/// Where each question is answered, and in which tab: the page forgets its secret when it is left.
const ANSWERS: [(&str, Option<&str>); 3] = [
    ("guide/#length", Some("_blank")),
    ("guide/#storage", Some("_blank")),
    ("#proof", None),
];

#[component]
pub fn Next() -> impl IntoView {
    let t = Words::here();
    let questions: Vec<_> = t
        .next
        .iter()
        .zip(ANSWERS)
        .map(|(question, (address, target))| {
            view! {
                <article>
                    <h2>{question.title}</h2>
                    <p>{question.body} " " <a href=address target=target>{question.link}</a></p>
                </article>
            }
        })
        .collect();
    view! {
        <p class="onward">
            <a href="#verify">{t.verify}</a>
            <a href="#sign">{t.sign}</a>
            <a href="#sets">{t.sets}</a>
            <a href="#rotate">{t.rotate}</a>
        </p>
        <div class="next">{questions}</div>
    }
}
