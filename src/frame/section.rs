//! A panel that is loaded on first use: its wasm part is fetched, checked against its `integrity`, and linked into the
//! running program. When that fails the panel says so and the rest of the page goes on.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::Panel;
use super::proof;
use super::sign;
use crate::browser::document;
use crate::state::Workspace;
use crate::text::text;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::spawn;

/// Draws a panel into its section. Each is a small app of its own, so that the first load holds none of its machinery.
type Draw = fn(HtmlElement, Workspace);

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
#[allow(
    clippy::unnecessary_wraps,
    reason = "the load, which the macro puts in front, can fail"
)]
fn load_proof() -> Result<Draw, PartMissing> {
    Ok(proof::draw)
}

#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "the split build's function is async")]
async fn load_proof() -> Result<Draw, PartMissing> {
    Ok(proof::draw)
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(sign, fallible)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the load, which the macro puts in front, can fail"
)]
fn load_sign() -> Result<Draw, PartMissing> {
    Ok(sign::draw)
}

#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "the split build's function is async")]
async fn load_sign() -> Result<Draw, PartMissing> {
    Ok(sign::draw)
}

async fn load(panel: Panel) -> Result<Draw, PartMissing> {
    match panel {
        Panel::Generate => Err(PartMissing),
        Panel::Sign => load_sign().await,
        Panel::Proof => load_proof().await,
    }
}

/// How far the panel is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Unopened,
    Loading,
    Loaded,
    Missing,
}

/// The section of a panel: empty until it is opened for the first time, kept from then on.
#[component]
pub fn Later(panel: Panel, current: RwSignal<Panel>, workspace: Workspace) -> impl IntoView {
    let open = move || current.get() == panel;
    let id = panel.section();
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
                progress.set(match (load(panel).await, document::element(id)) {
                    (Ok(draw), Some(section)) => {
                        draw(section, workspace);
                        Progress::Loaded
                    }
                    _ => Progress::Missing,
                });
            });
        }
    });
    let t = text();
    let state = move || match progress.get() {
        Progress::Unopened => "idle",
        Progress::Loading => "working",
        Progress::Loaded => "done",
        Progress::Missing => "error",
    };
    let message = move || match progress.get() {
        Progress::Unopened | Progress::Loading => t.part_loading,
        Progress::Loaded => "",
        Progress::Missing => t.part_missing,
    };
    view! {
        <section id=id data-state=live(move || Some(state())) hidden=live(move || !open())>
            <p
                class="part"
                role=live(move || (progress.get() == Progress::Missing).then_some("alert"))
                hidden=live(move || progress.get() == Progress::Loaded)
            >
                {live(move || message().to_owned())}
            </p>
        </section>
    }
}
