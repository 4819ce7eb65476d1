//! A pasted secret, as the octets that HMAC takes.

use crate::Secret;
use core::fmt;
use zeroize::ZeroizeOnDrop;
use zeroize::Zeroizing;

/// The octet key of an HMAC algorithm, from a text under a [`Reading`](super::Reading) or from a
/// generated [`Secret`].
///
/// Unlike a [`Secret`] it may be short or guessable, so it has no fingerprint and no thumbprint. It is
/// overwritten when dropped and shows nothing but its length in its `Debug`. It cannot be copied:
///
/// ```compile_fail,E0599
/// # use jwt_secrets::jws::Reading;
/// let key = Reading::Utf8.octets("a text").unwrap();
/// let copy = key.clone();
/// ```
///
/// nor printed by accident:
///
/// ```compile_fail,E0277
/// # use jwt_secrets::jws::Reading;
/// let key = Reading::Utf8.octets("a text").unwrap();
/// println!("{key}");
/// ```
///
/// nor serialized:
///
/// ```compile_fail,E0277
/// # use jwt_secrets::jws::Reading;
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
    use crate::Algorithm;
    use crate::Format;
    use crate::Recipe;
    use crate::jws::Reading;

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
                let secret = Secret::generate(recipe, None).unwrap();
                let text = secret.encode(format, algorithm).unwrap();
                let pasted = reading.octets(&text).unwrap();
                assert_eq!(pasted.octets(), Key::from(&secret).octets(), "{format}");
            }
        }
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
    }
}
