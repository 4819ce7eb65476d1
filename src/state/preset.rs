//! What an address may ask of the generated secret: `alg=HS512&format=hex&bytes=64`.

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::SecretError;

/// What is asked for. Each part may be missing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Preset {
    pub algorithm: Option<Algorithm>,
    pub format: Option<Format>,
    pub bytes: Option<usize>,
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
                _ => {}
            }
        }
        preset
    }
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
