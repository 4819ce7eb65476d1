//! What may be known of the secret without knowing it, in words and as a picture.

use jwt_secrets::Placement;
use leptos::prelude::*;

use crate::state::Workspace;
use crate::text::text;
use crate::ui::BitGrid;

/// Bytes, bits, characters, and where the text is safe as it stands.
#[component]
pub fn FactList() -> impl IntoView {
    let t = text();
    let workspace = expect_context::<Workspace>();
    let facts = Memo::new(move |_| workspace.facts());
    move || {
        facts.get().map(|facts| {
            view! {
                <ul class="facts" data-testid="facts">
                    <li><strong>{facts.bytes}</strong> " " {t.bytes}</li>
                    <li><strong>{facts.bits}</strong> " " {t.bits_of_entropy}</li>
                    <li><strong>{facts.characters}</strong> " " {t.characters}</li>
                    <li>{safe_in(facts.placement)}</li>
                </ul>
            }
        })
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
pub fn Picture() -> impl IntoView {
    let t = text();
    let workspace = expect_context::<Workspace>();
    let facts = Memo::new(move |_| workspace.facts());
    let fingerprint = move || facts.get().map(|facts| facts.fingerprint.to_string());
    view! {
        <div class="picture" hidden=move || !workspace.has_secret()>
            <div class="grid-frame" data-hidden=move || (!workspace.revealed()).to_string()>
                <BitGrid
                    bytes=Signal::derive(move || workspace.bytes())
                    draw=move |outline| workspace.revealed().then(|| workspace.with_octets(outline)).flatten()
                />
            </div>
            <p class="fingerprint">
                <span>{t.fingerprint}</span>
                <output data-testid="fingerprint" aria-live="off">{fingerprint}</output>
            </p>
        </div>
    }
}
