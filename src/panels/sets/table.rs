//! The set at a glance: what is drawn, and that no two are the same.

use jwt_secrets::sets::Row;
use jwt_secrets::sets::Set;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::state::SetsForm;
use super::words::Words;
use crate::ui::Handle;
use crate::ui::live;
use crate::ui::there;

/// A variable, and what stands for it in each environment.
struct Line {
    name: String,
    /// What it is made of, where it is not drawn.
    made_of: Option<String>,
    fingerprints: Vec<Option<String>>,
}

impl Line {
    fn all(set: &Set) -> Vec<Self> {
        let columns = 0..set.environments().count();
        let rows = set.rows().iter().enumerate();
        rows.map(|(place, row)| Self {
            name: row.name.to_string(),
            made_of: made_of(row),
            fingerprints: columns
                .clone()
                .map(|column| Some(set.fingerprint(column, place)?.to_string()))
                .collect(),
        })
        .collect()
    }
}

fn made_of(row: &Row) -> Option<String> {
    let t = Words::here();
    match row.made_of() {
        Some(name) => Some(t.made_of.with(&[("name", name)])),
        None => (!row.is_drawn()).then(|| t.fixed.to_owned()),
    }
}

#[component]
pub fn Table(form: SetsForm) -> impl IntoView {
    let t = Words::here();
    let environments = move || {
        let name = |name| view! { <th scope="col">{name}</th> };
        form.names().into_iter().map(name).collect::<Vec<_>>()
    };
    let lines = move || {
        let names = form.names();
        let lines = form.with(Line::all).unwrap_or_default().into_iter();
        let lines = lines.enumerate().map(|(row, line)| draw(row, line, &names));
        lines.collect::<Vec<_>>()
    };
    let body = Handle::new().on(
        "click",
        Box::new(move |event| {
            let pressed = event.target().and_then(|target| target.dyn_into().ok());
            if let Some((column, row)) = pressed.and_then(|pressed: Element| cell(&pressed)) {
                form.renew(column, row);
            }
        }),
    );
    view! {
        <div class="card table" hidden=there(move || !form.holds())>
            <h2>{t.table}</h2>
            <p class="outdated" role="status">
                {live(move || if form.is_outdated() { t.outdated } else { "" })}
            </p>
            <p>{t.table_body}</p>
            <div class="wide">
                <table data-testid="set-table">
                    <thead>
                        <tr>
                            <th scope="col">{t.variable}</th>
                            {live(environments)}
                        </tr>
                    </thead>
                    <tbody node_ref=body>{live(lines)}</tbody>
                </table>
            </div>
        </div>
    }
}

/// Which value a button is for.
fn cell(pressed: &Element) -> Option<(usize, usize)> {
    // Fails only for what is no selector.
    let button = pressed.closest("button[data-cell]").ok()??;
    let cell = button.get_attribute("data-cell")?;
    let (column, row) = cell.split_once(' ')?;
    Some((column.parse().ok()?, row.parse().ok()?))
}

fn draw(row: usize, line: Line, environments: &[String]) -> impl IntoView + use<> {
    let t = Words::here();
    let Line {
        name,
        made_of,
        fingerprints,
    } = line;
    let cells = fingerprints.into_iter().zip(environments).enumerate();
    let cells: Vec<_> = cells
        .map(|(column, (fingerprint, environment))| {
            let places = [("name", name.as_str()), ("environment", environment)];
            let button = fingerprint.is_some().then(|| {
                let label = t.anew_of.with(&places);
                let cell = format!("{column} {row}");
                view! {
                    <button type="button" class="quiet" data-cell=cell aria-label=label>
                        {t.anew}
                    </button>
                }
            });
            let what = match fingerprint {
                Some(fingerprint) => fingerprint,
                None => made_of.clone().unwrap_or_default(),
            };
            view! {
                <td data-testid="set-fingerprint" translate="no">
                    <span>{what}</span>
                    {button}
                </td>
            }
        })
        .collect();
    view! {
        <tr data-testid="set-row">
            <th scope="row">
                <code>{name}</code>
            </th>
            {cells}
        </tr>
    }
}
