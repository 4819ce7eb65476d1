//! The generated secret in the world of signals: handles to read it by, and the verbs that change it.

use std::cell::RefCell;
use std::rc::Rc;

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

/// Handles to the one secret of the page. Whoever reads through them is called again when it has changed.
#[derive(Clone, Copy)]
pub struct Workspace {
    generated: StoredValue<Rc<RefCell<Generated>>, LocalStorage>,
    /// Another secret, or none.
    changed: Change,
    /// Another recipe. By itself, for much follows it that no new secret concerns.
    recipe_changed: Change,
    revealed: RwSignal<bool>,
}

impl Workspace {
    /// Follows a secret that may have been made before there were signals.
    pub fn new(generated: Rc<RefCell<Generated>>) -> Self {
        Self {
            generated: StoredValue::new_local(generated),
            changed: Change::new(),
            recipe_changed: Change::new(),
            revealed: RwSignal::new(true),
        }
    }

    fn generated(self) -> Rc<RefCell<Generated>> {
        self.generated.get_value()
    }

    fn read<T>(self, read: impl FnOnce(&Generated) -> T) -> T {
        self.changed.track();
        read(&self.generated().borrow())
    }

    fn change<T>(self, change: impl FnOnce(&mut Generated) -> T) -> T {
        let generated = self.generated();
        let before = generated.borrow().recipe();
        let outcome = change(&mut generated.borrow_mut());
        self.notify(generated.borrow().recipe() != before);
        outcome
    }

    fn notify(self, of_recipe: bool) {
        if of_recipe {
            self.recipe_changed.notify();
        }
        self.changed.notify();
    }

    fn recipe(self) -> Recipe {
        self.recipe_changed.track();
        self.generated().borrow().recipe()
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

    /// The shortest length that the algorithm and the format allow.
    pub fn minimum(self) -> usize {
        let recipe = self.recipe();
        Recipe::minimum(recipe.algorithm(), recipe.format().draw())
    }

    /// Why there is no secret, when randomness failed.
    pub fn fault(self) -> Option<SecretError> {
        self.read(|generated| generated.fault().cloned())
    }

    pub fn has_secret(self) -> bool {
        self.read(|generated| generated.secret().is_some())
    }

    /// Lends the secret's bytes. They are never copied out.
    pub fn with_octets<T>(self, read: impl FnOnce(&[u8]) -> T) -> Option<T> {
        self.read(|generated| generated.secret().map(|secret| read(secret.octets())))
    }

    /// The secret as text in the chosen format, in a buffer that wipes itself.
    pub fn text(self) -> Option<Zeroizing<String>> {
        self.read(Generated::text)
    }

    /// The secret as text in another format, likewise; its octets are the same.
    pub fn text_in(self, format: Format) -> Option<Zeroizing<String>> {
        self.read(|generated| generated.text_in(format))
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
