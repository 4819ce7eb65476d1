//! The verdict on a token together with what it says.

use super::ClaimsSet;
use super::Header;
use super::Note;
use super::NumericDate;
use super::SignedBy;
use super::TimeClaim;
use super::Verdict;
use crate::TokenError;
use core::fmt;
use zeroize::Zeroizing;

/// What a [`Verifier`](super::Verifier) found out about a token.
///
/// Header and payload are here as far as they can be made out, so that one can see why a token was refused. They
/// may be anyone's invention unless [`signed_by`](Verification::signed_by) names a key.
pub struct Verification {
    pub(crate) verdict: Verdict,
    pub(crate) signed_by: Option<SignedBy>,
    pub(crate) would_be_signed_by: Option<SignedBy>,
    pub(crate) header: Option<Zeroizing<String>>,
    pub(crate) payload: Option<Zeroizing<String>>,
    pub(crate) claims: Option<ClaimsSet>,
    pub(crate) notes: Vec<Note>,
}

impl Verification {
    pub(crate) const fn without_parts(verdict: Verdict) -> Self {
        Self {
            verdict,
            signed_by: None,
            would_be_signed_by: None,
            header: None,
            payload: None,
            claims: None,
            notes: Vec::new(),
        }
    }

    /// Adds what the verdict leaves out.
    pub(crate) fn note(
        &mut self,
        header: Option<&Header>,
        claims: &Result<ClaimsSet, TokenError>,
        now: NumericDate,
        skew: u32,
    ) {
        if let Some(name) = header.and_then(Header::key_source) {
            self.notes.push(Note::KeySourceIgnored { name });
        }
        let claims = match claims {
            Ok(claims) => claims,
            Err(error) => {
                if self.verdict != Verdict::Malformed(error.clone()) {
                    self.notes.push(Note::ClaimsSet(error.clone()));
                }
                return;
            }
        };
        if let Some(seconds) = claims.issued_ahead(now, skew) {
            self.notes.push(Note::IssuedInFuture { seconds });
        }
        if claims.subject_not_a_string() {
            self.notes.push(Note::SubjectNotAString);
        }
        let no_key_fits = match &self.verdict {
            Verdict::Empty | Verdict::Invalid(TokenError::SignatureMismatch) => true,
            Verdict::Invalid(TokenError::AlgDiffers { .. }) => self.would_be_signed_by.is_none(),
            _ => false,
        };
        if no_key_fits && claims.keycloak_realm() {
            self.notes.push(Note::KeycloakRealm);
        }
        let said = &self.verdict;
        let mut notes = Vec::new();
        if let Some(seconds) = claims.expired(now, skew)
            && !matches!(said, Verdict::Expired { .. })
        {
            notes.push(Note::Expired { seconds });
        }
        if let Some(seconds) = claims.not_yet_valid(now, skew)
            && !matches!(said, Verdict::NotYetValid { .. })
        {
            notes.push(Note::NotYetValid { seconds });
        }
        if matches!(said, Verdict::Valid { .. }) && claims.date(TimeClaim::Exp).is_none() {
            notes.push(Note::NeverExpires);
        }
        self.notes.extend(notes);
    }

    /// The answer.
    #[must_use]
    pub const fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// The key that made the signature. Without one, header and payload are unverified. With one, the
    /// verdict may still be a refusal, because of a short key, the claims or the dates.
    #[must_use]
    pub const fn signed_by(&self) -> Option<SignedBy> {
        self.signed_by
    }

    /// The key that would have made the signature under the HMAC algorithm that the header names, where the verdict is
    /// that the user chose another ([`TokenError::AlgDiffers`]) and nothing is wrong with the form of the token.
    ///
    /// That is a word to the user, who may choose the other algorithm, and never part of the verdict: a header that
    /// picks the algorithm is what RFC 8725 section 3.1 warns of. It is tried with the user's keys and the algorithms of
    /// this crate only.
    #[must_use]
    pub const fn would_be_signed_by(&self) -> Option<SignedBy> {
        self.would_be_signed_by
    }

    /// The text of the header, exactly as it is in the token, if it decodes to UTF-8. It need not be
    /// JSON.
    ///
    /// Where the part is not what RFC 7515 section 2 wants, this is what it seems to say: both alphabets are read,
    /// white space, quotes and bits of no octet are dropped, and all else that is not base64, padding first, ends it. A
    /// text that is cut off is there up to its last whole character. Of a token that is too long nothing is decoded.
    #[must_use]
    pub fn header(&self) -> Option<&str> {
        self.header.as_ref().map(|text| text.as_str())
    }

    /// The text of the payload, exactly as it is in the token, if it decodes to UTF-8. It need not be
    /// JSON.
    ///
    /// As for the [`header`](Verification::header), this is what a damaged part seems to say. Where parts are missing
    /// and the first is an object without `alg`, it is the payload of a token without its header.
    #[must_use]
    pub fn payload(&self) -> Option<&str> {
        self.payload.as_ref().map(|text| text.as_str())
    }

    /// The dates in the [`payload`](Verification::payload) that is shown, if it is a claims set.
    #[must_use]
    pub const fn claims(&self) -> Option<&ClaimsSet> {
        self.claims.as_ref()
    }

    /// What is worth knowing and did not decide the verdict.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }
}

// Header and payload are left out: a log is no place for them.
impl fmt::Debug for Verification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verification")
            .field("verdict", &self.verdict)
            .field("signed_by", &self.signed_by)
            .field("would_be_signed_by", &self.would_be_signed_by)
            .field("notes", &self.notes)
            .finish_non_exhaustive()
    }
}
