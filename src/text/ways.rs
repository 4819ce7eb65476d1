//! What is said of the ways from a text to a key.

use jwt_secrets::key::Derivation;
use jwt_secrets::key::Difference;
use jwt_secrets::key::Expansion;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Recoding;
use jwt_secrets::key::Way;

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
        with_backquotes: CauseWords,
        with_space_behind: CauseWords,
        with_space_before: CauseWords,
        in_bytes_literal: CauseWords,
        without_bytes_literal: CauseWords,
        without_padding: CauseWords,
        in_url_alphabet: CauseWords,
        in_standard_alphabet: CauseWords,
        in_capitals: CauseWords,
        in_small_letters: CauseWords,
        line_in_base64: CauseWords,
        cut_at_hash: CauseWords,
        dollar_pairs: CauseWords,
        unset_variables: CauseWords,
        without_hex_prefix: CauseWords,
        without_base64_prefix: CauseWords,
        without_id: CauseWords,
        without_byte_order_mark: CauseWords,
        with_byte_order_mark: CauseWords,
        doubled_dollars: CauseWords,
        escaped: CauseWords,
        unescaped: CauseWords,
        url_encoded: CauseWords,
        url_decoded: CauseWords,
        in_base64: CauseWords,
        in_base64url: CauseWords,
        in_hex: CauseWords,
        from_base64: CauseWords,
        composed: CauseWords,
        decomposed: CauseWords,
        latin1_as_utf8: CauseWords,
        replaced_octets: CauseWords,
        latin1: CauseWords,
        utf16_le: CauseWords,
        utf16_be: CauseWords,
        derived_payload: CauseWords,
        derived_n8n: CauseWords,
        derived_sha256: CauseWords,
        derived_sha256_hex: CauseWords,
        spare_bits: &'static str,
        both_alphabets: &'static str,
        standard_alphabet: &'static str,
        whole_groups: &'static str,
        hex_to_foreign: &'static str,
        hex_by_numbers: &'static str,
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
    /// What is said of a cause.
    pub struct CauseWords {
        /// What was found.
        finding: &'static str,
        /// Where that comes from, or what to do about it.
        hint: &'static str,
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

impl CauseWords {
    /// Both sentences.
    pub fn sentences(&self) -> [String; 2] {
        [self.finding.to_owned(), self.hint.to_owned()]
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
    /// What is said of a difference that has a button of its own.
    pub const fn difference(&self, difference: Difference) -> Option<&DifferenceWords> {
        Some(match difference {
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
            _ => return None,
        })
    }

    /// What is said of a way to another key, but for readings, decoders, keys that everybody knows and what has a button of its own.
    pub const fn way(&self, way: Way) -> Option<&CauseWords> {
        Some(match way {
            Way::Copied(difference, _) => match difference {
                Difference::Read(_, Expansion::Nothing) => &self.cut_at_hash,
                Difference::Read(_, Expansion::Compose) => &self.dollar_pairs,
                Difference::Read(..) => &self.unset_variables,
                Difference::WithBackquotes => &self.with_backquotes,
                Difference::WithSpaceBehind => &self.with_space_behind,
                Difference::WithSpaceBefore => &self.with_space_before,
                Difference::InBytesLiteral | Difference::InBytesLiteralDouble => {
                    &self.in_bytes_literal
                }
                Difference::WithoutBytesLiteral => &self.without_bytes_literal,
                Difference::WithoutPadding => &self.without_padding,
                Difference::InUrlAlphabet => &self.in_url_alphabet,
                Difference::InStandardAlphabet => &self.in_standard_alphabet,
                Difference::InCapitals => &self.in_capitals,
                Difference::InSmallLetters => &self.in_small_letters,
                Difference::LineInBase64 => &self.line_in_base64,
                Difference::WithoutHexPrefix => &self.without_hex_prefix,
                Difference::WithoutBase64Prefix => &self.without_base64_prefix,
                Difference::WithoutId => &self.without_id,
                Difference::WithoutByteOrderMark => &self.without_byte_order_mark,
                Difference::WithByteOrderMark => &self.with_byte_order_mark,
                Difference::DoubledDollars => &self.doubled_dollars,
                Difference::Escaped => &self.escaped,
                Difference::Unescaped => &self.unescaped,
                Difference::UrlEncoded => &self.url_encoded,
                Difference::UrlDecoded => &self.url_decoded,
                Difference::InBase64 => &self.in_base64,
                Difference::InBase64Url => &self.in_base64url,
                Difference::InHex => &self.in_hex,
                Difference::FromBase64 => &self.from_base64,
                Difference::Composed => &self.composed,
                Difference::Decomposed => &self.decomposed,
                _ => return None,
            },
            Way::Recoded(recoding, _) => match recoding {
                Recoding::Latin1AsUtf8 => &self.latin1_as_utf8,
                Recoding::Replaced => &self.replaced_octets,
                Recoding::Latin1 => &self.latin1,
                Recoding::Utf16Le => &self.utf16_le,
                Recoding::Utf16Be => &self.utf16_be,
            },
            Way::Derived(derivation) => match derivation {
                Derivation::Payload => &self.derived_payload,
                Derivation::N8n => &self.derived_n8n,
                Derivation::Sha256 => &self.derived_sha256,
                Derivation::Sha256Hex => &self.derived_sha256_hex,
            },
            _ => return None,
        })
    }

    /// Which decoders do so.
    pub const fn decoder(&self, decoder: LenientDecoder) -> &'static str {
        match decoder {
            LenientDecoder::SpareBits => self.spare_bits,
            LenientDecoder::BothAlphabets => self.both_alphabets,
            LenientDecoder::StandardAlphabet => self.standard_alphabet,
            LenientDecoder::WholeGroups => self.whole_groups,
            LenientDecoder::HexToForeign => self.hex_to_foreign,
            LenientDecoder::HexByNumbers => self.hex_by_numbers,
        }
    }
}
