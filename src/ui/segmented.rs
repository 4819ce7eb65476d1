//! One choice of a few, as radios that look like a segmented control.

use std::rc::Rc;

use leptos::prelude::*;

use super::Handle;
use super::follow;
use crate::browser::field;

/// One of the choices.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The value of the radio.
    pub value: &'static str,
    /// What stands on it.
    pub label: &'static str,
}

#[component]
pub fn Segmented(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice>,
    chosen: Rc<dyn Fn() -> &'static str>,
    on_choose: Box<dyn Fn(&str)>,
) -> impl IntoView {
    let choice = Handle::new().on(
        "change",
        Box::new(move |event| on_choose(&event_target_value(&event))),
    );
    let radios: Vec<_> = choices
        .into_iter()
        .map(|Choice { value, label }| {
            let chosen = chosen.clone();
            let radio = Handle::new();
            follow(move || {
                if let Some(radio) = radio.get() {
                    field::set_checked(&radio, chosen() == value);
                }
            });
            view! {
                <label>
                    <input
                        node_ref=radio
                        type="radio"
                        name=name
                        value=value
                        autocomplete="off"
                    />
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset node_ref=choice class="segmented">
            <legend>{legend}</legend>
            <div>{radios}</div>
        </fieldset>
    }
}
