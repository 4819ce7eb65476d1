//! The variables of a file: what each is, its value where somebody wants to see it, and what programs make of it.

use std::cell::RefCell;

use jwt_secrets::assess::env::Audit;
use jwt_secrets::assess::env::Entry;
use jwt_secrets::assess::env::Outcome;
use jwt_secrets::assess::env::Reader;
use jwt_secrets::assess::env::Role;
use leptos::prelude::*;

use super::state::CheckForm;
use super::words::Words;
use crate::browser::quantity;
use crate::text;
use crate::text::Variables;
use crate::ui::Button;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::set_secret;
use crate::ui::there;
use crate::ui::truth;

/// The values, which are in no signal. They are overwritten when another file comes in their place.
#[derive(Clone, Copy)]
pub struct Values(StoredValue<RefCell<Option<Audit>>, LocalStorage>);

/// A variable, without its value.
#[derive(Clone, PartialEq)]
pub struct Line {
    /// Its place among the variables of the file.
    place: usize,
    number: usize,
    name: String,
    role: Role,
    bytes: usize,
    /// What programs make of it, and which: one group where all agree.
    groups: Vec<(String, Vec<Reader>)>,
}

impl Values {
    pub fn new() -> Self {
        Self(StoredValue::new_local(RefCell::new(None)))
    }

    pub fn keep(self, audit: Option<Audit>) {
        self.0.with_value(|kept| kept.replace(audit));
    }

    /// The places of the secrets that sign.
    pub fn signing_keys(self) -> Vec<usize> {
        self.0.with_value(|kept| {
            let kept = kept.borrow();
            let entries = kept.iter().flat_map(Audit::entries).enumerate();
            let signs = |(_, entry): &(usize, &Entry)| entry.role() == Role::SigningKey;
            entries.filter(signs).map(|(place, _)| place).collect()
        })
    }

    /// Lends the value of the variable in this place.
    pub fn lend(self, place: usize, show: impl FnOnce(&str)) {
        self.0.with_value(|kept| {
            let kept = kept.borrow();
            let entry = kept.as_ref().and_then(|audit| audit.entries().get(place));
            if let Some(entry) = entry {
                show(entry.value());
            }
        });
    }
}

impl Line {
    /// Those that are worth a look: secrets and tokens, and what something was found of.
    pub fn all(audit: &Audit) -> Vec<Self> {
        let found = |place: usize| {
            let mut findings = audit.findings().iter();
            findings.any(|located| located.entries.contains(&place))
        };
        let entries = audit.entries().iter().enumerate();
        entries
            .filter(|(place, entry)| entry.role() != Role::Other || found(*place))
            .map(|(place, entry)| Self::of(place, entry))
            .collect()
    }

    fn of(place: usize, entry: &Entry) -> Self {
        let groups = entry.outcomes().into_iter();
        Self {
            place,
            number: entry.line(),
            name: entry.name().to_owned(),
            role: entry.role(),
            bytes: entry.value().len(),
            groups: groups
                .map(|(outcome, readers)| (said(&outcome), readers))
                .collect(),
        }
    }
}

/// What comes of a variable, without its value.
fn said(outcome: &Outcome) -> String {
    let t = &Words::here().file;
    let bytes = || outcome.text().map_or(0, str::len);
    let length = || quantity::bytes(text::tag(), bytes());
    match outcome {
        Outcome::Value(_) => t.value.with(&[("bytes", &length())]),
        Outcome::Unset(_) => t.unset.with(&[("bytes", &length())]),
        Outcome::Changing => t.changing.to_owned(),
        Outcome::RunsCommand => t.runs_command.to_owned(),
        Outcome::Refused => t.refused.to_owned(),
        Outcome::Skipped => t.skipped.to_owned(),
    }
}

#[component]
pub fn Variables(form: CheckForm, lines: RwSignal<Vec<Line>>, values: Values) -> impl IntoView {
    let t = &Words::here().file;
    let body = Handle::new();
    let revealed = RwSignal::new(false);
    // What another file has is hidden until somebody asks again.
    follow(move || {
        form.track();
        revealed.set(false);
    });
    follow(move || {
        let revealed = revealed.get();
        let places = lines.with(|lines| lines.iter().map(|line| line.place).collect::<Vec<_>>());
        let Some(body) = body.get() else {
            return;
        };
        for place in places {
            // Fails only for what is no selector.
            let output = body.query_selector(&format!("output[data-place=\"{place}\"]"));
            let Ok(Some(output)) = output else {
                continue;
            };
            set_secret(&output, None, false);
            if revealed {
                values.lend(place, |value| set_secret(&output, Some(value), false));
            }
        }
    });
    let rows = move || lines.get().into_iter().map(row).collect::<Vec<_>>();
    view! {
        <div class="card variables" hidden=there(move || lines.with(Vec::is_empty))>
            <div class="head">
                <h2>{t.headline}</h2>
                <Button
                    testid="reveal-values"
                    label=t.show
                    second=t.hide
                    pressed=live(move || Some(truth(revealed.get())))
                    on_click=Box::new(move || revealed.update(|revealed| *revealed = !*revealed))
                />
            </div>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t.line}</th>
                        <th scope="col">{t.name}</th>
                        <th scope="col">{t.role}</th>
                        <th scope="col">{t.readers}</th>
                    </tr>
                </thead>
                <tbody node_ref=body>{live(rows)}</tbody>
            </table>
        </div>
    }
}

fn row(line: Line) -> impl IntoView {
    let t = &Words::here().file;
    let differ = line.groups.len() > 1;
    let groups: Vec<_> = line
        .groups
        .into_iter()
        .map(|(said, readers)| {
            let names = if differ {
                Variables::here().readers.all(&readers)
            } else {
                t.all.to_owned()
            };
            view! { <li>{t.group.with(&[("readers", &names), ("said", &said)])}</li> }
        })
        .collect();
    let length = quantity::bytes(text::tag(), line.bytes);
    view! {
        <tr data-testid="entry" data-line=line.number.to_string() data-role=line.role.code()>
            <td>{line.number.to_string()}</td>
            <th scope="row">
                <code>{line.name}</code>
                <output
                    data-place=line.place.to_string()
                    aria-live="off"
                    translate="no"
                    spellcheck="false"
                ></output>
            </th>
            <td>{t.roles.of(line.role)} " " <span class="length">{length}</span></td>
            <td>
                <ul>{groups}</ul>
            </td>
        </tr>
    }
}
