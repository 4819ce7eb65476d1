//! The date of a step: typed, or moved by a slider.

use jwt_secrets::jws::NumericDate;
use jwt_secrets::rotation::Plan;
use jwt_secrets::rotation::Step;
use leptos::prelude::*;

use super::said;
use super::state::RotateForm;
use super::state::Rotation;
use super::words::Words;
use crate::browser::clock;
use crate::typed;
use crate::ui::Handle;

const HOUR: u32 = 3_600;
const DAY: u32 = 24 * HOUR;

/// How far from now a date may be, in seconds: ten years. What is farther was not meant.
const FARTHEST: u64 = 3_653 * 86_400;

/// The fields of a step, and what became of the date that was put into them.
#[derive(Clone, Copy)]
pub struct StepDate {
    form: RotateForm,
    step: Step,
    pub field: Handle,
    pub slider: Handle,
    refused: RwSignal<String>,
    /// The rotation that it was typed for.
    refused_in: StoredValue<Option<u32>>,
}

impl StepDate {
    pub fn new(form: RotateForm, step: Step, refused: RwSignal<String>) -> Self {
        Self {
            form,
            step,
            field: Handle::new(),
            slider: Handle::new(),
            refused,
            refused_in: StoredValue::new(None),
        }
    }

    /// The date in seconds, if there is a rotation.
    pub fn seconds(self) -> Option<i64> {
        self.form
            .with(|rotation| rotation.plan.date(self.step).seconds())
    }

    /// How far the slider goes, in its steps: a month, and for the next rotation until it is long overdue.
    pub const fn reach(self) -> u32 {
        match self.step {
            Step::Next => Plan::LONGEST_INTERVAL / DAY,
            _ => 30 * DAY / HOUR,
        }
    }

    /// By how many seconds the slider moves.
    fn unit(self) -> i64 {
        match self.step {
            Step::Next => DAY.into(),
            _ => HOUR.into(),
        }
    }

    /// From where the slider goes, in seconds: no earlier than the step can be.
    fn start(self, rotation: &Rotation) -> i64 {
        rotation.plan.earliest(self.step).seconds()
    }

    /// The slider was moved.
    pub fn moved(self) {
        let steps: Option<i64> = typed::text(self.slider).parse().ok();
        let start = untrack(|| self.form.with(|rotation| self.start(rotation)));
        if let Some((steps, start)) = steps.zip(start) {
            self.put(Some(start + steps * self.unit()));
        }
    }

    /// Shows the date. What cannot be stays as it was typed, unless it was for another rotation, and is looked at once more:
    /// another step may have moved, or tokens live for another time. Follows signals.
    pub fn show(self) {
        let now = self.form.with(|rotation| {
            let date = rotation.plan.date(self.step).seconds();
            (rotation.id, date, self.start(rotation))
        });
        let Some((id, date, start)) = now else {
            self.refused.set(String::new());
            return;
        };
        typed::write(self.slider, &((date - start) / self.unit()).to_string());
        let is_wrong = || untrack(|| !self.refused.with(String::is_empty));
        if is_wrong() && self.refused_in.get_value() == Some(id) {
            self.take_typed();
        } else {
            self.refused.set(String::new());
        }
        if !is_wrong() {
            typed::write(self.field, &clock::minute(date));
        }
    }

    /// Takes what was typed.
    pub fn take_typed(self) {
        self.put(clock::read(&typed::text(self.field)));
    }

    fn put(self, date: Option<i64>) {
        let near = |date: &i64| (date - clock::now()).unsigned_abs() < FARTHEST;
        let (id, overlaps) = untrack(|| {
            self.form
                .with(|rotation| (rotation.id, rotation.overlaps()))
        })
        .unzip();
        let refused = match date.filter(near).map(NumericDate::from_seconds) {
            Some(date) => self
                .form
                .put(self.step, date)
                .map_err(|error| said::of_date(error, overlaps == Some(true))),
            None => Err(Words::here().date_invalid.to_owned()),
        };
        self.refused_in.set_value(id);
        self.refused.set(refused.err().unwrap_or_default());
    }
}
