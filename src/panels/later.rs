//! A panel that is loaded on first use: its wasm part is fetched, checked against its `integrity`, and linked into the
//! running program. When that fails the panel says so and the rest of the page goes on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Panel;
use super::proof;
use crate::text::text;

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

/// The section of a panel: empty until it is `open` for the first time, kept from then on.
#[component]
pub fn Later(panel: Panel, #[prop(into)] open: Signal<bool>) -> impl IntoView {
    let state = RwSignal::new("idle");
    let draw = RwSignal::new_local(None::<Draw>);
    Effect::new(move || {
        // A failed load is tried again when the panel is opened again.
        if open.get() && matches!(state.get_untracked(), "idle" | "error") {
            state.set("working");
            spawn_local(async move {
                match load(panel).await {
                    Ok(drawn) => {
                        draw.try_set(Some(drawn));
                        state.try_set("done");
                    }
                    Err(PartMissing) => {
                        state.try_set("error");
                    }
                }
            });
        }
    });
    let t = text();
    let body = move || match draw.get() {
        Some(draw) => draw(),
        None if state.get() == "error" => {
            view! { <p class="alert" role="alert">{t.part_missing}</p> }.into_any()
        }
        None => view! { <p class="promise">{t.part_loading}</p> }.into_any(),
    };
    view! {
        <section id=format!("panel-{}", panel.name()) data-state=move || state.get() hidden=move || !open.get()>
            {body}
        </section>
    }
}
