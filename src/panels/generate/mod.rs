//! Generate: a secret is there when the page is.

mod facts;
mod next;
mod secret;
mod settings;

use leptos::prelude::*;

use self::facts::Picture;
use self::next::Next;
use self::secret::SecretCard;
use self::settings::Settings;
use crate::panels::Panel;
use crate::state::Workspace;
use crate::text::text;
use crate::ui::live;

#[component]
pub fn Generate(panel: RwSignal<Panel>, workspace: Workspace) -> impl IntoView {
    let t = text();
    let state = live(move || {
        if workspace.fault().is_some() {
            Some("error")
        } else if workspace.has_secret() {
            Some("done")
        } else {
            Some("idle")
        }
    });
    view! {
        <section id=Panel::Generate.section() data-state=state hidden=live(move || panel.get() != Panel::Generate)>
            <h1>{t.headline}</h1>
            <p class="promise">{t.promise}</p>
            <div class="card workspace">
                <SecretCard workspace />
                <Picture workspace />
            </div>
            <Settings workspace />
            <Next />
        </section>
    }
}
