//! White space in JSON: taken out to sign, put in to read. Nothing else is touched, so numbers, escapes
//! and the order of members stay as they were typed.

use super::MAX_BYTES;
use crate::JsonError;
use zeroize::Zeroizing;

/// The JSON object on lines of its own, indented by two spaces, every number and escape as it stands; as it
/// was typed where that would make it longer than [`MAX_BYTES`].
///
/// # Errors
///
/// The [`JsonError`], if `text` is not a JSON object.
///
/// ```
/// let text = jwt_secrets::json::indented(r#"{"id":9007199254740993,"aud":[]}"#)?;
/// assert_eq!(*text, "{\n  \"id\": 9007199254740993,\n  \"aud\": []\n}");
/// # Ok::<(), jwt_secrets::JsonError>(())
/// ```
pub fn indented(text: &str) -> Result<Zeroizing<String>, JsonError> {
    super::object(text)?;
    let indented = collect(|push| indent(text, push));
    // Deep nesting grows to many times its size.
    if indented.len() > MAX_BYTES {
        return Ok(Zeroizing::new(text.to_owned()));
    }
    Ok(indented)
}

/// The JSON without the white space between its tokens. `text` has been read as JSON before.
pub(crate) fn compact(text: &str) -> Zeroizing<String> {
    collect(|push| tokens(text, &mut |character, _| push(character)))
}

/// Runs `write` once to measure and once to write, so that the text never grows out of a buffer that
/// would stay behind unwiped.
fn collect(write: impl Fn(&mut dyn FnMut(char))) -> Zeroizing<String> {
    let mut length = 0;
    write(&mut |character| length += character.len_utf8());
    let mut text = Zeroizing::new(String::with_capacity(length));
    write(&mut |character| text.push(character));
    text
}

/// Calls `each` with every character but white space between tokens, and whether it stands in a string.
fn tokens(text: &str, each: &mut dyn FnMut(char, bool)) {
    let mut quoted = false;
    let mut escaped = false;
    for character in text.chars() {
        if !quoted && matches!(character, ' ' | '\t' | '\n' | '\r') {
            continue;
        }
        let delimits = character == '"' && !escaped;
        each(character, quoted || delimits);
        escaped = quoted && character == '\\' && !escaped;
        quoted ^= delimits;
    }
}

fn indent(text: &str, push: &mut dyn FnMut(char)) {
    let mut depth = 0_usize;
    let mut opened = false;
    tokens(text, &mut |character, quoted| {
        let closes = !quoted && matches!(character, '}' | ']');
        if closes {
            depth = depth.saturating_sub(1);
        }
        // An empty object or array stays closed up.
        if opened != closes {
            line(depth, push);
        }
        opened = !quoted && matches!(character, '{' | '[');
        push(character);
        match character {
            '{' | '[' if opened => depth += 1,
            ',' if !quoted => line(depth, push),
            ':' if !quoted => push(' '),
            _ => {}
        }
    });
}

fn line(depth: usize, push: &mut dyn FnMut(char)) {
    push('\n');
    for _ in 0..depth {
        push(' ');
        push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_white_space_between_tokens_is_taken_out() {
        for (typed, expected) in [
            (" { } ", "{}"),
            (
                "{ \"a\" :\t1.0 ,\r\n\"b\":[ 1e400 , -0 ] }",
                r#"{"a":1.0,"b":[1e400,-0]}"#,
            ),
            (r#"{"a b" : " c\" d \\" }"#, r#"{"a b":" c\" d \\"}"#),
            (r#"{"a":"\\", "b" : 1}"#, r#"{"a":"\\","b":1}"#),
            (
                "{\"a\": \"\u{a0} \u{e9}\\u00e9\"}",
                "{\"a\":\"\u{a0} \u{e9}\\u00e9\"}",
            ),
        ] {
            let text = compact(typed);
            assert_eq!(*text, expected);
            assert_eq!(text.capacity(), text.len());
        }
    }

    #[test]
    fn each_member_and_element_gets_a_line() {
        let text = r#" {"a":{"b":[1,{"c":"},["}],"d":{ },"e":[]},"f":null}"#;
        let expected = [
            "{",
            r#"  "a": {"#,
            r#"    "b": ["#,
            "      1,",
            "      {",
            r#"        "c": "},[""#,
            "      }",
            "    ],",
            r#"    "d": {},"#,
            r#"    "e": []"#,
            "  },",
            r#"  "f": null"#,
            "}",
        ];
        let indented = indented(text).unwrap();
        assert_eq!(*indented, expected.join("\n"));
        assert_eq!(indented.capacity(), indented.len());
        assert_eq!(*compact(&indented), *compact(text));
    }

    #[test]
    fn what_is_not_an_object_is_not_indented() {
        let refused = indented("[1]");
        assert_eq!(refused.unwrap_err(), JsonError::NotAnObject);
    }
}
