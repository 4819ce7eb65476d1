//! Algorithm, format and length.

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use leptos::prelude::*;

use crate::state::Workspace;
use crate::text::text;
use crate::ui::Choice;
use crate::ui::LengthField;
use crate::ui::Segmented;

#[component]
pub fn Settings() -> impl IntoView {
    let t = text();
    let workspace = expect_context::<Workspace>();
    let algorithms = Algorithm::ALL
        .map(|algorithm| Choice {
            value: algorithm.alg(),
            detail: format!("{} {}", algorithm.bits(), t.bits),
        })
        .to_vec();
    let formats = Format::ALL
        .map(|format| Choice {
            value: format.name(),
            detail: String::new(),
        })
        .to_vec();
    view! {
        <div class="settings">
            <Segmented
                name="alg"
                legend=t.algorithm
                choices=algorithms
                chosen=Signal::derive(move || workspace.algorithm().alg())
                on_choose=move |alg| {
                    if let Ok(algorithm) = alg.parse() {
                        workspace.choose_algorithm(algorithm);
                    }
                }
            />
            <Segmented
                name="format"
                legend=t.format
                choices=formats
                chosen=Signal::derive(move || workspace.format().name())
                on_choose=move |name| {
                    if let Ok(format) = name.parse() {
                        workspace.choose_format(format);
                    }
                }
            />
            <LengthField
                minimum=Signal::derive(move || Recipe::minimum(workspace.algorithm(), workspace.format().draw()))
                bytes=Signal::derive(move || workspace.bytes())
                on_choose=move |typed| workspace.choose_length(typed)
            />
        </div>
    }
}
