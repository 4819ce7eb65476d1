//! Where a system runs: development, staging, production.

use crate::SetError;
use core::fmt;
use core::str::FromStr;

/// The name of an environment: letters and digits, with dashes, dots and underscores between them, for it becomes a part of
/// the names of files and of entries in stores.
///
/// ```
/// use jwt_secrets::sets::Environment;
///
/// let environment: Environment = "eu.Production".parse()?;
/// assert_eq!(environment.to_string(), "eu.Production");
/// assert_eq!(environment.label(), "eu-production");
/// assert!("../x".parse::<Environment>().is_err());
/// # Ok::<(), jwt_secrets::SetError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment(String);

/// A label of RFC 1123 section 2.1 has 63 characters, and the name of what is kept stands before it.
const LONGEST: usize = 30;

impl Environment {
    /// As a label of RFC 1123 section 2.1: small letters, digits and dashes.
    #[must_use]
    pub fn label(&self) -> String {
        self.0.to_ascii_lowercase().replace(['.', '_'], "-")
    }
}

impl FromStr for Environment {
    type Err = SetError;

    /// Reads a name; [`SetError::EnvironmentInvalid`] for what cannot be one, [`SetError::EnvironmentCommitted`] for that of
    /// the file which is made to be seen by all.
    fn from_str(text: &str) -> Result<Self, SetError> {
        let inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
        let at_an_end = |end: Option<&u8>| end.is_some_and(u8::is_ascii_alphanumeric);
        let bytes = text.as_bytes();
        if !at_an_end(bytes.first())
            || !at_an_end(bytes.last())
            || bytes.len() > LONGEST
            || !text.bytes().all(inside)
        {
            return Err(SetError::EnvironmentInvalid);
        }
        if text.eq_ignore_ascii_case("example") {
            return Err(SetError::EnvironmentCommitted);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_no_file_and_no_store_takes_is_refused() {
        let long = "a".repeat(LONGEST + 1);
        for name in [
            "", " ", "a b", "-a", "a-", ".", "..", "a/b", "ä", "a\n", "a$", &long,
        ] {
            let parsed: Result<Environment, _> = name.parse();
            assert_eq!(parsed, Err(SetError::EnvironmentInvalid), "{name:?}");
        }
        for name in ["a", "7", "pre-prod", "eu_1", &long[1..]] {
            assert_eq!(name.parse::<Environment>().unwrap().to_string(), name);
        }
    }

    #[test]
    fn what_everybody_commits_is_no_environment() {
        for name in ["example", "Example"] {
            let parsed: Result<Environment, _> = name.parse();
            assert_eq!(parsed, Err(SetError::EnvironmentCommitted));
        }
    }
}
