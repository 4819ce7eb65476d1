//! Algorithm, format and length.

use std::rc::Rc;
use std::sync::Arc;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use leptos::prelude::*;

use crate::state::Workspace;
use crate::text::text;
use crate::ui::Choice;
use crate::ui::LengthField;
use crate::ui::Segmented;

#[component]
pub fn Settings(workspace: Workspace) -> impl IntoView {
    let t = text();
    let algorithms = Algorithm::ALL
        .map(|algorithm| Choice {
            value: algorithm.alg(),
            label: algorithm.alg(),
            detail: format!("{} {}", algorithm.bits(), t.bits),
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
                on_choose=Rc::new(move |alg| {
                    if let Ok(algorithm) = alg.parse() {
                        workspace.choose_algorithm(algorithm);
                    }
                })
            />
            <Segmented
                name="format"
                legend=t.format
                choices=formats
                chosen=Arc::new(move || workspace.format().name())
                on_choose=Rc::new(move |name| {
                    if let Ok(format) = name.parse() {
                        workspace.choose_format(format);
                    }
                })
            />
            <LengthField
                minimum=move || workspace.minimum()
                bytes=move || workspace.bytes()
                on_choose=move |typed| workspace.choose_length(typed)
            />
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
