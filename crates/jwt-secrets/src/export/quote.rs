//! Values between quotes, as the languages of the targets escape them.

use zeroize::Zeroizing;

/// What stands in a text for a character of a value.
pub(super) enum Written {
    /// The character.
    Itself,
    /// This text.
    As(&'static str),
    /// `\u` and four hex digits.
    Code,
}

/// The value between two marks. `written` is asked of each character and of what follows it. The text is measured first, so
/// that it never grows out of a buffer that would stay behind.
pub(super) fn quoted(
    mark: &str,
    value: &str,
    written: impl Fn(char, &str) -> Written,
) -> Zeroizing<String> {
    let write = |push: &mut dyn FnMut(&str)| {
        push(mark);
        let mut rest = value.chars();
        while let Some(character) = rest.next() {
            match written(character, rest.as_str()) {
                Written::Itself => push(character.encode_utf8(&mut [0; 4])),
                Written::As(text) => push(text),
                Written::Code => push(&format!("\\u{:04x}", u32::from(character))),
            }
        }
        push(mark);
    };
    let mut length = 0;
    write(&mut |part| length += part.len());
    let mut text = Zeroizing::new(String::with_capacity(length));
    write(&mut |part| text.push_str(part));
    text
}

/// With a backslash in front of each of these characters: of `\`, `"`, `` ` `` and `$`.
pub(super) fn escaped(mark: &str, value: &str, characters: &str) -> Zeroizing<String> {
    quoted(mark, value, |character, _| match character {
        other if !characters.contains(other) => Written::Itself,
        '\\' => Written::As(r"\\"),
        '"' => Written::As("\\\""),
        '`' => Written::As(r"\`"),
        '$' => Written::As(r"\$"),
        _ => Written::Itself,
    })
}

/// A word of a POSIX shell, whatever is in it (POSIX.1 section 2.2.2).
pub(super) fn shell(value: &str) -> Zeroizing<String> {
    quoted("'", value, |character, _| match character {
        '\'' => Written::As(r"'\''"),
        _ => Written::Itself,
    })
}

/// A string of JSON (RFC 8259 section 7) that is one of YAML 1.1 and 1.2, too: what YAML does not print, or takes for the
/// end of a line, is escaped.
pub(super) fn json(value: &str) -> Zeroizing<String> {
    quoted("\"", value, |character, _| json_escape(character))
}

pub(super) fn json_escape(character: char) -> Written {
    match character {
        '"' => Written::As("\\\""),
        '\\' => Written::As(r"\\"),
        '\n' => Written::As(r"\n"),
        '\r' => Written::As(r"\r"),
        '\t' => Written::As(r"\t"),
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => Written::Code,
        other if other.is_control() => Written::Code,
        _ => Written::Itself,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_shell_keeps_every_character() {
        for (value, expected) in [
            ("", "''"),
            ("a b", "'a b'"),
            ("it's", r"'it'\''s'"),
            ("$(id)`id`\\", r"'$(id)`id`\'"),
            ("-n", "'-n'"),
        ] {
            let text = shell(value);
            assert_eq!(*text, expected);
            assert_eq!(text.capacity(), text.len(), "it grew");
        }
    }

    #[test]
    fn a_string_of_json_is_what_serde_json_reads_back() {
        let all: String = (0..0x1_1000).filter_map(char::from_u32).collect();
        for value in ["", "a\"b\\c", "\u{2028}\u{85}\u{7f}\u{feff}", &all] {
            let read: String = serde_json::from_str(&json(value)).unwrap();
            assert!(read == value);
        }
        assert_eq!(*json("\u{1}\u{85}ü"), "\"\\u0001\\u0085ü\"");
    }
}
