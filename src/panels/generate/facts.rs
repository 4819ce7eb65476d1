//! What may be known of the secret without knowing it, in words and as a picture.

use jwt_secrets::Placement;
use leptos::prelude::*;

use crate::state::Facts;
use crate::state::Workspace;
use crate::text::text;
use crate::ui::BitGrid;
use crate::ui::Pen;
use crate::ui::live;
use crate::ui::word;

/// Bytes, bits, characters, and where the text is safe as it stands.
#[component]
pub fn FactList(workspace: Workspace) -> impl IntoView {
    let t = text();
    let fact = move |read: fn(&Facts) -> String| {
        live(move || {
            workspace
                .facts()
                .map(|facts| read(&facts))
                .unwrap_or_default()
        })
    };
    view! {
        <ul class="facts" data-testid="facts" hidden=live(move || !workspace.has_secret())>
            <li><strong>{live(move || workspace.bytes().to_string())}</strong> " " {t.bytes}</li>
            <li><strong>{fact(|facts| facts.bits.to_string())}</strong> " " {t.bits_of_entropy}</li>
            <li><strong>{fact(|facts| facts.characters.to_string())}</strong> " " {t.characters}</li>
            <li>{fact(|facts| safe_in(facts.placement))}</li>
        </ul>
    }
}

/// "safe in .env, shell, YAML and URLs"
fn safe_in(placement: Placement) -> String {
    let t = text();
    let places: Vec<_> = [
        (placement.dotenv, t.dotenv),
        (placement.shell, t.shell),
        (placement.yaml, t.yaml),
        (placement.url, t.urls),
    ]
    .into_iter()
    .filter_map(|(safe, place)| safe.then_some(place))
    .collect();
    match places.split_last() {
        None => t.safe_nowhere.to_owned(),
        Some((only, [])) => [t.safe_in, only].concat(),
        Some((last, others)) => [t.safe_in, &others.join(", "), t.and, last].concat(),
    }
}

/// The bit grid and the fingerprint.
#[component]
pub fn Picture(workspace: Workspace) -> impl IntoView {
    let t = text();
    let fingerprint = live(move || {
        workspace
            .facts()
            .map(|facts| facts.fingerprint.to_string())
            .unwrap_or_default()
    });
    let draw = move |pen: Pen| {
        workspace
            .revealed()
            .then(|| workspace.with_octets(pen))
            .flatten()
    };
    view! {
        <div class="picture" hidden=live(move || !workspace.has_secret())>
            <div class="grid-frame" data-hidden=live(move || Some(word(!workspace.revealed())))>
                <BitGrid bytes=move || workspace.bytes() draw />
            </div>
            <p class="fingerprint">
                <span>{t.fingerprint}</span>
                <output data-testid="fingerprint" aria-live="off">{fingerprint}</output>
            </p>
        </div>
    }
}
