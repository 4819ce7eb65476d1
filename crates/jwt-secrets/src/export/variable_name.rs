//! Names of environment variables.

use crate::ExportError;
use core::fmt;
use core::str::FromStr;

/// The name of an environment variable: `[A-Za-z_][A-Za-z0-9_]*`, which every shell takes (POSIX.1 section 8.1 asks for
/// capitals; lower case is in use).
///
/// ```
/// use jwt_secrets::export::VariableName;
///
/// let name: VariableName = "JWT_SECRET".parse()?;
/// assert_eq!(name.as_str(), "JWT_SECRET");
/// assert!("JWT-SECRET".parse::<VariableName>().is_err());
/// # Ok::<(), jwt_secrets::ExportError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableName(String);

impl VariableName {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for VariableName {
    /// `JWT_SECRET`.
    fn default() -> Self {
        Self("JWT_SECRET".to_owned())
    }
}

impl FromStr for VariableName {
    type Err = ExportError;

    /// Reads a name; anything that a shell would not take is [`ExportError::NameInvalid`].
    fn from_str(text: &str) -> Result<Self, ExportError> {
        let digit_first = text.starts_with(|first: char| first.is_ascii_digit());
        let named = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if text.is_empty() || digit_first || !text.bytes().all(named) {
            return Err(ExportError::NameInvalid);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for VariableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_no_shell_takes_is_refused() {
        for name in [
            "", "1A", "A-B", "A B", "A=", "Ä", "A\n", "$A", "A.B", "export A",
        ] {
            let parsed: Result<VariableName, _> = name.parse();
            assert_eq!(parsed, Err(ExportError::NameInvalid), "{name:?}");
        }
        for name in ["A", "_", "jwt_secret", "A1", "_1"] {
            let parsed: VariableName = name.parse().unwrap();
            assert_eq!(parsed.to_string(), name);
        }
        assert_eq!("JWT_SECRET".parse(), Ok(VariableName::default()));
    }
}
