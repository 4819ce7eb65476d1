//! Lines of a `.env` file.
//!
//! There is no standard, so a line is written only if bash, Docker Compose, the `dotenv` packages of
//! Node.js and Python and their variable expansion all read the same bytes from it.

use super::VariableName;
use super::is_plain;
use crate::ExportError;
use crate::encoding;
use zeroize::Zeroizing;

/// Whether a value can stand behind the equals sign as it is.
pub(super) fn takes_bare(value: &str) -> bool {
    is_plain(value)
}

/// `NAME=value` without a line break at the end. The value stands bare if it consists of letters,
/// digits and `_ . / + = -`, otherwise between single quotes.
///
/// # Errors
///
/// [`ExportError::ValueUnsupported`] for a value with a single quote, a backslash (python-dotenv
/// unescapes it even between single quotes), a dollar sign (python-dotenv and dotenv-expand replace
/// variables even there), or a control character or line separator.
///
/// ```
/// use jwt_secrets::dotenv;
/// use jwt_secrets::export::VariableName;
///
/// let name = VariableName::default();
/// assert_eq!(*dotenv::line(&name, "3q2-7w")?, "JWT_SECRET=3q2-7w");
/// assert_eq!(*dotenv::line(&name, "a b#c")?, "JWT_SECRET='a b#c'");
/// assert_eq!(dotenv::line(&name, "it's").unwrap_err().code(), "dotenv_value_unsupported");
/// # Ok::<(), jwt_secrets::ExportError>(())
/// ```
pub fn line(name: &VariableName, value: &str) -> Result<Zeroizing<String>, ExportError> {
    let name = name.as_str();
    if takes_bare(value) {
        return Ok(encoding::join(&[name, "=", value]));
    }
    if value.chars().any(is_unquotable) {
        return Err(ExportError::ValueUnsupported);
    }
    Ok(encoding::join(&[name, "='", value, "'"]))
}

fn is_unquotable(character: char) -> bool {
    matches!(character, '\'' | '\\' | '$' | '\u{2028}' | '\u{2029}') || character.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(value: &str) -> Result<Zeroizing<String>, ExportError> {
        super::line(&"K".parse().unwrap(), value)
    }

    #[test]
    fn a_plain_value_stands_bare() {
        for value in ["abc", "A-Z_a.z", "ab+/cd==", "-x", "=", "1e5", "true"] {
            assert_eq!(*line(value).unwrap(), format!("K={value}"));
        }
    }

    #[test]
    fn any_other_value_is_quoted() {
        for value in [
            "",
            "a b",
            "#",
            "a#b",
            "\"",
            "`id`",
            "*",
            "~",
            "ü",
            "😀",
            "{\"k\":1}",
            "!",
        ] {
            let text = line(value).unwrap();
            assert_eq!(*text, format!("K='{value}'"));
            assert_eq!(text.capacity(), text.len());
        }
    }

    #[test]
    fn a_value_that_no_quoting_carries_is_refused() {
        for value in [
            "'", "a\nb", "a\r", "\0", "\\", "\\n", "$HOME", "${A}", "\t", "\u{85}", "\u{2028}",
            "\x7F",
        ] {
            assert_eq!(line(value), Err(ExportError::ValueUnsupported), "{value:?}");
        }
    }
}
