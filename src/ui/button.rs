//! A button with its key, where there is a keyboard.

use leptos::prelude::*;

use super::Handle;
use super::Live;
use super::there;

#[component]
pub fn Button(
    testid: &'static str,
    label: &'static str,
    /// Another label, in the same place and of the same width, while the button is pressed or done.
    #[prop(default = "")]
    second: &'static str,
    /// What it is called where its label alone does not tell.
    #[prop(optional)]
    name: Option<&'static str>,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(default = "")] key: &'static str,
    #[prop(optional)] disabled: Option<Live<bool>>,
    /// "true" or "false", for a button that stays down.
    #[prop(optional)]
    pressed: Option<Live<Option<&'static str>>>,
    /// There for a button that has just done what it says.
    #[prop(optional)]
    done: Option<Live<Option<&'static str>>>,
    /// Leads to the button.
    #[prop(optional)]
    handle: Option<Handle>,
    on_click: Box<dyn Fn()>,
) -> impl IntoView {
    let button = handle
        .unwrap_or_default()
        .on("click", Box::new(move |_| on_click()));
    let hint = (!key.is_empty()).then(|| view! { <kbd aria-hidden="true">{key}</kbd> });
    let second = if second.is_empty() { label } else { second };
    // Not `aria-label`: that would have to contain the key, too, which is seen and not said.
    let silent = name.map(|_| "true");
    let name = name.map(|name| view! { <span class="heard">{name}</span> });
    view! {
        <button
            node_ref=button
            type="button"
            class=class
            data-testid=testid
            disabled=disabled.map(there)
            aria-pressed=pressed
            data-done=done
        >
            {name}
            <span class="twin" aria-hidden=silent><span>{label}</span><span>{second}</span></span>
            {hint}
        </button>
    }
}
