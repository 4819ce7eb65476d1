//! Errors of making a set of secrets.

use crate::KeyError;
use crate::SecretError;
use crate::TokenError;
use core::fmt;

/// Why there is no set, or no place for a name in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetError {
    /// No variable can be made of the name of the purpose.
    PurposeInvalid,
    /// The name of the environment cannot be a part of the name of a file.
    EnvironmentInvalid,
    /// The file of this environment is the one that everybody commits.
    EnvironmentCommitted,
    /// The name stands there already, or becomes the same.
    Twice,
    /// There is no name.
    NoName,
    /// There are more names than a set has room for.
    TooMany {
        /// As many are possible.
        most: usize,
    },
    /// Two secrets were the same: the random generator repeats itself.
    Repeated,
    /// A secret was not made.
    Secret(SecretError),
    /// A value is no key for the token that is made of it.
    Key(KeyError),
    /// The token was not made.
    Token(TokenError),
}

impl SetError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PurposeInvalid => "set_purpose_invalid",
            Self::EnvironmentInvalid => "set_environment_invalid",
            Self::EnvironmentCommitted => "set_environment_committed",
            Self::Twice => "set_name_twice",
            Self::NoName => "set_no_name",
            Self::TooMany { .. } => "set_too_many",
            Self::Repeated => "set_repeated",
            Self::Secret(error) => error.code(),
            Self::Key(error) => error.code(),
            Self::Token(error) => error.code(),
        }
    }
}

impl From<SecretError> for SetError {
    fn from(error: SecretError) -> Self {
        Self::Secret(error)
    }
}

impl From<KeyError> for SetError {
    fn from(error: KeyError) -> Self {
        Self::Key(error)
    }
}

impl From<TokenError> for SetError {
    fn from(error: TokenError) -> Self {
        Self::Token(error)
    }
}

impl fmt::Display for SetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooMany { most } => write!(f, "{}: maximum {most}", self.code()),
            _ => f.write_str(self.code()),
        }
    }
}

impl core::error::Error for SetError {}
