//! Where to go next: the three questions that people arrive with, and where each is answered.

use leptos::prelude::*;

use super::Words;

/// Where each question is answered.
const ANSWERS: [&str; 3] = ["guide/#length", "guide/#storage", "#proof"];

#[component]
pub fn Next() -> impl IntoView {
    let questions: Vec<_> = Words::here()
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
    view! { <div class="next">{questions}</div> }
}
