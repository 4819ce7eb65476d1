//! The hash of the address: which panel, and what to make. `generate?alg=HS512&format=hex&bytes=64`.

use jwt_secrets::Algorithm;
use jwt_secrets::Error;
use jwt_secrets::Format;
use jwt_secrets::Recipe;

use crate::panels::Panel;

/// What an address asks for. Each part may be missing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Preset {
    pub algorithm: Option<Algorithm>,
    pub format: Option<Format>,
    pub bytes: Option<usize>,
    /// The first part that made no sense. The others count all the same.
    pub problem: Option<Error>,
}

/// Reads a hash. An unknown panel is the first one; unknown names in a preset belong to a later version and are left out.
pub fn parse(hash: &str) -> (Panel, Preset) {
    let (name, query) = hash.split_once('?').unwrap_or((hash, ""));
    let mut preset = Preset::default();
    for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match key {
            "alg" => preset.algorithm = noted(value.parse(), &mut preset.problem),
            "format" => preset.format = noted(value.parse(), &mut preset.problem),
            "bytes" => preset.bytes = noted(Recipe::parse_bytes(value), &mut preset.problem),
            _ => {}
        }
    }
    (Panel::named(name), preset)
}

fn noted<T>(parsed: Result<T, Error>, problem: &mut Option<Error>) -> Option<T> {
    match parsed {
        Ok(value) => Some(value),
        Err(error) => {
            problem.get_or_insert(error);
            None
        }
    }
}
