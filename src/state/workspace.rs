//! The generated secret in the world of signals: handles to read it by, and the verbs that change it.

use std::cell::RefCell;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::SecretError;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::Change;
use super::Facts;
use super::Followed;
use super::Generated;
use super::Preset;

thread_local! {
    /// The owner of the page's secret. It stays as long as the page.
    static GENERATED: RefCell<Vec<Generated>> = const { RefCell::new(Vec::new()) };
}

/// Handles to the one secret of the page. Whoever reads through them is called again when it has changed.
#[derive(Clone, Copy)]
pub struct Workspace {
    /// Its place among the owners: a page has one, a test as many as it wants.
    generated: usize,
    /// Another secret, or none.
    changed: Change,
    /// Another recipe. By itself, for much follows it that no new secret concerns.
    recipe_changed: Change,
    revealed: RwSignal<bool>,
}

impl Workspace {
    /// Follows a secret that was made before there were signals.
    pub fn new(generated: Generated) -> Self {
        Self {
            generated: GENERATED.with_borrow_mut(|owners| {
                owners.push(generated);
                owners.len() - 1
            }),
            changed: Change::new(),
            recipe_changed: Change::new(),
            revealed: RwSignal::new(true),
        }
    }

    fn with<T>(self, read: impl FnOnce(&mut Generated) -> T) -> T {
        // Nothing is ever taken out of the owners.
        #[expect(clippy::indexing_slicing)]
        GENERATED.with_borrow_mut(|owners| read(&mut owners[self.generated]))
    }

    fn read<T>(self, read: impl FnOnce(&Generated) -> T) -> T {
        self.changed.track();
        self.with(|generated| read(generated))
    }

    fn change<T>(self, change: impl FnOnce(&mut Generated) -> T) -> T {
        let (of_recipe, outcome) = self.with(|generated| {
            let before = generated.recipe();
            let outcome = change(generated);
            (generated.recipe() != before, outcome)
        });
        self.notify(of_recipe);
        outcome
    }

    fn notify(self, of_recipe: bool) {
        if of_recipe {
            self.recipe_changed.notify();
        }
        self.changed.notify();
    }

    pub fn recipe(self) -> Recipe {
        self.recipe_changed.track();
        self.with(|generated| generated.recipe())
    }

    pub fn algorithm(self) -> Algorithm {
        self.recipe().algorithm()
    }

    pub fn format(self) -> Format {
        self.recipe().format()
    }

    pub fn bytes(self) -> usize {
        self.recipe().bytes()
    }

    /// Why there is no secret, when randomness failed.
    pub fn fault(self) -> Option<SecretError> {
        self.read(|generated| generated.fault().cloned())
    }

    pub fn has_secret(self) -> bool {
        self.read(|generated| generated.secret().is_some())
    }

    /// Lends the bits that the secret was drawn as. They are never copied out.
    pub fn with_bits<T>(self, read: impl FnOnce(&mut dyn Iterator<Item = bool>) -> T) -> Option<T> {
        self.read(|generated| generated.secret().map(|secret| read(&mut secret.bits())))
    }

    /// The secret as text in the chosen format, in a buffer that wipes itself.
    pub fn text(self) -> Option<Zeroizing<String>> {
        self.read(Generated::text)
    }

    /// The secret as text in another format, likewise; its octets are the same.
    pub fn text_in(self, format: Format) -> Option<Zeroizing<String>> {
        self.read(|generated| generated.text_in(format))
    }

    /// Whether a text has a piece of the secret in it, in one of its formats.
    pub fn is_in(self, text: &str) -> bool {
        self.read(|generated| generated.is_in(text))
    }

    /// What may be known of the secret.
    pub fn facts(self) -> Option<Facts> {
        self.read(Generated::facts)
    }

    /// Whether the secret may be seen.
    pub fn revealed(self) -> bool {
        self.revealed.get()
    }

    pub fn toggle_revealed(self) {
        self.revealed.update(|revealed| *revealed = !*revealed);
    }

    pub fn regenerate(self) {
        self.change(Generated::regenerate);
    }

    pub fn choose_algorithm(self, algorithm: Algorithm) {
        self.change(|generated| generated.choose_algorithm(algorithm));
    }

    pub fn choose_format(self, format: Format) {
        self.change(|generated| generated.choose_format(format));
    }

    /// Takes the length as it was typed. What is wrong with it is the caller's to show; the secret stays as it is.
    pub fn choose_length(self, typed: &str) -> Result<(), SecretError> {
        self.change(|generated| generated.choose_length(typed))
    }

    /// Makes what an address asks for.
    pub fn follow(self, preset: &Preset) -> Followed {
        self.change(|generated| generated.follow(preset))
    }

    /// Wipes the secret.
    pub fn forget(self) {
        self.change(Generated::forget);
    }
}
