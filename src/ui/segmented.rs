//! One choice of a few, as radios that look like a segmented control.

use leptos::prelude::*;

/// One of the choices.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value of the radio.
    pub value: &'static str,
    /// A word in small print beside it, or nothing.
    pub detail: String,
}

#[component]
pub fn Segmented(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice>,
    chosen: Signal<&'static str>,
    on_choose: impl Fn(&'static str) + Copy + 'static,
) -> impl IntoView {
    let radios: Vec<_> = choices
        .into_iter()
        .map(|Choice { value, detail }| {
            let small = (!detail.is_empty()).then(|| view! { <small>{detail}</small> });
            view! {
                <label>
                    <input
                        type="radio"
                        name=name
                        value=value
                        autocomplete="off"
                        prop:checked=move || chosen.get() == value
                        on:change=move |_| on_choose(value)
                    />
                    <span>{value}{small}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="segmented">
            <legend>{legend}</legend>
            <div>{radios}</div>
        </fieldset>
    }
}
