//! The workspace: the signals, and the only verbs that write them.

mod held;

use jwt_secrets::Algorithm;
use jwt_secrets::Draw;
use jwt_secrets::Error;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use leptos::prelude::*;
use zeroize::Zeroizing;

pub use self::held::Facts;
use self::held::Held;
use self::held::encoded;
use self::held::facts;
use crate::browser::location;
use crate::browser::preferences::Preference;
use crate::preset::Preset;
use crate::text::explained;
use crate::text::text;

/// The name in the `.env` line.
const VARIABLE: &str = "JWT_SECRET";

/// What to make.
#[derive(Clone, Copy)]
struct Order {
    recipe: Recipe,
    /// The length the user asked for; without one it follows the algorithm.
    length: Option<usize>,
}

/// Handles to the one secret of the page and to the choices behind it.
#[derive(Clone, Copy)]
pub struct Workspace {
    order: RwSignal<Order>,
    held: RwSignal<Held>,
    revealed: RwSignal<bool>,
    notice: RwSignal<String>,
}

impl Workspace {
    /// A workspace with the stored choices, overruled by the preset, and with its first secret.
    pub fn new(preset: &Preset) -> Self {
        let recipe = Recipe::at_least(
            stored(Preference::Algorithm),
            stored(Preference::Format),
            None,
        );
        let order = Order {
            recipe,
            length: None,
        };
        let workspace = Self {
            order: RwSignal::new(order),
            held: RwSignal::new(Held::Nothing(None)),
            revealed: RwSignal::new(true),
            notice: RwSignal::new(String::new()),
        };
        workspace.apply(preset);
        workspace
    }

    pub fn algorithm(self) -> Algorithm {
        self.order.get().recipe.algorithm()
    }

    pub fn format(self) -> Format {
        self.order.get().recipe.format()
    }

    pub fn bytes(self) -> usize {
        self.order.get().recipe.bytes()
    }

    /// The shortest length that the algorithm and the format allow.
    pub fn minimum(self) -> usize {
        let recipe = self.order.get().recipe;
        Recipe::minimum(recipe.algorithm(), recipe.format().draw())
    }

    /// Whether the secret may be seen.
    pub fn revealed(self) -> bool {
        self.revealed.get()
    }

    /// What just happened, in a sentence.
    pub fn notice(self) -> String {
        self.notice.get()
    }

    /// Why there is no secret, when randomness failed.
    pub fn fault(self) -> Option<Error> {
        self.held.with(|held| match held {
            Held::Fault(error, _) => Some(error.clone()),
            Held::Secret(_) | Held::Nothing(_) => None,
        })
    }

    pub fn has_secret(self) -> bool {
        self.held.with(|held| held.secret().is_some())
    }

    /// Lends the secret's bytes. They are never copied out of the signal.
    pub fn with_octets<T>(self, read: impl FnOnce(&[u8]) -> T) -> Option<T> {
        self.held
            .with(|held| held.secret().map(|secret| read(secret.octets())))
    }

    /// The secret as text in the chosen format, in a buffer that wipes itself.
    pub fn text(self) -> Option<Zeroizing<String>> {
        let recipe = self.order.get().recipe;
        self.held.with(|held| encoded(held.secret()?, recipe))
    }

    /// The secret as text in another format, likewise; its octets are the same.
    pub fn text_in(self, format: Format) -> Option<Zeroizing<String>> {
        let algorithm = self.algorithm();
        self.held
            .with(|held| held.secret()?.encode(format, algorithm).ok())
    }

    /// The line for a `.env` file, in a buffer that wipes itself.
    pub fn line(self) -> Option<Zeroizing<String>> {
        jwt_secrets::dotenv::line(VARIABLE, &self.text()?).ok()
    }

    /// What may be known of the secret.
    pub fn facts(self) -> Option<Facts> {
        let recipe = self.order.get().recipe;
        self.held.with(|held| facts(held.secret()?, recipe))
    }

    /// Draws a new secret. When randomness fails there is none, and [`Self::fault`] says why.
    pub fn regenerate(self) {
        let recipe = self.order.get_untracked().recipe;
        let (drawn, last) = self.held.with_untracked(|held| {
            let drawn = Secret::generate(recipe, held.secret());
            (drawn, held.fingerprint())
        });
        // A generator that is stuck must not be believed the second time either, when the secret before is gone and only
        // its fingerprint is left. A good one is refused once in 2^32 draws, and then draws again.
        let drawn = drawn.and_then(|secret| match &last {
            Some(last) if *last == secret.fingerprint() => Err(Error::RandomnessBroken),
            _ => Ok(secret),
        });
        self.notice.set(String::new());
        self.held
            .set(drawn.map_or_else(|error| Held::Fault(error, last), Held::Secret));
    }

    pub fn choose_algorithm(self, algorithm: Algorithm) {
        Preference::Algorithm.store(Some(algorithm.alg()));
        self.make(algorithm, self.order.get_untracked().recipe.format());
    }

    /// base64url, base64, hex and JWK are views of the same bytes; alphanumeric is a text of its own and is drawn anew.
    pub fn choose_format(self, format: Format) {
        Preference::Format.store(Some(format.name()));
        self.make(self.order.get_untracked().recipe.algorithm(), format);
    }

    /// Takes the length as it was typed. What is wrong with it is the caller's to show; the secret stays as it is.
    pub fn choose_length(self, typed: &str) -> Result<(), Error> {
        let bytes = Recipe::parse_bytes(typed)?;
        let before = self.order.get_untracked().recipe;
        let recipe = Recipe::new(before.algorithm(), before.format(), Some(bytes))?;
        location::replace_hash("generate");
        self.adopt(Order {
            recipe,
            length: Some(bytes),
        });
        Ok(())
    }

    /// Makes what an address asks for, and says so if it asks for the impossible.
    pub fn apply(self, preset: &Preset) {
        let before = self.order.get_untracked().recipe;
        let algorithm = preset.algorithm.unwrap_or(before.algorithm());
        let format = preset.format.unwrap_or(before.format());
        let asked = Recipe::new(algorithm, format, preset.bytes);
        let problem = preset.problem.clone().or(asked.as_ref().err().cloned());
        self.order.set(Order {
            recipe: Recipe::at_least(
                algorithm,
                format,
                asked.is_ok().then_some(preset.bytes).flatten(),
            ),
            length: preset.bytes.filter(|_| asked.is_ok()),
        });
        // Coming back to an address is no reason to lose the secret that it made.
        let same = self.order.get_untracked().recipe == before;
        if !same || self.held.with_untracked(|held| held.secret().is_none()) {
            self.regenerate();
        }
        if let Some(problem) = problem {
            let explanation = explained(&problem, problem.hint());
            self.say([text().preset_ignored, &explanation].concat());
        }
    }

    pub fn toggle_revealed(self) {
        self.revealed.update(|revealed| *revealed = !*revealed);
    }

    /// Wipes the secret.
    pub fn forget(self) {
        self.held
            .update(|held| *held = Held::Nothing(held.fingerprint()));
        self.notice.set(String::new());
    }

    /// Says what just happened.
    pub fn say(self, sentence: impl Into<String>) {
        self.notice.set(sentence.into());
    }

    /// A choice by hand outlives a reload, so a preset in the address must not overrule it then.
    fn make(self, algorithm: Algorithm, format: Format) {
        location::replace_hash("generate");
        let length = self.order.get_untracked().length;
        self.adopt(Order {
            recipe: Recipe::at_least(algorithm, format, length),
            length,
        });
    }

    /// Takes up an order; draws anew unless the secret there is only shown in another view.
    fn adopt(self, order: Order) {
        let before = self.order.get_untracked().recipe;
        self.order.set(order);
        if order.recipe == before {
            return;
        }
        if is_another_view(before, order.recipe) {
            self.notice.set(String::new());
        } else {
            self.regenerate();
        }
    }
}

/// Whether both recipes write the same octets, only differently.
fn is_another_view(one: Recipe, other: Recipe) -> bool {
    one.algorithm() == other.algorithm()
        && one.bytes() == other.bytes()
        && one.format().draw() == Draw::Octets
        && other.format().draw() == Draw::Octets
}

fn stored<T: std::str::FromStr + Default>(preference: Preference) -> T {
    preference
        .load()
        .and_then(|word| word.parse().ok())
        .unwrap_or_default()
}
