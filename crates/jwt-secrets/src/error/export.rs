//! Errors of writing a secret for the place where it will live.

use core::fmt;

/// Why a value was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The text cannot be the name of a variable.
    NameInvalid,
    /// No quoting carries this value unchanged to every reader of `.env` files.
    ValueUnsupported,
}

impl ExportError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameInvalid => "dotenv_name_invalid",
            Self::ValueUnsupported => "dotenv_value_unsupported",
        }
    }
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl core::error::Error for ExportError {}
