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
use crate::typed;
use crate::typed::KeyFields;
use crate::ui::Handle;

/// The fields of the panel, and the rotation that was begun last.
#[derive(Clone, Copy)]
pub struct RotateForm {
    /// The secret in use, and how it is read.
    pub key: KeyFields,
    pub lifetime: Handle,
    pub unit: Handle,
    /// Whether others know the secret.
    pub leaked: Handle,
    /// What the secrets are written for, and for whom.
    pub target: Handle,
    pub phase: Handle,
    pub revealed: RwSignal<bool>,
    rotation: StoredValue<Option<Rotation>>,
    changes: Change,
}

/// Two secrets, and when one takes the place of the other.
pub struct Rotation {
    pub plan: Plan,
    pub algorithm: Algorithm,
    pub reading: Reading,
    /// The new secret.
    pub current: Zeroizing<String>,
    /// The one before it, unless there was none.
    pub previous: Option<Zeroizing<String>>,
    /// What the keys are called: by the time, since a name that is made of a key tells something of it (RFC 7638 section 7).
    pub kids: [String; 2],
    pub names: [VariableName; 2],
    /// Whether others know the one before.
    pub leaked: bool,
    /// When it was begun.
    pub begun: NumericDate,
}

/// The units of a lifetime, and how many seconds each has.
pub const UNITS: [(&str, u32); 3] = [("minutes", 60), ("hours", 3_600), ("days", 86_400)];

impl RotateForm {
    pub fn new(notice: Notice, handles: Handles) -> Self {
        Self {
            key: KeyFields::new(notice, handles),
            lifetime: Handle::new(),
            unit: Handle::new(),
            leaked: Handle::new(),
            target: Handle::new(),
            phase: Handle::new(),
            revealed: RwSignal::new(false),
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
        let typed = typed::text(self.key.secret);
        let reading: Reading = typed::choice(self.key.reading);
        let algorithm: Algorithm = typed::choice(self.key.alg);
        // To the minute, as its dates are shown.
        let now = NumericDate::from_seconds(clock::now() / 60 * 60);
        let leaked = self
            .leaked
            .get()
            .is_some_and(|field| field::checked(&field));
        let Some(lifetime) = untrack(|| self.lifetime()) else {
            return;
        };
        let plan = if leaked {
            Ok(Plan::of_leak(now))
        } else {
            Plan::new(now, lifetime)
        };
        let unreadable = !typed.is_empty() && reading.octets(&typed).is_err();
        let (Ok(plan), false) = (plan, unreadable) else {
            return;
        };
        let Ok(current) = rotation::successor(reading, algorithm) else {
            return self.key.notice.say(t.no_randomness);
        };
        let minute = clock::minute(now.seconds());
        let name = untrack(|| self.key.handles.variable.get());
        self.replace(Some(Rotation {
            plan,
            algorithm,
            reading,
            current,
            previous: (!typed.is_empty()).then_some(typed),
            kids: [minute.clone(), format!("before-{minute}")],
            names: names(&name),
            leaked,
            begun: now,
        }));
        self.key.notice.say(t.made);
    }

    /// Moves a step, and those after it where they have to.
    pub fn put(self, step: Step, date: NumericDate) -> Result<(), RotationError> {
        let moved = self.rotation.try_update_value(|rotation| {
            if let Some(rotation) = rotation {
                rotation.plan = rotation.plan.with(step, date)?;
            }
            Ok(())
        });
        self.other();
        moved.unwrap_or(Ok(()))
    }

    /// Begins anew.
    pub fn begin(self) {
        self.key.forget();
        typed::write(self.lifetime, "1");
        typed::write(self.unit, "hours");
        if let Some(leaked) = self.leaked.get() {
            field::set_checked(&leaked, false);
        }
        self.replace(None);
        self.key.edited();
    }

    fn replace(self, rotation: Option<Rotation>) {
        self.rotation.set_value(rotation);
        self.revealed.set(false);
        self.changes.notify();
    }
}

/// What the two variables are called, after the name in Generate where there is room for more.
fn names(name: &str) -> [VariableName; 2] {
    let of = |end: &str| {
        let fitting = format!("{name}_{end}").parse();
        fitting.or_else(|_| format!("JWT_SECRET_{end}").parse())
    };
    ["CURRENT", "PREVIOUS"].map(|end| of(end).unwrap_or_default())
}
