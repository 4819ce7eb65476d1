//! The targets as tabs, one of which is chosen (WAI-ARIA, pattern "Tabs").

use jwt_secrets::export::Target;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::words::Words;
use crate::ui::Handle;
use crate::ui::live;
use crate::ui::truth;
use crate::written;

/// The id of what the tabs are for.
pub const CONTROLLED: &str = "export-target";

#[component]
pub fn Tabs(chosen: RwSignal<usize>) -> impl IntoView {
    let t = Words::here();
    let mut handles = Vec::new();
    let tabs: Vec<_> = Target::ALL
        .iter()
        .zip(&written::Words::here().targets)
        .enumerate()
        .map(|(place, (target, words))| {
            let handle = Handle::new().on("click", Box::new(move |_| chosen.set(place)));
            handles.push(handle);
            let here = move || chosen.get() == place;
            view! {
                <button
                    node_ref=handle
                    type="button"
                    role="tab"
                    data-target=target.code()
                    aria-controls=CONTROLLED
                    aria-selected=live(move || Some(truth(here())))
                    tabindex=live(move || Some(if here() { "0" } else { "-1" }))
                >
                    {words.label}
                </button>
            }
        })
        .collect();
    let go = move |event: web_sys::Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let (here, last) = (chosen.get_untracked(), Target::ALL.len() - 1);
        let place = match event.key().as_str() {
            "ArrowRight" => here + 1,
            "ArrowLeft" => here.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        let place = if place > last { 0 } else { place };
        chosen.set(place);
        if let Some(tab) = handles.get(place) {
            tab.focus();
        }
    };
    let list = Handle::new().on("keydown", Box::new(go));
    view! {
        <div node_ref=list class="tabs" role="tablist" aria-label=t.places data-testid="export-tabs">
            {tabs}
        </div>
    }
}
