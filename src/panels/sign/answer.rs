//! What is said about a token: the answer, what to do about it, and what else is worth knowing. Nothing of the token
//! itself is in it.

use jwt_secrets::jws::Error;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::Note;
use jwt_secrets::jws::Removed;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verification;

use super::fields::TypedSecret;
use super::fitting;
use super::question::Question;
use crate::browser::clock;
use crate::text::AnswerText;
use crate::text::explained;
use crate::text::language;
use crate::text::sentence;
use crate::text::sign_text;

#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    pub state: &'static str,
    pub code: &'static str,
    pub sentences: Vec<String>,
}

impl Answer {
    pub fn to(question: &Question, verification: &Verification) -> Self {
        let verdict = verification.verdict();
        let unread = unread(question);
        let no_key_fits = matches!(
            verdict,
            Verdict::Empty | Verdict::Invalid(Error::SignatureMismatch)
        );
        let asked = !question.token().is_empty();
        // A secret that could not be read was not tried: nothing is known about the signature then.
        let (state, code) = match unread.first() {
            Some((_, error)) if asked && no_key_fits => ("malformed", error.code()),
            _ => (verdict.state(), verdict.code()),
        };
        let mut sentences = if asked && no_key_fits {
            disagreement(question, verdict, &unread)
        } else {
            finding(question, verdict)
        };
        sentences.extend(only_by_skew(question, verification));
        sentences.extend(verification.notes().iter().map(aside));
        sentences.extend(removed(question.pasted.removed()));
        Self {
            state,
            code,
            sentences,
        }
    }
}

fn text() -> &'static AnswerText {
    &sign_text().answer
}

/// The secrets whose text is no key under the chosen reading.
fn unread(question: &Question) -> Vec<(SignedBy, &Error)> {
    question
        .secrets()
        .into_iter()
        .filter_map(|(by, secret)| Some((by, secret.fault()?)))
        .collect()
}

/// No key fits: why, and what would.
fn disagreement(
    question: &Question,
    verdict: &Verdict,
    unread: &[(SignedBy, &Error)],
) -> Vec<String> {
    let t = text();
    let fitting = fitting::sentences(question);
    let mut sentences: Vec<_> = unread
        .iter()
        .map(|(by, error)| {
            let why = [&error.to_string(), ". ", error.hint()].concat();
            [t.the, &by.to_string(), t.not_tried, &why].concat()
        })
        .collect();
    if sentences.is_empty() {
        sentences.push(match verdict {
            Verdict::Empty => t.no_secret.to_owned(),
            _ if fitting.is_empty() => explained(verdict, verdict.hint()),
            _ => t.no_match.to_owned(),
        });
    }
    sentences.extend(fitting);
    sentences
}

/// The verdict, with times in words, and what to do about it.
fn finding(question: &Question, verdict: &Verdict) -> Vec<String> {
    let t = text();
    let hint = verdict.hint().to_owned();
    match verdict {
        Verdict::Expired { by, seconds } => {
            let matches = [t.matches, &by.to_string()].concat();
            vec![[&matches, t.expired, &past(*seconds), "."].concat(), hint]
        }
        Verdict::NotYetValid { by, seconds } => {
            let matches = [t.matches, &by.to_string()].concat();
            let begins = [&matches, t.not_yet_valid, &ahead(*seconds), "."];
            vec![begins.concat(), hint]
        }
        Verdict::Valid { .. } => vec![sentence(verdict), hint, t.unchecked.to_owned()],
        Verdict::Invalid(Error::AlgDiffers { found, .. }) => {
            let meant = [t.if_meant, found.alg(), t.choose_it].concat();
            vec![sentence(verdict), hint, meant]
        }
        Verdict::WeakKey { by, .. } => {
            let mut said = vec![sentence(verdict)];
            let padded = |(of, secret): &(SignedBy, &TypedSecret)| of == by && secret.padded();
            if question.secrets().iter().any(padded) {
                said.push(sign_text().padded.to_owned());
            }
            said.push(hint);
            said
        }
        _ => vec![sentence(verdict), hint],
    }
}

/// That a token is valid only because clocks may differ.
fn only_by_skew(question: &Question, verification: &Verification) -> Option<String> {
    let valid = matches!(verification.verdict(), Verdict::Valid { .. });
    let current = verification.claims()?.lifetime(question.now, 0) == Lifetime::Current;
    (valid && !current).then(|| text().only_by_skew.to_owned())
}

fn aside(note: &Note) -> String {
    let t = text();
    let said = match note {
        Note::Expired { seconds } => [t.note_expired, &past(*seconds), "."].concat(),
        Note::NotYetValid { seconds } => [t.note_not_yet_valid, &ahead(*seconds), "."].concat(),
        Note::IssuedInFuture { seconds } => [t.note_issued, &ahead(*seconds), "."].concat(),
        Note::NeverExpires | Note::ClaimsSet(_) | Note::KeySourceIgnored { .. } => sentence(note),
    };
    [&said, " ", note.hint()].concat()
}

fn removed(removed: &[Removed]) -> Option<String> {
    let names: Vec<_> = removed.iter().map(ToString::to_string).collect();
    (!names.is_empty()).then(|| [text().removed, &names.join(", "), "."].concat())
}

/// "3 days ago".
fn past(seconds: u64) -> String {
    clock::relative(language(), -bounded(seconds))
}

/// "in 3 days".
fn ahead(seconds: u64) -> String {
    clock::relative(language(), bounded(seconds))
}

fn bounded(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX)
}
