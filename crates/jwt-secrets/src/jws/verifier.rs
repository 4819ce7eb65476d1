//! Checking a token.

use super::ClaimsSet;
use super::Header;
use super::Lifetime;
use super::NumericDate;
use super::Part;
use super::SignedBy;
use super::Verdict;
use super::Verification;
use super::compact::Parts;
use super::signature;
use super::view::View;
use crate::Algorithm;
use crate::TokenError;
use crate::key::Key;
use crate::key::Shortfall;

/// What a token is checked against. All of it is the user's choice, nothing comes from the token.
#[derive(Clone, Copy, Debug)]
pub struct Verifier<'a> {
    /// The only algorithm that is accepted (RFC 8725 section 3.1).
    pub algorithm: Algorithm,
    /// The key in use. Without any key the token is only taken apart, and a form or header that no key
    /// could save is still refused.
    pub current: Option<&'a Key>,
    /// The key before it, during a rotation.
    pub previous: Option<&'a Key>,
    /// The time of the check.
    pub now: NumericDate,
    /// How far the clocks of issuer and verifier may differ, in seconds; "usually no more than a few
    /// minutes" (RFC 7519 section 4.1.4).
    pub skew: u32,
}

impl Verifier<'_> {
    /// Checks a token as RFC 7515 section 5.2 and RFC 7519 section 7.2 say: three parts, header, the form
    /// of the other two, signature, length of the key, claims set, dates. The first of them that fails is
    /// the verdict.
    ///
    /// The text is taken as it is: what [`tidy`](super::tidy) removes has to be removed before, where
    /// the user sees it.
    #[must_use]
    pub fn verify(&self, token: &str) -> Verification {
        if token.is_empty() {
            return Verification::without_parts(Verdict::Empty);
        }
        let parts = match Parts::split(token) {
            Ok(parts) => parts,
            Err(error) => return Verification::without_parts(error.into()),
        };
        let header_text = parts.text(Part::Header);
        let header = parse(&header_text, Header::parse);
        let payload_text = parts.text(Part::Payload);
        let claims = parse(&payload_text, ClaimsSet::parse);
        let view = View::of(parts);
        let shown = || ClaimsSet::parse(view.payload.as_ref()?).ok();
        let signed_by = self.signed_by(parts, &header);
        let verdict = match &signed_by {
            Ok(Some(by)) => self.judge(*by, &claims),
            Ok(None) => Verdict::Empty,
            Err(error) => error.clone().into(),
        };
        let mut verification = Verification {
            verdict,
            would_be_signed_by: self.would_be_signed_by(parts, signed_by.as_ref().err()),
            signed_by: signed_by.ok().flatten(),
            claims: claims.as_ref().ok().copied().or_else(shown),
            header: view.header,
            payload: view.payload,
            notes: Vec::new(),
        };
        if parts.complete().is_ok() {
            verification.note(header.as_ref().ok(), &claims, self.now, self.skew);
        }
        verification
    }

    /// The key that made the signature, if all that comes before the claims is in order; none without a
    /// key to try.
    fn signed_by(
        &self,
        parts: Parts<'_>,
        header: &Result<Header, TokenError>,
    ) -> Result<Option<SignedBy>, TokenError> {
        parts.complete()?;
        header.clone()?.accept(self.algorithm)?;
        parts.octets(Part::Payload)?;
        let signature = parts.octets(Part::Signature)?;
        if self.current.is_none() && self.previous.is_none() {
            return Ok(None);
        }
        self.signer(parts, &signature, self.algorithm)
            .map(Some)
            .ok_or(TokenError::SignatureMismatch)
    }

    /// The key that would have made the signature under the algorithm that the header names. The verdict is made
    /// without it (RFC 8725 section 3.1).
    fn would_be_signed_by(
        &self,
        parts: Parts<'_>,
        refused: Option<&TokenError>,
    ) -> Option<SignedBy> {
        let Some(TokenError::AlgDiffers { found, .. }) = refused else {
            return None;
        };
        parts.octets(Part::Payload).ok()?;
        let signature = parts.octets(Part::Signature).ok()?;
        self.signer(parts, &signature, *found)
    }

    /// The key whose MAC the signature is.
    fn signer(&self, parts: Parts<'_>, signature: &[u8], algorithm: Algorithm) -> Option<SignedBy> {
        let made = |key: &Key| signature::matches(algorithm, key, parts.signing_input(), signature);
        if self.current.is_some_and(made) {
            return Some(SignedBy::Current);
        }
        self.previous
            .is_some_and(made)
            .then_some(SignedBy::Previous)
    }

    /// The verdict on a token with a matching signature.
    fn judge(&self, by: SignedBy, claims: &Result<ClaimsSet, TokenError>) -> Verdict {
        let key = match by {
            SignedBy::Current => self.current,
            SignedBy::Previous => self.previous,
        };
        if let Some(Shortfall { algorithm, bytes }) =
            key.and_then(|key| key.shortfall(self.algorithm))
        {
            return Verdict::WeakKey {
                by,
                algorithm,
                bytes,
            };
        }
        let claims = match claims {
            Ok(claims) => claims,
            Err(error) => return Verdict::Malformed(error.clone()),
        };
        match claims.lifetime(self.now, self.skew) {
            Lifetime::Current => Verdict::Valid { by },
            Lifetime::Expired { seconds } => Verdict::Expired { by, seconds },
            Lifetime::NotYetValid { seconds } => Verdict::NotYetValid { by, seconds },
        }
    }
}

fn parse<S: AsRef<str>, T>(
    text: &Result<S, TokenError>,
    parse: impl Fn(&str) -> Result<T, TokenError>,
) -> Result<T, TokenError> {
    match text {
        Ok(text) => parse(text.as_ref()),
        Err(error) => Err(error.clone()),
    }
}

#[cfg(test)]
mod tests;
