//! What is said about a token: the answer, what to do about it, and what else is worth knowing. Nothing of the token
//! itself is in it, nor of a secret.

use jwt_secrets::Algorithm;
use jwt_secrets::KeyError;
use jwt_secrets::TokenError;
use jwt_secrets::jws::Mistaken;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verification;
use jwt_secrets::key::MAX_SECRET_TEXT;

use super::cause;
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
    /// Whether more will be said when all is tried.
    pub looking: bool,
    /// Which secret made the signature, whatever the state.
    pub signed_by: Option<&'static str>,
    /// The way that made the signer's key or signature, when it is another than the chosen one.
    pub cause: Option<&'static str>,
    /// What stands in place of the secret, where that is none: where no key fits, or a public one does.
    pub mistaken: Option<&'static str>,
    /// Whether everybody has the key that matches.
    pub known: bool,
    /// The word for it, and what is the matter.
    pub heading: &'static str,
    pub sentences: Vec<String>,
    /// The two keys, where they differ.
    pub lanes: Option<Lanes>,
    /// The likeliest first.
    pub remedies: Vec<Remedy>,
}

/// The algorithm under which it is looked for what would fit, where that is asked.
pub fn asked_under(question: &Question, verification: &Verification) -> Option<Algorithm> {
    match verification.verdict() {
        Verdict::Empty | Verdict::Invalid(TokenError::SignatureMismatch) => {
            (!question.token().is_empty()).then_some(question.algorithm)
        }
        Verdict::Invalid(TokenError::AlgDiffers { found, .. }) => {
            let key = question.current.key().or(question.previous.key());
            let would_match = verification.would_be_signed_by().is_some();
            (key.is_some() && !would_match).then_some(*found)
        }
        Verdict::Malformed(
            TokenError::PartPadding { .. }
            | TokenError::PartStandardAlphabet { .. }
            | TokenError::PartStrayBits { .. }
            | TokenError::PartLength {
                part: Part::Signature,
            },
        ) => Some(question.algorithm),
        _ => None,
    }
}

impl Answer {
    /// With the causes, once they are known; without, where nobody looks for any.
    pub fn to(question: &Question, verification: &Verification, causes: &[Cause]) -> Self {
        let verdict = verification.verdict();
        let mut answer = Self::beginning(verification);
        answer.heading = heading(question, verification);
        let asked = asked_under(question, verification).is_some();
        match verdict {
            Verdict::Empty | Verdict::Invalid(TokenError::SignatureMismatch) if asked => {
                answer.disagree(question, verdict, causes);
            }
            Verdict::Invalid(TokenError::AlgDiffers { found, .. }) => {
                answer.sentences = finding(question, verification);
                answer.follow(question, verification, *found, causes);
            }
            Verdict::Malformed(_) if asked => {
                answer.sentences = finding(question, verification);
                answer.matches_otherwise(question, verdict, causes);
            }
            _ => answer.sentences = finding(question, verification),
        }
        if let Some((mistaken, said)) = finding::known_to_all(question, verification) {
            // Before what else is said: it is a match, and no safe one.
            answer.mistaken = mistaken.map(Mistaken::code);
            answer.known = true;
            if matches!(verdict, Verdict::Valid { .. }) {
                answer.heading = Answers::here().headings.valid_known;
            }
            answer.sentences.splice(0..0, said);
        }
        answer
            .sentences
            .extend(finding::asides(question, verification));
        answer
    }

    /// While the causes are being looked for.
    pub fn looking(verification: &Verification) -> Self {
        let t = Answers::here();
        Self {
            looking: true,
            heading: t.headings.looking,
            sentences: vec![t.looking.to_owned()],
            ..Self::beginning(verification)
        }
    }

    fn beginning(verification: &Verification) -> Self {
        let verdict = verification.verdict();
        Self {
            state: verdict.state(),
            code: verdict.code(),
            signed_by: verification.signed_by().map(|by| match by {
                SignedBy::Current => "current",
                SignedBy::Previous => "previous",
            }),
            ..Self::default()
        }
    }

    /// No key fits: what would, and which secrets were not tried as they are read now.
    fn disagree(&mut self, question: &Question, verdict: &Verdict, causes: &[Cause]) {
        let t = Answers::here();
        let unread = unread(question);
        self.sentences = causes
            .iter()
            .flat_map(|cause| cause.sentences(question))
            .collect();
        self.explain(question, causes);
        // Whatever was made of it on the way.
        let proven = causes.iter().filter(|cause| cause.proven());
        let mut stand_for = proven.filter_map(|cause| finding::mistaken(question, cause.which()));
        if stand_for.any(|mistaken| mistaken == Mistaken::PublicKey) {
            self.mistaken = Some(Mistaken::PublicKey.code());
            self.heading = t.headings.known_key;
            let said = t.mistaken.public_key.sentences();
            self.sentences.splice(0..0, said);
        }
        if let (Verdict::Empty, Some((_, error))) = (verdict, unread.first()) {
            // None was tried, so that nothing is known about the signature.
            self.state = "malformed";
            self.code = error.code();
            if causes.is_empty() {
                self.heading = match error {
                    KeyError::TooLong => t.headings.too_long,
                    _ => t.headings.unread,
                };
            }
        } else if causes.is_empty() {
            let said = match verdict {
                Verdict::Empty => t.no_secret,
                _ => t.no_match,
            };
            self.sentences.push(said.to_owned());
        }
        self.measure(question, causes, matches!(verdict, Verdict::Invalid(_)));
        let not_tried = |(which, error): &(SignedBy, &KeyError)| match error {
            KeyError::TooLong => {
                let maximum = quantity::bytes(text::tag(), MAX_SECRET_TEXT);
                t.too_long.of(*which).with(&[("maximum", &maximum)])
            }
            _ => t.not_tried.of(*which).0.to_owned(),
        };
        self.sentences.extend(unread.iter().map(not_tried));
    }

    /// What the length of the signature says, where no key fits.
    fn measure(&mut self, question: &Question, causes: &[Cause], tried: bool) {
        if causes.iter().any(Cause::proven) {
            return;
        }
        let Some((heading, said)) = cause::of_length(question) else {
            return;
        };
        if let Some(heading) = heading {
            self.heading = heading;
            let t = Answers::here();
            // Not that another secret would do.
            self.sentences.retain(|said| said != t.no_match);
            if tried {
                self.sentences.push(t.no_match_of_part.to_owned());
            }
        }
        self.sentences.splice(0..0, said);
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
            self.mistaken = causes.iter().find_map(Cause::mistaken);
            self.lanes = cause.lanes(question);
            self.heading = cause.heading(question);
        }
    }

    /// The form of the token is refused, and its signature may match all the same, over the text as it stands.
    fn matches_otherwise(&mut self, question: &Question, verdict: &Verdict, causes: &[Cause]) {
        let said = causes.iter().flat_map(|cause| cause.sentences(question));
        // What is refused is its form, whoever signed it.
        let heading = self.heading;
        self.explain(question, causes);
        self.heading = heading;
        let of_signature = matches!(
            verdict,
            Verdict::Malformed(
                TokenError::PartStrayBits {
                    part: Part::Signature
                } | TokenError::PartLength { .. }
            )
        );
        let length = cause::of_length(question).filter(|_| of_signature);
        if let Some((Some(heading), length)) = length {
            // That is why, and more than the form says.
            let proven = causes.iter().any(Cause::proven);
            self.heading = heading;
            self.sentences = if proven { Vec::new() } else { length };
        }
        self.sentences.extend(said);
    }

    /// The header names another algorithm: whether choosing it would help.
    fn follow(
        &mut self,
        question: &Question,
        verification: &Verification,
        found: Algorithm,
        causes: &[Cause],
    ) {
        let t = Answers::here();
        let filled = [("algorithm", found.alg())];
        let said = match verification.would_be_signed_by() {
            Some(which) => Some(would_match(question, which, found)),
            None if question.current.key().or(question.previous.key()).is_none() => None,
            None => Some(match causes.first() {
                Some(cause) if cause.is_known() => {
                    // Whatever is accepted, anyone can make such tokens.
                    self.sentences.splice(1..1, cause.sentences(question));
                    self.cause = cause.code(question);
                    self.heading = cause.heading(question);
                    return;
                }
                Some(cause) if cause.proven() => {
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
