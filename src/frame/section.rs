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

/// How far the panel is.
#[derive(Clone, PartialEq, Eq)]
enum Progress {
    Unopened,
    Loading,
    Loaded,
    /// A file of the panel is not there, or is not the one it should be.
    Missing(String),
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
        let idle = progress.with_untracked(|progress| {
            matches!(progress, Progress::Unopened | Progress::Missing(_))
        });
        if open() && idle {
            progress.set(Progress::Loading);
            spawn(async move {
                progress.set(match load(panel, section, handles).await {
                    Ok(()) => Progress::Loaded,
                    Err(file) => Progress::Missing(file),
                });
            });
        }
    });
    let state = move || {
        progress.with(|progress| match progress {
            Progress::Unopened => "idle",
            Progress::Loading => "working",
            Progress::Loaded => "done",
            Progress::Missing(_) => "error",
        })
    };
    let message = move || {
        progress.with(|progress| match progress {
            Progress::Unopened | Progress::Loading => t.part_loading.to_owned(),
            Progress::Loaded => String::new(),
            Progress::Missing(file) => t.part_missing.with(&[("file", file)]),
        })
    };
    view! {
        <section
            node_ref=section
            id=panel.section()
            data-state=live(move || Some(state()))
            hidden=live(move || !open())
        >
            <p
                class="part"
                role=live(move || (state() == "error").then_some("alert"))
                hidden=live(move || state() == "done")
            >
                {live(message)}
            </p>
        </section>
    }
}

/// Fetches and draws the panel, or names the file that is missing.
async fn load(panel: Panel, section: Handle, handles: Handles) -> Result<(), String> {
    page::part(panel.name()).await?;
    let missing = |_| panel.name().to_owned();
    let draw = panel.link().await.map_err(missing)?;
    if let Some(section) = section.now() {
        // A section is an HTML element.
        draw(section.unchecked_into(), handles);
    }
    Ok(())
}
