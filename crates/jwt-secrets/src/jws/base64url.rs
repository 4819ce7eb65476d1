//! base64 back to octets, strictly: what was not written by an encoder is refused, not repaired.

use super::Error;
use super::Part;
use base64::Engine as _;
use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

/// The octets of a part of a token: base64url "with all trailing '=' characters omitted" and without
/// line breaks, white space or other additional characters (RFC 7515 section 2).
///
/// Two texts never give the same octets: RFC 4648 section 3.5 lets a decoder refuse stray bits, and
/// one that accepts them makes four spellings of many a signature.
pub(crate) fn decode(part: Part, text: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
    if text.is_empty() {
        return Err(Error::PartEmpty { part });
    }
    for (index, character) in text.chars().enumerate() {
        if !is_symbol(character) {
            return Err(foreign(part, character, index + 1));
        }
    }
    if text.len() % 4 == 1 {
        return Err(Error::PartLength { part });
    }
    octets(&URL_SAFE_NO_PAD, text).ok_or(Error::PartStrayBits { part })
}

/// The octets of a text without padding, or nothing. They are written in place into a buffer that is
/// wiped: a decoder that grows its own leaves a copy behind when it fails.
pub(crate) fn octets(engine: &GeneralPurpose, text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut octets = Zeroizing::new(vec![0; base64::decoded_len_estimate(text.len())]);
    let length = engine.decode_slice(text, &mut octets).ok()?;
    octets.truncate(length);
    Some(octets)
}

/// A character of the URL and filename safe alphabet (RFC 4648 section 5).
pub(crate) const fn is_symbol(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

const fn foreign(part: Part, character: char, position: usize) -> Error {
    match character {
        '=' => Error::PartPadding { part, position },
        '+' | '/' => Error::PartStandardAlphabet { part, position },
        _ if character.is_whitespace() => Error::PartWhiteSpace { part, position },
        _ => Error::PartCharacter { part, position },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> Error {
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
                Error::PartPadding { part, position },
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
                Error::PartStandardAlphabet { part, position },
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
                Error::PartWhiteSpace { part, position },
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
                Error::PartCharacter { part, position },
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_length_that_no_octets_have_is_refused() {
        for text in ["A", "Zm9vZ"] {
            assert_eq!(
                refusal(text),
                Error::PartLength {
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
                Error::PartStrayBits {
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
            Error::PartEmpty {
                part: Part::Payload
            }
        );
    }
}
