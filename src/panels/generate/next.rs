//! Where to go next: the three questions that people arrive with.

use leptos::prelude::*;

use crate::text::text;

#[component]
pub fn Next() -> impl IntoView {
    let t = text();
    view! {
        <div class="next">
            <article>
                <h2>{t.next_length}</h2>
                <p>{t.next_length_body}</p>
            </article>
            <article>
                <h2>{t.next_format}</h2>
                <p>{t.next_format_body}</p>
            </article>
            <article>
                <h2>{t.next_proof}</h2>
                <p>{t.next_proof_body} <a href="#proof">{t.next_proof_link}</a> "."</p>
            </article>
        </div>
    }
}
