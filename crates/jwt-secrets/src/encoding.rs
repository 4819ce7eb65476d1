//! Octets as text, and back. The only place where key bytes become characters of an encoding.
//!
//! The functions here allocate once, at the final length, so that wiping the result leaves no copy behind. Encoders of
//! base64 that are made for speed are ten times the code, all of it before a page's first secret, and those of the crate
//! have a panic whose message would hold the secret.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::GeneralPurpose;
use base64::engine::GeneralPurposeConfig;
use zeroize::Zeroizing;

/// Reads the standard alphabet without padding and drops the bits of the last character that belong to no octet: never to
/// verify with.
pub(crate) const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

/// base64url without padding, RFC 7515 section 2.
pub(crate) fn base64url(octets: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity((octets.len() * 4).div_ceil(3)));
    write_base64(octets, ['-', '_'], &mut text);
    text
}

/// base64 with padding and without line breaks, RFC 4648 section 4.
pub(crate) fn base64(octets: &[u8]) -> Zeroizing<String> {
    let length = octets.len().div_ceil(3) * 4;
    let mut text = Zeroizing::new(String::with_capacity(length));
    write_base64(octets, ['+', '/'], &mut text);
    while text.len() < length {
        text.push('=');
    }
    text
}

/// Three octets are four characters of six bits each; one is two of them, and two are three. The alphabets differ in their
/// `last` two. Computed and not looked up, as the symbols of `sampling` are.
fn write_base64(octets: &[u8], last: [char; 2], text: &mut String) {
    for group in octets.chunks(3) {
        let octet = |place: usize| u32::from(group.get(place).copied().unwrap_or_default());
        let bits = octet(0) << 16 | octet(1) << 8 | octet(2);
        for place in 0..=group.len() {
            let six = (bits >> (18 - 6 * place) & 0x3F) as u8;
            text.push(match six {
                0..26 => char::from(b'A' + six),
                26..52 => char::from(b'a' + six - 26),
                52..62 => char::from(b'0' + six - 52),
                62 => last[0],
                _ => last[1],
            });
        }
    }
}

/// Lower-case hex, RFC 4648 section 8.
pub(crate) fn hex(octets: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(hex::encode(octets))
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
pub(crate) const fn is_base64url(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

/// All parts in one text.
pub(crate) fn join(parts: &[&str]) -> Zeroizing<String> {
    Zeroizing::new(parts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_rfc_4648_section_10_come_out() {
        for (octets, padded, hexadecimal) in [
            ("", "", ""),
            ("f", "Zg==", "66"),
            ("fo", "Zm8=", "666f"),
            ("foo", "Zm9v", "666f6f"),
            ("foob", "Zm9vYg==", "666f6f62"),
            ("fooba", "Zm9vYmE=", "666f6f6261"),
            ("foobar", "Zm9vYmFy", "666f6f626172"),
        ] {
            let octets = octets.as_bytes();
            assert_eq!(*base64(octets), padded);
            assert_eq!(*base64url(octets), padded.trim_end_matches('='));
            assert_eq!(*hex(octets), hexadecimal);
        }
    }

    #[test]
    fn the_two_alphabets_differ_in_two_characters() {
        assert_eq!(*base64(&[0xFB, 0xEF, 0xFF]), "++//");
        assert_eq!(*base64url(&[0xFB, 0xEF, 0xFF]), "--__");
    }

    #[test]
    fn base64_is_what_another_encoder_makes_of_it() {
        use base64::engine::general_purpose::STANDARD;
        use base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let mut state = 1_u32;
        for length in 0..600 {
            let mut octet = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            };
            let octets: Vec<u8> = core::iter::repeat_with(&mut octet).take(length).collect();
            assert_eq!(*base64(&octets), STANDARD.encode(&octets));
            assert_eq!(*base64url(&octets), URL_SAFE_NO_PAD.encode(&octets));
        }
    }

    #[test]
    fn a_text_is_allocated_once_at_its_final_length() {
        for length in 32..=crate::MAX_BYTES {
            let octets = vec![0xA5; length];
            for text in [base64url(&octets), base64(&octets), hex(&octets)] {
                assert_eq!(text.capacity(), text.len(), "{length}");
            }
        }
        assert_eq!(join(&["a", "", "bc"]).capacity(), 3);
    }
}
