//! base64 back to octets, strictly: what was not written by an encoder is refused, not repaired.

use super::Part;
use crate::TokenError;
use crate::encoding;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

/// The octets of a part of a token: base64url "with all trailing '=' characters omitted" and without
/// line breaks, white space or other additional characters (RFC 7515 section 2).
///
/// Two texts never give the same octets: RFC 4648 section 3.5 lets a decoder refuse stray bits, and
/// one that accepts them makes four spellings of many a signature.
pub(crate) fn decode(part: Part, text: &str) -> Result<Zeroizing<Vec<u8>>, TokenError> {
    if text.is_empty() {
        return Err(TokenError::PartEmpty { part });
    }
    for (index, character) in text.chars().enumerate() {
        if !encoding::is_base64url(character) {
            return Err(foreign(part, character, index + 1));
        }
    }
    if text.len() % 4 == 1 {
        return Err(TokenError::PartLength { part });
    }
    encoding::octets(&URL_SAFE_NO_PAD, text).ok_or(TokenError::PartStrayBits { part })
}

const fn foreign(part: Part, character: char, position: usize) -> TokenError {
    match character {
        '=' => TokenError::PartPadding { part, position },
        '+' | '/' => TokenError::PartStandardAlphabet { part, position },
        _ if character.is_whitespace() => TokenError::PartWhiteSpace { part, position },
        _ => TokenError::PartCharacter { part, position },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> TokenError {
        decode(Part::Payload, text).unwrap_err()
    }

    #[test]
    fn what_an_encoder_writes_is_read_back() {
        for length in 1..=256 {
            let octets: Vec<u8> = (0..=u8::MAX).cycle().take(length).collect();
            let text = crate::encoding::base64url(&octets);
            assert_eq!(*decode(Part::Payload, &text).unwrap(), octets, "{length}");
        }
    }

    #[test]
    fn padding_is_refused_at_its_place() {
        let part = Part::Payload;
        for (text, position) in [("Zg==", 3), ("Zm8=", 4), ("=", 1), ("Zm9v====", 5)] {
            assert_eq!(
                refusal(text),
                TokenError::PartPadding { part, position },
                "{text}"
            );
        }
    }

    #[test]
    fn the_other_alphabet_is_refused_at_its_place() {
        let part = Part::Payload;
        for (text, position) in [("ab+d", 3), ("/abc", 1)] {
            assert_eq!(
                refusal(text),
                TokenError::PartStandardAlphabet { part, position },
                "{text}"
            );
        }
    }

    #[test]
    fn white_space_is_refused_at_its_place() {
        let part = Part::Payload;
        for (text, position) in [(" abcd", 1), ("ab\ncd", 3), ("abcd\u{a0}", 5)] {
            assert_eq!(
                refusal(text),
                TokenError::PartWhiteSpace { part, position },
                "{text:?}"
            );
        }
    }

    #[test]
    fn any_other_character_is_refused_and_counted_in_characters() {
        let part = Part::Payload;
        for (text, position) in [("ab%d", 3), ("ü", 1), ("üü", 1), ("aé", 2), ("a\0bc", 2)] {
            assert_eq!(
                refusal(text),
                TokenError::PartCharacter { part, position },
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_length_that_no_octets_have_is_refused() {
        for text in ["A", "Zm9vZ"] {
            assert_eq!(
                refusal(text),
                TokenError::PartLength {
                    part: Part::Payload
                }
            );
        }
    }

    #[test]
    fn stray_bits_are_refused() {
        // "Zg" is f. "Zh", "Zi" ... decode to the same octet with a careless decoder.
        assert_eq!(*decode(Part::Payload, "Zg").unwrap(), b"f");
        for text in ["Zh", "Zv", "Zm9", "Zm-"] {
            assert_eq!(
                refusal(text),
                TokenError::PartStrayBits {
                    part: Part::Payload
                },
                "{text}"
            );
        }
    }

    #[test]
    fn an_empty_part_is_refused() {
        assert_eq!(
            refusal(""),
            TokenError::PartEmpty {
                part: Part::Payload
            }
        );
    }
}
