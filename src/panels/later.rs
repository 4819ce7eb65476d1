//! A panel that is loaded on first use: its wasm part is fetched, checked against its `integrity`, and linked into the
//! running program. When that fails the panel says so and the rest of the page goes on.

use leptos::prelude::*;

use super::Panel;
use super::proof;
use crate::text::text;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::spawn;

/// Draws a panel, once its part is there.
type Draw = fn() -> AnyView;

/// The part of a panel could not be loaded.
#[derive(Debug)]
struct PartMissing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for PartMissing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Everything that only this function reaches goes into the part.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(proof, fallible)]
fn load_proof() -> Result<Draw, PartMissing> {
    Ok(proof::draw)
}

#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "the split build's function is async")]
async fn load_proof() -> Result<Draw, PartMissing> {
    Ok(proof::draw)
}

async fn load(panel: Panel) -> Result<Draw, PartMissing> {
    match panel {
        Panel::Generate => Err(PartMissing),
        Panel::Proof => load_proof().await,
    }
}

/// How far the panel is.
#[derive(Clone, Copy)]
enum Progress {
    Unopened,
    Loading,
    Loaded(Draw),
    Missing,
}

/// The section of a panel: empty until it is opened for the first time, kept from then on.
#[component]
pub fn Later(panel: Panel, current: RwSignal<Panel>) -> impl IntoView {
    let open = move || current.get() == panel;
    let progress = RwSignal::new(Progress::Unopened);
    follow(move || {
        // A failed load is tried again when the panel is opened again.
        if open()
            && matches!(
                progress.get_untracked(),
                Progress::Unopened | Progress::Missing
            )
        {
            progress.set(Progress::Loading);
            spawn(async move {
                progress.set(
                    load(panel)
                        .await
                        .map_or(Progress::Missing, Progress::Loaded),
                );
            });
        }
    });
    let t = text();
    let body = move || match progress.get() {
        Progress::Unopened | Progress::Loading => {
            view! { <p class="promise">{t.part_loading}</p> }.into_any()
        }
        Progress::Loaded(draw) => draw(),
        Progress::Missing => {
            view! { <p class="alert" role="alert">{t.part_missing}</p> }.into_any()
        }
    };
    let state = live(move || {
        Some(match progress.get() {
            Progress::Unopened => "idle",
            Progress::Loading => "working",
            Progress::Loaded(_) => "done",
            Progress::Missing => "error",
        })
    });
    view! {
        <section id=format!("panel-{}", panel.name()) data-state=state hidden=live(move || !open())>
            {body}
        </section>
    }
}
