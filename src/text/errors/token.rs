//! Errors of making and checking a token, and of its dates.

use jwt_secrets::TimeError;
use jwt_secrets::TokenError;
use jwt_secrets::jws::MAX_TOKEN_BYTES;
use jwt_secrets::jws::Part;

use super::Explain;
use super::Explained;
use super::Explanation;
use crate::text::Template;
use crate::text::words;

words! {
    /// Why a token was not made, or is refused.
    pub struct TokenErrors = TOKEN_ERRORS {
        /// The `{maximum}` in bytes.
        too_long: Explanation,
        /// It has `{found}`.
        part_count: Explanation,
        encrypted: Explanation,
        /// A `{part}` by its RFC name, at `{position}`; the same below.
        part_empty: Explanation,
        part_padding: Explanation,
        part_standard_alphabet: Explanation,
        part_white_space: Explanation,
        part_character: Explanation,
        part_length: Explanation,
        part_stray_bits: Explanation,
        part_not_utf8: Explanation,
        /// Before what is wrong with the JSON of the `{part}`.
        part_json: Template,
        part_names: PartNames,
        alg_missing: Explanation,
        alg_not_a_string: Explanation,
        alg_none: Explanation,
        alg_asymmetric: Explanation,
        alg_unknown: Explanation,
        /// The header says `{found}`, and `{pinned}` was chosen.
        alg_differs: Explanation,
        payload_unencoded: Explanation,
        crit_unsupported: Explanation,
        crit_invalid: Explanation,
        signature_mismatch: Explanation,
        /// The `{claim}`; the same below.
        time_not_a_number: Explanation,
        time_in_milliseconds: Explanation,
        time_out_of_range: Explanation,
    }
}

words! {
    /// The names of the parts of a token.
    pub struct PartNames {
        header: &'static str,
        payload: &'static str,
        signature: &'static str,
    }
}

impl PartNames {
    const fn of(&self, part: Part) -> &'static str {
        match part {
            Part::Header => self.header,
            Part::Payload => self.payload,
            Part::Signature => self.signature,
        }
    }
}

impl Explain for TokenError {
    fn explain(&self) -> Explained {
        let t = TokenErrors::here();
        let of = |words: &Explanation, part: &Part| words.with(&[("part", t.part_names.of(*part))]);
        let at = |words: &Explanation, part: &Part, position: &usize| {
            words.with(&[
                ("part", t.part_names.of(*part)),
                ("position", &position.to_string()),
            ])
        };
        match self {
            Self::TooLong => t
                .too_long
                .with(&[("maximum", &MAX_TOKEN_BYTES.to_string())]),
            Self::PartCount { found } => t.part_count.with(&[("found", &found.to_string())]),
            Self::Encrypted => t.encrypted.plain(),
            Self::PartEmpty { part } => of(&t.part_empty, part),
            Self::PartPadding { part, position } => at(&t.part_padding, part, position),
            Self::PartStandardAlphabet { part, position } => {
                at(&t.part_standard_alphabet, part, position)
            }
            Self::PartWhiteSpace { part, position } => at(&t.part_white_space, part, position),
            Self::PartCharacter { part, position } => at(&t.part_character, part, position),
            Self::PartLength { part } => of(&t.part_length, part),
            Self::PartStrayBits { part } => of(&t.part_stray_bits, part),
            Self::PartNotUtf8 { part, position } => at(&t.part_not_utf8, part, position),
            Self::Json { part, error } => {
                let Explained { message, hint } = error.explain();
                let whose = t.part_json.with(&[("part", t.part_names.of(*part))]);
                Explained {
                    message: [whose, message].join(" "),
                    hint,
                }
            }
            Self::AlgMissing => t.alg_missing.plain(),
            Self::AlgNotAString => t.alg_not_a_string.plain(),
            Self::AlgNone => t.alg_none.plain(),
            Self::AlgAsymmetric => t.alg_asymmetric.plain(),
            Self::AlgUnknown => t.alg_unknown.plain(),
            Self::AlgDiffers { found, pinned } => t
                .alg_differs
                .with(&[("found", found.alg()), ("pinned", pinned.alg())]),
            Self::PayloadUnencoded => t.payload_unencoded.plain(),
            Self::CritUnsupported => t.crit_unsupported.plain(),
            Self::CritInvalid => t.crit_invalid.plain(),
            Self::SignatureMismatch => t.signature_mismatch.plain(),
            Self::Time(error) => error.explain(),
        }
    }
}

impl Explain for TimeError {
    fn explain(&self) -> Explained {
        let t = TokenErrors::here();
        let words = match self {
            Self::NotANumber { .. } => &t.time_not_a_number,
            Self::InMilliseconds { .. } => &t.time_in_milliseconds,
            Self::OutOfRange { .. } => &t.time_out_of_range,
        };
        words.with(&[("claim", self.claim().name())])
    }
}
