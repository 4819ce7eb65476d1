//! Errors of reading a file of variables.

use core::fmt;

/// Why a text is not looked at as a file of variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnvError {
    /// It is longer than [`MAX_FILE_BYTES`](crate::assess::env::MAX_FILE_BYTES).
    TooLong,
    /// It has more lines than [`MAX_LINES`](crate::assess::env::MAX_LINES).
    TooManyLines,
    /// It has a NUL, which no file of text has.
    Binary,
    /// Nothing in it gives a variable a value.
    NoVariables,
}

impl EnvError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLong => "env_too_long",
            Self::TooManyLines => "env_too_many_lines",
            Self::Binary => "env_binary",
            Self::NoVariables => "env_no_variables",
        }
    }
}

impl fmt::Display for EnvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl core::error::Error for EnvError {}
