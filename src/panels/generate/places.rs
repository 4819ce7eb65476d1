//! The places that the secret goes to, as tabs. The line of a `.env` file is there from the start; all else, and what
//! follows a press, comes with the panel Export, which stands here.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use web_sys::KeyboardEvent;

use super::State;
use super::Words;
use super::variable::Line;
use crate::frame::Section;
use crate::panels::Panel;
use crate::state::Places;
use crate::ui::CODE;
use crate::ui::Handle;
use crate::ui::add_tabs;
use crate::ui::follow;

/// The tabs that are there from the start, by the codes of their targets; the first is that of the line.
pub const FIRST: [&str; 8] = [
    "dotenv",
    "kubernetes",
    "compose",
    "github",
    "vault",
    "aws",
    "azure",
    Places::MORE,
];

/// What goes from tab to tab.
const KEYS: [&str; 4] = ["ArrowRight", "ArrowLeft", "Home", "End"];

#[component]
pub fn PlacesCard(state: State) -> impl IntoView {
    let t = Words::here();
    let handles = state.handles;
    let current = RwSignal::new(Panel::Generate);
    let press = move |pressed| {
        // What was said is of the place before.
        handles.places.notice.clear();
        handles.places.pressed.set(pressed);
        current.set(Panel::Export);
    };
    let list = Handle::new().on(
        "keydown",
        Box::new(move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            let key = event.key();
            if !modified && KEYS.contains(&key.as_str()) {
                event.prevent_default();
                press(key);
            }
        }),
    );
    follow(move || {
        if let Some(list) = list.get() {
            add_tabs(&list, FIRST.iter().zip(&t.places), FIRST[0]);
        }
    });
    let card = Handle::new().on(
        "click",
        Box::new(move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(code) = target.and_then(|target: Element| target.get_attribute(CODE)) {
                press(code);
            }
        }),
    );
    // In one element, for each kind of nest is compiled anew.
    view! {
        <div node_ref=card class="card places">
            <div
                node_ref=list
                role="tablist"
                aria-label=t.places_label
                data-testid="export-tabs"
            ></div>
            <Line state />
            <Section panel=Panel::Export current handles />
        </div>
    }
}
