//! What is said of the ways from a text to a key: readings, differences between two copies, lenient decoders.

use jwt_secrets::key::Difference;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;

use super::Template;
use super::words;

words! {
    /// What is said of each way.
    pub struct Ways = WAYS {
        /// The names of the readings.
        readings: Readings,
        jwk_value: DifferenceWords,
        without_line_break: DifferenceWords,
        without_space: DifferenceWords,
        without_quotes: DifferenceWords,
        without_name: DifferenceWords,
        joined: DifferenceWords,
        first_line: DifferenceWords,
        with_line_break: DifferenceWords,
        with_cr_lf: DifferenceWords,
        with_quotes: DifferenceWords,
        with_single_quotes: DifferenceWords,
        spare_bits: &'static str,
        both_alphabets: &'static str,
        standard_alphabet: &'static str,
        /// NUL bytes at the end of a key.
        padded: &'static str,
    }
}

words! {
    /// What is said of a difference between two copies of a secret.
    pub struct DifferenceWords {
        /// The other copy matches.
        matches: &'static str,
        /// It does under one of the `{readings}`.
        matches_read_as: Template,
        /// Where that comes from.
        hint: &'static str,
        /// What a button says that makes this copy match.
        remedy: &'static str,
        /// The same, and another `{reading}`.
        remedy_read_as: Template,
        /// Below the field of a secret that may have what the other has not; empty where none can.
        remark: &'static str,
    }
}

words! {
    /// Something about each reading.
    pub struct Readings {
        utf8: &'static str,
        base64url: &'static str,
        base64: &'static str,
        hex: &'static str,
    }
}

impl Readings {
    /// About this one.
    pub const fn of(&self, reading: Reading) -> &'static str {
        match reading {
            Reading::Utf8 => self.utf8,
            Reading::Base64Url => self.base64url,
            Reading::Base64 => self.base64,
            Reading::Hex => self.hex,
        }
    }
}

impl Ways {
    pub const fn difference(&self, difference: Difference) -> &DifferenceWords {
        match difference {
            Difference::JwkValue => &self.jwk_value,
            Difference::WithoutLineBreak => &self.without_line_break,
            Difference::WithoutSpace => &self.without_space,
            Difference::WithoutQuotes => &self.without_quotes,
            Difference::WithoutName => &self.without_name,
            Difference::Joined => &self.joined,
            Difference::FirstLine => &self.first_line,
            Difference::WithLineBreak => &self.with_line_break,
            Difference::WithCrLf => &self.with_cr_lf,
            Difference::WithQuotes => &self.with_quotes,
            Difference::WithSingleQuotes => &self.with_single_quotes,
        }
    }

    /// Which decoders do so.
    pub const fn decoder(&self, decoder: LenientDecoder) -> &'static str {
        match decoder {
            LenientDecoder::SpareBits => self.spare_bits,
            LenientDecoder::BothAlphabets => self.both_alphabets,
            LenientDecoder::StandardAlphabet => self.standard_alphabet,
        }
    }
}
