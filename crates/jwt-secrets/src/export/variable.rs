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
}

impl fmt::Debug for Variable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Variable({}, <redacted>)", self.name)
    }
}
