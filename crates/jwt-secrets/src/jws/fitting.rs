//! Which reading of a secret made a token.

use super::Key;
use super::Part;
use super::Reading;
use super::compact::Parts;
use super::signature;
use crate::Algorithm;

/// The readings of `text` under which it has signed `token` with `algorithm`, in the order of
/// [`Reading::ALL`]; often none.
///
/// This answers the most common question about a signature that is wrong: issuer and verifier hold the
/// same text and read it as different octets. More than one reading fits where they give the same
/// octets, such as base64 and base64url of a text without `+`, `/`, `-` and `_`. Only the signature is
/// looked at: not the header, the claims or the length of the key.
#[must_use]
pub fn readings_that_fit(token: &str, text: &str, algorithm: Algorithm) -> Vec<Reading> {
    let Ok(parts) = Parts::split(token) else {
        return Vec::new();
    };
    let Ok(signature) = parts.octets(Part::Signature) else {
        return Vec::new();
    };
    let signed = |key: Key| signature::matches(algorithm, &key, parts.signing_input(), &signature);
    Reading::ALL
        .into_iter()
        .filter(|reading| reading.octets(text).is_ok_and(signed))
        .collect()
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

    #[test]
    fn the_reading_that_the_other_side_uses_is_found() {
        let base64 = [Reading::Base64Url, Reading::Base64];
        for (reading, expected) in [
            (Reading::Utf8, &[Reading::Utf8][..]),
            (Reading::Base64Url, &base64),
            (Reading::Base64, &base64),
            (Reading::Hex, &[Reading::Hex]),
        ] {
            let fitting = readings_that_fit(&token(TEXT, reading), TEXT, Algorithm::Hs256);
            assert_eq!(fitting, expected, "{reading}");
        }
    }

    #[test]
    fn an_alphabet_of_its_own_leaves_one_reading() {
        let text = "-".repeat(44);
        let fitting = readings_that_fit(&token(&text, Reading::Base64Url), &text, Algorithm::Hs256);
        assert_eq!(fitting, [Reading::Base64Url]);
    }

    #[test]
    fn no_reading_fits_another_secret_another_algorithm_or_no_token() {
        let token = token(TEXT, Reading::Utf8);
        assert!(readings_that_fit(&token, &TEXT.replace('0', "1"), Algorithm::Hs256).is_empty());
        assert!(readings_that_fit(&token, TEXT, Algorithm::Hs384).is_empty());
        assert!(readings_that_fit(&token, "", Algorithm::Hs256).is_empty());
        for token in ["", "a", "a.b.", "..", "a.b.c"] {
            assert!(readings_that_fit(token, TEXT, Algorithm::Hs256).is_empty());
        }
    }

    #[test]
    fn a_token_under_a_short_key_is_found_too() {
        // Computed with CPython's hmac and base64 modules: HS256 of "e30.e30" under the octet 0xAB.
        let token = "e30.e30.gCM_EDFzt4BEj-oLM3x26kfgOkzV8S5BrJeS3ovZgEY";
        assert_eq!(
            readings_that_fit(token, "ab", Algorithm::Hs256),
            [Reading::Hex]
        );
    }
}
