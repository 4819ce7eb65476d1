//! Scalars of YAML, read as strings.

use super::is_plain;

/// Words that YAML 1.1, YAML 1.2 or a lenient reader takes for a boolean, a null or a number, in any
/// case. `~`, `.inf` and `.nan` are excluded by their first character.
const WORDS: [&str; 13] = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity",
];

/// Whether `text` is a plain scalar that YAML 1.1 and 1.2 read as a string; where it is not, it has to be quoted.
///
/// It starts with a letter, a digit, `_` or `/`, and is neither a number nor a word of the schemas. Colons are not plain,
/// which leaves sexagesimal numbers and times out already.
pub(super) fn takes_bare(text: &str) -> bool {
    is_plain(text)
        && !text.starts_with(['-', '+', '.', '='])
        && !is_number(text)
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Anything that could be a number or a date (YAML 1.1: `1_000`, `0b1`, `2001-12-14`; 1.2: `0o7`,
/// `1e5`), and some texts that only look like one.
fn is_number(text: &str) -> bool {
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
        .find_map(|(prefix, radix)| Some((text.strip_prefix(prefix)?, radix)));
    match radix {
        Some((digits, radix)) => digits.chars().all(|c| c == '_' || c.is_digit(radix)),
        None => text.bytes().all(|byte| {
            byte.is_ascii_digit() || matches!(byte, b'e' | b'E' | b'_' | b'.' | b'+' | b'-')
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert!(!takes_bare(text), "{text:?}");
        }
    }
}
