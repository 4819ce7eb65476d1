//! base64 and hex as lenient decoders read them: never to verify with, only to explain what they did.

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
    /// Takes one alphabet of base64 and nothing else, but drops the bits of the last character that belong to no
    /// octet: those of Go, of Java and many more.
    SpareBits,
    /// Takes both alphabets and drops the rest: `Buffer` of Node.js.
    BothAlphabets,
    /// Takes the standard alphabet and drops the rest, `-` and `_` of base64url too: `base64_decode` of
    /// PHP, `decode64` of Ruby.
    StandardAlphabet,
    /// The same, and drops what is left behind the last whole group of four characters: `DatatypeConverter` of Java,
    /// which jjwt before 0.10 reads a secret with.
    WholeGroups,
    /// Takes pairs of hex digits up to the first that is none, and drops the rest: `Buffer` of Node.js.
    HexToForeign,
    /// Takes each pair of characters as `parseInt` of JavaScript does, and 0 for what is no number; drops an odd character
    /// at the end: jsrsasign, CryptoJS.
    HexByNumbers,
}

impl LenientDecoder {
    /// Every one, the least lenient of base64 first, and those of hex behind them.
    pub const ALL: [Self; 6] = [
        Self::SpareBits,
        Self::BothAlphabets,
        Self::StandardAlphabet,
        Self::WholeGroups,
        Self::HexToForeign,
        Self::HexByNumbers,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SpareBits => "lenient_spare_bits",
            Self::BothAlphabets => "lenient_both_alphabets",
            Self::StandardAlphabet => "lenient_standard_alphabet",
            Self::WholeGroups => "lenient_whole_groups",
            Self::HexToForeign => "lenient_hex_to_foreign",
            Self::HexByNumbers => "lenient_hex_by_numbers",
        }
    }

    /// Whether it takes the text for hex, and not for base64.
    #[must_use]
    pub const fn is_hex(self) -> bool {
        matches!(self, Self::HexToForeign | Self::HexByNumbers)
    }

    /// The key that it makes of `text`. None if that has no octet, if `text` is longer than
    /// [`MAX_SECRET_TEXT`], and where decoders of the kind disagree: about `=` before the end, and about
    /// characters beyond Latin-1.
    pub(crate) fn octets(self, text: &str) -> Option<Key> {
        let octets = self.decoded(text)?;
        (!octets.is_empty()).then(|| Key::new(&octets))
    }

    /// How many octets it makes of `text`; 0 is the empty key. None where there is no key for another reason.
    pub(crate) fn length(self, text: &str) -> Option<usize> {
        Some(self.decoded(text)?.len())
    }

    fn decoded(self, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        if text.len() > MAX_SECRET_TEXT {
            return None;
        }
        Some(match self {
            Self::HexToForeign => {
                let mut octets = Zeroizing::new(Vec::with_capacity(text.len() / 2));
                octets.extend(pairs(text).map_while(hex_pair));
                octets
            }
            Self::HexByNumbers => {
                let mut octets = Zeroizing::new(Vec::with_capacity(text.len() / 2));
                for pair in pairs(text) {
                    octets.push(number(pair)?);
                }
                octets
            }
            _ => self.base64(text)?,
        })
    }

    fn base64(self, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        let read = text.trim_end_matches('=');
        if read.contains(|found| found == '=' || found > '\u{ff}') {
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
        let left = symbols.len() % 4;
        // Padding makes a group whole.
        let padded = left + text.len() - read.len() >= 4;
        let whole = symbols.len() - left;
        if left == 1 || (self == Self::WholeGroups && !padded) {
            symbols.truncate(whole);
        }
        encoding::octets(&encoding::LENIENT, &symbols)
    }

    /// The character of the standard alphabet that it takes this one for.
    fn symbol(self, character: char) -> Option<char> {
        match character {
            '-' if self.is_url_safe() => Some('+'),
            '_' if self.is_url_safe() => Some('/'),
            '+' | '/' => Some(character),
            _ => character.is_ascii_alphanumeric().then_some(character),
        }
    }

    /// Whether `-` and `_` of base64url are not dropped.
    pub(crate) const fn is_url_safe(self) -> bool {
        matches!(self, Self::SpareBits | Self::BothAlphabets)
    }
}

/// Two characters each, as programs that count in UTF-16 cut them; an odd one at the end is dropped.
fn pairs(text: &str) -> impl Iterator<Item = [char; 2]> {
    let mut characters = text.chars();
    core::iter::from_fn(move || Some([characters.next()?, characters.next()?]))
}

fn hex_pair([high, low]: [char; 2]) -> Option<u8> {
    u8::try_from(high.to_digit(16)? << 4 | low.to_digit(16)?).ok()
}

/// `parseInt(pair, 16)`, and 0 for what is no number. None for what is less than 0, and beyond ASCII.
fn number([high, low]: [char; 2]) -> Option<u8> {
    let below = high == '-' && low.is_ascii_hexdigit();
    if !high.is_ascii() || !low.is_ascii() || below {
        return None;
    }
    let digit = |found: char| {
        found
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    Some(match (digit(high), digit(low)) {
        (Some(high), Some(low)) => high << 4 | low,
        (Some(high), None) => high,
        (None, Some(low)) if high == '+' || high.is_ascii_whitespace() || high == '\u{b}' => low,
        (None, _) => 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(decoder: LenientDecoder, text: &str) -> Option<String> {
        Some(hex::encode(decoder.octets(text)?.octets()))
    }

    fn keys(text: &str) -> [Option<String>; 3] {
        use LenientDecoder::BothAlphabets;
        use LenientDecoder::SpareBits;
        use LenientDecoder::StandardAlphabet;
        [SpareBits, BothAlphabets, StandardAlphabet].map(|decoder| key(decoder, text))
    }

    /// As `DatatypeConverter.parseBase64Binary` of jaxb-api 2.3.1 reads them.
    #[test]
    fn whole_groups_of_four_are_taken_and_the_rest_is_dropped() {
        for (text, expected) in [
            ("Zm9vYg", Some("666f6f")),
            ("Zm9vYmE", Some("666f6f")),
            ("Zm9vYg==", Some("666f6f62")),
            ("Zm9v-Ym_Fy", Some("666f6f626172")),
            ("Zm9", None),
        ] {
            let found = key(LenientDecoder::WholeGroups, text);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    /// As `Buffer.from(text, "hex")` of Node.js 20 reads them.
    #[test]
    fn hex_is_taken_up_to_what_is_none() {
        for (text, expected) in [
            ("aabbzz11", Some("aabb")),
            ("aab", Some("aa")),
            ("AABB\n", Some("aabb")),
            ("azbb", None),
            ("gggg", None),
            ("0xaa", None),
        ] {
            let found = key(LenientDecoder::HexToForeign, text);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    /// As `CryptoJS.enc.Hex.parse(text)` of crypto-js 4.2.0 reads them.
    #[test]
    fn hex_is_taken_as_numbers() {
        for (text, expected) in [
            ("icarus", Some("000a00")),
            ("abc", Some("ab")),
            ("a b+1 2", Some("0a0b01")),
            ("0xff", Some("00ff")),
            ("-1", None),
            ("my-secret", Some("0000ec00")),
            ("é1", None),
        ] {
            let found = key(LenientDecoder::HexByNumbers, text);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
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
            assert!(decoder.octets(&longest).is_some(), "{decoder:?}");
            assert!(decoder.octets(&format!("{longest}A")).is_none());
        }
    }
}
