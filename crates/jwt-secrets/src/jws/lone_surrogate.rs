//! Half of a character: a text of JavaScript can have one, a text in UTF-8 cannot.

use super::Error;
use super::Part;

/// Where a text in UTF-16 has a surrogate without its other half.
///
/// That is no character and cannot be written in UTF-8 (RFC 3629 section 3). Who encodes such a text all
/// the same writes U+FFFD in its place, as browsers do, and takes another key or signs another claim than
/// the one that was typed.
///
/// It is found by its place, counted from 1 in characters, as the places of an [`Error`] are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoneSurrogate {
    position: usize,
    line: usize,
    column: usize,
}

impl LoneSurrogate {
    /// The first one in the code units of a text, if there is any.
    ///
    /// ```
    /// use jwt_secrets::jws::LoneSurrogate;
    ///
    /// assert_eq!(LoneSurrogate::find("a whole 😀".encode_utf16()), None);
    /// assert!(LoneSurrogate::find([0x61, 0xD83D]).is_some());
    /// ```
    pub fn find(units: impl IntoIterator<Item = u16>) -> Option<Self> {
        let (mut line, mut column) = (1, 1);
        for (at, character) in char::decode_utf16(units).enumerate() {
            match character {
                Ok('\n') => (line, column) = (line + 1, 1),
                Ok(_) => column += 1,
                Err(_) => {
                    return Some(Self {
                        position: at + 1,
                        line,
                        column,
                    });
                }
            }
        }
        None
    }

    /// As the reason to refuse the JSON text of a part.
    #[must_use]
    pub const fn in_json(self, part: Part) -> Error {
        Error::JsonLoneSurrogate {
            part,
            line: self.line,
            column: self.column,
        }
    }

    /// As the reason to refuse the text of a secret, under every [`Reading`](super::Reading).
    #[must_use]
    pub const fn in_secret(self) -> Error {
        Error::SecretLoneSurrogate {
            position: self.position,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HIGH: u16 = 0xD83D;
    const LOW: u16 = 0xDE00;

    fn found(units: &[u16]) -> Option<(usize, usize, usize)> {
        let place = LoneSurrogate::find(units.iter().copied())?;
        Some((place.position, place.line, place.column))
    }

    #[test]
    fn a_text_of_whole_characters_has_none() {
        for text in [
            "",
            "a",
            "é\u{fffd}\n",
            "😀😀",
            "{\r\n\"😀\": \"\u{10ffff}\"}",
        ] {
            assert_eq!(LoneSurrogate::find(text.encode_utf16()), None, "{text:?}");
        }
    }

    #[test]
    fn either_half_alone_is_found() {
        for half in [0xD800, HIGH, 0xDBFF, 0xDC00, LOW, 0xDFFF] {
            assert_eq!(found(&[half]), Some((1, 1, 1)), "{half:x}");
            assert_eq!(found(&[0x61, half]), Some((2, 1, 2)), "{half:x}");
            assert_eq!(found(&[half, 0x61]), Some((1, 1, 1)), "{half:x}");
        }
        assert_eq!(found(&[HIGH, LOW]), None);
        assert_eq!(found(&[LOW, HIGH]), Some((1, 1, 1)));
        assert_eq!(found(&[HIGH, HIGH, LOW]), Some((1, 1, 1)));
        assert_eq!(found(&[HIGH, LOW, LOW]), Some((2, 1, 2)));
    }

    #[test]
    fn its_place_counts_characters_lines_and_columns() {
        let mut units: Vec<u16> = "😀\nä😀b".encode_utf16().collect();
        units.push(LOW);
        assert_eq!(found(&units), Some((6, 2, 4)));
        let place = LoneSurrogate::find(units).unwrap();
        assert_eq!(
            place.in_secret(),
            Error::SecretLoneSurrogate { position: 6 }
        );
        let part = Part::Header;
        let (line, column) = (2, 4);
        let refused = Error::JsonLoneSurrogate { part, line, column };
        assert_eq!(place.in_json(part), refused);
    }

    /// The place is the one that the JSON reader would name for a wrong character there.
    #[test]
    fn it_stands_where_the_json_reader_stops_at_another_wrong_character() {
        let (before, after) = ("{\n  \"ключ\": 1,\n  \"é\": ", "\n}");
        let part = Part::Payload;
        let Err(Error::JsonSyntax { line, column, .. }) =
            crate::jws::indented(part, &[before, "?", after].concat())
        else {
            panic!("read");
        };
        let units = before
            .encode_utf16()
            .chain([HIGH])
            .chain(after.encode_utf16());
        let place = LoneSurrogate::find(units).unwrap();
        let refused = Error::JsonLoneSurrogate { part, line, column };
        assert_eq!(place.in_json(part), refused);
    }
}
