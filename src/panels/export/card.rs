//! The tabs, and the text of the chosen target.

use jwt_secrets::export::Content;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use jwt_secrets::export::VariableName;
use jwt_secrets::key::Reading;
use leptos::prelude::*;

use super::tabs::CONTROLLED;
use super::tabs::Tabs;
use super::words::Words;
use crate::state::Handles;
use crate::state::Notice;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::there;
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
    let t = Words::here();
    let all = Target::ALL;
    let place = RwSignal::new(0);
    // What was said is of the place before.
    follow(move || {
        place.get();
        notice.clear();
    });
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
        reads: Box::new(move |words, file| {
            let name = name();
            let places = [("name", name.as_str()), ("file", file)];
            // A target that has a key is read as any other of its kind.
            let keys = all
                .get(place.get())
                .is_some_and(|target| target.holds_keys());
            match current.text() {
                Some((_, Reading::Base64Url)) if !keys => t.of_jwk.with(&places),
                _ => words.reads.with(&places),
            }
        }),
        revealed: Box::new(move || current.revealed()),
        notice,
    };
    let labels = &written::Words::here().targets;
    let label = move || labels.get(place.get()).map(|words| words.label);
    view! {
        <div class="card export written">
            <Tabs chosen=place />
            <div id=CONTROLLED role="tabpanel" aria-label=live(label)>
                <p class="empty" hidden=there(move || !handles.variable.with(String::is_empty))>
                    {t.no_name}
                </p>
                <WrittenText writing hooks=HOOKS absent=t.no_secret concealed=t.hidden />
            </div>
        </div>
    }
}
