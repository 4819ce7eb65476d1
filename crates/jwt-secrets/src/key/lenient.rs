//! base64 as lenient decoders read it: never to verify with, only to explain what they did.

use crate::encoding;
use crate::key::Key;
use crate::key::MAX_SECRET_TEXT;
use zeroize::Zeroizing;

/// A decoder that drops what does not fit, where RFC 4648 sections 3.3 and 3.5 let it be refused.
///
/// To such a decoder most texts are base64, a passphrase too, and the key that it makes of one is shorter
/// than the text looks. No [`Reading`](crate::key::Reading) gives that key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LenientDecoder {
    /// Takes one alphabet and nothing else, but drops the bits of the last character that belong to no
    /// octet: those of Go, of Java and many more.
    SpareBits,
    /// Takes both alphabets and drops the rest: `Buffer` of Node.js.
    BothAlphabets,
    /// Takes the standard alphabet and drops the rest, `-` and `_` of base64url too: `base64_decode` of
    /// PHP, `decode64` of Ruby.
    StandardAlphabet,
}

impl LenientDecoder {
    /// Every one, the least lenient first.
    pub const ALL: [Self; 3] = [Self::SpareBits, Self::BothAlphabets, Self::StandardAlphabet];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SpareBits => "lenient_spare_bits",
            Self::BothAlphabets => "lenient_both_alphabets",
            Self::StandardAlphabet => "lenient_standard_alphabet",
        }
    }

    /// The key that it makes of `text`. None if that has no octet, if `text` is longer than
    /// [`MAX_SECRET_TEXT`], and where decoders of the kind disagree: about `=` before the end, and about
    /// characters beyond Latin-1.
    pub(crate) fn octets(self, text: &str) -> Option<Key> {
        let read = text.trim_end_matches('=');
        if text.len() > MAX_SECRET_TEXT || read.contains(|found| found == '=' || found > '\u{ff}') {
            return None;
        }
        // In a buffer that never grows, so that no copy is left behind.
        let mut symbols = Zeroizing::new(String::with_capacity(read.len()));
        symbols.extend(read.chars().filter_map(|found| self.symbol(found)));
        if self == Self::SpareBits {
            let standard = !read.contains(['-', '_']);
            let url_safe = !read.contains(['+', '/']);
            if symbols.len() != read.len() || !(standard || url_safe) || symbols.len() % 4 == 1 {
                return None;
            }
        }
        if symbols.len() % 4 == 1 {
            symbols.pop();
        }
        let octets = encoding::octets(&encoding::LENIENT, &symbols)?;
        (!octets.is_empty()).then(|| Key::new(&octets))
    }

    /// The character of the standard alphabet that it takes this one for.
    fn symbol(self, character: char) -> Option<char> {
        match character {
            '-' if self != Self::StandardAlphabet => Some('+'),
            '_' if self != Self::StandardAlphabet => Some('/'),
            '+' | '/' => Some(character),
            _ => character.is_ascii_alphanumeric().then_some(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> [Option<String>; 3] {
        let hex = |decoder: LenientDecoder| Some(hex::encode(decoder.octets(text)?.octets()));
        LenientDecoder::ALL.map(hex)
    }

    /// Computed with Go's `RawStdEncoding` and `RawURLEncoding`, with Node.js's `Buffer.from(text, "base64")`,
    /// and with Ruby's `Base64.decode64(text)`.
    #[test]
    fn each_drops_what_does_not_fit() {
        for (text, expected) in [
            ("my secret", ["", "9b2b1e72b7ad", "9b2b1e72b7ad"]),
            (
                "my-super_secret!",
                ["", "9b2facba97abfec79cadeb", "9b2b2ea5eaec79cade"],
            ),
            ("Zm9v\nYmFy", ["", "666f6f626172", "666f6f626172"]),
            ("AB", ["00", "00", "00"]),
            ("Zh==", ["66", "66", "66"]),
            ("AA-_", ["000fbf", "000fbf", "00"]),
            ("ABCDE", ["", "001083", "001083"]),
            ("+/-_", ["", "fbffbf", "fb"]),
        ] {
            let expected = expected.map(|hex| (!hex.is_empty()).then(|| hex.to_owned()));
            assert_eq!(keys(text), expected, "{text:?}");
        }
    }

    #[test]
    fn where_decoders_disagree_there_is_no_key() {
        for text in ["Zg==Zg==", "Zm9v=YmFy", "=AAAA", "ŁŁŁŁ", "AAAAŁ"] {
            assert_eq!(keys(text), [None, None, None], "{text}");
        }
    }

    #[test]
    fn a_text_without_a_single_octet_gives_no_key() {
        for text in ["", "=", "A", "ü", "A==", "!?"] {
            assert_eq!(keys(text), [None, None, None], "{text}");
        }
        let longest = "A".repeat(MAX_SECRET_TEXT);
        for decoder in LenientDecoder::ALL {
            assert!(decoder.octets(&longest).is_some());
            assert!(decoder.octets(&format!("{longest}A")).is_none());
        }
    }
}
