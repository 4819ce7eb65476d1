//! Errors of reading JSON strictly.

use core::fmt;

/// Why a text was not read as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// The text is longer than [`MAX_BYTES`](crate::json::MAX_BYTES).
    TooLong,
    /// The text begins with a byte order mark (RFC 8259 section 8.1).
    ByteOrderMark,
    /// The text is JSON, but not an object.
    NotAnObject,
    /// The JSON ends before it is complete.
    Incomplete {
        /// The line where something is missing.
        line: usize,
        /// The column after the last character.
        column: usize,
    },
    /// An object has a name twice (RFC 7515 section 4, RFC 7519 section 4).
    DuplicateName {
        /// The line of the second of the two.
        line: usize,
        /// The column where its name ends, or the one after it.
        column: usize,
    },
    /// Objects and arrays are nested deeper than [`MAX_DEPTH`](crate::json::MAX_DEPTH).
    TooDeep {
        /// The line of the bracket that is one too many.
        line: usize,
        /// The column of that bracket, or the one after it.
        column: usize,
    },
    /// A number is too large for a double, such as `1e400` (RFC 8259 section 6).
    NumberOutOfRange {
        /// The line of the number.
        line: usize,
        /// The column where it ends.
        column: usize,
    },
    /// An escape is half of a surrogate pair, which is no character (RFC 8259 section 8.2). Whoever reads a text of
    /// JavaScript, which can have such a half itself, makes the same error of it.
    LoneSurrogate {
        /// The line of the escape or half.
        line: usize,
        /// The column where it ends, or the one after it; that of the half.
        column: usize,
    },
    /// The text is not JSON (RFC 8259).
    Syntax {
        /// The line where reading stopped.
        line: usize,
        /// The column of the first character that does not fit.
        column: usize,
        /// What does not fit there.
        fault: SyntaxFault,
    },
}

/// What does not fit in a text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A name is not between double quotes.
    Name,
    /// There is no value, or a word without quotes.
    Value,
    /// A comma stands before the end of an object or array.
    TrailingComma,
    /// A line break or another control character stands in a text.
    ControlCharacter,
    /// A backslash has something wrong behind it.
    Escape,
    /// The colon between name and value is missing.
    Colon,
    /// Between two members, or values, there is no comma.
    Comma,
    /// Something stands behind the end.
    Behind,
    /// A number is not written as JSON writes it.
    Number,
    /// Anything else.
    Other,
}

impl JsonError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "json_too_long",
            Self::ByteOrderMark => "json_byte_order_mark",
            Self::NotAnObject => "json_not_an_object",
            Self::Incomplete { .. } => "json_incomplete",
            Self::DuplicateName { .. } => "json_duplicate_name",
            Self::TooDeep { .. } => "json_too_deep",
            Self::NumberOutOfRange { .. } => "json_number_out_of_range",
            Self::LoneSurrogate { .. } => "json_lone_surrogate",
            Self::Syntax { .. } => "json_syntax",
        }
    }

    /// Line and column, where there is a place.
    #[must_use]
    pub const fn place(&self) -> Option<(usize, usize)> {
        match *self {
            Self::TooLong | Self::ByteOrderMark | Self::NotAnObject => None,
            Self::Incomplete { line, column }
            | Self::DuplicateName { line, column }
            | Self::TooDeep { line, column }
            | Self::NumberOutOfRange { line, column }
            | Self::LoneSurrogate { line, column }
            | Self::Syntax { line, column, .. } => Some((line, column)),
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        if let Self::Syntax { fault, .. } = self {
            write!(f, " ({fault:?})")?;
        }
        match self.place() {
            Some((line, column)) => write!(f, ": line {line}, column {column}"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for JsonError {}
