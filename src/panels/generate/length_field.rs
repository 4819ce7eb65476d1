//! The length, with what is wrong about it across the bar. What was typed is never taken away.

use jwt_secrets::Draw;
use jwt_secrets::MAX_BYTES;
use jwt_secrets::Recipe;
use leptos::prelude::*;
use web_sys::Event;

use super::FirstWords;
use super::State;
use super::Words;
use crate::browser::field;
use crate::state::Workspace;
use crate::text::Explain as _;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::truth;

/// More than any length has digits, in code units.
const MOST: u32 = 64;

#[component]
pub fn LengthField(state: State, problem: RwSignal<String>) -> impl IntoView {
    let t = Words::here();
    let workspace = state.workspace;
    let choose = move |event: &Event| {
        let chosen = state.choose_length(&event_target_value(event));
        chosen.map_err(|error| error.explain().message)
    };
    // A length that can be is taken while it is typed. One that cannot may be on its way to one that can, and is called
    // wrong only by Enter, or when the field is left.
    let input = Handle::new().on(
        "input",
        Box::new(move |event| {
            if choose(&event).is_ok() {
                problem.set(String::new());
            }
        }),
    );
    let around = Handle::new().on(
        "change",
        Box::new(move |event| problem.set(choose(&event).err().unwrap_or_default())),
    );
    // The field follows the recipe: another algorithm has another minimum.
    follow(move || {
        let bytes = workspace.bytes();
        problem.set(String::new());
        if let Some(input) = input.get() {
            // Fails only for a name that is no attribute name.
            let _ = input.set_attribute("min", &minimum(workspace.recipe()).to_string());
            // Who types is left alone.
            if Recipe::parse_bytes(&field::value(&input, MOST)) != Ok(bytes) {
                field::set_value(&input, &bytes.to_string());
            }
        }
    });
    let wrong = move || problem.with(|problem| !problem.is_empty());
    view! {
        <div node_ref=around class="field length">
            <label for="bytes">{t.length}</label>
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
        </div>
    }
}

/// What is right, or what is wrong.
#[component]
pub fn LengthHint(workspace: Workspace, problem: RwSignal<String>) -> impl IntoView {
    let wrong = move || problem.with(|problem| !problem.is_empty());
    let hint = move || {
        if wrong() {
            problem.get()
        } else {
            range(workspace.recipe())
        }
    };
    view! { <p id="bytes-hint" role=live(move || wrong().then_some("alert"))>{live(hint)}</p> }
}

/// The shortest length that the algorithm and the format allow.
pub fn minimum(recipe: Recipe) -> usize {
    Recipe::minimum(recipe.algorithm(), recipe.format().draw())
}

/// Which lengths the algorithm takes, in a sentence.
pub fn range(recipe: Recipe) -> String {
    let t = FirstWords::here();
    let range = match recipe.format().draw() {
        Draw::Octets => t.length_range,
        Draw::Alphanumeric => t.length_range_characters,
    };
    range.with(&[
        ("algorithm", recipe.algorithm().alg()),
        ("minimum", &minimum(recipe).to_string()),
        ("maximum", &MAX_BYTES.to_string()),
    ])
}
