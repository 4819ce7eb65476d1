//! Where to go next: the three questions that people arrive with, and where each is answered.

use leptos::prelude::*;

use crate::text::text;

#[component]
pub fn Next() -> impl IntoView {
    let questions: Vec<_> = text()
        .next
        .iter()
        .map(|question| {
            view! {
                <article>
                    <h2>{question.title}</h2>
                    <p>{question.body} " " <a href=question.address>{question.link}</a> "."</p>
                </article>
            }
        })
        .collect();
    view! { <div class="next">{questions}</div> }
}
