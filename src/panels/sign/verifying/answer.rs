//! What is said about a token: the answer, what to do about it, and what else is worth knowing. Nothing of the token
//! itself is in it.

use jwt_secrets::jws::Error;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::Note;
use jwt_secrets::jws::Reading;
use jwt_secrets::jws::Removed;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verification;

use super::fields::TypedSecret;
use super::fitting::Found;
use super::question::Question;
use crate::browser::clock;
use crate::text::AnswerText;
use crate::text::language;
use crate::text::sentence;
use crate::text::sign_text;

#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    pub state: &'static str,
    pub code: &'static str,
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
            ..Self::default()
        };
        let no_key_fits = matches!(
            verdict,
            Verdict::Empty | Verdict::Invalid(Error::SignatureMismatch)
        );
        if no_key_fits && !question.token().is_empty() {
            answer.disagree(question, verdict);
        } else {
            answer.sentences = finding(question, verdict);
        }
        let sentences = &mut answer.sentences;
        sentences.extend(only_by_skew(question, verification));
        sentences.extend(verification.notes().iter().map(aside));
        sentences.extend(removed(question.pasted.removed()));
        answer
    }

    /// No key fits: what would, and which secrets were not tried as they are read now.
    fn disagree(&mut self, question: &Question, verdict: &Verdict) {
        let t = text();
        let found = Found::all(question);
        let unread = unread(question);
        self.reading = found
            .iter()
            .find_map(|found| found.reading(question.reading));
        self.sentences = found
            .iter()
            .flat_map(|found| found.sentences(question))
            .collect();
        if let (Verdict::Empty, Some((_, error))) = (verdict, unread.first()) {
            // None was tried, so that nothing is known about the signature.
            self.state = "malformed";
            self.code = error.code();
        } else if found.is_empty() {
            let said = match verdict {
                Verdict::Empty => t.no_secret,
                _ => t.no_match,
            };
            self.sentences.push(said.to_owned());
        }
        self.sentences.extend(unread.iter().map(|(by, error)| {
            // What to do about it stands below the field.
            [t.the, &by.to_string(), t.not_tried, &error.to_string(), "."].concat()
        }));
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
