//! The one generated secret of the page, what it was made by, and its verbs. It knows no Leptos: signals only follow it.

use jwt_secrets::Algorithm;
use jwt_secrets::Draw;
use jwt_secrets::Fingerprint;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use jwt_secrets::SecretError;
use jwt_secrets::export::Placement;
use zeroize::Zeroizing;

use super::Preset;

/// As many characters in a row are no accident.
const PIECE: usize = 8;

/// The secret, or why there is none.
pub struct Generated {
    recipe: Recipe,
    /// The length that was asked for; without one it follows the algorithm.
    length: Option<usize>,
    outcome: Outcome,
}

enum Outcome {
    Secret(Secret),
    Nothing,
    /// Randomness failed.
    Fault(SecretError),
}

/// What may be known of a secret without knowing it.
#[derive(Clone, PartialEq, Eq)]
pub struct Facts {
    pub bytes: usize,
    pub bits: usize,
    pub characters: usize,
    pub placement: Placement,
    pub fingerprint: Fingerprint,
}

/// What became of a preset.
pub struct Followed {
    /// Whether there is a secret in place of the last.
    pub replaced: bool,
    /// What of it is impossible.
    pub problem: Option<SecretError>,
}

impl Generated {
    /// Draws a first secret with these choices, overruled by a preset, and gives back what of that is impossible.
    pub fn first(
        algorithm: Algorithm,
        format: Format,
        preset: &Preset,
    ) -> (Self, Option<SecretError>) {
        let mut generated = Self {
            recipe: Recipe::at_least(algorithm, format, None),
            length: None,
            outcome: Outcome::Nothing,
        };
        let Followed { problem, .. } = generated.follow(preset);
        (generated, problem)
    }

    pub const fn recipe(&self) -> Recipe {
        self.recipe
    }

    pub const fn secret(&self) -> Option<&Secret> {
        match &self.outcome {
            Outcome::Secret(secret) => Some(secret),
            Outcome::Nothing | Outcome::Fault(_) => None,
        }
    }

    /// Why there is no secret, when randomness failed.
    pub const fn fault(&self) -> Option<&SecretError> {
        match &self.outcome {
            Outcome::Fault(error) => Some(error),
            Outcome::Secret(_) | Outcome::Nothing => None,
        }
    }

    /// The secret as text in a format, in a buffer that wipes itself.
    pub fn text_in(&self, format: Format) -> Option<Zeroizing<String>> {
        self.secret()?.encode(format, self.recipe.algorithm()).ok()
    }

    /// In the chosen format.
    pub fn text(&self) -> Option<Zeroizing<String>> {
        self.text_in(self.recipe.format())
    }

    /// Whether a text has a piece of the secret in it, in one of its formats, whatever the case of its letters.
    pub fn is_in(&self, text: &str) -> bool {
        let pieces = text.as_bytes().windows(PIECE);
        Format::ALL
            .into_iter()
            .filter(|format| *format != Format::Jwk)
            .filter_map(|format| self.text_in(format))
            .any(|own| {
                let mut own = own.as_bytes().windows(PIECE);
                own.any(|own| pieces.clone().any(|piece| piece.eq_ignore_ascii_case(own)))
            })
    }

    pub fn facts(&self) -> Option<Facts> {
        let secret = self.secret()?;
        let text = self.text()?;
        Some(Facts {
            bytes: self.recipe.bytes(),
            bits: secret.entropy_bits(),
            characters: text.len(),
            placement: Placement::of(&text),
            fingerprint: secret.fingerprint(),
        })
    }

    /// Draws a new secret. When randomness fails there is none, and [`Self::fault`] says why.
    pub fn regenerate(&mut self) {
        // The old one is wiped first: two are never there.
        self.outcome = Outcome::Nothing;
        self.outcome = Secret::generate(self.recipe).map_or_else(Outcome::Fault, Outcome::Secret);
    }

    /// Wipes the secret.
    pub fn forget(&mut self) {
        self.outcome = Outcome::Nothing;
    }

    pub fn choose_algorithm(&mut self, algorithm: Algorithm) {
        self.adopt(Recipe::at_least(
            algorithm,
            self.recipe.format(),
            self.length,
        ));
    }

    /// base64url, base64, hex and JWK are views of the same bytes; alphanumeric is a text of its own and is drawn anew.
    pub fn choose_format(&mut self, format: Format) {
        self.adopt(Recipe::at_least(
            self.recipe.algorithm(),
            format,
            self.length,
        ));
    }

    /// Takes a length as it was typed; one that cannot be changes nothing.
    pub fn choose_length(&mut self, typed: &str) -> Result<(), SecretError> {
        let bytes = Recipe::parse_bytes(typed)?;
        let recipe = Recipe::new(self.recipe.algorithm(), self.recipe.format(), Some(bytes))?;
        self.length = Some(bytes);
        self.adopt(recipe);
        Ok(())
    }

    /// Makes what a preset asks for.
    pub fn follow(&mut self, preset: &Preset) -> Followed {
        let algorithm = preset.algorithm.unwrap_or(self.recipe.algorithm());
        let format = preset.format.unwrap_or(self.recipe.format());
        let asked = Recipe::new(algorithm, format, preset.bytes);
        self.length = preset.bytes.filter(|_| asked.is_ok());
        let recipe = Recipe::at_least(algorithm, format, self.length);
        // Coming back to an address is no reason to lose the secret that it made.
        let same = recipe == self.recipe;
        self.recipe = recipe;
        let before = self.secret().is_some();
        let anew = !same || !before;
        if anew {
            self.regenerate();
        }
        Followed {
            replaced: anew && before && self.secret().is_some(),
            problem: preset.problem.clone().or(asked.err()),
        }
    }

    /// Takes up a recipe; draws anew unless the secret there is only shown in another view.
    fn adopt(&mut self, recipe: Recipe) {
        let before = self.recipe;
        self.recipe = recipe;
        if recipe != before && !is_another_view(before, recipe) {
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
