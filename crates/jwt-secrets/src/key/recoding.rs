//! The right octets, in another encoding than their own.

use super::Key;
use super::MAX_SECRET_TEXT;
use super::Reading;
use zeroize::Zeroizing;

/// What becomes of octets that pass through a text of another encoding, or of a text that becomes octets by another
/// encoding than UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recoding {
    /// Each octet became the character with its number, and that UTF-8: two octets for each above 7F. So does a program
    /// that holds the key in a text string.
    Latin1AsUtf8,
    /// What is no UTF-8 became U+FFFD, three octets each. So does a program that makes text of a decoded key.
    Replaced,
    /// Each character of the text became one octet: ISO 8859-1 in place of UTF-8.
    Latin1,
    /// Two octets for each character of the text, the lower one first: UTF-16 as Windows and .NET have it.
    Utf16Le,
    /// The same, the higher one first.
    Utf16Be,
}

impl Recoding {
    /// Every one, in the order in which they are tried.
    pub const ALL: [Self; 5] = [
        Self::Latin1AsUtf8,
        Self::Replaced,
        Self::Latin1,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Latin1AsUtf8 => "latin1_as_utf8",
            Self::Replaced => "replaced_octets",
            Self::Latin1 => "latin1",
            Self::Utf16Le => "utf16_le",
            Self::Utf16Be => "utf16_be",
        }
    }

    /// The key that it makes of what `text` is under `reading`. None where that is what it was, and of another reading than
    /// UTF-8 where it takes text.
    pub(super) fn key(self, text: &str, reading: Reading) -> Option<Key> {
        if text.is_empty() || text.len() > MAX_SECRET_TEXT {
            return None;
        }
        match self {
            Self::Latin1AsUtf8 => {
                let key = reading.octets(text).ok()?;
                let mut wide = Zeroizing::new(String::with_capacity(2 * key.octets().len()));
                wide.extend(key.octets().iter().copied().map(char::from));
                differing(wide.as_bytes(), key.octets())
            }
            Self::Replaced => {
                let key = reading.octets(text).ok()?;
                let mut lossy = Zeroizing::new(String::with_capacity(3 * key.octets().len()));
                for chunk in key.octets().utf8_chunks() {
                    lossy.push_str(chunk.valid());
                    if !chunk.invalid().is_empty() {
                        lossy.push(char::REPLACEMENT_CHARACTER);
                    }
                }
                differing(lossy.as_bytes(), key.octets())
            }
            _ if reading != Reading::Utf8 => None,
            Self::Latin1 => {
                let mut narrow = Zeroizing::new(Vec::with_capacity(text.len()));
                for character in text.chars() {
                    narrow.push(u8::try_from(character).ok()?);
                }
                differing(&narrow, text.as_bytes())
            }
            Self::Utf16Le => Some(utf16(text, u16::to_le_bytes)),
            Self::Utf16Be => Some(utf16(text, u16::to_be_bytes)),
        }
    }
}

fn differing(octets: &[u8], before: &[u8]) -> Option<Key> {
    (octets != before).then(|| Key::new(octets))
}

fn utf16(text: &str, octets: fn(u16) -> [u8; 2]) -> Key {
    let mut wide = Zeroizing::new(Vec::with_capacity(2 * text.len()));
    wide.extend(text.encode_utf16().flat_map(octets));
    Key::new(&wide)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with Python: `text.encode("latin-1")`, `text.encode("utf-16-le")`, `octets.decode("latin-1").encode()`,
    /// `octets.decode(errors="replace").encode()`.
    #[test]
    fn octets_go_through_another_encoding() {
        use Reading::Base64;
        use Reading::Hex;
        use Reading::Utf8;
        for (recoding, text, reading, expected) in [
            (
                Recoding::Latin1AsUtf8,
                "00ff7f80",
                Hex,
                Some("00c3bf7fc280"),
            ),
            (Recoding::Latin1AsUtf8, "é", Utf8, Some("c383c2a9")),
            (Recoding::Latin1AsUtf8, "abc", Utf8, None),
            (Recoding::Replaced, "/w==", Base64, Some("efbfbd")),
            (Recoding::Replaced, "41e28241", Hex, Some("41efbfbd41")),
            (Recoding::Replaced, "é", Utf8, None),
            (Recoding::Latin1, "é", Utf8, Some("e9")),
            (Recoding::Latin1, "€", Utf8, None),
            (Recoding::Latin1, "ab", Utf8, None),
            (Recoding::Utf16Le, "aé", Utf8, Some("6100e900")),
            (Recoding::Utf16Be, "aé", Utf8, Some("006100e9")),
            (Recoding::Utf16Be, "ab", Hex, None),
        ] {
            let key = recoding.key(text, reading);
            let found = key.map(|key| hex::encode(key.octets()));
            assert_eq!(found.as_deref(), expected, "{recoding:?} of {text}");
        }
    }
}
