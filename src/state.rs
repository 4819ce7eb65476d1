//! The workspace: the signals, and the only verbs that write them.

use jwt_secrets::Algorithm;
use jwt_secrets::Draw;
use jwt_secrets::Error;
use jwt_secrets::Fingerprint;
use jwt_secrets::Format;
use jwt_secrets::Placement;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use jwt_secrets::places;
use leptos::prelude::*;
use zeroize::Zeroizing;

use crate::browser::location;
use crate::browser::preferences::Preference;
use crate::preset::Preset;

/// The name in the `.env` line.
pub const VARIABLE: &str = "JWT_SECRET";

/// What the status line says.
#[derive(Clone, PartialEq, Eq)]
pub enum Notice {
    Copied,
    CopiedLine,
    CopyByHand,
    CopyHidden,
    Downloaded,
    DownloadFailed,
    Cleared,
    PresetIgnored(Error),
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

/// Handles to the one secret of the page and to the choices behind it.
#[derive(Clone, Copy)]
pub struct Workspace {
    recipe: RwSignal<Recipe>,
    /// The length the user asked for; without one it follows the algorithm.
    length: RwSignal<Option<usize>>,
    secret: RwSignal<Option<Secret>>,
    revealed: RwSignal<bool>,
    notice: RwSignal<Option<Notice>>,
    fault: RwSignal<Option<Error>>,
}

impl Workspace {
    /// A workspace with the stored choices, overruled by the preset, and with its first secret.
    pub fn new(preset: &Preset) -> Self {
        let algorithm = stored(Preference::Algorithm);
        let format = stored(Preference::Format);
        let workspace = Self {
            recipe: RwSignal::new(Recipe::at_least(algorithm, format, None)),
            length: RwSignal::new(None),
            secret: RwSignal::new(None),
            revealed: RwSignal::new(true),
            notice: RwSignal::new(None),
            fault: RwSignal::new(None),
        };
        workspace.apply(preset);
        workspace
    }

    pub fn algorithm(self) -> Algorithm {
        self.recipe.with(|recipe| recipe.algorithm())
    }

    pub fn format(self) -> Format {
        self.recipe.with(|recipe| recipe.format())
    }

    pub fn bytes(self) -> usize {
        self.recipe.with(|recipe| recipe.bytes())
    }

    /// Whether the secret may be seen.
    pub fn revealed(self) -> bool {
        self.revealed.get()
    }

    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// Why there is no secret, when randomness failed.
    pub fn fault(self) -> Option<Error> {
        self.fault.get()
    }

    pub fn has_secret(self) -> bool {
        self.secret.with(Option::is_some)
    }

    /// Lends the secret's bytes. They are never copied out of the signal.
    pub fn with_octets<T>(self, read: impl FnOnce(&[u8]) -> T) -> Option<T> {
        self.secret
            .with(|secret| secret.as_ref().map(|secret| read(secret.octets())))
    }

    /// The secret as text in the chosen format, in a buffer that wipes itself.
    pub fn text(self) -> Option<Zeroizing<String>> {
        let recipe = self.recipe.get();
        self.secret.with(|secret| {
            secret
                .as_ref()?
                .encode(recipe.format(), recipe.algorithm())
                .ok()
        })
    }

    /// The line for a `.env` file, in a buffer that wipes itself.
    pub fn line(self) -> Option<Zeroizing<String>> {
        jwt_secrets::export::dotenv::line(VARIABLE, &self.text()?).ok()
    }

    /// What may be known of the secret; fit for a `Memo`, as the secret's text is not.
    pub fn facts(self) -> Option<Facts> {
        let text = self.text()?;
        self.secret.with(|secret| {
            let secret = secret.as_ref()?;
            Some(Facts {
                bytes: secret.octets().len(),
                bits: secret.entropy_bits(),
                characters: text.len(),
                placement: places(&text),
                fingerprint: secret.fingerprint(),
            })
        })
    }

    /// Draws a new secret. When randomness fails there is none, and [`Self::fault`] says why.
    pub fn regenerate(self) {
        let recipe = self.recipe.get_untracked();
        let drawn = self
            .secret
            .with_untracked(|current| Secret::generate(recipe, current.as_ref()));
        self.notice.set(None);
        match drawn {
            Ok(secret) => {
                self.fault.set(None);
                self.secret.set(Some(secret));
            }
            Err(error) => {
                self.secret.set(None);
                self.fault.set(Some(error));
            }
        }
    }

    pub fn choose_algorithm(self, algorithm: Algorithm) {
        Preference::Algorithm.store(Some(algorithm.alg()));
        self.make(algorithm, self.format_untracked());
    }

    /// base64url, base64, hex and JWK are views of the same bytes; alphanumeric is a text of its own and is drawn anew.
    pub fn choose_format(self, format: Format) {
        Preference::Format.store(Some(format.name()));
        self.make(self.algorithm_untracked(), format);
    }

    /// Takes the length as it was typed. What is wrong with it is the caller's to show; the secret stays as it is.
    pub fn choose_length(self, typed: &str) -> Result<(), Error> {
        let bytes = Recipe::parse_bytes(typed)?;
        let recipe = Recipe::new(
            self.algorithm_untracked(),
            self.format_untracked(),
            Some(bytes),
        )?;
        self.length.set(Some(bytes));
        self.adopt(recipe);
        Ok(())
    }

    /// Makes what an address asks for, and says so if it asks for the impossible.
    pub fn apply(self, preset: &Preset) {
        let algorithm = preset
            .algorithm
            .unwrap_or_else(|| self.algorithm_untracked());
        let format = preset.format.unwrap_or_else(|| self.format_untracked());
        let asked = Recipe::new(algorithm, format, preset.bytes);
        self.length.set(preset.bytes.filter(|_| asked.is_ok()));
        let problem = preset.problem.clone().or(asked.as_ref().err().cloned());
        self.recipe
            .set(asked.unwrap_or_else(|_| Recipe::at_least(algorithm, format, None)));
        self.regenerate();
        if let Some(problem) = problem {
            self.say(Notice::PresetIgnored(problem));
        }
    }

    pub fn toggle_revealed(self) {
        self.revealed.update(|revealed| *revealed = !*revealed);
    }

    /// Wipes the secret.
    pub fn forget(self) {
        self.secret.set(None);
        self.notice.set(None);
    }

    pub fn say(self, notice: Notice) {
        self.notice.set(Some(notice));
    }

    fn algorithm_untracked(self) -> Algorithm {
        self.recipe.get_untracked().algorithm()
    }

    fn format_untracked(self) -> Format {
        self.recipe.get_untracked().format()
    }

    /// A choice by hand outlives a reload, so a preset in the address must not overrule it then.
    fn make(self, algorithm: Algorithm, format: Format) {
        location::replace_hash("generate");
        self.adopt(Recipe::at_least(
            algorithm,
            format,
            self.length.get_untracked(),
        ));
    }

    /// Takes up a recipe; draws anew unless the secret there is only shown in another view.
    fn adopt(self, recipe: Recipe) {
        let before = self.recipe.get_untracked();
        if recipe == before {
            return;
        }
        let another_view = Recipe::new(before.algorithm(), recipe.format(), Some(before.bytes()))
            == Ok(recipe)
            && recipe.format().draw() == Draw::Octets
            && before.format().draw() == Draw::Octets;
        self.recipe.set(recipe);
        if another_view {
            self.notice.set(None);
        } else {
            self.regenerate();
        }
    }
}

fn stored<T: std::str::FromStr + Default>(preference: Preference) -> T {
    preference
        .load()
        .and_then(|word| word.parse().ok())
        .unwrap_or_default()
}
