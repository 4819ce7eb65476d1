//! Algorithm, format and length.

use std::sync::Arc;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use leptos::prelude::*;

use super::State;
use super::Words;
use super::length_field::LengthField;
use crate::ui::Choice;
use crate::ui::Segmented;

#[component]
pub fn Settings(state: State) -> impl IntoView {
    let t = Words::here();
    let workspace = state.workspace;
    let algorithms = Algorithm::ALL
        .map(|algorithm| Choice {
            value: algorithm.alg(),
            label: algorithm.alg(),
            detail: t.bits.with(&[("count", &algorithm.bits().to_string())]),
        })
        .to_vec();
    let formats = Format::ALL
        .map(|format| Choice {
            value: format.name(),
            label: label(format),
            detail: String::new(),
        })
        .to_vec();
    view! {
        <div class="settings">
            <Segmented
                name="alg"
                legend=t.algorithm
                choices=algorithms
                chosen=Arc::new(move || workspace.algorithm().alg())
                on_choose=Box::new(move |alg| state.choose_algorithm(alg))
            />
            <Segmented
                name="format"
                legend=t.format
                choices=formats
                chosen=Arc::new(move || workspace.format().name())
                on_choose=Box::new(move |name| state.choose_format(name))
            />
            <LengthField state />
        </div>
    }
}

/// The name of a format as people write it.
pub fn label(format: Format) -> &'static str {
    match format {
        Format::Jwk => "JWK",
        _ => format.name(),
    }
}
