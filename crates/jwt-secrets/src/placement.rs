//! Where a text can stand unquoted.

/// Words that YAML 1.1, YAML 1.2 or a lenient reader takes for a boolean, a null or a number, in any
/// case. `~`, `.inf` and `.nan` are excluded by their first character.
const YAML_WORDS: [&str; 13] = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity",
];

/// In which places a text is read as exactly itself without quotes. Doubt counts as no.
// Four answers to four questions, not a state: no two exclude each other.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// As a value in a `.env` file.
    pub dotenv: bool,
    /// As a word of a shell command; not if it could be taken for an option.
    pub shell: bool,
    /// As a plain scalar in YAML 1.1 and 1.2, read as a string.
    pub yaml: bool,
    /// As part of a URL: unreserved characters only (RFC 3986 section 2.3).
    pub url: bool,
}

/// Where `text` can stand as it is. An empty text can stand nowhere.
///
/// ```
/// let placement = jwt_secrets::places("-3q2_7w");
/// assert!(placement.dotenv && placement.url);
/// assert!(!placement.shell, "a command would take it for an option");
/// ```
#[must_use]
pub fn places(text: &str) -> Placement {
    let bare = is_bare(text);
    Placement {
        dotenv: bare,
        shell: bare && is_shell_word(text),
        yaml: bare && is_yaml_string(text),
        url: !text.is_empty() && text.bytes().all(is_unreserved),
    }
}

/// One or more characters that no reader of `.env` files, shell or YAML parser treats specially
/// inside a value. What they mean at its start is for the caller.
pub(crate) fn is_bare(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'/' | b'+' | b'=' | b'-')
        })
}

/// A first `-` makes an option of a word; a first `=` makes a command's path of it in zsh.
fn is_shell_word(bare: &str) -> bool {
    !bare.starts_with(['-', '='])
}

/// Starts with a letter, a digit, `_` or `/`, and is neither a number nor a word of the schemas.
/// Colons are not bare, which leaves sexagesimal numbers and times out already.
fn is_yaml_string(bare: &str) -> bool {
    !bare.starts_with(['-', '+', '.', '='])
        && !is_yaml_number(bare)
        && !YAML_WORDS
            .iter()
            .any(|word| word.eq_ignore_ascii_case(bare))
}

/// Anything that could be a number or a date (YAML 1.1: `1_000`, `0b1`, `2001-12-14`; 1.2: `0o7`,
/// `1e5`), and some texts that only look like one.
fn is_yaml_number(bare: &str) -> bool {
    let prefixes = [
        ("0b", 2),
        ("0B", 2),
        ("0o", 8),
        ("0O", 8),
        ("0x", 16),
        ("0X", 16),
    ];
    let radix = prefixes
        .into_iter()
        .find_map(|(prefix, radix)| Some((bare.strip_prefix(prefix)?, radix)));
    match radix {
        Some((digits, radix)) => digits.chars().all(|c| c == '_' || c.is_digit(radix)),
        None => bare.bytes().all(|byte| {
            byte.is_ascii_digit() || matches!(byte, b'e' | b'E' | b'_' | b'.' | b'+' | b'-')
        }),
    }
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_text_can_stand_nowhere() {
        let nowhere = Placement {
            dotenv: false,
            shell: false,
            yaml: false,
            url: false,
        };
        assert_eq!(places(""), nowhere);
    }

    #[test]
    fn a_text_of_letters_can_stand_everywhere() {
        let everywhere = Placement {
            dotenv: true,
            shell: true,
            yaml: true,
            url: true,
        };
        for text in [
            "abc", "Zm9vYmFy", "a1", "9f86d081", "yes-no", "deadbeef", "0bad", "0xyz",
        ] {
            assert_eq!(places(text), everywhere, "{text}");
        }
    }

    #[test]
    fn a_secret_that_looks_like_an_option_is_not_a_shell_word() {
        for text in ["-abc", "--abc", "-", "=ls"] {
            assert!(!places(text).shell, "{text}");
        }
        assert!(places("ab-c").shell);
        assert!(places("abc==").shell);
    }

    #[test]
    fn what_yaml_reads_as_something_else_is_not_a_plain_scalar() {
        for text in [
            "0",
            "123",
            "0777",
            "0o17",
            "0O17",
            "0x1F",
            "0XfF",
            "0b101",
            "1_000",
            "1.5",
            "1e5",
            "1E5",
            "1e+5",
            "12e-3",
            "1.",
            ".5",
            "+1",
            "-1",
            "-.inf",
            ".NaN",
            "2001-12-14",
            "190:20:30",
            "~",
            "null",
            "NULL",
            "Null",
            "true",
            "TRUE",
            "Yes",
            "yes",
            "no",
            "NO",
            "on",
            "Off",
            "y",
            "N",
            "=",
            "<<",
            "-",
            "--",
            "---",
            "...",
            "- a",
            "?",
            ": a",
            "a: b",
            "a #b",
            "#a",
            "a:",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "@a",
            "`a",
            "%a",
            "[a]",
            "{a}",
            "'a'",
            "\"a\"",
            "a,b",
            " a",
            "a ",
            "a\nb",
            "a\tb",
            "Infinity",
            "nan",
            "1e400",
            "0x_1",
            "0b",
            "ü",
        ] {
            assert!(!places(text).yaml, "{text:?}");
        }
    }

    #[test]
    fn only_unreserved_characters_can_stand_in_a_url() {
        for byte in 0..=127_u8 {
            let text = char::from(byte).to_string();
            let unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            assert_eq!(places(&text).url, unreserved, "{text:?}");
        }
        assert!(!places("ü").url);
        assert!(!places("a+b").url);
        assert!(!places("a/b").url);
        assert!(!places("YQ==").url);
    }

    #[test]
    fn a_character_with_a_meaning_to_a_shell_is_never_bare() {
        for text in " \t\n\r\0!\"#$%&'()*,:;<>?@[\\]^`{|}~ü".chars() {
            let placement = places(&format!("a{text}b"));
            assert!(
                !placement.shell && !placement.dotenv && !placement.yaml,
                "{text:?}"
            );
        }
    }
}
