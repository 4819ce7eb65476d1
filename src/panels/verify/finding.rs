//! The finding about a token in sentences, and what is worth knowing beside it.

use jwt_secrets::TokenError;
use jwt_secrets::assess::Finding;
use jwt_secrets::assess::Published;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::Mistaken;
use jwt_secrets::jws::Note;
use jwt_secrets::jws::Removed;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verification;

use super::question::Question;
use super::words::Answers;
use crate::browser::clock;
use crate::browser::list;
use crate::browser::quantity;
use crate::text;
use crate::text::Explain;
use crate::text::Ways;
use crate::typed::TypedSecret;

/// The verdict, with times in words, and what to do about it.
pub fn finding(question: &Question, verification: &Verification) -> Vec<String> {
    let t = Answers::here();
    match verification.verdict() {
        Verdict::Empty => vec![t.nothing.to_owned()],
        Verdict::Malformed(error) | Verdict::Unsupported(error) | Verdict::Invalid(error) => {
            let matches = verification
                .signed_by()
                .map(|by| t.matches.of(by).0.to_owned());
            let one_part = *error == TokenError::PartCount { found: 1 };
            let secret = one_part && !question.token().starts_with("ey");
            matches
                .into_iter()
                .chain(refusal(error))
                .chain(secret.then(|| t.one_part.to_owned()))
                .collect()
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

/// What is the matter, and what to do about it.
fn refusal(matter: &impl Explain) -> [String; 2] {
    let said = matter.explain();
    [said.message, said.hint]
}

/// What is said beside the finding.
pub fn asides(question: &Question, verification: &Verification) -> Vec<String> {
    only_by_skew(question, verification)
        .into_iter()
        .chain(verification.notes().iter().map(aside))
        .chain(removed(question.pasted.removed()))
        .collect()
}

/// That a token is valid only because clocks may differ.
fn only_by_skew(question: &Question, verification: &Verification) -> Option<String> {
    let valid = matches!(verification.verdict(), Verdict::Valid { .. });
    let current = verification.claims()?.lifetime(question.now, 0) == Lifetime::Current;
    (valid && !current).then(|| Answers::here().only_by_skew.to_owned())
}

/// What stands in the place of this secret, if it is none.
pub fn mistaken(question: &Question, which: SignedBy) -> Option<Mistaken> {
    Mistaken::of(question.secret(which).text(), question.token())
}

/// That everybody can read the key which matches, so that anyone can sign: what it is, and what is said of it.
pub fn known_to_all(
    question: &Question,
    verification: &Verification,
) -> Option<(Option<Mistaken>, [String; 2])> {
    let t = Answers::here();
    let secret = question.secret(verification.signed_by()?);
    if let Some((published, likeness)) = Published::find(secret.text()) {
        return Some((None, refusal(&Finding::Published(published, likeness))));
    }
    let mistaken = mistaken(question, verification.signed_by()?)?;
    let named = |name| {
        let said = t.known.named_key.with(&[("name", name)]);
        [said, t.known.named_key_hint.to_owned()]
    };
    let said = match mistaken {
        Mistaken::PublicKey => t.mistaken.public_key.sentences(),
        Mistaken::Issuer => named("iss"),
        Mistaken::KeyId => named("kid"),
        _ => return None,
    };
    Some((Some(mistaken), said))
}

fn aside(note: &Note) -> String {
    let t = Answers::here();
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
        Note::SubjectNotAString => (t.note_subject.to_owned(), t.note_subject_hint),
        Note::KeycloakRealm => (t.note_keycloak.to_owned(), t.note_keycloak_hint),
        Note::KeySourceIgnored { name } => (
            t.note_key_source.with(&[("name", name)]),
            t.note_key_source_hint,
        ),
        Note::ClaimsSet(error) => return error.explain().sentences(),
    };
    [said.as_str(), hint].join(" ")
}

fn removed(removed: &[Removed]) -> Option<String> {
    let t = Answers::here();
    let things: Vec<_> = removed
        .iter()
        .map(|removed| match removed {
            Removed::FieldName => t.removed_field_name,
            Removed::Scheme => t.removed_scheme,
            Removed::Quotes => t.removed_quotes,
            Removed::WhiteSpace => t.removed_white_space,
            Removed::Surroundings => t.removed_surroundings,
            Removed::OtherTokens => t.removed_other_tokens,
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
