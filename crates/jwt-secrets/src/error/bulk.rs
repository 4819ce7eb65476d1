//! Errors of asking for many secrets.

use core::fmt;

/// Why a file cannot have so many secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkError {
    /// It is no number of digits.
    CountNotANumber,
    /// None, or more than one file has.
    CountOutOfRange,
}

impl BulkError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CountNotANumber => "count_not_a_number",
            Self::CountOutOfRange => "count_out_of_range",
        }
    }
}

impl fmt::Display for BulkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl core::error::Error for BulkError {}
