//! The text of the chosen target.

use jwt_secrets::export::Content;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use jwt_secrets::export::VariableName;
use jwt_secrets::key::Reading;
use leptos::prelude::*;

use super::words::Words;
use crate::state::Handles;
use crate::ui::there;
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
pub fn Chosen(
    /// Of the target in [`Target::ALL`].
    place: RwSignal<usize>,
    handles: Handles,
) -> impl IntoView {
    let t = Words::here();
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
                    kid: None,
                }],
                algorithm: current.algorithm(),
                reading,
                reader,
                environment: None,
                label: None,
            }))
        }),
        file: Box::new(|target: &Target| target.file_name().to_owned()),
        reads: Box::new(move |words, file| {
            let name = name();
            let places = [("name", name.as_str()), ("file", file)];
            // A target that has a key is read as any other of its kind.
            let keys = Target::ALL
                .get(place.get())
                .is_some_and(|target| target.holds_keys());
            match current.text() {
                Some((_, Reading::Base64Url)) if !keys => t.of_jwk.with(&places),
                _ => words.reads.with(&places),
            }
        }),
        revealed: Box::new(move || current.revealed()),
        notice: handles.places.notice,
    };
    view! {
        <div class="written">
            <p class="empty" hidden=there(move || !handles.variable.with(String::is_empty))>
                {t.no_name}
            </p>
            <WrittenText writing hooks=HOOKS absent=t.no_secret concealed=t.hidden />
        </div>
    }
}
