//! Lists of names, one a line.

use super::Environment;
use super::variable;
use crate::SetError;
use crate::export::VariableName;

/// The most purposes, and the most environments, of a set.
const MOST: usize = 32;

/// What is wrong with a list of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesError {
    /// The line, counted from 1.
    pub line: usize,
    /// The name on it.
    pub name: String,
    /// What is the matter with it.
    pub error: SetError,
}

/// The variables of purposes, one a line. Empty lines are none.
///
/// # Errors
///
/// For the first line that is none, or one for the second time; [`SetError::NoName`] for an empty text.
pub fn purposes(text: &str) -> Result<Vec<VariableName>, NamesError> {
    read(text, variable, |name| name.as_str().to_ascii_uppercase())
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
            name: name.to_owned(),
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
            name: String::new(),
            error: SetError::NoName,
        });
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (usize, String, SetError) {
        let NamesError { line, name, error } = purposes(text).unwrap_err();
        (line, name, error)
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
        let line = |line, name: &str, error| (line, name.to_owned(), error);
        assert_eq!(
            refused("a\n\nb c=d"),
            line(3, "b c=d", SetError::PurposeInvalid)
        );
        assert_eq!(
            refused("e-mail\nE mail"),
            line(2, "E mail", SetError::Twice)
        );
        assert_eq!(refused(" \n"), line(1, "", SetError::NoName));
        let many: Vec<_> = (0..=MOST).map(|place| format!("p{place}")).collect();
        let most = SetError::TooMany { most: MOST };
        assert_eq!(refused(&many.join("\n")), line(MOST + 1, "p32", most));
        let twice = environments("eu.prod\neu-prod").unwrap_err();
        assert_eq!((twice.line, twice.error), (2, SetError::Twice));
    }
}
