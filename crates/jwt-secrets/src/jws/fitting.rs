//! How a secret was read when it signed a token.

use super::Part;
use super::compact::Parts;
use super::signature;
use crate::Algorithm;
use crate::key::Difference;
use crate::key::Key;
use crate::key::LenientDecoder;
use crate::key::Reading;

mod remedy;

pub use remedy::Remedy;

/// How the text of a secret became the key that signed a given token.
///
/// This answers the most common question about a signature that is wrong: issuer and verifier hold the
/// same text and read it as different octets, or one of them holds it with a line break, in quotes or in a JSON Web Key.
///
/// Each has a stable [`code`](Fitting::code) and a [`remedy`](Fitting::remedy). It holds nothing of the secret but the
/// length of the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fitting {
    /// By a [`Reading`].
    Reading {
        /// One at least, in the order of [`Reading::ALL`]. They are more where they give the same octets,
        /// such as base64 and base64url of a text without `+`, `/`, `-` and `_`.
        readings: Vec<Reading>,
        /// What the signer's text has or has not; none if it is the same text.
        difference: Option<Difference>,
        /// The length of the key, in bytes.
        bytes: usize,
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
    /// Only the signature is looked at: not the header, the claims or the length of the key. So this also answers for
    /// the algorithm that the header names and the user did not choose. An empty text is no secret.
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
            let key = |reading: Reading| reading.octets(text).ok();
            let (readings, bytes) = fitting(&Reading::ALL, key, signed)?;
            Some(Self::Reading {
                readings,
                difference,
                bytes,
            })
        };
        let differing = |difference: Difference| read(&difference.other(text)?, Some(difference));
        let lenient = || {
            let key = |decoder: LenientDecoder| decoder.octets(text);
            let (decoders, bytes) = fitting(&LenientDecoder::ALL, key, signed)?;
            Some(Self::Lenient { decoders, bytes })
        };
        read(text, None)
            .or_else(|| Difference::ALL.into_iter().find_map(differing))
            .or_else(lenient)
    }

    /// The length of the signer's key, in bytes.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        match self {
            Self::Reading { bytes, .. } | Self::Lenient { bytes, .. } => *bytes,
        }
    }

    /// A stable identifier in `snake_case`: that of the [`Difference`] if there is one, or else of the first
    /// [`Reading`] or [`LenientDecoder`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Reading {
                difference: Some(difference),
                ..
            } => difference.code(),
            Self::Reading { readings, .. } => readings.first().copied().unwrap_or_default().code(),
            Self::Lenient { decoders, .. } => {
                let [least, ..] = LenientDecoder::ALL;
                decoders.first().copied().unwrap_or(least).code()
            }
        }
    }

    /// What to do so that the token's signature matches: `text` is what was given to [`find`](Fitting::find), and
    /// `chosen` how it is read now, which stays wherever it fits.
    #[must_use]
    pub fn remedy(&self, text: &str, chosen: Reading) -> Remedy {
        match self {
            Self::Reading {
                readings,
                difference,
                ..
            } => Remedy::read(text, *difference, readings, chosen),
            Self::Lenient { decoders, .. } => Remedy::decoded(text, decoders, chosen),
        }
    }
}

/// The ways whose key has signed, and the length of that key.
fn fitting<W: Copy>(
    all: &[W],
    key: impl Fn(W) -> Option<Key>,
    signed: impl Fn(&Key) -> bool,
) -> Option<(Vec<W>, usize)> {
    let keys = all.iter().filter_map(|way| Some((*way, key(*way)?)));
    let fit: Vec<_> = keys.filter(|(_, key)| signed(key)).collect();
    let (_, first) = fit.first()?;
    Some((
        fit.iter().map(|(way, _)| *way).collect(),
        first.octets().len(),
    ))
}

#[cfg(test)]
mod tests;
