//! Errors of reading a key.

use jwt_secrets::KeyError;
use jwt_secrets::key::MAX_SECRET_TEXT;
use jwt_secrets::key::Reading;

use super::Explain;
use super::Explained;
use super::Explanation;
use crate::text::Ways;
use crate::text::words;

words! {
    /// Why a text is no key.
    pub struct KeyErrors = KEY_ERRORS {
        reading_unknown: Explanation,
        empty: Explanation,
        /// The `{maximum}` in bytes.
        too_long: Explanation,
        /// At `{position}`, for the `{reading}`; the same below.
        character: Explanation,
        lone_surrogate: Explanation,
        length: Explanation,
        padding: Explanation,
        stray_bits: Explanation,
        jwk_not_oct: Explanation,
        jwk_value_missing: Explanation,
        jwk_alg_unknown: Explanation,
        jwk_set_keys_missing: Explanation,
    }
}

impl Explain for KeyError {
    fn explain(&self) -> Explained {
        let t = KeyErrors::here();
        let named = |reading: Reading| Ways::here().readings.of(reading);
        match self {
            Self::ReadingUnknown => t.reading_unknown.plain(),
            Self::Empty => t.empty.plain(),
            Self::TooLong => t
                .too_long
                .with(&[("maximum", &MAX_SECRET_TEXT.to_string())]),
            Self::Character { reading, position } => t.character.with(&[
                ("position", &position.to_string()),
                ("reading", named(*reading)),
            ]),
            Self::LoneSurrogate { position } => t
                .lone_surrogate
                .with(&[("position", &position.to_string())]),
            Self::Length { reading } => t.length.with(&[("reading", named(*reading))]),
            Self::Padding { reading } => t.padding.with(&[("reading", named(*reading))]),
            Self::StrayBits { reading } => t.stray_bits.with(&[("reading", named(*reading))]),
            Self::Json(error) => error.explain(),
            Self::JwkNotOct => t.jwk_not_oct.plain(),
            Self::JwkValueMissing => t.jwk_value_missing.plain(),
            Self::JwkAlgUnknown => t.jwk_alg_unknown.plain(),
            Self::JwkSetKeysMissing => t.jwk_set_keys_missing.plain(),
        }
    }
}
