//! The set, written for where it goes.

use jwt_secrets::TargetError;
use jwt_secrets::assess::env::Reader;
use jwt_secrets::export::Content;
use jwt_secrets::export::Target;
use jwt_secrets::key::Reading;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::archive::zip;
use super::card::said_of;
use super::state::SetsForm;
use super::words::Words;
use crate::browser::clock;
use crate::browser::download;
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
use crate::written::say_saved;

const HOOKS: Hooks = Hooks {
    reader: "set-reader",
    form: "export-form",
    text: "export",
    refused: "export-refused",
    copy: "export-copy",
    download: "export-download",
    reading: "export-reading",
};

#[component]
pub fn PlaceCard(form: SetsForm) -> impl IntoView {
    let t = Words::here();
    let reader = RwSignal::new(None);
    let writing = Writing {
        target: Box::new(move || {
            form.with(|_| ());
            let code = typed::text(form.target);
            let place = |target: &&Target| target.code() == *code;
            Target::ALL.iter().position(place).unwrap_or_default()
        }),
        text: Box::new(move |target, chosen| {
            reader.set(chosen);
            write(form, target, form.column(), chosen)
        }),
        file: Box::new(move |target| file_name(form, target, form.column())),
        reads: Box::new(move |words, file| {
            if let Some(words) = form.made_for().and_then(said_of) {
                return words.note.to_owned();
            }
            let name = form.with(|set| Some(set.rows().first()?.name.to_string()));
            let name = name.flatten().unwrap_or_default();
            words.reads.with(&[("name", &name), ("file", file)])
        }),
        revealed: Box::new(move || form.revealed.get()),
        notice: form.notice,
    };
    let labels = &written::Words::here().targets;
    let targets = Target::ALL.iter().zip(labels);
    let targets = targets.filter(|(target, _)| target.is_for_sets());
    let targets = targets.map(|(target, words)| (target.code(), words.label));
    // Chosen by the property: what a reader chose outweighs the attribute.
    let environments = move || {
        let column = form.column();
        let option = |(place, name): (usize, String)| {
            let value = name.clone();
            view! { <option value=value prop:selected=place == column>{name}</option> }
        };
        let names = form.names().into_iter().enumerate();
        names.map(option).collect::<Vec<_>>()
    };
    let chosen = form.environment.on(
        "change",
        Box::new(move |_| form.choose_environment(&typed::text(form.environment))),
    );
    let save_all = move || untrack(|| save_all(form, reader.get()));
    view! {
        <div class="card written" hidden=there(move || !form.holds())>
            <div class="form where">
                <Select
                    name="target"
                    field=form.target
                    label=t.target
                    options=targets.collect()
                    on_choose=Box::new(move || form.other())
                />
                <div class="field">
                    <label for="environment">{t.environment}</label>
                    <select node_ref=chosen id="environment" name="environment" autocomplete="off">
                        {live(environments)}
                    </select>
                </div>
            </div>
            <div class="small">
                <Button
                    testid="set-reveal"
                    label=t.show
                    second=t.hide
                    pressed=live(move || Some(truth(form.revealed.get())))
                    on_click=Box::new(move || form.revealed.update(|revealed| *revealed = !*revealed))
                />
                <Button testid="set-download-all" label=t.all on_click=Box::new(save_all) />
            </div>
            <WrittenText writing hooks=HOOKS absent=t.no_set concealed=t.hidden />
        </div>
    }
}

fn write(
    form: SetsForm,
    target: &Target,
    column: usize,
    reader: Option<Reader>,
) -> Option<Result<Zeroizing<String>, TargetError>> {
    form.with(|set| {
        target.write(&Content {
            variables: &set.variables(column),
            algorithm: form.algorithm(),
            // The variables are read as they stand.
            reading: Reading::Utf8,
            reader,
            environment: set.environments().nth(column),
            label: None,
        })
    })
}

fn file_name(form: SetsForm, target: &Target, column: usize) -> String {
    let name = form.with(|set| Some(target.file_name_in(set.environments().nth(column)?)));
    name.flatten().unwrap_or_default()
}

/// Saves the files of all environments, or says what one of them cannot carry.
fn save_all(form: SetsForm, reader: Option<Reader>) {
    let code = typed::text(form.target);
    let target = Target::of(&code).unwrap_or(Target::ALL[0]);
    let mut files = Vec::new();
    for column in 0..form.names().len() {
        match write(form, target, column, reader) {
            Some(Ok(text)) => files.push((file_name(form, target, column), text)),
            Some(Err(error)) => return form.notice.say(written::explain(&error).sentences()),
            None => return,
        }
    }
    let saved = match zip(&files, clock::now()) {
        Ok(archive) => download::save_bytes("secrets.zip", "application/zip", &archive),
        // No file of a set is too large for the format.
        Err(_) => Err(wasm_bindgen::JsValue::NULL),
    };
    say_saved("secrets.zip", saved, form.notice);
}
