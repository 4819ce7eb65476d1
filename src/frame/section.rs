//! The section of a panel that is loaded on first use: its files are fetched, checked against their `integrity`, and its
//! program is linked into the running one. When that fails the section says so and the rest of the page goes on.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::words::Words;
use crate::browser::page;
use crate::panels::Panel;
use crate::state::Handles;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::spawn;
use crate::ui::there;

/// How far the panel is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Unopened,
    Loading,
    Loaded,
    /// A file of the panel is not there, or is not the one it should be.
    Missing,
}

/// Empty until it is opened for the first time, kept from then on.
#[component]
pub fn Section(panel: Panel, current: RwSignal<Panel>, handles: Handles) -> impl IntoView {
    let t = Words::here();
    let open = move || current.get() == panel;
    let section = Handle::new();
    let progress = RwSignal::new(Progress::Unopened);
    follow(move || {
        // A failed load is tried again when the panel is opened again.
        let idle = matches!(
            progress.get_untracked(),
            Progress::Unopened | Progress::Missing
        );
        if open() && idle {
            progress.set(Progress::Loading);
            spawn(async move {
                progress.set(load(panel, section, handles).await);
            });
        }
    });
    let state = move || match progress.get() {
        Progress::Unopened => "idle",
        Progress::Loading => "working",
        Progress::Loaded => "done",
        Progress::Missing => "error",
    };
    let message = move || match progress.get() {
        Progress::Unopened | Progress::Loading => t.part_loading.to_owned(),
        Progress::Loaded => String::new(),
        Progress::Missing => t.part_missing.with(&[("file", &page::missing_file())]),
    };
    view! {
        <section
            node_ref=section
            id=panel.section()
            data-state=live(move || Some(state()))
            hidden=there(move || !open())
        >
            <p
                class="part"
                role=live(move || (state() == "error").then_some("alert"))
                hidden=there(move || state() == "done")
            >
                {live(message)}
            </p>
        </section>
    }
}

/// Fetches and draws the panel.
async fn load(panel: Panel, section: Handle, handles: Handles) -> Progress {
    let Ok(draw) = panel.link().await else {
        return Progress::Missing;
    };
    if let Some(section) = section.get() {
        let handles = Handles {
            label: panel.label(),
            ..handles
        };
        // A section is an HTML element.
        draw(section.unchecked_into(), handles);
    }
    Progress::Loaded
}
