//! The choices of the selects.

use jwt_secrets::Algorithm;
use jwt_secrets::key::Reading;

use crate::text::Ways;

/// Value and label of each algorithm.
pub fn algorithms() -> Vec<(&'static str, &'static str)> {
    Algorithm::ALL
        .map(|algorithm| (algorithm.alg(), algorithm.alg()))
        .to_vec()
}

/// Value and label of each reading.
pub fn readings() -> Vec<(&'static str, &'static str)> {
    Reading::ALL
        .map(|reading| (reading.name(), Ways::here().readings.of(reading)))
        .to_vec()
}
