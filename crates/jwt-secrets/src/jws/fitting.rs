//! How a token came by its signature, if a secret has to do with it.

use super::SignatureForm;
use crate::Algorithm;
use crate::key::Difference;
use crate::key::LenientDecoder;
use crate::key::Reading;
use crate::key::Way;

mod remedy;
mod search;

pub use remedy::Remedy;
pub use search::Progress;
pub use search::Search;

/// How the text of a secret became the key that signed a given token.
///
/// This answers the most common question about a signature that is wrong: issuer and verifier hold the
/// same text and read it as different octets, or one of them holds it with a line break, in quotes or in a JSON Web Key.
///
/// It holds nothing of the secret but the length of the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitting {
    /// All that made this key and are akin, one at least.
    ways: Vec<Way>,
    form: SignatureForm,
    bytes: usize,
}

impl Fitting {
    /// How `text` has signed `token` with `algorithm`, if it has: the first of [`Way::all`] whose key did. An empty text is
    /// no secret, but a token may be signed with none.
    ///
    /// Only the signature is looked at: not the header, the claims or the length of the key. So this also answers for
    /// the algorithm that the header names and the user did not choose, and for a token that is refused for its form.
    #[must_use]
    pub fn find(token: &str, text: &str, algorithm: Algorithm) -> Option<Self> {
        Search::of_text(algorithm).run(token, text)
    }

    /// The same of a copy that somebody else has made, as the browser makes [`Difference::Composed`].
    #[must_use]
    pub fn of_copy(
        token: &str,
        difference: Difference,
        copy: &str,
        algorithm: Algorithm,
    ) -> Option<Self> {
        Search::of_copy(difference, algorithm).run(token, copy)
    }

    /// The key that everybody knows and that has signed `token` with `algorithm`, if one has: the first of [`Way::known`].
    #[must_use]
    pub fn of_known(token: &str, algorithm: Algorithm) -> Option<Self> {
        Search::of_known(algorithm).run(token, "")
    }

    /// The length of the signer's key, in bytes.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.bytes
    }

    /// How the token carries the signature.
    #[must_use]
    pub const fn form(&self) -> SignatureForm {
        self.form
    }

    /// The way that made the key, the likeliest if there are more.
    #[must_use]
    pub fn way(&self) -> Way {
        let reading = Way::Read(Reading::default());
        self.ways.first().copied().unwrap_or(reading)
    }

    /// What the signer's text has or has not, if it is another than the one at hand.
    #[must_use]
    pub fn difference(&self) -> Option<Difference> {
        match self.way() {
            Way::Copied(difference, _) => Some(difference),
            _ => None,
        }
    }

    /// The readings by which the key was made, in the order of [`Reading::ALL`]. They are more than one where they give the
    /// same octets, such as base64 and base64url of a text without `+`, `/`, `-` and `_`.
    #[must_use]
    pub fn readings(&self) -> Vec<Reading> {
        let reading = |way: &Way| match way {
            Way::Read(reading) | Way::Copied(_, reading) | Way::Recoded(_, reading) => {
                Some(*reading)
            }
            _ => None,
        };
        self.ways.iter().filter_map(reading).collect()
    }

    /// The lenient decoders that made the key, in the order of [`LenientDecoder::ALL`].
    #[must_use]
    pub fn decoders(&self) -> Vec<LenientDecoder> {
        let decoder = |way: &Way| match way {
            Way::Decoded(decoder) => Some(*decoder),
            _ => None,
        };
        self.ways.iter().filter_map(decoder).collect()
    }

    /// A stable identifier in `snake_case`: that of the [way](Fitting::way).
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.way().code()
    }

    /// What to do so that the token's signature matches: `text` is what was given to [`find`](Fitting::find), and
    /// `chosen` how it is read now, which stays wherever it fits. None where everybody knows the key: it is the signer that
    /// has to change.
    #[must_use]
    pub fn remedy(&self, text: &str, chosen: Reading) -> Option<Remedy> {
        match self.way() {
            Way::Read(_) | Way::Copied(..) => Some(Remedy::read(
                text,
                self.difference(),
                &self.readings(),
                chosen,
            )),
            Way::Decoded(decoder) if !decoder.is_hex() => {
                Some(Remedy::decoded(text, &self.decoders(), chosen))
            }
            way if way.is_known() => None,
            way => Remedy::hex(&way.key(text)?),
        }
    }
}

#[cfg(test)]
mod tests;
