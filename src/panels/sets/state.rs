//! What the panel remembers: handles to its fields, and the set.

use jwt_secrets::Algorithm;
use jwt_secrets::export::VariableName;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::sets;
use jwt_secrets::sets::Environment;
use jwt_secrets::sets::NamesError;
use jwt_secrets::sets::Profile;
use jwt_secrets::sets::Row;
use jwt_secrets::sets::Set;
use leptos::prelude::*;
// Another `Set` stands in its way.
use leptos::prelude::Set as _;

use super::words::Words;
use crate::browser::clock;
use crate::browser::list;
use crate::state::Change;
use crate::state::Notice;
use crate::text;
use crate::typed;
use crate::ui::Handle;

/// The fields of the panel, and the set that was made last.
#[derive(Clone, Copy)]
pub struct SetsForm {
    pub profile: Handle,
    pub alg: Handle,
    pub purposes: Handle,
    pub environments: Handle,
    /// What the set is written for, and which environment of it.
    pub target: Handle,
    pub environment: Handle,
    pub revealed: RwSignal<bool>,
    /// The environment that was chosen last.
    chosen: StoredValue<String>,
    /// After which edit the set was made.
    edit: StoredValue<u32>,
    pub notice: Notice,
    set: StoredValue<Option<Set>>,
    /// The product that it was made for, if it is for one.
    product: StoredValue<Option<&'static Profile>>,
    /// The set is another one.
    made: Change,
    edits: Change,
}

/// What is wrong with the lists of names.
#[derive(Default)]
pub struct Refused {
    pub purposes: Option<NamesError>,
    pub environments: Option<NamesError>,
}

impl SetsForm {
    pub fn new(notice: Notice) -> Self {
        Self {
            profile: Handle::new(),
            alg: Handle::new(),
            purposes: Handle::new(),
            environments: Handle::new(),
            target: Handle::new(),
            environment: Handle::new(),
            revealed: RwSignal::new(false),
            chosen: StoredValue::new(String::new()),
            edit: StoredValue::new(0),
            notice,
            set: StoredValue::new(None),
            product: StoredValue::new(None),
            made: Change::new(),
            edits: Change::new(),
        }
    }

    /// Says that a field of the panel changed.
    pub fn edited(self) {
        self.notice.clear();
        self.edits.notify();
    }

    /// Says that another set, or another text of it, is to be shown.
    pub fn other(self) {
        self.notice.clear();
        self.made.notify();
    }

    /// The product whose variables are asked for, if it is one.
    pub fn asked_product(self) -> Option<&'static Profile> {
        self.edits.track();
        Profile::of(&typed::text(self.profile))
    }

    /// Whether there is a set.
    pub fn holds(self) -> bool {
        self.with(|_| ()).is_some()
    }

    /// Reads the set, if there is one. Runs the caller again when it is another one.
    pub fn with<T>(self, read: impl FnOnce(&Set) -> T) -> Option<T> {
        self.made.track();
        self.set.with_value(|set| set.as_ref().map(read))
    }

    /// The names of its environments.
    pub fn names(self) -> Vec<String> {
        let names = self.with(|set| set.environments().map(ToString::to_string).collect());
        names.unwrap_or_default()
    }

    /// The product that it was made for, if it is for one.
    pub fn made_for(self) -> Option<&'static Profile> {
        self.made.track();
        self.product.get_value()
    }

    /// Whether it is another one than the fields ask for now.
    pub fn is_outdated(self) -> bool {
        self.holds() && self.edits.count() != self.edit.get_value()
    }

    /// Shows another environment, and keeps to it in the next set if that has it.
    pub fn choose_environment(self, name: &str) {
        self.chosen.set_value(name.to_owned());
        self.other();
    }

    /// The place of the environment that is shown.
    pub fn column(self) -> usize {
        let chosen = self.chosen.get_value();
        let place = self.names().iter().position(|name| *name == chosen);
        place.unwrap_or_default()
    }

    /// The algorithm that a secret for a purpose is long enough for.
    pub fn algorithm(self) -> Algorithm {
        typed::choice(self.alg)
    }

    /// What is wrong with what is typed. Runs the caller again when that changes.
    pub fn refused(self) -> Refused {
        self.edits.track();
        Refused {
            purposes: match self.asked_product() {
                Some(_) => None,
                None => sets::purposes(&typed::text(self.purposes)).err(),
            },
            environments: sets::environments(&typed::text(self.environments)).err(),
        }
    }

    /// Draws a set in place of the last. Names that cannot be used are said beside their fields, and change nothing.
    pub fn generate(self) {
        let Some((rows, environments)) = untrack(|| self.asked()) else {
            return;
        };
        self.replace(None);
        self.product.set_value(untrack(|| self.asked_product()));
        self.edit.set_value(untrack(|| self.edits.count()));
        match Set::generate(rows, environments, now()) {
            Ok(set) => {
                let count = set.secret_count();
                self.replace(Some(set));
                let made = Words::here().made;
                self.notice.say(made.with(&[("count", &count.to_string())]));
            }
            // All that is left to go wrong: names were looked at before, and a key that was drawn signs.
            Err(_) => self.notice.say(Words::here().no_randomness),
        }
    }

    /// Draws one value anew, and with it what is made of it.
    pub fn renew(self, column: usize, row: usize) {
        let t = Words::here();
        let renewed = self.set.try_update_value(|set| {
            let set = set.as_mut()?;
            let made = set.renew(column, row, now());
            let name = set.rows().get(row)?.name.to_string();
            let environment = set.environments().nth(column)?.to_string();
            Some((made, name, environment))
        });
        let Some(Some((made, name, environment))) = renewed else {
            return;
        };
        self.made.notify();
        let place = [("name", name.as_str()), ("environment", &environment)];
        match made {
            Ok(names) if names.is_empty() => self.notice.say(t.renewed.with(&place)),
            Ok(names) => {
                let names: Vec<_> = names.iter().map(VariableName::as_str).collect();
                let names = list::all(text::tag(), &names);
                let [name, environment] = place;
                let places = [name, environment, ("names", &names)];
                self.notice.say(t.renewed_with.with(&places));
            }
            Err(_) => self.notice.say(t.no_randomness),
        }
    }

    /// Forgets the set. What was typed are names, and stays.
    pub fn forget(self) {
        self.replace(None);
    }

    /// Begins anew.
    pub fn begin(self) {
        let t = Words::here();
        typed::write(self.profile, "");
        typed::write(self.alg, Algorithm::default().alg());
        typed::write(self.purposes, t.usual_purposes);
        typed::write(self.environments, t.usual_environments);
        self.replace(None);
        self.edited();
    }

    fn asked(self) -> Option<(Vec<Row>, Vec<Environment>)> {
        let rows = if let Some(profile) = self.asked_product() {
            profile.rows()
        } else {
            let names = sets::purposes(&typed::text(self.purposes)).ok()?;
            Row::of_secrets(names, self.algorithm())
        };
        let environments = sets::environments(&typed::text(self.environments)).ok()?;
        Some((rows, environments))
    }

    fn replace(self, set: Option<Set>) {
        self.set.set_value(set);
        self.revealed.set(false);
        self.made.notify();
    }
}

fn now() -> NumericDate {
    NumericDate::from_seconds(clock::now())
}
