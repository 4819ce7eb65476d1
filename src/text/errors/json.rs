//! Errors of reading JSON.

use jwt_secrets::JsonError;
use jwt_secrets::SyntaxFault;
use jwt_secrets::json::MAX_BYTES;
use jwt_secrets::json::MAX_DEPTH;

use super::Explain;
use super::Explained;
use super::Explanation;
use crate::text::words;

words! {
    /// Why a text was not read as JSON. Where there is a place, it is `{line}` and `{column}`.
    pub struct JsonErrors = JSON_ERRORS {
        /// The `{maximum}` in bytes.
        too_long: Explanation,
        byte_order_mark: Explanation,
        not_an_object: Explanation,
        empty: Explanation,
        incomplete: Explanation,
        duplicate_name: Explanation,
        /// The `{maximum}` depth.
        too_deep: Explanation,
        number_out_of_range: Explanation,
        lone_surrogate: Explanation,
        name: Explanation,
        value: Explanation,
        trailing_comma: Explanation,
        control_character: Explanation,
        escape: Explanation,
        colon: Explanation,
        comma: Explanation,
        behind: Explanation,
        number: Explanation,
        other: Explanation,
    }
}

impl Explain for JsonError {
    fn explain(&self) -> Explained {
        let t = JsonErrors::here();
        let (line, column) = self.place().unwrap_or_default();
        let place = [
            ("line", line.to_string()),
            ("column", column.to_string()),
            ("maximum", MAX_DEPTH.to_string()),
        ];
        let place = place
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let words = match self {
            Self::TooLong => return t.too_long.with(&[("maximum", &MAX_BYTES.to_string())]),
            Self::ByteOrderMark => &t.byte_order_mark,
            Self::NotAnObject => &t.not_an_object,
            Self::Incomplete { line: 1, column: 1 } => &t.empty,
            Self::Incomplete { .. } => &t.incomplete,
            Self::DuplicateName { .. } => &t.duplicate_name,
            Self::TooDeep { .. } => &t.too_deep,
            Self::NumberOutOfRange { .. } => &t.number_out_of_range,
            Self::LoneSurrogate { .. } => &t.lone_surrogate,
            Self::Syntax { fault, .. } => match fault {
                SyntaxFault::Name => &t.name,
                SyntaxFault::Value => &t.value,
                SyntaxFault::TrailingComma => &t.trailing_comma,
                SyntaxFault::ControlCharacter => &t.control_character,
                SyntaxFault::Escape => &t.escape,
                SyntaxFault::Colon => &t.colon,
                SyntaxFault::Comma => &t.comma,
                SyntaxFault::Behind => &t.behind,
                SyntaxFault::Number => &t.number,
                SyntaxFault::Other => &t.other,
            },
        };
        words.with(&place)
    }
}
