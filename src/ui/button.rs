//! A button with its key, where there is a keyboard.

use leptos::prelude::*;

use super::Live;

#[component]
pub fn Button(
    testid: &'static str,
    label: &'static str,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(default = "")] key: &'static str,
    #[prop(optional)] disabled: Option<Live<bool>>,
    /// "true" or "false", for a button that stays down.
    #[prop(optional)]
    pressed: Option<Live<Option<&'static str>>>,
    on_click: Box<dyn Fn()>,
) -> impl IntoView {
    let hint = (!key.is_empty()).then(|| view! { <kbd aria-hidden="true">{key}</kbd> });
    view! {
        <button
            type="button"
            class=class
            data-testid=testid
            disabled=disabled
            aria-pressed=pressed
            on:click=move |_| on_click()
        >
            {label}
            {hint}
        </button>
    }
}
