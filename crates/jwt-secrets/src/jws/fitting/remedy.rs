//! What makes a signature match that does not.

use crate::encoding;
use crate::key::Difference;
use crate::key::Key;
use crate::key::LenientDecoder;
use crate::key::MAX_SECRET_TEXT;
use crate::key::Reading;
use core::fmt;
use zeroize::Zeroizing;

/// Put this text in place of the secret and read it so, and the signature of the token matches.
///
/// The verdict may still be a refusal, because of a short key, the claims or the dates. The text is a secret:
/// overwritten when dropped, not printed by `Debug`, not compared, not cloned.
///
/// ```
/// use jwt_secrets::Algorithm;
/// use jwt_secrets::jws;
/// use jwt_secrets::jws::Fitting;
/// use jwt_secrets::key::Reading;
///
/// let algorithm = Algorithm::Hs256;
/// let issuer = Reading::Hex.octets(&"ab".repeat(32))?;
/// let header = jws::Header::text(algorithm);
/// let token = jws::sign(&header, "{}", &issuer, algorithm)?;
///
/// // A line break came along, and this side reads the text as it is.
/// let ours = format!("{}\n", "ab".repeat(32));
/// let fitting = Fitting::find(token.as_str(), &ours, algorithm).ok_or("another secret")?;
/// assert_eq!((fitting.code(), fitting.bytes()), ("without_line_break", 32));
/// let remedy = fitting.remedy(&ours, Reading::Utf8).ok_or("none")?;
/// assert_eq!(remedy.text(), ours.trim_end());
/// assert_eq!(remedy.reading(), Reading::Hex);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Remedy {
    text: Zeroizing<String>,
    reading: Reading,
}

impl Remedy {
    /// The other text under the reading that is chosen, if it is one of those that fit.
    pub(super) fn read(
        text: &str,
        difference: Option<Difference>,
        readings: &[Reading],
        chosen: Reading,
    ) -> Self {
        let other = difference.and_then(|difference| difference.other(text));
        let first = readings.first().copied().unwrap_or(chosen);
        Self {
            text: other.unwrap_or_else(|| owned(text)),
            reading: if readings.contains(&chosen) {
                chosen
            } else {
                first
            },
        }
    }

    /// The key that a lenient decoder made, in base64 without anything to drop: from this text the decoder makes the
    /// same key, so that both sides can hold it.
    pub(super) fn decoded(text: &str, decoders: &[LenientDecoder], chosen: Reading) -> Self {
        let key = decoders.first().and_then(|decoder| decoder.octets(text));
        let Some(key) = key else {
            return Self::read(text, None, &[], chosen);
        };
        let octets = key.octets();
        // A decoder that takes the standard alphabet alone would drop the other, and one that wants padding had it.
        let bare = if decoders.iter().any(|decoder| !decoder.is_url_safe()) {
            owned(encoding::base64(octets).trim_end_matches('='))
        } else {
            encoding::base64url(octets)
        };
        let missing = bare.len().next_multiple_of(4) - bare.len();
        let padding = if text.ends_with('=') { missing } else { 0 };
        let written = encoding::join(&[&bare, &"=".repeat(padding)]);
        let reads = |reading: &Reading| {
            let read = reading.octets(&written);
            read.is_ok_and(|read| read.octets() == octets)
        };
        let readings = [chosen, Reading::Base64Url, Reading::Base64];
        let reading = readings.into_iter().find(reads).unwrap_or(chosen);
        Self {
            text: written,
            reading,
        }
    }

    /// The signer's key in hex, where no text of the same kind makes it; none if that is longer than a secret may be.
    pub(super) fn hex(key: &Key) -> Option<Self> {
        let fits = 2 * key.octets().len() <= MAX_SECRET_TEXT;
        fits.then(|| Self {
            text: encoding::hex(key.octets()),
            reading: Reading::Hex,
        })
    }

    /// The same key in hex, for where the text cannot stand: a form field makes one line break of a carriage return
    /// and a line feed.
    #[must_use]
    pub fn in_hex(self) -> Self {
        // What is no key, or too long a one, has no other form.
        let key = self.reading.octets(&self.text).ok();
        key.and_then(|key| Self::hex(&key)).unwrap_or(self)
    }

    /// The text to put in place of the secret.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How to read it.
    #[must_use]
    pub const fn reading(&self) -> Reading {
        self.reading
    }
}

#[cfg(test)]
impl Remedy {
    /// The field that has to wipe itself.
    pub(crate) const fn wiping(&self) -> &impl zeroize::ZeroizeOnDrop {
        &self.text
    }
}

impl fmt::Debug for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Remedy(<redacted>, {} bytes, {})",
            self.text.len(),
            self.reading
        )
    }
}

fn owned(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use LenientDecoder::BothAlphabets;
    use LenientDecoder::SpareBits;
    use LenientDecoder::StandardAlphabet;

    #[test]
    fn the_chosen_reading_stays_where_it_fits() {
        let both = [Reading::Base64Url, Reading::Base64];
        for (chosen, expected) in [
            (Reading::Base64, Reading::Base64),
            (Reading::Base64Url, Reading::Base64Url),
            (Reading::Utf8, Reading::Base64Url),
        ] {
            let remedy = Remedy::read("AAAA", None, &both, chosen);
            assert_eq!((remedy.text(), remedy.reading()), ("AAAA", expected));
        }
    }

    #[test]
    fn a_difference_is_taken_out_of_the_text_or_put_into_it() {
        for (text, difference, expected) in [
            (r#"{"kty":"oct","k":"a2V5"}"#, Difference::JwkValue, "a2V5"),
            ("key\r\n", Difference::WithoutLineBreak, "key"),
            ("\tkey ", Difference::WithoutSpace, "key"),
            ("'key'\n", Difference::WithoutQuotes, "key"),
            ("JWT_SECRET=\"key\"", Difference::WithoutName, "key"),
            ("k\ney\n", Difference::Joined, "key"),
            ("key\nrest", Difference::FirstLine, "key"),
            ("key", Difference::WithLineBreak, "key\n"),
            ("key", Difference::WithCrLf, "key\r\n"),
            ("key", Difference::WithQuotes, "\"key\""),
            ("key", Difference::WithSingleQuotes, "'key'"),
        ] {
            let readings = [Reading::Utf8];
            let remedy = Remedy::read(text, Some(difference), &readings, Reading::Utf8);
            assert_eq!(remedy.text(), expected, "{difference:?}");
        }
    }

    #[test]
    fn the_same_key_can_be_written_in_hex() {
        let difference = Some(Difference::WithCrLf);
        for (readings, expected) in [
            ([Reading::Utf8], ("613256350d0a", Reading::Hex)),
            ([Reading::Hex], ("a2V5\r\n", Reading::Hex)),
        ] {
            let remedy = Remedy::read("a2V5", difference, &readings, readings[0]).in_hex();
            assert_eq!((remedy.text(), remedy.reading()), expected);
        }
    }

    /// The octets are those that the real decoders make, see [`LenientDecoder`].
    #[test]
    fn what_a_lenient_decoder_made_is_written_as_it_reads_it() {
        let (base64url, base64) = (Reading::Base64Url, Reading::Base64);
        for (text, decoders, chosen, expected) in [
            (
                "my secret",
                &[BothAlphabets, StandardAlphabet][..],
                Reading::Utf8,
                ("mysecret", base64url),
            ),
            (
                "my-super_secret!",
                &[BothAlphabets],
                Reading::Utf8,
                ("my-super_secres", base64url),
            ),
            (
                "my/super-secret!",
                &[StandardAlphabet],
                Reading::Utf8,
                ("my/supersecreg", base64),
            ),
            (
                "Zh==",
                &LenientDecoder::ALL,
                Reading::Utf8,
                ("Zg==", base64url),
            ),
            ("Zh==", &LenientDecoder::ALL, base64, ("Zg==", base64)),
            ("AB", &LenientDecoder::ALL, Reading::Hex, ("AA", base64url)),
            (
                "-_B=",
                &[SpareBits, BothAlphabets],
                base64,
                ("-_A=", base64url),
            ),
        ] {
            let remedy = Remedy::decoded(text, decoders, chosen);
            assert_eq!((remedy.text(), remedy.reading()), expected, "{text}");
        }
    }

    #[test]
    fn of_another_text_than_the_one_that_was_looked_at_nothing_is_made() {
        let remedy = Remedy::decoded("!", &[BothAlphabets], Reading::Base64);
        assert_eq!((remedy.text(), remedy.reading()), ("!", Reading::Base64));
        let difference = Some(Difference::WithoutQuotes);
        let remedy = Remedy::read("key", difference, &[], Reading::Hex);
        assert_eq!((remedy.text(), remedy.reading()), ("key", Reading::Hex));
    }

    #[test]
    fn a_remedy_shows_only_its_length_and_its_reading() {
        let remedy = Remedy::read("my key", None, &[], Reading::Utf8);
        assert_eq!(format!("{remedy:?}"), "Remedy(<redacted>, 6 bytes, utf8)");
    }
}
