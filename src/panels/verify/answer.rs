//! What is said about a token: the answer, what to do about it, and what else is worth knowing. Nothing of the token
//! itself is in it.

use jwt_secrets::KeyError;
use jwt_secrets::TokenError;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::Note;
use jwt_secrets::jws::Removed;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verification;
use jwt_secrets::key::Reading;

use super::cause::Cause;
use super::question::Question;
use super::words::Answers;
use super::words::Words;
use crate::browser::clock;
use crate::browser::list;
use crate::browser::quantity;
use crate::text;
use crate::text::Explain as _;
use crate::text::Ways;
use crate::typed::TypedSecret;

#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    pub state: &'static str,
    pub code: &'static str,
    /// Which secret made the signature, whatever the state.
    pub signed_by: Option<&'static str>,
    pub sentences: Vec<String>,
    /// The reading to choose, where that is all it takes.
    pub reading: Option<Reading>,
}

impl Answer {
    pub fn to(question: &Question, verification: &Verification) -> Self {
        let verdict = verification.verdict();
        let mut answer = Self {
            state: verdict.state(),
            code: verdict.code(),
            signed_by: verification.signed_by().map(|by| match by {
                SignedBy::Current => "current",
                SignedBy::Previous => "previous",
            }),
            ..Self::default()
        };
        let no_key_fits = matches!(
            verdict,
            Verdict::Empty | Verdict::Invalid(TokenError::SignatureMismatch)
        );
        if no_key_fits && !question.token().is_empty() {
            answer.disagree(question, verdict);
        } else {
            answer.sentences = finding(question, verification);
        }
        let sentences = &mut answer.sentences;
        sentences.extend(only_by_skew(question, verification));
        sentences.extend(verification.notes().iter().map(aside));
        sentences.extend(removed(question.pasted.removed()));
        answer
    }

    /// No key fits: what would, and which secrets were not tried as they are read now.
    fn disagree(&mut self, question: &Question, verdict: &Verdict) {
        let t = words();
        let causes = Cause::all(question);
        let unread = unread(question);
        self.reading = causes
            .iter()
            .find_map(|cause| cause.reading(question.reading));
        self.sentences = causes
            .iter()
            .flat_map(|cause| cause.sentences(question))
            .collect();
        if let (Verdict::Empty, Some((_, error))) = (verdict, unread.first()) {
            // None was tried, so that nothing is known about the signature.
            self.state = "malformed";
            self.code = error.code();
        } else if causes.is_empty() {
            let said = match verdict {
                Verdict::Empty => t.no_secret,
                _ => t.no_match,
            };
            self.sentences.push(said.to_owned());
        }
        self.sentences.extend(unread.iter().map(|(by, error)| {
            // What to do about it stands below the field.
            [t.not_tried.of(*by).0, &error.explain().message].join(" ")
        }));
    }
}

fn words() -> &'static Answers {
    &Words::here().answer
}

/// The secrets whose text is no key under the chosen reading.
fn unread(question: &Question) -> Vec<(SignedBy, &KeyError)> {
    question
        .secrets()
        .into_iter()
        .filter_map(|(by, secret)| Some((by, secret.fault()?)))
        .collect()
}

/// The verdict, with times in words, and what to do about it.
fn finding(question: &Question, verification: &Verification) -> Vec<String> {
    let t = words();
    match verification.verdict() {
        Verdict::Empty => vec![t.nothing.to_owned()],
        Verdict::Malformed(error) | Verdict::Unsupported(error) | Verdict::Invalid(error) => {
            let matches = verification
                .signed_by()
                .map(|by| t.matches.of(by).0.to_owned());
            let error = refusal(error);
            matches.into_iter().chain(error).collect()
        }
        Verdict::WeakKey {
            by,
            algorithm,
            bytes,
        } => {
            let length = |count| quantity::bytes(text::tag(), count);
            let mut said = vec![t.weak_key.of(*by).with(&[
                ("bytes", &length(*bytes)),
                ("algorithm", algorithm.alg()),
                ("minimum", &length(algorithm.min_bytes())),
            ])];
            let padded = |(of, secret): &(SignedBy, &TypedSecret)| of == by && secret.padded();
            if question.secrets().iter().any(padded) {
                said.push(Ways::here().padded.to_owned());
            }
            said.push(t.weak_key_hint.to_owned());
            said
        }
        Verdict::Expired { by, seconds } => vec![
            t.expired.of(*by).with(&[("ago", &past(*seconds))]),
            t.expired_hint.to_owned(),
        ],
        Verdict::NotYetValid { by, seconds } => vec![
            t.not_yet_valid.of(*by).with(&[("ahead", &ahead(*seconds))]),
            t.not_yet_valid_hint.to_owned(),
        ],
        Verdict::Valid { by } => vec![
            t.valid.of(*by).0.to_owned(),
            t.valid_hint.of(*by).0.to_owned(),
            t.unchecked.to_owned(),
        ],
    }
}

/// Why the token is refused, and what to do about it.
fn refusal(error: &TokenError) -> Vec<String> {
    let said = error.explain();
    let mut sentences = vec![said.message, said.hint];
    if let TokenError::AlgDiffers { found, .. } = error {
        let choose = words().choose_algorithm;
        sentences.push(choose.with(&[("algorithm", found.alg())]));
    }
    sentences
}

/// That a token is valid only because clocks may differ.
fn only_by_skew(question: &Question, verification: &Verification) -> Option<String> {
    let valid = matches!(verification.verdict(), Verdict::Valid { .. });
    let current = verification.claims()?.lifetime(question.now, 0) == Lifetime::Current;
    (valid && !current).then(|| words().only_by_skew.to_owned())
}

fn aside(note: &Note) -> String {
    let t = words();
    let (said, hint) = match note {
        Note::Expired { seconds } => (
            t.note_expired.with(&[("ago", &past(*seconds))]),
            t.note_expired_hint,
        ),
        Note::NotYetValid { seconds } => (
            t.note_not_yet_valid.with(&[("ahead", &ahead(*seconds))]),
            t.note_not_yet_valid_hint,
        ),
        Note::IssuedInFuture { seconds } => (
            t.note_issued.with(&[("ahead", &ahead(*seconds))]),
            t.note_issued_hint,
        ),
        Note::NeverExpires => (t.note_never_expires.to_owned(), t.note_never_expires_hint),
        Note::KeySourceIgnored { name } => (
            t.note_key_source.with(&[("name", name)]),
            t.note_key_source_hint,
        ),
        Note::ClaimsSet(error) => return error.explain().sentences(),
    };
    [said.as_str(), hint].join(" ")
}

fn removed(removed: &[Removed]) -> Option<String> {
    let t = words();
    let things: Vec<_> = removed
        .iter()
        .map(|removed| match removed {
            Removed::FieldName => t.removed_field_name,
            Removed::Scheme => t.removed_scheme,
            Removed::Quotes => t.removed_quotes,
            Removed::WhiteSpace => t.removed_white_space,
            Removed::Surroundings => t.removed_surroundings,
        })
        .collect();
    let listed = || list::all(text::tag(), &things);
    (!things.is_empty()).then(|| t.removed.with(&[("things", &listed())]))
}

/// "3 days ago".
fn past(seconds: u64) -> String {
    clock::relative(text::tag(), -bounded(seconds))
}

/// "in 3 days".
fn ahead(seconds: u64) -> String {
    clock::relative(text::tag(), bounded(seconds))
}

fn bounded(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX)
}
