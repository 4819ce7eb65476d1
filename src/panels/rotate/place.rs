//! The two secrets, written for where they go.

use jwt_secrets::TargetError;
use jwt_secrets::assess::env::Reader;
use jwt_secrets::export::Content;
use jwt_secrets::export::Form;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use jwt_secrets::key::Reading;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::state::PHASES;
use super::state::RotateForm;
use super::state::Rotation;
use super::words::Words;
use crate::text::Ways;
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
        file: Box::new(move |target: &Target| file_name(form, target)),
        reads: Box::new(move |words, file| {
            let keys = Target::ALL
                .get(place())
                .is_some_and(|target| target.holds_keys());
            if keys {
                return t.reads_keys.to_owned();
            }
            let read = form.with(|rotation| {
                let [current, _] = &rotation.names;
                (current.to_string(), rotation.reading)
            });
            let (name, reading) = read.unwrap_or_default();
            match reading {
                Reading::Utf8 => words.reads.with(&[("name", &name), ("file", file)]),
                other => {
                    let reading = Ways::here().readings.of(other);
                    t.reads_decoded
                        .with(&[("name", &name), ("reading", reading)])
                }
            }
        }),
        revealed: Box::new(move || form.revealed.get()),
        notice: form.key.notice,
    };
    let labels = &written::Words::here().targets;
    let targets = Target::ALL.iter().zip(labels);
    let targets = targets.filter(|(target, _)| target.takes_several());
    let targets = targets.map(|(target, words)| (target.code(), words.label));
    let begun = move || form.with(|_| ()).is_some();
    let overlaps = move || form.with(Rotation::overlaps) == Some(true);
    let is_script = move || {
        let form = Target::ALL.get(place()).map(|target| target.form());
        overlaps() && form == Some(Form::Script)
    };
    let is_dropped = move || overlaps() && *typed::text(form.phase) == *"dropped";
    let dropped = move || {
        let name = form.with(|rotation| rotation.names[1].to_string());
        t.dropped.with(&[("name", &name.unwrap_or_default())])
    };
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
                <div hidden=there(move || !overlaps())>
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
                    on_click=Box::new(move || {
                        // It covers what is at the end of the screen.
                        form.key.notice.clear();
                        form.revealed.update(|revealed| *revealed = !*revealed);
                    })
                />
            </div>
            <WrittenText writing hooks=HOOKS absent=t.absent concealed=t.hidden />
            <p hidden=there(move || !is_script())>{t.again}</p>
            <p hidden=there(move || !is_dropped())>{live(dropped)}</p>
        </div>
    }
}

/// Texts that differ in nothing but who gets which are told apart by their names.
fn file_name(form: RotateForm, target: &Target) -> String {
    let phase = typed::text(form.phase).parse().ok();
    let phase = phase.filter(|_| form.with(Rotation::overlaps) == Some(true));
    match phase {
        Some(phase) => target.file_name_in(&phase),
        None => target.file_name().to_owned(),
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
    let accepted = rotation.overlaps() && phase != "dropped";
    if let Some(before) = rotation.previous.as_deref().filter(|_| accepted) {
        keys.push((before, old));
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
        label: Some(&rotation.label),
    })
}
