//! What is said about a token: the answer, what to do about it, and what else is worth knowing. Nothing of the token
//! itself is in it, nor of a secret.

use jwt_secrets::Algorithm;
use jwt_secrets::KeyError;
use jwt_secrets::TokenError;
use jwt_secrets::jws::Mistaken;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verification;

use super::cause::Cause;
use super::finding;
use super::finding::finding;
use super::lanes::Lanes;
use super::question::Question;
use super::remedy::Remedy;
use super::words::Answers;
use crate::browser::quantity;
use crate::text;

#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    pub state: &'static str,
    pub code: &'static str,
    /// Which secret made the signature, whatever the state.
    pub signed_by: Option<&'static str>,
    /// The way that made the signer's key or signature, when it is another than the chosen one.
    pub cause: Option<&'static str>,
    /// What stands in place of the secret, where that is none: where no key fits, or a public one does.
    pub mistaken: Option<&'static str>,
    /// The word for it, and what is the matter.
    pub heading: &'static str,
    pub sentences: Vec<String>,
    /// The two keys, where they differ.
    pub lanes: Option<Lanes>,
    /// The likeliest first.
    pub remedies: Vec<Remedy>,
}

impl Answer {
    pub fn to(question: &Question, verification: &Verification) -> Self {
        let verdict = verification.verdict();
        let mut answer = Self {
            state: verdict.state(),
            code: verdict.code(),
            heading: heading(question, verification),
            signed_by: verification.signed_by().map(|by| match by {
                SignedBy::Current => "current",
                SignedBy::Previous => "previous",
            }),
            ..Self::default()
        };
        match verdict {
            Verdict::Empty | Verdict::Invalid(TokenError::SignatureMismatch)
                if !question.token().is_empty() =>
            {
                answer.disagree(question, verdict);
            }
            Verdict::Invalid(TokenError::AlgDiffers { found, .. }) => {
                answer.sentences = finding(question, verification);
                answer.follow(question, verification, *found);
            }
            Verdict::Malformed(
                TokenError::PartPadding { .. }
                | TokenError::PartStandardAlphabet { .. }
                | TokenError::PartStrayBits { .. },
            ) => {
                answer.sentences = finding(question, verification);
                answer.matches_otherwise(question);
            }
            _ => answer.sentences = finding(question, verification),
        }
        let public = finding::public_key(question, verification);
        if !public.is_empty() {
            // Before what else is said: it is a match, and no safe one.
            answer.mistaken = Some(Mistaken::PublicKey.code());
            answer.sentences.splice(0..0, public);
        }
        answer
            .sentences
            .extend(finding::asides(question, verification));
        answer
    }

    /// No key fits: what would, and which secrets were not tried as they are read now.
    fn disagree(&mut self, question: &Question, verdict: &Verdict) {
        let t = Answers::here();
        let causes = Cause::all(question, question.algorithm);
        let unread = unread(question);
        self.sentences = causes
            .iter()
            .flat_map(|cause| cause.sentences(question))
            .collect();
        self.explain(question, &causes);
        if let (Verdict::Empty, Some((_, error))) = (verdict, unread.first()) {
            // None was tried, so that nothing is known about the signature.
            self.state = "malformed";
            self.code = error.code();
            if causes.is_empty() {
                self.heading = t.headings.unread;
            }
        } else if causes.is_empty() {
            let said = match verdict {
                Verdict::Empty => t.no_secret,
                _ => t.no_match,
            };
            self.sentences.push(said.to_owned());
        }
        let not_tried = |(which, _): &(SignedBy, _)| t.not_tried.of(*which).0.to_owned();
        self.sentences.extend(unread.iter().map(not_tried));
    }

    /// The causes, beside what is said of them.
    fn explain(&mut self, question: &Question, causes: &[Cause]) {
        for remedy in causes.iter().filter_map(|cause| cause.remedy(question)) {
            // Where both secrets fit, the same press may do for both.
            let label = remedy.label();
            if self.remedies.iter().all(|other| other.label() != label) {
                self.remedies.push(remedy);
            }
        }
        if let Some(cause) = causes.first() {
            self.cause = cause.code(question);
            self.mistaken = cause.mistaken();
            self.lanes = cause.lanes(question);
            self.heading = cause.heading(question);
        }
    }

    /// The form of the token is refused, and its signature may match all the same, over the text as it stands.
    fn matches_otherwise(&mut self, question: &Question) {
        let causes = Cause::all(question, question.algorithm);
        let heading = self.heading;
        let said = causes.iter().flat_map(|cause| cause.sentences(question));
        self.sentences.extend(said);
        self.explain(question, &causes);
        // What is refused is its form, whoever signed it.
        self.heading = heading;
    }

    /// The header names another algorithm: whether choosing it would help.
    fn follow(&mut self, question: &Question, verification: &Verification, found: Algorithm) {
        let t = Answers::here();
        let filled = [("algorithm", found.alg())];
        let said = match verification.would_be_signed_by() {
            Some(which) => Some(would_match(question, which, found)),
            None if question.current.key().or(question.previous.key()).is_none() => None,
            None => Some(match Cause::all(question, found).first() {
                Some(cause) if cause.is_known() => {
                    // Whatever is accepted, anyone can make such tokens.
                    self.sentences.splice(1..1, cause.sentences(question));
                    self.cause = cause.code(question);
                    self.heading = cause.heading(question);
                    return;
                }
                Some(cause) if cause.mistaken().is_none() => {
                    t.would_match_otherwise.of(cause.which()).with(&filled)
                }
                _ => t.would_not_match.with(&filled),
            }),
        };
        // Right after what is the matter.
        let sentences = &mut self.sentences;
        sentences.splice(1..1, said);
        sentences.push(t.choose_algorithm.with(&filled));
        self.remedies.push(Remedy::Algorithm(found));
    }
}

/// What choosing the algorithm would come to, as this secret's key has signed under it.
fn would_match(question: &Question, which: SignedBy, algorithm: Algorithm) -> String {
    let t = Answers::here();
    let secrets = question.secrets();
    let own = secrets.iter().find(|(other, _)| *other == which);
    let key = own.and_then(|(_, secret)| secret.key());
    let Some(shortfall) = key.and_then(|key| key.shortfall(algorithm)) else {
        let filled = [("algorithm", algorithm.alg())];
        return t.would_match.of(which).with(&filled);
    };
    let length = |count| quantity::bytes(text::tag(), count);
    t.would_match_too_short.of(which).with(&[
        ("algorithm", algorithm.alg()),
        ("bytes", &length(shortfall.bytes)),
        ("minimum", &length(algorithm.min_bytes())),
    ])
}

/// The word for the verdict, and what is the matter.
fn heading(question: &Question, verification: &Verification) -> &'static str {
    let t = &Answers::here().headings;
    match verification.verdict() {
        Verdict::Empty if question.token().is_empty() => t.nothing,
        Verdict::Empty => t.no_secret,
        Verdict::Malformed(_) if verification.signed_by().is_some() => t.no_claims_set,
        Verdict::Malformed(_) => t.malformed,
        Verdict::Unsupported(TokenError::AlgNone) => t.unsigned,
        Verdict::Unsupported(_) => t.unsupported,
        Verdict::Invalid(TokenError::AlgDiffers { .. }) => t.algorithm,
        Verdict::Invalid(_) => t.no_match,
        Verdict::WeakKey { .. } => t.weak_key,
        Verdict::Expired { .. } => t.expired,
        Verdict::NotYetValid { .. } => t.not_yet_valid,
        Verdict::Valid { .. } => t.valid,
    }
}

/// The secrets whose text is no key under the chosen reading.
fn unread(question: &Question) -> Vec<(SignedBy, &KeyError)> {
    question
        .secrets()
        .into_iter()
        .filter_map(|(which, secret)| Some((which, secret.fault()?)))
        .collect()
}
