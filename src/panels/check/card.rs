//! The field, what its text was taken for, and what is said of it.

use std::collections::VecDeque;

use jwt_secrets::assess::Kind;
use jwt_secrets::assess::env::Audit;
use jwt_secrets::assess::env::MAX_SECRETS;
use jwt_secrets::jws::NumericDate;
use leptos::prelude::*;

use super::answer::Answer;
use super::answer::Dictionary;
use super::answer::Guessed;
use super::audit::TokenAudit;
use super::file::Line;
use super::file::Values;
use super::file::Variables;
use super::outcome::Outcome;
use super::readings::Readings;
use super::state::CheckForm;
use super::verdict::VerdictCard;
use super::words::Words;
use crate::bridge::Bridge;
use crate::browser::alarm;
use crate::browser::clock;
use crate::typed;
use crate::ui::Button;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;

/// How long nobody types before the dictionary is looked at.
const PAUSE_MS: i32 = 250;

#[component]
pub fn Card(form: CheckForm, clear: Box<dyn Fn()>) -> impl IntoView {
    let t = Words::here();
    let shared = typed::Words::here();
    let answer = RwSignal::new(Answer::default());
    let remark = RwSignal::new(Remark::default());
    // What the dictionary said, and after which edit it was asked.
    let dictionary = RwSignal::new((0, Dictionary::Pending));
    // The same of each secret in a file.
    let file = RwSignal::new((0, Vec::new()));
    let outcome = RwSignal::new(Outcome::default());
    let values = Values::new();
    let lines = RwSignal::new(Vec::new());
    follow(move || {
        let edit = form.edit();
        let text = typed::pasted(form.input);
        let kind = (!text.is_empty()).then(|| {
            typed::text(form.check_as)
                .parse()
                .unwrap_or_else(|_| Kind::of(&text))
        });
        let (asked, said) = dictionary.get();
        let said = if asked == edit {
            said
        } else {
            Dictionary::Pending
        };
        let audit = (kind == Some(Kind::Env)).then(|| {
            let now = NumericDate::from_seconds(clock::now());
            Audit::of(&text, Some(now))
        });
        let found = match (kind, &audit) {
            (None, _) | (Some(Kind::Env), None) => Answer::default(),
            (Some(Kind::Secret), _) => Answer::to_secret(&text, &said),
            (Some(Kind::Token), _) => Answer::to_token(&text, &outcome.get()),
            (Some(Kind::Jwk), _) => Answer::to_jwk(&text),
            (Some(Kind::Env), Some(audit)) => Answer::to_file(audit, &guessed(file.get(), edit)),
        };
        let asked = file.with_untracked(|(asked, _)| *asked == edit);
        let audit = audit.and_then(Result::ok);
        let found_lines = audit.as_ref().map(Line::all).unwrap_or_default();
        if lines.with_untracked(|before| *before != found_lines) {
            lines.set(found_lines);
        }
        let is_file = audit.is_some();
        values.keep(audit);
        if is_file && !asked {
            look_up_all(form, edit, values, file);
        }
        if found.looking {
            look_up(form, edit, dictionary);
        }
        // The same answer is not said twice.
        if answer.with_untracked(|before| *before != found) {
            answer.set(found);
        }
    });
    let kind = move || answer.with(|answer| answer.kind);
    let edited = move || Box::new(move || form.edited());
    let kinds = Kind::ALL.map(|kind| (kind.name(), t.kinds.of(kind)));
    let options = [("", t.automatic)].into_iter().chain(kinds).collect();
    view! {
        <div class="form check">
            <div class="card asked fields">
                <PrivateField
                    id="check-input"
                    field=form.input
                    label=t.input
                    rows=3
                    remark=remark
                    on_edit=edited()
                />
                <p
                    class="kind"
                    data-testid="check-kind"
                    data-kind=live(move || kind().map(Kind::name))
                >
                    {live(move || kind().map_or("", |kind| t.taken_for.of(kind)))}
                </p>
                <Select
                    name="check-as"
                    field=form.check_as
                    label=t.check_as
                    options
                    on_choose=edited()
                />
                <div class="small">
                    <Button
                        testid="check-use-generated"
                        label=shared.use_generated
                        disabled=live(move || !form.handles.current.available())
                        on_click=Box::new(move || form.take_generated())
                    />
                    <Button testid="check-clear" label=shared.clear on_click=clear />
                </div>
            </div>
            <VerdictCard form answer />
            <TokenAudit form outcome open=move || answer.with(Answer::is_token) />
            <Readings form answer />
            <Variables form lines values />
        </div>
    }
}

/// Asks the dictionary when nobody types any more.
fn look_up(form: CheckForm, edit: u32, dictionary: RwSignal<(u32, Dictionary)>) {
    let still = move || untrack(|| form.edit()) == edit;
    let ask = move || {
        if !still() {
            return;
        }
        let text = typed::pasted(form.input);
        Bridge::strength(&text, move |said| {
            if still() {
                let said = said.map_or(Dictionary::Missing, Dictionary::Says);
                dictionary.set((edit, said));
            }
        });
    };
    alarm::after(PAUSE_MS, Box::new(ask));
}

/// Asks it of each secret in a file that signs, one behind the other.
fn look_up_all(form: CheckForm, edit: u32, values: Values, file: RwSignal<(u32, Vec<Guessed>)>) {
    // Whoever follows it has just looked.
    file.update_untracked(|asked| *asked = (edit, Vec::new()));
    let ask = move || {
        let places = values.signing_keys().into_iter().take(MAX_SECRETS);
        look_up_next(form, edit, values, places.collect(), Vec::new(), file);
    };
    alarm::after(PAUSE_MS, Box::new(ask));
}

fn look_up_next(
    form: CheckForm,
    edit: u32,
    values: Values,
    mut places: VecDeque<usize>,
    mut guessed: Vec<Guessed>,
    file: RwSignal<(u32, Vec<Guessed>)>,
) {
    if untrack(|| form.edit()) != edit {
        return;
    }
    let Some(entry) = places.pop_front() else {
        file.set((edit, guessed));
        return;
    };
    values.lend(entry, |value| {
        Bridge::strength(value, move |said| {
            if let Ok(strength) = said {
                guessed.push(Guessed { entry, strength });
            }
            look_up_next(form, edit, values, places, guessed, file);
        });
    });
}

/// What was said of this file, and not of the one before.
fn guessed((asked, guessed): (u32, Vec<Guessed>), edit: u32) -> Vec<Guessed> {
    if asked == edit { guessed } else { Vec::new() }
}
