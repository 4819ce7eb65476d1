//! What an address may ask of the generated secret: `alg=HS512&format=hex&bytes=64&name=AUTH_SECRET`.

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::SecretError;
use jwt_secrets::export::VariableName;

/// As many characters as the shortest text of a secret has: 32 bytes in base64url. A name that long may be one.
const SECRET: usize = 43;

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
                    preset.name = value.parse().ok().filter(may_be_in_an_address);
                    preset.name_ignored = preset.name.is_none();
                }
                _ => {}
            }
        }
        preset
    }

    /// What follows the name of the panel, for a recipe and a name. None for a name that may be a secret.
    pub fn write(recipe: Recipe, name: &VariableName) -> Option<String> {
        let mut text = format!(
            "alg={}&format={}&bytes={}",
            recipe.algorithm().alg(),
            recipe.format().name(),
            recipe.bytes()
        );
        if *name != VariableName::default() {
            text.push_str("&name=");
            text.push_str(name.as_str());
        }
        may_be_in_an_address(name).then_some(text)
    }
}

fn may_be_in_an_address(name: &VariableName) -> bool {
    name.as_str().len() < SECRET
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
