//! What may be known of the secret without knowing it, in words and as a picture.

use jwt_secrets::export::Place;
use jwt_secrets::export::Placement;
use leptos::prelude::*;

use super::FirstWords;
use super::Words;
use crate::browser::list;
use crate::state::Facts;
use crate::state::Workspace;
use crate::text;
use crate::text::Template;
use crate::ui::BitGrid;
use crate::ui::Pen;
use crate::ui::live;

/// Bytes, bits, characters, and where the text is safe as it stands.
#[component]
pub fn FactList(workspace: Workspace) -> impl IntoView {
    let t = Words::here();
    let fact = move |read: fn(&Facts) -> String| {
        live(move || {
            workspace
                .facts()
                .map(|facts| read(&facts))
                .unwrap_or_default()
        })
    };
    let counted = move |words: Template, read: fn(&Facts) -> String| {
        let (before, after) = words.around();
        view! { <li>{before} <strong>{fact(read)}</strong> {after.0}</li> }
    };
    view! {
        <ul class="facts" data-testid="facts">
            {counted(t.bytes, |facts| facts.bytes.to_string())}
            {counted(t.bits_of_entropy, |facts| facts.bits.to_string())}
            {counted(t.characters, |facts| facts.characters.to_string())}
            <li class="placement">{fact(|facts| safe_in(facts.placement))}</li>
        </ul>
    }
}

/// "safe in .env, shell, YAML and URL"
pub fn safe_in(placement: Placement) -> String {
    let t = FirstWords::here();
    let places: Vec<_> = placement
        .places()
        .map(|place| match place {
            Place::Dotenv => t.dotenv,
            Place::Shell => t.shell,
            Place::Yaml => t.yaml,
            Place::Url => t.url,
        })
        .collect();
    if places.is_empty() {
        return t.safe_nowhere.to_owned();
    }
    t.safe_in
        .with(&[("places", &list::all(text::tag(), &places))])
}

/// The bit grid and the fingerprint.
#[component]
pub fn Picture(workspace: Workspace) -> impl IntoView {
    let t = Words::here();
    let fingerprint = live(move || {
        workspace
            .facts()
            .map(|facts| facts.fingerprint.to_string())
            .unwrap_or_default()
    });
    let draw = move |pen: Pen| {
        workspace
            .revealed()
            .then(|| workspace.with_bits(pen))
            .flatten()
    };
    view! {
        <div class="picture">
            <BitGrid label=t.grid draw />
            <p class="fingerprint">
                <span>{t.fingerprint}</span>
                <output data-testid="fingerprint" aria-live="off">{fingerprint}</output>
            </p>
        </div>
    }
}
