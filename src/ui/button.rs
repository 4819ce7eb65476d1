//! A button with its key, where there is a keyboard.

use leptos::prelude::*;

use super::Handle;
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
    let button = Handle::new().on("click", Box::new(move |_| on_click()));
    let hint = (!key.is_empty()).then(|| view! { <kbd aria-hidden="true">{key}</kbd> });
    view! {
        <button
            node_ref=button
            type="button"
            class=class
            data-testid=testid
            disabled=disabled
            aria-pressed=pressed
        >
            {label}
            {hint}
        </button>
    }
}
