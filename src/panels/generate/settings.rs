//! The recipe: algorithm, format and length, in a bar above the secret, and a link to it.

use std::rc::Rc;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use leptos::prelude::*;

use super::State;
use super::Words;
use super::length_field::LengthField;
use super::length_field::LengthHint;
use crate::panels::Panel;
use crate::ui::Button;
use crate::ui::Choice;
use crate::ui::Handle;
use crate::ui::Segmented;
use crate::ui::Words as Controls;
use crate::ui::there;

#[component]
pub fn Settings(state: State, current: RwSignal<Panel>) -> impl IntoView {
    let t = Words::here();
    let workspace = state.workspace;
    let count = Handle::new().on("input", Box::new(move |_| current.set(Panel::Bulk)));
    // What is wrong with the length, in words; empty while nothing is.
    let problem = RwSignal::new(String::new());
    let algorithms = Algorithm::ALL
        .map(|algorithm| Choice {
            value: algorithm.alg(),
            label: algorithm.alg(),
        })
        .to_vec();
    let formats = Format::ALL
        .map(|format| Choice {
            value: format.name(),
            label: label(format),
        })
        .to_vec();
    view! {
        <div class="settings">
            <Segmented
                name="alg"
                legend=t.algorithm
                choices=algorithms
                chosen=Rc::new(move || workspace.algorithm().alg())
                on_choose=Box::new(move |alg| state.choose_algorithm(alg))
            />
            <Segmented
                name="format"
                legend=t.format
                choices=formats
                chosen=Rc::new(move || workspace.format().name())
                on_choose=Box::new(move |name| state.choose_format(name))
            />
            <LengthField state problem />
            <div class="field length">
                <label for="count">{t.count}</label>
                <input
                    node_ref=count
                    id="count"
                    data-testid="bulk-count"
                    type="number"
                    inputmode="numeric"
                    autocomplete="off"
                    min="1"
                    value="1"
                />
            </div>
            <Button
                testid="copy-link"
                label=t.copy_link
                second=Controls::here().copied
                done=there(move || state.copied_link.is_on())
                on_click=Box::new(move || state.copy_link())
            />
            <LengthHint workspace problem />
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
