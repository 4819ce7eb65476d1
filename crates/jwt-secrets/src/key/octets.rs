//! A pasted secret, as the octets that HMAC takes.

use crate::Algorithm;
use crate::Secret;
use core::fmt;
use zeroize::ZeroizeOnDrop;
use zeroize::Zeroizing;

/// More NULs than this at the end of a key are padding.
const MOST_NULS_BY_CHANCE: usize = 3;

/// The octet key of an HMAC algorithm, from a text under a [`Reading`](super::Reading) or from a
/// generated [`Secret`].
///
/// Unlike a [`Secret`] it may be short or guessable, so it has no fingerprint and no thumbprint. It is
/// overwritten when dropped and shows nothing but its length in its `Debug`. It cannot be copied:
///
/// ```compile_fail,E0599
/// # use jwt_secrets::key::Reading;
/// let key = Reading::Utf8.octets("a text").unwrap();
/// let copy = key.clone();
/// ```
///
/// nor printed by accident:
///
/// ```compile_fail,E0277
/// # use jwt_secrets::key::Reading;
/// let key = Reading::Utf8.octets("a text").unwrap();
/// println!("{key}");
/// ```
///
/// nor serialized:
///
/// ```compile_fail,E0277
/// # use jwt_secrets::key::Reading;
/// let key = Reading::Utf8.octets("a text").unwrap();
/// let json = serde_json::to_string(&key);
/// ```
pub struct Key {
    octets: Zeroizing<Box<[u8]>>,
}

impl Key {
    /// Takes the octets over in a buffer of their length.
    pub(crate) fn new(octets: &[u8]) -> Self {
        Self {
            octets: Zeroizing::new(octets.into()),
        }
    }

    /// The key octets, one or more.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        &self.octets
    }

    /// The length that counts against the minimum of an algorithm, in bytes.
    ///
    /// HMAC itself fills a key up with NULs to the block of the hash (RFC 2104 section 2): a short key with
    /// NULs behind it is no stronger than without, and up to that length the same key. So NULs at the end
    /// do not count, unless they are at most three: of keys that were drawn at random one in 256 ends with
    /// a NUL, and one in 2^32 with more than three.
    #[must_use]
    pub fn effective_length(&self) -> usize {
        let padding = self
            .octets
            .iter()
            .rev()
            .take_while(|octet| **octet == 0)
            .count();
        match padding {
            0..=MOST_NULS_BY_CHANCE => self.octets.len(),
            _ => self.octets.len() - padding,
        }
    }

    /// By what the key falls short of the minimum of an algorithm (RFC 7518 section 3.2, a MUST); none if it does not.
    #[must_use]
    pub fn shortfall(&self, algorithm: Algorithm) -> Option<Shortfall> {
        let bytes = self.effective_length();
        (bytes < algorithm.min_bytes()).then_some(Shortfall { algorithm, bytes })
    }
}

/// A key that is shorter than RFC 7518 section 3.2 allows: whoever guesses it signs, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The algorithm that sets the minimum.
    pub algorithm: Algorithm,
    /// The [effective length](Key::effective_length) of the key, in bytes.
    pub bytes: usize,
}

impl From<&Secret> for Key {
    /// The octets of a generated secret; of an alphanumeric one, its ASCII. That is what
    /// [`Reading::Utf8`](super::Reading::Utf8) reads from an alphanumeric text, and the reading of the
    /// same name from a base64url, base64 or hex one.
    fn from(secret: &Secret) -> Self {
        Self::new(secret.octets())
    }
}

// `Zeroizing` does the work; the marker states it, and a test asks for it.
impl ZeroizeOnDrop for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key(<redacted>, {} bytes)", self.octets.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format;
    use crate::Recipe;
    use crate::key::Reading;

    #[test]
    fn a_generated_secret_and_its_pasted_text_are_the_same_key() {
        for (format, reading) in [
            (Format::Base64Url, Reading::Base64Url),
            (Format::Base64, Reading::Base64),
            (Format::Hex, Reading::Hex),
            (Format::Alphanumeric, Reading::Utf8),
        ] {
            for algorithm in Algorithm::ALL {
                let recipe = Recipe::new(algorithm, format, None).unwrap();
                let secret = Secret::generate(recipe).unwrap();
                let text = secret.encode(format, algorithm).unwrap();
                let pasted = reading.octets(&text).unwrap();
                assert_eq!(pasted.octets(), Key::from(&secret).octets(), "{format}");
            }
        }
    }

    #[test]
    fn nuls_that_pad_a_key_do_not_count_and_those_of_chance_do() {
        for (nuls, expected) in [(0, 8), (1, 9), (3, 11), (4, 8), (24, 8)] {
            let key = Key::new(&[&[7; 8][..], &vec![0; nuls]].concat());
            assert_eq!(key.effective_length(), expected, "{nuls}");
        }
        assert_eq!(Key::new(&[0; 64]).effective_length(), 0);
        assert_eq!(Key::new(&[0, 0, 0, 0, 0, 7]).effective_length(), 6);
    }

    #[test]
    fn a_key_falls_short_of_what_its_algorithm_asks_for() {
        let algorithm = Algorithm::Hs384;
        let shortfall = |bytes| Key::new(&vec![7; bytes]).shortfall(algorithm);
        assert_eq!(
            shortfall(47),
            Some(Shortfall {
                algorithm,
                bytes: 47
            })
        );
        assert_eq!(shortfall(48), None);
    }

    #[test]
    fn a_key_shows_only_its_length() {
        let key = Reading::Utf8.octets("correct horse").unwrap();
        assert_eq!(format!("{key:?}"), "Key(<redacted>, 13 bytes)");
        assert_eq!(
            format!("{:?}", Some(&key)),
            "Some(Key(<redacted>, 13 bytes))"
        );
    }

    #[test]
    fn keys_tokens_and_signatures_are_wiped_when_dropped() {
        // The fields are asked, for the marker on the type is only a word.
        fn wiped<T: ZeroizeOnDrop>(_: &T) {}
        let key = Reading::Utf8.octets(&"k".repeat(32)).unwrap();
        wiped(&key);
        wiped(&key.octets);
        let header = crate::jws::Header::text(Algorithm::Hs256);
        let token = crate::jws::sign(&header, "{}", &key, Algorithm::Hs256).unwrap();
        wiped(token.wiping());
        wiped(token.signature().wiping());
        let fitting = crate::jws::Fitting::find(token.as_str(), &"k".repeat(32), Algorithm::Hs256);
        let remedy = fitting.unwrap().remedy("k", Reading::Utf8).unwrap();
        wiped(remedy.wiping());
    }
}
