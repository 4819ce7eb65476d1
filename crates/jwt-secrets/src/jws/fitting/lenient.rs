//! base64 as lenient decoders read it: never to verify with, only to explain what they did.

use crate::jws::Key;
use crate::jws::MAX_SECRET_TEXT;
use crate::jws::base64url;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::GeneralPurpose;
use base64::engine::GeneralPurposeConfig;
use zeroize::Zeroizing;

/// A decoder that skips what is not base64, where RFC 4648 section 3.3 has it refused.
///
/// To such a decoder any text is base64, a passphrase too, and the key that it makes of it is shorter than
/// the text looks. No [`Reading`](crate::jws::Reading) gives that key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LenientDecoder {
    /// Takes both alphabets, skips the rest, and ends at the first `=`: `Buffer` of Node.js.
    BothAlphabets,
    /// Takes the standard alphabet and skips the rest, `-` and `_` of base64url too: `base64_decode` of
    /// PHP, `b64decode` of Python, `decode64` of Ruby.
    StandardAlphabet,
}

/// Bits that belong to no octet are dropped.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

impl LenientDecoder {
    /// Every one, the more lenient first.
    pub const ALL: [Self; 2] = [Self::BothAlphabets, Self::StandardAlphabet];

    /// The key that it makes of `text`. None if that has no octet, or `text` is longer than
    /// [`MAX_SECRET_TEXT`].
    pub(crate) fn octets(self, text: &str) -> Option<Key> {
        if text.len() > MAX_SECRET_TEXT {
            return None;
        }
        let read = match self {
            Self::BothAlphabets => text.split('=').next()?,
            Self::StandardAlphabet => text,
        };
        // In a buffer that never grows, so that no copy is left behind.
        let mut symbols = Zeroizing::new(String::with_capacity(text.len()));
        symbols.extend(read.chars().filter_map(|found| self.symbol(found)));
        if symbols.len() % 4 == 1 {
            symbols.pop();
        }
        let octets = base64url::octets(&ENGINE, &symbols)?;
        (!octets.is_empty()).then(|| Key::new(&octets))
    }

    /// The character of the standard alphabet that it takes this one for.
    fn symbol(self, character: char) -> Option<char> {
        match (self, character) {
            (Self::BothAlphabets, '-') => Some('+'),
            (Self::BothAlphabets, '_') => Some('/'),
            (_, '+' | '/') => Some(character),
            _ => character.is_ascii_alphanumeric().then_some(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex_of(decoder: LenientDecoder, text: &str) -> Option<String> {
        decoder.octets(text).map(|key| hex::encode(key.octets()))
    }

    /// Computed with Node.js's `Buffer.from(text, "base64")` and Ruby's `Base64.decode64(text)`.
    #[test]
    fn any_text_is_base64_to_them() {
        for (text, both, standard) in [
            ("my secret", "9b2b1e72b7ad", "9b2b1e72b7ad"),
            (
                "my-super_secret!",
                "9b2facba97abfec79cadeb",
                "9b2b2ea5eaec79cade",
            ),
            ("Zm9v\nYmFy", "666f6f626172", "666f6f626172"),
            ("Zm9vYg==", "666f6f62", "666f6f62"),
            ("Zm9v=YmFy", "666f6f", "666f6f626172"),
            ("AB", "00", "00"),
            ("ABCDE", "001083", "001083"),
            ("+/-_", "fbffbf", "fb"),
        ] {
            let found = LenientDecoder::ALL.map(|decoder| hex_of(decoder, text));
            assert_eq!(
                found,
                [both, standard].map(|hex| Some(hex.to_owned())),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_text_without_a_single_octet_gives_no_key() {
        for decoder in LenientDecoder::ALL {
            for text in ["", "=", "A", "ü", "=A==", "!?"] {
                assert_eq!(hex_of(decoder, text), None, "{text}");
            }
            let longest = "A".repeat(MAX_SECRET_TEXT);
            assert!(decoder.octets(&longest).is_some());
            assert!(decoder.octets(&format!("{longest}A")).is_none());
        }
    }
}
