//! Lists of names, one a line.

use super::Environment;
use crate::SetError;
use crate::export::VariableName;
use core::fmt;

/// The most purposes, and the most environments, of a set.
const MOST: usize = 32;

/// What is wrong with a list of names. It has no name in it: somebody may have pasted something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is the matter with it.
    pub error: SetError,
}

impl fmt::Display for NamesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: line {}", self.error, self.line)
    }
}

impl core::error::Error for NamesError {}

/// The variables of purposes, one a line. Empty lines are none.
///
/// # Errors
///
/// For the first line that is none, or one for the second time; [`SetError::NoName`] for an empty text.
pub fn purposes(text: &str) -> Result<Vec<VariableName>, NamesError> {
    read(text, VariableName::of_purpose, |name| {
        name.as_str().to_ascii_uppercase()
    })
}

/// The environments, one a line. Empty lines are none.
///
/// # Errors
///
/// For the first line that is none, or one for the second time; [`SetError::NoName`] for an empty text.
pub fn environments(text: &str) -> Result<Vec<Environment>, NamesError> {
    read(text, str::parse, Environment::label)
}

/// `written` is what two names must not share.
fn read<T>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, SetError>,
    written: impl Fn(&T) -> String,
) -> Result<Vec<T>, NamesError> {
    let mut read = Vec::new();
    let mut taken = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let name = line.trim();
        if name.is_empty() {
            continue;
        }
        let refused = |error| NamesError {
            line: index + 1,
            error,
        };
        let parsed = parse(name).map_err(refused)?;
        let own = written(&parsed);
        if taken.contains(&own) {
            return Err(refused(SetError::Twice));
        }
        if read.len() == MOST {
            return Err(refused(SetError::TooMany { most: MOST }));
        }
        taken.push(own);
        read.push(parsed);
    }
    if read.is_empty() {
        return Err(NamesError {
            line: 1,
            error: SetError::NoName,
        });
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (usize, SetError) {
        let NamesError { line, error } = purposes(text).unwrap_err();
        (line, error)
    }

    #[test]
    fn a_list_has_a_name_on_each_line_that_is_not_empty() {
        let names = purposes("\n access \r\n\nrefresh\n").unwrap();
        let names: Vec<_> = names.iter().map(VariableName::as_str).collect();
        assert_eq!(
            names,
            ["JWT_ACCESS_TOKEN_SECRET", "JWT_REFRESH_TOKEN_SECRET"]
        );
        assert_eq!(environments("staging").unwrap().len(), 1);
    }

    #[test]
    fn a_name_is_refused_where_it_stands() {
        assert_eq!(refused("a\n\nb c=d"), (3, SetError::PurposeInvalid));
        assert_eq!(refused("e-mail\nE mail"), (2, SetError::Twice));
        assert_eq!(refused(" \n"), (1, SetError::NoName));
        let many: Vec<_> = (0..=MOST).map(|place| format!("p{place}")).collect();
        let most = SetError::TooMany { most: MOST };
        assert_eq!(refused(&many.join("\n")), (MOST + 1, most));
        let twice = environments("eu.prod\neu-prod").unwrap_err();
        assert_eq!((twice.line, twice.error), (2, SetError::Twice));
    }
}
