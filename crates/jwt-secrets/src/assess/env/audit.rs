//! All that can be told of a file of variables.

use super::Entry;
use super::Located;
use crate::EnvError;
use crate::jws::NumericDate;

/// All that can be told of a file of variables.
#[derive(Debug)]
pub struct Audit {
    entries: Vec<Entry>,
    findings: Vec<Located>,
}

impl Audit {
    /// Looks at a text. Whether a token has expired is told where the time is given.
    ///
    /// # Errors
    ///
    /// [`EnvError`], where there is too much of it, or no variable in it.
    pub fn of(text: &str, now: Option<NumericDate>) -> Result<Self, EnvError> {
        let _ = (text, now);
        Err(EnvError::NoVariables)
    }

    /// The variables, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What was found, the worst first.
    #[must_use]
    pub fn findings(&self) -> &[Located] {
        &self.findings
    }
}
