//! The length in bytes, with what is wrong about it beside it. What was typed is never taken away.

use jwt_secrets::MAX_BYTES;
use leptos::prelude::*;
use web_sys::Event;

use super::State;
use super::Words;
use crate::browser::field;
use crate::text::Explain as _;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::truth;

#[component]
pub fn LengthField(state: State) -> impl IntoView {
    let t = Words::here();
    let workspace = state.workspace;
    // What is wrong with the length, in words; empty while nothing is.
    let problem = RwSignal::new(String::new());
    let choose = move |event: Event| {
        problem.set(match state.choose_length(&event_target_value(&event)) {
            Ok(()) => String::new(),
            Err(error) => error.explain().sentences(),
        });
    };
    // Not "input": on its way to 1025 somebody types 102, which would be a length.
    let input = Handle::new().on("change", Box::new(choose));
    // The field follows the recipe: another algorithm has another minimum.
    follow(move || {
        let bytes = workspace.bytes();
        problem.set(String::new());
        if let Some(input) = input.get() {
            // Fails only for a name that is no attribute name.
            let _ = input.set_attribute("min", &workspace.minimum().to_string());
            field::set_value(&input, &bytes.to_string());
        }
    });
    let wrong = move || problem.with(|problem| !problem.is_empty());
    let range = move || {
        t.length_range.with(&[
            ("minimum", &workspace.minimum().to_string()),
            ("maximum", &MAX_BYTES.to_string()),
        ])
    };
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
                    max=MAX_BYTES.to_string()
                    aria-describedby="bytes-hint"
                    aria-invalid=live(move || Some(truth(wrong())))
                />
                {t.length_unit}
            </div>
            <p id="bytes-hint" role=live(move || wrong().then_some("alert"))>{hint}</p>
        </div>
    }
}
