//! The set, written for where it goes.

use jwt_secrets::TargetError;
use jwt_secrets::assess::env::Reader;
use jwt_secrets::export::Content;
use jwt_secrets::export::GITIGNORE;
use jwt_secrets::export::Target;
use jwt_secrets::key::Reading;
use jwt_secrets::sets::Row;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::archive::zip;
use super::state::SetsForm;
use super::words::Words;
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
        name: Box::new(move || form.with(|set| named(set.rows())).unwrap_or_default()),
        revealed: Box::new(move || form.revealed.get()),
        notice: form.notice,
    };
    let labels = &written::Words::here().targets;
    let targets = Target::ALL.iter().zip(labels);
    let targets = targets.filter(|(target, _)| is_for_sets(target));
    let targets = targets.map(|(target, words)| (target.code(), words.label));
    let environments = move || {
        let names = form.with(|set| set.environments().map(ToString::to_string).collect());
        let names: Vec<String> = names.unwrap_or_default();
        let option = |(place, name): (usize, String)| view! { <option value=place.to_string()>{name}</option> };
        names
            .into_iter()
            .enumerate()
            .map(option)
            .collect::<Vec<_>>()
    };
    let chosen = form
        .environment
        .on("change", Box::new(move |_| form.chosen()));
    let save_all = move || untrack(|| save_all(form, reader.get()));
    view! {
        <div class="card written" hidden=there(move || !form.holds())>
            <div class="form where">
                <Select
                    name="target"
                    field=form.target
                    label=t.target
                    options=targets.collect()
                    on_choose=Box::new(move || form.chosen())
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
            <WrittenText writing hooks=HOOKS absent=t.no_set />
        </div>
    }
}

/// The variable that signs tokens, by its name.
fn named(rows: &[Row]) -> String {
    let mut names = rows.iter().map(|row| row.name.as_str());
    let signs = |name: &&str| name.contains("JWT");
    let first = names.clone().next().unwrap_or_default();
    names.find(signs).unwrap_or(first).to_owned()
}

/// A set has several variables, and not all of a product's are keys of tokens.
fn is_for_sets(target: &Target) -> bool {
    !target.is_single() && target.code() != "jwk_set"
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
        })
    })
}

fn file_name(form: SetsForm, target: &Target, column: usize) -> String {
    let name = form.with(|set| Some(target.file_name_in(set.environments().nth(column)?)));
    name.flatten().unwrap_or_default()
}

/// Saves the files of all environments. What one of them cannot carry, none can: it is said where the text would be.
fn save_all(form: SetsForm, reader: Option<Reader>) {
    let code = typed::text(form.target);
    let target = Target::of(&code).unwrap_or(Target::ALL[0]);
    let columns = form
        .with(|set| set.environments().count())
        .unwrap_or_default();
    let mut files = Vec::with_capacity(columns + 1);
    for column in 0..columns {
        let Some(Ok(text)) = write(form, target, column, reader) else {
            return;
        };
        files.push((file_name(form, target, column), text));
    }
    if target.code() == "dotenv" {
        files.push((
            ".gitignore".to_owned(),
            Zeroizing::new(GITIGNORE.to_owned()),
        ));
    }
    let saved = match zip(&files) {
        Ok(archive) => download::save_bytes("secrets.zip", "application/zip", &archive),
        // No file of a set is too large for the format.
        Err(_) => Err(wasm_bindgen::JsValue::NULL),
    };
    say_saved(saved, form.notice);
}
