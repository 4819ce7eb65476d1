//! A step of the rotation: what is done, and when. The date is typed, or moved by a slider.

use jwt_secrets::jws::NumericDate;
use jwt_secrets::rotation::Plan;
use jwt_secrets::rotation::Step;
use leptos::prelude::*;

use super::said;
use super::state::RotateForm;
use super::state::Rotation;
use super::words::StepWords;
use super::words::Words;
use crate::browser::clock;
use crate::text;
use crate::typed;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;

/// How many seconds a slider moves by, and how many of these there are.
const HOUR: u32 = 3_600;
const DAY: u32 = 24 * HOUR;

#[component]
pub fn StepRow(form: RotateForm, step: Step, words: &'static StepWords) -> impl IntoView {
    let t = Words::here();
    // Why the date that was typed cannot be; empty while it can.
    let refused = RwSignal::new(String::new());
    let (field, slider) = (Handle::new(), Handle::new());
    let put = move |date: Option<i64>| {
        let moved = match date {
            Some(date) => form
                .put(step, NumericDate::from_seconds(date))
                .map_err(said::of_date),
            None => Err(t.date_invalid.to_owned()),
        };
        refused.set(moved.err().unwrap_or_default());
    };
    let field = field.on(
        "change",
        Box::new(move |_| put(clock::read(&typed::text(field)))),
    );
    let slider = slider.on(
        "input",
        Box::new(move |_| {
            let start = untrack(|| form.with(|rotation| start(rotation, step)));
            let steps: Option<i64> = typed::text(slider).parse().ok();
            put(start
                .zip(steps)
                .map(|(start, steps)| start + steps * i64::from(unit(step))));
        }),
    );
    let date = move || form.with(|rotation| rotation.plan.date(step));
    follow(move || {
        let Some((date, start)) =
            form.with(|rotation| (rotation.plan.date(step).seconds(), start(rotation, step)))
        else {
            refused.set(String::new());
            return;
        };
        // What cannot be stays as it was typed.
        if refused.with(String::is_empty) {
            typed::write(field, &clock::minute_up(date * 1_000));
        }
        let steps = (date - start) / i64::from(unit(step));
        typed::write(slider, &steps.to_string());
    });
    let shown = move || {
        let first = form.with(|rotation| rotation.previous.is_none()) == Some(true);
        !first || matches!(step, Step::Switch | Step::Next)
    };
    let leaked = move || form.with(|rotation| rotation.leaked) == Some(true);
    let body = move || match step {
        Step::Drop if leaked() => t.drop_leaked,
        _ => words.body,
    };
    let long = move || {
        let long = form.with(|rotation| rotation.plan.is_long()) == Some(true);
        step == Step::Next && long
    };
    let relative = move || {
        date().map_or_else(String::new, |date| {
            clock::relative(text::tag(), date.seconds() - clock::now())
        })
    };
    let labels = [t.date, t.slider].map(|label| label.with(&[("step", words.title)]));
    let [date_label, slider_label] = labels;
    let id = ["rotate-", step.code()].concat();
    let hint = [id.as_str(), "-hint"].concat();
    view! {
        <li data-step=step.code() hidden=there(move || !shown())>
            <h3>{words.title}</h3>
            <p>{live(body)}</p>
            <div class="when">
                <div class="field">
                    <input
                        node_ref=field
                        data-testid=id
                        aria-label=date_label
                        autocomplete="off"
                        spellcheck="false"
                        translate="no"
                        aria-invalid=live(move || Some(truth(!refused.with(String::is_empty))))
                        aria-describedby=hint.clone()
                    />
                </div>
                <span>{live(relative)}</span>
                <input
                    node_ref=slider
                    type="range"
                    min="0"
                    max=reach(step).to_string()
                    aria-label=slider_label
                    aria-valuetext=live(move || date().map(|date| clock::minute_up(date.milliseconds())))
                    autocomplete="off"
                />
            </div>
            <p id=hint class="refused" role=live(move || (!refused.with(String::is_empty)).then_some("alert"))>
                {live(move || refused.get())}
            </p>
            <p hidden=there(move || !long())>{t.next_long}</p>
        </li>
    }
}

/// From where its slider goes, in seconds: no earlier than it can be.
fn start(rotation: &Rotation, step: Step) -> i64 {
    let earliest = match step {
        // It is a part of the rotation until then.
        Step::Next => Some(rotation.plan.date(Step::Drop)),
        step => rotation.plan.earliest(step),
    };
    earliest.unwrap_or(rotation.begun).seconds()
}

const fn unit(step: Step) -> u32 {
    match step {
        Step::Next => DAY,
        _ => HOUR,
    }
}

/// How far it goes, in these units: a month, and for the next rotation until it is long overdue.
const fn reach(step: Step) -> u32 {
    match step {
        Step::Next => Plan::LONGEST_INTERVAL / DAY,
        _ => 30 * DAY / HOUR,
    }
}
