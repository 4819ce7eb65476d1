//! How a secret was read when it signed a token.

use super::Key;
use super::Part;
use super::Reading;
use super::compact::Parts;
use super::signature;
use crate::Algorithm;

/// How the text of a secret is to be read so that it signs a given token.
///
/// This answers the most common question about a signature that is wrong: issuer and verifier hold the
/// same text and read it as different octets, or one of them with the line break at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitting {
    readings: Vec<Reading>,
    without_line_break: bool,
}

impl Fitting {
    /// The readings of `text` under which it has signed `token` with `algorithm`, if there are any.
    /// Where the text ends with a line break and does not fit with it, it is tried without.
    ///
    /// Only the signature is looked at: not the header, the claims or the length of the key.
    #[must_use]
    pub fn find(token: &str, text: &str, algorithm: Algorithm) -> Option<Self> {
        let parts = Parts::split(token).ok()?;
        let signature = parts.octets(Part::Signature).ok()?;
        let signed =
            |key: Key| signature::matches(algorithm, &key, parts.signing_input(), &signature);
        let trimmed = text.trim_end_matches(['\n', '\r']);
        let texts = [Some(text), (trimmed != text).then_some(trimmed)];
        texts.into_iter().flatten().find_map(|tried| {
            let readings: Vec<_> = Reading::ALL
                .into_iter()
                .filter(|reading| reading.octets(tried).is_ok_and(signed))
                .collect();
            (!readings.is_empty()).then(|| Self {
                readings,
                without_line_break: tried != text,
            })
        })
    }

    /// The readings, one at least, in the order of [`Reading::ALL`]. They are more than one where they
    /// give the same octets, such as base64 and base64url of a text without `+`, `/`, `-` and `_`.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// Whether the line break at the end of the text has to go first.
    #[must_use]
    pub const fn without_line_break(&self) -> bool {
        self.without_line_break
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jws::Header;
    use crate::jws::sign;

    /// 64 hex digits: 64, 48 or 32 octets.
    const TEXT: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    fn token(text: &str, reading: Reading) -> String {
        let key = reading.octets(text).unwrap();
        let header = Header::text(Algorithm::Hs256);
        let token = sign(&header, "{}", &key, Algorithm::Hs256).unwrap();
        token.as_str().to_owned()
    }

    fn fitting(token: &str, text: &str) -> Option<(Vec<Reading>, bool)> {
        let found = Fitting::find(token, text, Algorithm::Hs256)?;
        Some((found.readings().to_vec(), found.without_line_break()))
    }

    #[test]
    fn the_reading_that_the_other_side_uses_is_found() {
        let base64 = [Reading::Base64Url, Reading::Base64];
        for (reading, expected) in [
            (Reading::Utf8, &[Reading::Utf8][..]),
            (Reading::Base64Url, &base64),
            (Reading::Base64, &base64),
            (Reading::Hex, &[Reading::Hex]),
        ] {
            let found = fitting(&token(TEXT, reading), TEXT);
            assert_eq!(found, Some((expected.to_vec(), false)), "{reading}");
        }
    }

    #[test]
    fn an_alphabet_of_its_own_leaves_one_reading() {
        for (symbol, reading) in [("-", Reading::Base64Url), ("+", Reading::Base64)] {
            let text = symbol.repeat(44);
            let found = fitting(&token(&text, reading), &text);
            assert_eq!(found, Some((vec![reading], false)));
        }
    }

    #[test]
    fn a_line_break_that_came_along_is_found_under_whichever_reading_fits_without_it() {
        for end in ["\n", "\r\n", "\n\n"] {
            let text = format!("{TEXT}{end}");
            for reading in [Reading::Utf8, Reading::Hex] {
                let found = fitting(&token(TEXT, reading), &text);
                assert_eq!(found, Some((vec![reading], true)), "{reading} {end:?}");
            }
            // One that was signed along belongs to the secret.
            let found = fitting(&token(&text, Reading::Utf8), &text);
            assert_eq!(found, Some((vec![Reading::Utf8], false)), "{end:?}");
        }
        assert_eq!(
            fitting(&token(TEXT, Reading::Utf8), &format!("{TEXT} ")),
            None
        );
    }

    #[test]
    fn no_reading_fits_another_secret_another_algorithm_or_no_token() {
        let token = token(TEXT, Reading::Utf8);
        assert_eq!(fitting(&token, &TEXT.replace('0', "1")), None);
        assert_eq!(Fitting::find(&token, TEXT, Algorithm::Hs384), None);
        for text in ["", "\n"] {
            assert_eq!(fitting(&token, text), None);
        }
        for token in ["", "a", "a.b.", "..", "a.b.c"] {
            assert_eq!(fitting(token, TEXT), None);
        }
    }

    #[test]
    fn a_token_under_a_short_key_is_found_too() {
        // Computed with CPython's hmac and base64 modules: HS256 of "e30.e30" under the octet 0xAB.
        let token = "e30.e30.gCM_EDFzt4BEj-oLM3x26kfgOkzV8S5BrJeS3ovZgEY";
        assert_eq!(fitting(token, "ab"), Some((vec![Reading::Hex], false)));
    }
}
