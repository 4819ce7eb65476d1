//! The one secret, or why there is none, and what may be known of it.

use jwt_secrets::Error;
use jwt_secrets::Fingerprint;
use jwt_secrets::Placement;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use jwt_secrets::places;
use zeroize::Zeroizing;

/// What there is.
pub enum Held {
    Secret(Secret),
    /// None, with the fingerprint of the one before.
    Nothing(Option<Fingerprint>),
    /// Randomness failed; likewise.
    Fault(Error, Option<Fingerprint>),
}

impl Held {
    pub const fn secret(&self) -> Option<&Secret> {
        match self {
            Self::Secret(secret) => Some(secret),
            Self::Nothing(_) | Self::Fault(..) => None,
        }
    }

    pub fn fingerprint(&self) -> Option<Fingerprint> {
        match self {
            Self::Secret(secret) => Some(secret.fingerprint()),
            Self::Nothing(last) | Self::Fault(_, last) => last.clone(),
        }
    }
}

/// What may be known of a secret without knowing it.
#[derive(Clone, PartialEq, Eq)]
pub struct Facts {
    pub bits: usize,
    pub characters: usize,
    pub placement: Placement,
    pub fingerprint: Fingerprint,
}

pub fn encoded(secret: &Secret, recipe: Recipe) -> Option<Zeroizing<String>> {
    secret.encode(recipe.format(), recipe.algorithm()).ok()
}

pub fn facts(secret: &Secret, recipe: Recipe) -> Option<Facts> {
    let text = encoded(secret, recipe)?;
    Some(Facts {
        bits: secret.entropy_bits(),
        characters: text.len(),
        placement: places(&text),
        fingerprint: secret.fingerprint(),
    })
}
