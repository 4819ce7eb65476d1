//! One choice of a few, as radios that look like a segmented control.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

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
    on_choose: Rc<dyn Fn(&'static str)>,
) -> impl IntoView {
    let radios: Vec<_> = choices
        .into_iter()
        .map(
            |Choice {
                 value,
                 label,
                 detail,
             }| {
                let chosen = chosen.clone();
                let on_choose = on_choose.clone();
                let small = (!detail.is_empty()).then(|| view! { <small>{detail}</small> });
                view! {
                    <label>
                        <input
                            type="radio"
                            name=name
                            value=value
                            autocomplete="off"
                            prop:checked=live(move || chosen() == value)
                            on:change=move |_| on_choose(value)
                        />
                        <span>{label}{small}</span>
                    </label>
                }
            },
        )
        .collect();
    view! {
        <fieldset class="segmented">
            <legend>{legend}</legend>
            <div>{radios}</div>
        </fieldset>
    }
}
