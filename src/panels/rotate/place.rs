//! The two secrets, written for where they go.

use jwt_secrets::TargetError;
use jwt_secrets::assess::env::Reader;
use jwt_secrets::export::Content;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::state::RotateForm;
use super::state::Rotation;
use super::words::Words;
use crate::typed;
use crate::ui::Button;
use crate::ui::Select;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;
use crate::written;
use crate::written::Hooks;
use crate::written::Writing;
use crate::written::WrittenText;

const HOOKS: Hooks = Hooks {
    reader: "rotate-reader",
    form: "export-form",
    text: "export",
    refused: "export-refused",
    copy: "export-copy",
    download: "export-download",
    reading: "export-reading",
};

/// For whom it is written: who verifies, who signs too and has not switched, and all once the old secret is dropped.
const PHASES: [&str; 3] = ["verify", "sign", "dropped"];

#[component]
pub fn PlaceCard(form: RotateForm) -> impl IntoView {
    let t = Words::here();
    let place = move || {
        form.with(|_| ());
        let code = typed::text(form.target);
        let place = |target: &&Target| target.code() == *code;
        Target::ALL.iter().position(place).unwrap_or_default()
    };
    let writing = Writing {
        target: Box::new(place),
        text: Box::new(move |target, reader| {
            let phase = typed::text(form.phase);
            form.with(|rotation| write(rotation, &phase, target, reader))
        }),
        file: Box::new(|target: &Target| target.file_name().to_owned()),
        reads: Box::new(move |words, file| {
            let name = form.with(|rotation| {
                let [current, _] = &rotation.names;
                current.to_string()
            });
            let name = name.unwrap_or_default();
            words.reads.with(&[("name", &name), ("file", file)])
        }),
        revealed: Box::new(move || form.revealed.get()),
        notice: form.key.notice,
    };
    let labels = &written::Words::here().targets;
    let targets = Target::ALL.iter().zip(labels);
    let targets = targets.filter(|(target, _)| target.takes_several());
    let targets = targets.map(|(target, words)| (target.code(), words.label));
    let begun = move || form.with(|_| ()).is_some();
    let replaces = move || form.with(|rotation| rotation.previous.is_some()) == Some(true);
    let other = move || Box::new(move || form.other());
    view! {
        <div class="card written" hidden=there(move || !begun())>
            <div class="form where">
                <Select
                    name="target"
                    id="rotate-target"
                    field=form.target
                    label=t.target
                    options=targets.collect()
                    on_choose=other()
                />
                <div hidden=there(move || !replaces())>
                    <Select
                        name="rotate-phase"
                        field=form.phase
                        label=t.phase
                        options=PHASES.into_iter().zip(t.phases).collect()
                        on_choose=other()
                    />
                </div>
            </div>
            <div class="small">
                <Button
                    testid="rotate-reveal"
                    label=t.show
                    second=t.hide
                    pressed=live(move || Some(truth(form.revealed.get())))
                    on_click=Box::new(move || form.revealed.update(|revealed| *revealed = !*revealed))
                />
            </div>
            <WrittenText writing hooks=HOOKS absent=t.absent concealed=t.hidden />
        </div>
    }
}

fn write(
    rotation: &Rotation,
    phase: &str,
    target: &Target,
    reader: Option<Reader>,
) -> Result<Zeroizing<String>, TargetError> {
    let [current, previous] = &rotation.names;
    let [new, old] = &rotation.kids;
    let mut keys = vec![(rotation.current.as_str(), new)];
    if let Some(previous) = rotation.previous.as_deref().filter(|_| phase != "dropped") {
        keys.push((previous, old));
    }
    // Who signs with CURRENT goes on with the old one there.
    if phase == "sign" {
        keys.reverse();
    }
    let variables: Vec<_> = [current, previous]
        .into_iter()
        .zip(&keys)
        .map(|(name, (value, kid))| Variable {
            name,
            value,
            kid: Some(kid),
        })
        .collect();
    target.write(&Content {
        variables: &variables,
        algorithm: rotation.algorithm,
        reading: rotation.reading,
        reader,
        environment: None,
    })
}
