//! Lines of a `.env` file.
//!
//! There is no standard, so a line is written only if bash, Docker Compose, the `dotenv` packages of
//! Node.js and Python and their variable expansion all read the same bytes from it.

use crate::Error;
use crate::encoding;
use crate::placement;
use zeroize::Zeroizing;

/// `NAME=value` without a line break at the end. The value stands bare if it consists of letters,
/// digits and `_ . / + = -`, otherwise between single quotes.
///
/// # Errors
///
/// [`Error::DotenvNameInvalid`] unless the name matches `[A-Za-z_][A-Za-z0-9_]*`;
/// [`Error::DotenvValueUnsupported`] for a value with a single quote, a backslash (python-dotenv
/// unescapes it even between single quotes), a dollar sign (python-dotenv and dotenv-expand replace
/// variables even there), or a control character or line separator.
///
/// ```
/// use jwt_secrets::dotenv;
///
/// assert_eq!(*dotenv::line("JWT_SECRET", "3q2-7w")?, "JWT_SECRET=3q2-7w");
/// assert_eq!(*dotenv::line("JWT_SECRET", "a b#c")?, "JWT_SECRET='a b#c'");
/// assert_eq!(dotenv::line("JWT_SECRET", "it's").unwrap_err().code(), "dotenv_value_unsupported");
/// # Ok::<(), jwt_secrets::Error>(())
/// ```
pub fn line(name: &str, value: &str) -> Result<Zeroizing<String>, Error> {
    if !is_name(name) {
        return Err(Error::DotenvNameInvalid);
    }
    if placement::is_bare(value) {
        return Ok(encoding::join(&[name, "=", value]));
    }
    if value.chars().any(is_unquotable) {
        return Err(Error::DotenvValueUnsupported);
    }
    Ok(encoding::join(&[name, "='", value, "'"]))
}

fn is_name(name: &str) -> bool {
    !name.starts_with(|first: char| first.is_ascii_digit())
        && !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn is_unquotable(character: char) -> bool {
    matches!(character, '\'' | '\\' | '$' | '\u{2028}' | '\u{2029}') || character.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_value_stands_bare() {
        for value in ["abc", "A-Z_a.z", "ab+/cd==", "-x", "=", "1e5", "true"] {
            assert_eq!(*line("K", value).unwrap(), format!("K={value}"));
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
            let text = line("K", value).unwrap();
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
            assert_eq!(
                line("K", value),
                Err(Error::DotenvValueUnsupported),
                "{value:?}"
            );
        }
    }

    #[test]
    fn a_name_that_no_shell_takes_is_refused() {
        for name in [
            "", "1A", "A-B", "A B", "A=", "Ä", "A\n", "$A", "A.B", "export A",
        ] {
            assert_eq!(line(name, "v"), Err(Error::DotenvNameInvalid), "{name:?}");
        }
        for name in ["A", "_", "jwt_secret", "A1", "_1"] {
            assert!(line(name, "v").is_ok(), "{name:?}");
        }
    }
}
