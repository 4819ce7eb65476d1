//! What the panel remembers: how far a file is, and the secrets of a list.

use jwt_secrets::Recipe;
use jwt_secrets::SecretError;
use jwt_secrets::bulk::Bulk;
use jwt_secrets::bulk::Count;
use jwt_secrets::bulk::Layout;
use jwt_secrets::error::BulkError;
use jwt_secrets::export::VariableName;
use leptos::prelude::*;
use web_sys::Element;
use worker::Fault;
use worker::Order;
use worker::Progress;
use worker::Report;
use zeroize::Zeroizing;

use super::outcome::Outcome;
use super::words::Words;
use crate::bridge::Bridge;
use crate::browser::download;
use crate::browser::events::listen_to;
use crate::browser::field;
use crate::state::Change;
use crate::state::Handles;
use crate::state::Notice;
use crate::state::may_be_in_an_address;
use crate::typed;
use crate::ui::Handle;

/// As many are shown, more are a file.
pub const LISTED: usize = 50;

/// More than any number of secrets has digits, in code units.
const MOST: u32 = 64;

/// The fields of the panel, and what came of them.
#[derive(Clone, Copy)]
pub struct BulkForm {
    pub handles: Handles,
    /// How many are asked for, as it stands in the bar of Generate.
    asked: RwSignal<String>,
    pub layout: Handle,
    /// The name of variables, and whether what is typed there is one.
    pub name_field: Handle,
    pub named: RwSignal<bool>,
    pub notice: Notice,
    pub outcome: RwSignal<Outcome>,
    secrets: StoredValue<Vec<Zeroizing<String>>>,
    /// The list is another one.
    listed: Change,
    /// Other lines are chosen.
    laid_out: Change,
}

impl BulkForm {
    /// `field` is where a number is typed.
    pub fn new(handles: Handles, field: Option<&Element>) -> Self {
        let asked = RwSignal::new(String::new());
        if let Some(field) = field.cloned() {
            let read = {
                let field = field.clone();
                move || asked.set(typed_in(&field))
            };
            read();
            listen_to(&field, "input", Box::new(move |_| read()));
        }
        Self {
            handles,
            asked,
            layout: Handle::new(),
            name_field: Handle::new(),
            named: RwSignal::new(true),
            // What is said in Generate stands beside the one secret, which is not seen.
            notice: handles.places.notice,
            outcome: RwSignal::new(Outcome::Idle),
            secrets: StoredValue::new(Vec::new()),
            listed: Change::new(),
            laid_out: Change::new(),
        }
    }

    /// How many are asked for.
    pub fn count(self) -> Result<Count, BulkError> {
        self.asked.with(|count| Count::parse(count))
    }

    /// Whether nothing is typed, which is no mistake yet.
    pub fn is_blank(self) -> bool {
        self.asked.with(|count| count.trim().is_empty())
    }

    /// Whether it is more than the one secret that is there, or no number.
    pub fn asks_for_more(self) -> bool {
        self.count().map(Count::get) != Ok(1)
    }

    /// Whether it stands in the place of the one secret.
    pub fn stands(self) -> bool {
        self.asks_for_more() || self.outcome.with(Outcome::is_running)
    }

    /// Whether lines with names can have them.
    pub fn is_named(self) -> bool {
        self.chosen() != Layout::Dotenv || self.named.get()
    }

    /// Whether what is asked for can be made.
    pub fn is_ready(self) -> bool {
        let running = self.outcome.with(Outcome::is_running);
        !running && self.asks_for_more() && self.count().is_ok() && self.is_named()
    }

    /// Whether secrets may be seen.
    pub fn revealed(self) -> bool {
        self.handles.current.revealed()
    }

    /// How many secrets the list has.
    pub fn length(self) -> usize {
        self.listed.track();
        self.secrets.with_value(Vec::len)
    }

    /// One of the list, in a buffer that wipes itself.
    pub fn secret(self, place: usize) -> Option<Zeroizing<String>> {
        self.listed.track();
        self.secrets
            .with_value(|secrets| secrets.get(place).cloned())
    }

    /// Whether there is something to clear.
    pub fn holds(self) -> bool {
        self.length() > 0 || self.outcome.with(Outcome::is_running)
    }

    /// Makes what is asked for: a list, or a file.
    pub fn start(self) {
        let Ok(count) = untrack(|| self.count()) else {
            return;
        };
        if !untrack(|| self.is_ready()) {
            return;
        }
        let recipe = untrack(|| self.handles.current.recipe());
        self.forget();
        self.notice.clear();
        if count.get() as usize <= LISTED {
            match list(recipe, count) {
                Ok(secrets) => {
                    self.outcome
                        .set(Outcome::Listed(recipe, count.get().into()));
                    self.replace(secrets);
                }
                Err(_) => self.outcome.set(Outcome::Failed(Fault::NoRandomness)),
            }
        } else {
            self.make(recipe, count);
        }
    }

    fn make(self, recipe: Recipe, count: Count) {
        let layout = untrack(|| self.chosen());
        let name = self.name();
        let order = Order {
            recipe,
            count,
            layout,
            name: name.as_str(),
        };
        self.outcome
            .set(Outcome::Running(count, Progress::default()));
        Bridge::bulk(order, layout.file_name(), move |report| {
            let outcome = match report {
                Report::Progress(progress) => Outcome::Running(count, progress),
                Report::Made(progress) => Outcome::Made(recipe, progress),
                Report::Failed(fault) => Outcome::Failed(fault),
                _ => return,
            };
            let _ = self.outcome.try_set(outcome);
        });
    }

    /// Saves the list as the lines that are chosen.
    pub fn save(self) {
        let layout = untrack(|| self.chosen());
        let Outcome::Listed(recipe, _) = self.outcome.get_untracked() else {
            return;
        };
        let file = self.secrets.with_value(|secrets| {
            let secrets = secrets.iter().map(|secret| secret.as_str());
            layout.file(secrets, &self.name(), recipe.format())
        });
        let saved = download::save_bytes(layout.file_name(), layout.media_type(), &file);
        let t = Words::here();
        self.notice.say(match saved {
            Ok(()) => t.saved,
            Err(_) => t.not_saved,
        });
    }

    /// Forgets the list, and what was typed for a name if that may be a secret.
    pub fn clear(self) {
        self.forget();
        let harmless = self.named.get_untracked() && may_be_in_an_address(&self.name());
        if !harmless {
            // A new field, for the old one remembers what was taken out of it.
            self.name_field.replace(field::renewed);
            let name = VariableName::default().to_string();
            self.handles.variable.set(name);
            self.named.set(true);
        }
    }

    /// Forgets the list, and stops a file that is being made.
    fn forget(self) {
        if self.outcome.with_untracked(Outcome::is_running) {
            Bridge::cancel();
        }
        self.replace(Vec::new());
        self.outcome.set(Outcome::Idle);
    }

    fn replace(self, secrets: Vec<Zeroizing<String>>) {
        self.secrets.set_value(secrets);
        self.listed.notify();
    }

    /// Says that other lines are chosen.
    pub fn lay_out(self) {
        self.notice.clear();
        self.laid_out.notify();
    }

    /// How the lines of a file are written.
    pub fn chosen(self) -> Layout {
        self.laid_out.track();
        Layout::of(&typed::text(self.layout)).unwrap_or(Layout::Text)
    }

    fn name(self) -> VariableName {
        let name = self.handles.variable;
        name.with_untracked(|name| name.parse().unwrap_or_default())
    }
}

/// What is typed there. Of what is no number at all a browser says nothing but that it is wrong.
fn typed_in(field: &Element) -> String {
    let text = field::value(field, MOST);
    if text.is_empty() && field.matches(":invalid") == Ok(true) {
        return "?".to_owned();
    }
    text
}

/// Few enough to be made here.
fn list(recipe: Recipe, count: Count) -> Result<Vec<Zeroizing<String>>, SecretError> {
    let mut bulk = Bulk::new(recipe, count, Layout::Text, VariableName::default());
    let mut lines = Zeroizing::new(Vec::new());
    while !bulk.is_done() {
        bulk.write(&mut lines)?;
    }
    let text = core::str::from_utf8(&lines).unwrap_or_default();
    Ok(text
        .lines()
        .map(|line| Zeroizing::new(line.to_owned()))
        .collect())
}
