//! One choice of a few, as radios that look like a segmented control.

use std::sync::Arc;

use leptos::prelude::*;

use super::Handle;
use super::live;

/// One of the choices.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value of the radio.
    pub value: &'static str,
    /// What stands on it.
    pub label: &'static str,
    /// A word in small print beside it, or nothing.
    pub detail: String,
}

#[component]
pub fn Segmented(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice>,
    chosen: Arc<dyn Fn() -> &'static str + Send + Sync>,
    on_choose: Box<dyn Fn(&str)>,
) -> impl IntoView {
    let choice = Handle::new().on(
        "change",
        Box::new(move |event| on_choose(&event_target_value(&event))),
    );
    let radios: Vec<_> = choices
        .into_iter()
        .map(
            |Choice {
                 value,
                 label,
                 detail,
             }| {
                let chosen = chosen.clone();
                let small = (!detail.is_empty()).then(|| view! { <small>{detail}</small> });
                view! {
                    <label>
                        <input
                            type="radio"
                            name=name
                            value=value
                            autocomplete="off"
                            prop:checked=live(move || chosen() == value)
                        />
                        <span>{label}{small}</span>
                    </label>
                }
            },
        )
        .collect();
    view! {
        <fieldset node_ref=choice class="segmented">
            <legend>{legend}</legend>
            <div>{radios}</div>
        </fieldset>
    }
}
