//! A button with its key, where there is a keyboard.

use leptos::prelude::*;

#[component]
pub fn Button(
    testid: &'static str,
    label: &'static str,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(default = "")] key: &'static str,
    #[prop(into, optional)] disabled: Signal<bool>,
    /// For a button that stays down.
    #[prop(into, optional)]
    pressed: Option<Signal<bool>>,
    on_click: impl Fn() + 'static,
) -> impl IntoView {
    let hint = (!key.is_empty()).then(|| view! { <kbd aria-hidden="true">{key}</kbd> });
    view! {
        <button
            type="button"
            class=class
            data-testid=testid
            disabled=move || disabled.get()
            aria-pressed=pressed.map(|pressed| move || pressed.get().to_string())
            aria-keyshortcuts=(!key.is_empty()).then_some(key)
            on:click=move |_| on_click()
        >
            {label}
            {hint}
        </button>
    }
}
