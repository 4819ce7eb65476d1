//! What an address may ask of the generated secret: `alg=HS512&format=hex&bytes=64&name=AUTH_SECRET`.

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::SecretError;
use jwt_secrets::export::VariableName;

/// A name of more characters is none.
const LONGEST_NAME: usize = 64;

/// A name with a longer word in it may be a secret.
const LONGEST_WORD: usize = 16;

/// What is asked for. Each part may be missing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Preset {
    pub algorithm: Option<Algorithm>,
    pub format: Option<Format>,
    pub bytes: Option<usize>,
    /// The name of the variable.
    pub name: Option<VariableName>,
    /// Whether a name was asked for that is none, or may be a secret.
    pub name_ignored: bool,
    /// The first part that made no sense. The others count all the same.
    pub problem: Option<SecretError>,
}

impl Preset {
    /// Reads what follows the name of the panel. Unknown names belong to a later version and are left out.
    pub fn read(text: &str) -> Self {
        let mut preset = Self::default();
        for (key, value) in text.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "alg" => preset.algorithm = noted(value.parse(), &mut preset.problem),
                "format" => preset.format = noted(value.parse(), &mut preset.problem),
                "bytes" => preset.bytes = noted(Recipe::parse_bytes(value), &mut preset.problem),
                "name" => {
                    preset.name = variable_name(value).filter(may_be_in_an_address);
                    preset.name_ignored = preset.name.is_none();
                }
                _ => {}
            }
        }
        preset
    }

    /// What follows the name of the panel, for a recipe and a name. None for a name that may be a secret.
    pub fn write(recipe: Recipe, name: &VariableName) -> Option<String> {
        let text = format!(
            "alg={}&format={}&bytes={}&name={name}",
            recipe.algorithm().alg(),
            recipe.format().name(),
            recipe.bytes()
        );
        may_be_in_an_address(name).then_some(text)
    }
}

/// A name that a line may have.
pub fn variable_name(text: &str) -> Option<VariableName> {
    let short = text.len() <= LONGEST_NAME;
    short.then(|| text.parse().ok()).flatten()
}

/// A name as people make them: short words, each in capitals, in small letters, or like `SecretKey`. What was drawn at random
/// does not look so, and whoever pastes a secret for a name does not find it in a link.
pub fn may_be_in_an_address(name: &VariableName) -> bool {
    let name = name.as_str();
    name.split('_').all(is_word)
}

fn is_word(word: &str) -> bool {
    let none = |is: fn(&u8) -> bool| !word.as_bytes().iter().any(is);
    let small = none(u8::is_ascii_uppercase);
    let capital = none(u8::is_ascii_lowercase);
    word.len() <= LONGEST_WORD && (small || capital || is_joined(word))
}

/// Letters only, and behind each capital two small ones.
fn is_joined(word: &str) -> bool {
    let mut pieces = word.split(|letter: char| letter.is_ascii_uppercase());
    let first = pieces.next().unwrap_or_default();
    word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (first.is_empty() || first.len() > 1)
        && pieces.all(|piece| piece.len() > 1)
}

fn noted<T>(parsed: Result<T, SecretError>, problem: &mut Option<SecretError>) -> Option<T> {
    match parsed {
        Ok(value) => Some(value),
        Err(error) => {
            problem.get_or_insert(error);
            None
        }
    }
}
