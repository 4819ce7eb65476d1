//! The length in bytes, with what is wrong about it beside it. What was typed is never taken away.

use jwt_secrets::Error;
use jwt_secrets::MAX_BYTES;
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::Event;

use super::follow;
use super::live;
use super::word;
use crate::text::explained;
use crate::text::text;

#[component]
pub fn LengthField(
    minimum: impl Fn() -> usize + Copy + Send + 'static,
    bytes: impl Fn() -> usize + 'static,
    on_choose: impl Fn(&str) -> Result<(), Error> + Copy + 'static,
) -> impl IntoView {
    let t = text();
    let input = NodeRef::<Input>::new();
    // What is wrong with the length, in words; empty while nothing is.
    let problem = RwSignal::new(String::new());
    let choose = move |event: Event| {
        problem.set(match on_choose(&event_target_value(&event)) {
            Ok(()) => String::new(),
            Err(error) => explained(&error, error.hint()),
        });
    };
    // The field follows the recipe: another algorithm has another minimum.
    follow(move || {
        let bytes = bytes();
        problem.set(String::new());
        if let Some(input) = input.get() {
            input.set_value(&bytes.to_string());
        }
    });
    let wrong = move || problem.with(|problem| !problem.is_empty());
    let range = move || format!("{} {} {MAX_BYTES}", minimum(), t.to);
    let hint = live(move || if wrong() { problem.get() } else { range() });
    view! {
        <div class="field length">
            <label for="bytes">{t.length}</label>
            <div>
                <input
                    node_ref=input
                    id="bytes"
                    name="bytes"
                    type="number"
                    inputmode="numeric"
                    autocomplete="off"
                    min=live(move || minimum().to_string())
                    max=MAX_BYTES.to_string()
                    aria-describedby="bytes-hint"
                    aria-invalid=live(move || Some(word(wrong())))
                    // Not "input": on its way to 1025 somebody types 102, which would be a length.
                    on:change=choose
                />
                {t.bytes}
            </div>
            <p id="bytes-hint" role=live(move || wrong().then_some("alert"))>{hint}</p>
        </div>
    }
}
