//! A variable with its value.

use super::VariableName;
use core::fmt;

/// A variable that is to have this value, which `Debug` does not print.
#[derive(Clone, Copy)]
pub struct Variable<'a> {
    /// Its name.
    pub name: &'a VariableName,
    /// The secret as text.
    pub value: &'a str,
    /// What its key is called in a JWK Set (RFC 7517 section 4.5); the name of the variable where it is called nothing.
    pub kid: Option<&'a str>,
}

impl fmt::Debug for Variable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Variable({}, <redacted>)", self.name)
    }
}
