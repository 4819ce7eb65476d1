//! One token, and many keys to try on it.

use super::Header;
use super::Part;
use super::SignatureForm;
use super::compact::Parts;
use super::signature;
use super::signature::Candidate;
use super::view::View;
use crate::Algorithm;
use crate::TokenError;
use core::fmt;

/// A token that was taken apart once, so that a million keys a second can be held against its signature.
///
/// A key that fits is found as quickly as one that does not, but nothing else is done for one key alone: no memory is
/// asked for, and what HMAC leaves on the stack stays there until the next key overwrites it. That is fine for candidates,
/// which are guesses that everybody can make; for a key that somebody has, [`Fitting`](super::Fitting) erases it.
///
/// ```
/// use jwt_secrets::Algorithm;
/// use jwt_secrets::jws::Trial;
///
/// let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJmb28iOiJiYXIifQ._NaFhGu8tCCgBKksGBA6ADwRdKx3e9GES_KyF4A5phE";
/// let trial = Trial::new(token, None)?;
/// assert_eq!(trial.algorithm(), Algorithm::Hs256);
/// assert!(!trial.fits(b"secret"));
/// assert!(trial.fits(b""));
/// # Ok::<(), jwt_secrets::TokenError>(())
/// ```
pub struct Trial {
    /// How many bytes were signed.
    length: usize,
    /// What the third part may stand for, with what compares it. All are as long as the MAC of their algorithm, and no two are
    /// the same.
    signatures: Vec<(Candidate, signature::Comparison)>,
    algorithm: Algorithm,
}

impl Trial {
    /// Takes a token apart. Without a `chosen` algorithm it is that of the header: which key fits is no verdict on the
    /// token, so RFC 8725 section 3.1 does not apply. Form and header are read as leniently as
    /// [`SignatureForm`] has names for.
    ///
    /// # Errors
    ///
    /// - [`TokenError::TooLong`], [`TokenError::PartCount`] or [`TokenError::Encrypted`] for what has not three parts;
    /// - [`TokenError::AlgNone`] or [`TokenError::AlgAsymmetric`] for a token that no secret has signed;
    /// - without a `chosen` algorithm, what is wrong with a header that names none;
    /// - an error of the third part, or [`TokenError::SignatureMismatch`] where it is not as long as a MAC: no key fits.
    pub fn new(token: &str, chosen: Option<Algorithm>) -> Result<Self, TokenError> {
        let parts = Parts::split(token)?;
        parts.complete()?;
        let algorithm = match (algorithm(parts), chosen) {
            (Err(error @ (TokenError::AlgNone | TokenError::AlgAsymmetric)), _) => {
                return Err(error);
            }
            (_, Some(chosen)) => chosen,
            (named, None) => named?,
        };
        let mut signatures = SignatureForm::all(parts, algorithm);
        // Of a MAC that is cut off so many keys may have made the beginning.
        signatures.retain(|candidate| candidate.octets.len() == candidate.algorithm.min_bytes());
        if signatures.is_empty() {
            parts.octets(Part::Signature)?;
            return Err(TokenError::SignatureMismatch);
        }
        let input = parts.signing_input();
        let compared = |candidate: Candidate| {
            let matches = signature::comparison(candidate.algorithm, input);
            (candidate, matches)
        };
        Ok(Self {
            length: input.as_str().len(),
            signatures: signatures.into_iter().map(compared).collect(),
            algorithm,
        })
    }

    /// The algorithm whose MAC the signature is taken for.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Whether these key octets have made the signature. The comparison takes the same time wherever the first difference
    /// is.
    #[must_use]
    pub fn fits(&self, key: &[u8]) -> bool {
        self.form(key).is_some()
    }

    /// How the token carries the signature that these key octets have made, if they have.
    #[must_use]
    pub fn form(&self, key: &[u8]) -> Option<SignatureForm> {
        let mut signatures = self.signatures.iter();
        let made = |(candidate, matches): &&(Candidate, signature::Comparison)| {
            matches(key, &candidate.octets)
        };
        signatures.find(made).map(|(found, _)| found.form)
    }
}

/// The algorithm that the header names, also where its part is not as RFC 7515 section 2 wants it.
fn algorithm(parts: Parts<'_>) -> Result<Algorithm, TokenError> {
    let strict = parts.text(Part::Header);
    let lenient = View::of(parts).header;
    let text = match &strict {
        Ok(text) => text,
        Err(error) => lenient.as_ref().ok_or_else(|| error.clone())?,
    };
    Header::parse(text)?.algorithm()
}

impl fmt::Debug for Trial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Trial(<redacted>, {}, {} bytes)",
            self.algorithm, self.length
        )
    }
}

#[cfg(test)]
mod tests;
