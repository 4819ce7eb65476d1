//! What the panel remembers: handles to its fields, and the rotation.

use jwt_secrets::Algorithm;
use jwt_secrets::RotationError;
use jwt_secrets::export::VariableName;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::key::Reading;
use jwt_secrets::rotation;
use jwt_secrets::rotation::Plan;
use jwt_secrets::rotation::Step;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::words::Words;
use crate::browser::clock;
use crate::browser::field;
use crate::state::Change;
use crate::state::Handles;
use crate::state::Notice;
use crate::state::variable_name;
use crate::typed;
use crate::typed::KeyFields;
use crate::typed::TypedSecret;
use crate::ui::Handle;

/// The fields of the panel, and the rotation that was begun last.
#[derive(Clone, Copy)]
pub struct RotateForm {
    /// The secret in use, and how it is read.
    pub key: KeyFields,
    pub lifetime: Handle,
    pub unit: Handle,
    /// What its key is called, if it is called anything.
    pub kid: Handle,
    /// Whether others know the secret.
    pub leaked: Handle,
    /// What the secrets are written for, and for whom.
    pub target: Handle,
    pub phase: Handle,
    pub revealed: RwSignal<bool>,
    /// Whether the fields ask for another rotation than there is.
    pub outdated: RwSignal<bool>,
    rotation: StoredValue<Option<Rotation>>,
    changes: Change,
}

/// Two secrets, and when one takes the place of the other.
pub struct Rotation {
    pub plan: Plan,
    /// That which waits for the tokens that are out, while others know the secret.
    patient: Plan,
    pub algorithm: Algorithm,
    pub reading: Reading,
    /// The new secret.
    pub current: Zeroizing<String>,
    /// The one before it, unless there was none.
    pub previous: Option<Zeroizing<String>>,
    /// What the keys are called: the new one by the time, since a name that is made of a key tells something of it (RFC 7638
    /// section 7); the other as before, since tokens that are out name it so.
    pub kids: [String; 2],
    pub names: [VariableName; 2],
    /// What stores call the two together.
    pub label: String,
    /// Whether others know the one before.
    pub leaked: bool,
    /// When it was begun, to the minute.
    pub begun: NumericDate,
    /// What tells it from others.
    pub id: u32,
}

impl Rotation {
    /// Whether both secrets are accepted for a while.
    pub const fn overlaps(&self) -> bool {
        self.previous.is_some() && !self.leaked
    }

    /// The plan for another lifetime, or once others know the secret, which may be taken back; nothing for what is no lifetime.
    fn planned(&mut self, leaked: bool, lifetime: Option<u32>) -> Option<Plan> {
        match (leaked, self.leaked) {
            (true, true) => Some(self.plan),
            (true, false) => {
                self.patient = self.plan;
                Some(Plan::at_once(this_minute()))
            }
            (false, true) => {
                let longer =
                    lifetime.and_then(|lifetime| self.patient.with_lifetime(lifetime).ok());
                Some(longer.unwrap_or(self.patient))
            }
            (false, false) => self.plan.with_lifetime(lifetime?).ok(),
        }
    }

    /// Whether it has this step.
    pub const fn has(&self, step: Step) -> bool {
        match step {
            Step::Deploy | Step::Switch => self.overlaps(),
            Step::Drop => self.previous.is_some(),
            Step::Next => true,
        }
    }
}

/// Now, to the minute, as dates are shown.
fn this_minute() -> NumericDate {
    NumericDate::from_seconds(clock::now() / 60 * 60)
}

/// For whom it is written: who verifies, who signs and has not switched, and all once the old secret is dropped.
pub const PHASES: [&str; 3] = ["verify", "sign", "dropped"];

/// The units of a lifetime, and how many seconds each has.
pub const UNITS: [(&str, u32); 3] = [("minutes", 60), ("hours", 3_600), ("days", 86_400)];

impl RotateForm {
    pub fn new(notice: Notice, handles: Handles) -> Self {
        Self {
            key: KeyFields::new(notice, handles),
            lifetime: Handle::new(),
            unit: Handle::new(),
            kid: Handle::new(),
            leaked: Handle::new(),
            target: Handle::new(),
            phase: Handle::new(),
            revealed: RwSignal::new(false),
            outdated: RwSignal::new(false),
            rotation: StoredValue::new(None),
            changes: Change::new(),
        }
    }

    /// Whether there is a secret, typed or drawn.
    pub fn holds(self) -> bool {
        self.key.holds(&[self.key.secret]) || self.with(|_| ()).is_some()
    }

    /// Reads the rotation, if there is one. Runs the caller again when it is another one.
    pub fn with<T>(self, read: impl FnOnce(&Rotation) -> T) -> Option<T> {
        self.changes.track();
        self.rotation
            .with_value(|rotation| rotation.as_ref().map(read))
    }

    /// Says that another text of it is to be shown.
    pub fn other(self) {
        self.key.notice.clear();
        self.changes.notify();
    }

    /// Says that a field changed that the next secret depends on.
    pub fn edited(self) {
        self.key.edited();
        self.outdated.set(untrack(|| self.with(|_| ()).is_some()));
    }

    /// Moves the steps for another lifetime, and for a secret that others know, or do not.
    pub fn replan(self) {
        self.key.edited();
        let lifetime = untrack(|| self.lifetime());
        let leaked = self.is_leaked();
        let id = self.changes.count();
        self.rotation.update_value(|rotation| {
            if let Some(rotation) = rotation
                .as_mut()
                .filter(|rotation| rotation.previous.is_some())
                && let Some(plan) = rotation.planned(leaked, lifetime)
            {
                rotation.plan = plan;
                if rotation.leaked != leaked {
                    rotation.leaked = leaked;
                    // What was typed and refused is of steps that are no more.
                    rotation.id = id;
                }
            }
        });
        self.changes.notify();
    }

    fn is_leaked(self) -> bool {
        self.leaked
            .get()
            .is_some_and(|field| field::checked(&field))
    }

    /// How long the longest token lives, in seconds; nothing for what is no lifetime.
    pub fn lifetime(self) -> Option<u32> {
        self.key.track();
        let unit = typed::text(self.unit);
        let (_, seconds) = UNITS.into_iter().find(|(code, _)| *code == *unit)?;
        let count: u32 = typed::text(self.lifetime).trim().parse().ok()?;
        let lifetime = count.checked_mul(seconds)?;
        (1..=Plan::LONGEST).contains(&lifetime).then_some(lifetime)
    }

    /// Draws the next secret. What cannot be used is said beside its field, and changes nothing.
    pub fn start(self) {
        let t = Words::here();
        let reading: Reading = typed::choice(self.key.reading);
        let algorithm: Algorithm = typed::choice(self.key.alg);
        let typed = TypedSecret::read(self.key.secret, reading);
        let leaked = self.is_leaked();
        let Some(lifetime) = untrack(|| self.lifetime()) else {
            return;
        };
        if typed.fault().is_some() {
            return;
        }
        let previous = (!typed.text().is_empty()).then(|| Zeroizing::new(typed.text().to_owned()));
        let now = this_minute();
        let leaked = leaked && previous.is_some();
        let patient = Plan::new(now, lifetime);
        let (Ok(patient), Ok(current)) = (patient, rotation::successor(reading, algorithm)) else {
            return self.key.notice.say(t.no_randomness);
        };
        let plan = if leaked || previous.is_none() {
            Plan::at_once(now)
        } else {
            patient
        };
        let second = clock::utc(clock::now() * 1_000);
        let kid = typed::text(self.kid).trim().to_owned();
        let kid = if kid.is_empty() || kid == second {
            format!("before-{second}")
        } else {
            kid
        };
        let name = variable_name(&untrack(|| self.key.handles.variable.get())).unwrap_or_default();
        self.replace(Some(Rotation {
            plan,
            patient,
            algorithm,
            reading,
            current,
            previous,
            kids: [second, kid],
            label: format!("{name}_ROTATION"),
            names: ["CURRENT", "PREVIOUS"]
                .map(|end| format!("{name}_{end}").parse().unwrap_or_default()),
            leaked,
            begun: now,
            id: self.changes.count(),
        }));
        self.key.notice.say(t.made);
    }

    /// Moves a step, and those after it where they have to.
    pub fn put(self, step: Step, date: NumericDate) -> Result<(), RotationError> {
        let mut put = Ok(());
        self.rotation.update_value(|rotation| {
            if let Some(rotation) = rotation {
                put = rotation
                    .plan
                    .with(step, date)
                    .map(|plan| rotation.plan = plan);
            }
        });
        put?;
        self.other();
        Ok(())
    }

    /// Begins anew.
    pub fn begin(self) {
        self.key.forget();
        typed::write(self.lifetime, "1");
        typed::write(self.unit, "hours");
        typed::write(self.kid, "");
        if let Some(leaked) = self.leaked.get() {
            field::set_checked(&leaked, false);
        }
        self.replace(None);
        self.key.edited();
    }

    fn replace(self, rotation: Option<Rotation>) {
        self.rotation.set_value(rotation);
        self.revealed.set(false);
        self.outdated.set(false);
        // In the order of the steps.
        typed::write(self.phase, PHASES[0]);
        self.changes.notify();
    }
}
