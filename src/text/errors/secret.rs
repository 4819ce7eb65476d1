//! Errors of making a secret.

use jwt_secrets::MAX_BYTES;
use jwt_secrets::SecretError;

use super::Explain;
use super::Explained;
use super::Explanation;
use crate::text::words;

words! {
    /// Why no secret was made.
    pub struct SecretErrors = SECRET_ERRORS {
        algorithm_unknown: Explanation,
        format_unknown: Explanation,
        length_not_a_number: Explanation,
        /// `{algorithm}`, and the `{minimum}` in bytes.
        length_too_short: Explanation,
        /// The `{maximum}` in bytes.
        length_too_long: Explanation,
        randomness_unavailable: Explanation,
        randomness_broken: Explanation,
        not_alphanumeric: Explanation,
    }
}

impl Explain for SecretError {
    fn explain(&self) -> Explained {
        let t = SecretErrors::here();
        match self {
            Self::AlgorithmUnknown => t.algorithm_unknown.plain(),
            Self::FormatUnknown => t.format_unknown.plain(),
            Self::LengthNotANumber => t.length_not_a_number.plain(),
            Self::LengthTooShort { algorithm, minimum } => t.length_too_short.with(&[
                ("algorithm", algorithm.alg()),
                ("minimum", &minimum.to_string()),
            ]),
            Self::LengthTooLong => t
                .length_too_long
                .with(&[("maximum", &MAX_BYTES.to_string())]),
            Self::RandomnessUnavailable => t.randomness_unavailable.plain(),
            Self::RandomnessBroken => t.randomness_broken.plain(),
            Self::NotAlphanumeric => t.not_alphanumeric.plain(),
        }
    }
}
