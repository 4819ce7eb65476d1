//! The tabs, and the text of the chosen target.

use jwt_secrets::export::Content;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use jwt_secrets::export::VariableName;
use leptos::prelude::*;

use super::tabs::CONTROLLED;
use super::tabs::Tabs;
use super::words::Words;
use crate::state::Handles;
use crate::state::Notice;
use crate::ui::live;
use crate::written;
use crate::written::Hooks;
use crate::written::Writing;
use crate::written::WrittenText;

const HOOKS: Hooks = Hooks {
    reader: "reader",
    form: "target-form",
    text: "target",
    refused: "target-refused",
    copy: "target-copy",
    download: "target-download",
    reading: "target-reading",
};

#[component]
pub fn Card(handles: Handles, notice: Notice) -> impl IntoView {
    let place = RwSignal::new(0);
    let current = handles.current;
    let name = move || -> VariableName {
        handles
            .variable
            .with(|name| name.parse().unwrap_or_default())
    };
    let writing = Writing {
        target: Box::new(move || place.get()),
        text: Box::new(move |target, reader| {
            let (value, reading) = current.text()?;
            let name = name();
            Some(target.write(&Content {
                variables: &[Variable {
                    name: &name,
                    value: &value,
                }],
                algorithm: current.algorithm(),
                reading,
                reader,
                environment: None,
            }))
        }),
        file: Box::new(|target: &Target| target.file_name().to_owned()),
        name: Box::new(move || name().to_string()),
        revealed: Box::new(move || current.revealed()),
        notice,
    };
    let labels = &written::Words::here().targets;
    let label = move || labels.get(place.get()).map(|words| words.label);
    view! {
        <div class="card export written">
            <Tabs chosen=place />
            <div id=CONTROLLED role="tabpanel" aria-label=live(label)>
                <WrittenText writing hooks=HOOKS absent=Words::here().no_secret />
            </div>
        </div>
    }
}
