//! How a secret was read when it signed a token.

use super::Part;
use super::compact::Parts;
use super::signature;
use crate::Algorithm;
use crate::key::Difference;
use crate::key::Key;
use crate::key::LenientDecoder;
use crate::key::Reading;

/// How the text of a secret became the key that signed a given token.
///
/// This answers the most common question about a signature that is wrong: issuer and verifier hold the
/// same text and read it as different octets, or one of them holds it with a line break or in quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fitting {
    /// By a [`Reading`].
    Reading {
        /// One at least, in the order of [`Reading::ALL`]. They are more where they give the same octets,
        /// such as base64 and base64url of a text without `+`, `/`, `-` and `_`.
        readings: Vec<Reading>,
        /// What the signer's text has or has not; none if it is the same text.
        difference: Option<Difference>,
    },
    /// By a decoder that drops what does not fit.
    Lenient {
        /// One at least, in the order of [`LenientDecoder::ALL`]: all those that make the same key.
        decoders: Vec<LenientDecoder>,
        /// The length of the key, in bytes.
        bytes: usize,
    },
}

impl Fitting {
    /// How `text` has signed `token` with `algorithm`, if it has. The text as it is goes before one that
    /// differs, and a reading before a decoder that is lenient.
    ///
    /// Only the signature is looked at: not the header, the claims or the length of the key. An empty text
    /// is no secret.
    #[must_use]
    pub fn find(token: &str, text: &str, algorithm: Algorithm) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        let parts = Parts::split(token).ok()?;
        let signature = parts.octets(Part::Signature).ok()?;
        let signed =
            |key: &Key| signature::matches(algorithm, key, parts.signing_input(), &signature);
        let read = |text: &str, difference| {
            let fits = |reading: &Reading| reading.octets(text).is_ok_and(|key| signed(&key));
            let readings: Vec<_> = Reading::ALL.into_iter().filter(fits).collect();
            (!readings.is_empty()).then_some(Self::Reading {
                readings,
                difference,
            })
        };
        let differing = |difference: Difference| {
            let others = difference.others(text);
            others
                .iter()
                .find_map(|other| read(other, Some(difference)))
        };
        let lenient = || {
            let keys = LenientDecoder::ALL.map(|decoder| (decoder, decoder.octets(text)));
            let fit: Vec<_> = keys
                .iter()
                .filter_map(|(decoder, key)| Some((*decoder, key.as_ref()?)))
                .filter(|(_, key)| signed(key))
                .collect();
            Some(Self::Lenient {
                bytes: fit.first()?.1.octets().len(),
                decoders: fit.iter().map(|(decoder, _)| *decoder).collect(),
            })
        };
        read(text, None)
            .or_else(|| Difference::ALL.into_iter().find_map(differing))
            .or_else(lenient)
    }
}

#[cfg(test)]
mod tests;
