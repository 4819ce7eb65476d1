//! Generate: a secret is there when the page is.

mod facts;
mod first;
mod length_field;
mod next;
mod places;
mod secret;
mod settings;
mod state;
mod taking;
mod variable;
mod words;

use leptos::prelude::*;

use self::facts::Picture;
pub use self::first::Drawn;
use self::next::Next;
pub use self::places::FIRST;
use self::places::PlacesCard;
use self::secret::SecretCard;
use self::settings::Settings;
pub use self::settings::label;
pub use self::state::State;
pub use self::words::FirstWords;
pub use self::words::Question;
pub use self::words::Words;
use crate::frame::Section;
use crate::panels::Panel;

#[component]
pub fn Generate(state: State) -> impl IntoView {
    let t = Words::here();
    // Another number of secrets than one brings Bulk, which stays.
    let current = RwSignal::new(Panel::Generate);
    view! {
        <h1>{t.headline}</h1>
        <p class="promise"><span>{t.origin}</span> " " {t.promise}</p>
        <Settings state current />
        <div class="card workspace">
            <SecretCard state />
            <Picture workspace=state.workspace />
        </div>
        <PlacesCard state />
        <Section panel=Panel::Bulk current handles=state.handles />
        <Next />
    }
}
