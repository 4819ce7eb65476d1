//! What a token seems to say, however damaged it is: never to verify with, only to be looked at.

use super::Part;
use super::compact::Parts;
use crate::encoding;
use crate::json;
use zeroize::Zeroizing;

/// Header and payload as far as they can be made out. Of a part that decodes strictly it is the same text.
pub(crate) struct View {
    pub(crate) header: Option<Zeroizing<String>>,
    pub(crate) payload: Option<Zeroizing<String>>,
}

impl View {
    pub(crate) fn of(parts: Parts<'_>) -> Self {
        let header = text(parts.raw(Part::Header));
        let payload = text(parts.raw(Part::Payload));
        let beheaded = parts.count() < 3 && payload.is_none();
        if beheaded && header.as_ref().is_some_and(|text| is_payload(text)) {
            return Self {
                header: None,
                payload: header,
            };
        }
        Self { header, payload }
    }
}

/// An object that is no header, for it has no `alg` (RFC 7515 section 4.1.1).
fn is_payload(text: &str) -> bool {
    json::object(text).is_ok_and(|members| json::member(&members, "alg").is_none())
}

/// The text in a part, up to the first character that is not base64 and no companion of a copied text. What is cut off
/// goes up to its last whole character; nothing if it is no UTF-8.
fn text(part: &str) -> Option<Zeroizing<String>> {
    // In a buffer that never grows, so that no copy is left behind.
    let mut symbols = Zeroizing::new(String::with_capacity(part.len()));
    let symbolic = part.chars().filter(|found| !comes_along(*found));
    symbols.extend(symbolic.map_while(symbol));
    if symbols.len() % 4 == 1 {
        symbols.pop();
    }
    let octets = encoding::octets(&encoding::LENIENT, &symbols)?;
    let whole = match core::str::from_utf8(&octets) {
        Ok(_) => octets.len(),
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Err(_) => return None,
    };
    let text = core::str::from_utf8(octets.get(..whole)?).ok()?;
    (!text.is_empty()).then(|| Zeroizing::new(text.to_owned()))
}

const fn comes_along(character: char) -> bool {
    character.is_whitespace() || matches!(character, '"' | '\'' | '`')
}

/// The character of the standard alphabet that this one stands for.
const fn symbol(character: char) -> Option<char> {
    match character {
        '-' | '+' => Some('+'),
        '_' | '/' => Some('/'),
        _ if character.is_ascii_alphanumeric() => Some(character),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jws::MAX_TOKEN_BYTES;

    fn look(token: &str) -> (Option<String>, Option<String>) {
        let view = View::of(Parts::split(token).unwrap());
        let shown = |text: Option<Zeroizing<String>>| text.map(|text| text.to_string());
        (shown(view.header), shown(view.payload))
    }

    fn shown(part: &str) -> Option<String> {
        look(&format!("{part}.e30.")).0
    }

    #[test]
    fn a_part_is_read_whatever_its_form() {
        for part in [
            "Zm9vPz4",
            "Zm9vPz5",
            "Zm9vPz4=",
            "Zm9vPz4==",
            "Zm9vPz4%3D",
            "Zm9v\nPz4",
            " Zm9v Pz4\u{a0}",
            "\"Zm9vPz4\"",
            "'Zm9vPz4='",
            "Zm9vPz4;",
            "Zm9vPz4…",
        ] {
            assert_eq!(shown(part).as_deref(), Some("foo?>"), "{part:?}");
        }
    }

    #[test]
    fn both_alphabets_are_read() {
        // "~~~???" has all four characters in one alphabet or the other.
        for part in ["fn5-Pz8_", "fn5+Pz8/", "fn5-Pz8/"] {
            assert_eq!(shown(part).as_deref(), Some("~~~???"), "{part}");
        }
    }

    #[test]
    fn a_text_that_is_cut_off_goes_up_to_its_last_whole_character() {
        // {"é":"😀"}
        let part = "eyLDqSI6IvCfmIAifQ";
        for (length, expected) in [
            (18, "{\"é\":\"😀\"}"),
            (17, "{\"é\":\"😀\""),
            (15, "{\"é\":\"😀"),
            (14, "{\"é\":\""),
            (12, "{\"é\":\""),
            (5, "{\""),
            (4, "{\""),
            (3, "{\""),
            (2, "{"),
        ] {
            let cut = shown(part.get(..length).unwrap());
            assert_eq!(cut.as_deref(), Some(expected), "{length}");
        }
        assert_eq!(shown("e"), None);
    }

    #[test]
    fn of_what_is_no_text_nothing_is_shown() {
        // 0xFF, 0xFF and a letter, the first octet of two, nothing at all.
        for part in [
            "_w", "_2E", "Yf9h", "w6", "ww", "", "=", "é", "…eyJh", "\"", " ",
        ] {
            assert_eq!(shown(part), None, "{part:?}");
        }
    }

    #[test]
    fn the_first_two_parts_are_shown_however_many_there_are() {
        let header = Some(r#"{"alg":"HS256"}"#.to_owned());
        let payload = Some(r#"{"exp":1}"#.to_owned());
        let (first, second) = ("eyJhbGciOiJIUzI1NiJ9", "eyJleHAiOjF9");
        for rest in ["", ".", ".AA", ".AA.AA", ".AA.AA.AA.AA"] {
            let token = format!("{first}.{second}{rest}");
            assert_eq!(look(&token), (header.clone(), payload.clone()), "{token}");
        }
        assert_eq!(look(first), (header, None));
        assert_eq!(look(&format!(".{second}.AA")), (None, payload));
    }

    #[test]
    fn a_payload_without_its_header_is_a_payload() {
        let payload = Some(r#"{"exp":1}"#.to_owned());
        for token in [
            "eyJleHAiOjF9",
            "eyJleHAiOjF9.",
            "eyJleHAiOjF9._w",
            "eyJleHAiOjF9=",
        ] {
            assert_eq!(look(token), (None, payload.clone()), "{token}");
        }
        // A header that is wrong stays one where all parts are there, and so does what is cut off.
        assert_eq!(look("eyJleHAiOjF9._w.AA"), (payload.clone(), None));
        assert_eq!(look("eyJleHAiOjF9.e30"), (payload, Some("{}".to_owned())));
        assert_eq!(look("eyJleHAiOjF"), (Some(r#"{"exp":1"#.to_owned()), None));
        assert_eq!(look("Zm9v"), (Some("foo".to_owned()), None));
    }

    #[test]
    fn the_longest_token_is_read_to_its_end() {
        let part = "YWFh".repeat(MAX_TOKEN_BYTES / 4);
        assert_eq!(look(&part).0.unwrap().len(), MAX_TOKEN_BYTES / 4 * 3);
    }
}
