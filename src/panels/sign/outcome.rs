//! From what stands in the fields to what is said about it. The token's own words go straight to the screen.

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Key;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::Reading;
use jwt_secrets::jws::Removed;
use jwt_secrets::jws::TimeClaim;
use jwt_secrets::jws::Verification;
use jwt_secrets::jws::Verifier;
use zeroize::Zeroizing;

use super::form::VERIFY_ALG;
use super::form::VERIFY_PREVIOUS;
use super::form::VERIFY_READING;
use super::form::VERIFY_SECRET;
use super::form::VERIFY_SKEW;
use super::form::VERIFY_TOKEN;
use super::form::choice;
use super::form::typed;
use super::signing::explain;
use super::steps::show;
use crate::browser::clock;
use crate::text::explained;
use crate::text::sentence;
use crate::text::sign_text;

/// The ids of the decoded parts, and their hooks.
pub const HEADER: &str = "verified-header";
pub const PAYLOAD: &str = "verified-payload";

/// A date of the token, in words.
#[derive(Clone)]
pub struct Time {
    pub claim: &'static str,
    pub local: String,
    pub utc: String,
    pub relative: String,
}

/// What may be said of a token without repeating it.
#[derive(Clone, Default)]
pub struct Outcome {
    pub state: &'static str,
    pub code: &'static str,
    /// The answer, what to do about it, and what else is worth knowing.
    pub sentences: Vec<String>,
    /// Whether a key signed what is shown.
    pub signed: bool,
    /// Whether header or payload are shown.
    pub decoded: bool,
    pub times: Vec<Time>,
    /// What was taken away from the pasted token.
    pub tidied: String,
    /// What is wrong with the secrets.
    pub secret: String,
    pub previous: String,
}

/// Judges what stands in the fields, and shows what the token says.
pub fn judge() -> Outcome {
    let pasted = typed(VERIFY_TOKEN);
    let tidied = jws::tidy(&pasted);
    let algorithm: Algorithm = choice(VERIFY_ALG);
    let reading: Reading = choice(VERIFY_READING);
    let secret = typed(VERIFY_SECRET);
    let (current, secret_problem) = key(reading, &secret);
    let (previous, previous_problem) = key(reading, &typed(VERIFY_PREVIOUS));
    let now = NumericDate::from_seconds(clock::now());
    let verification = Verifier {
        algorithm,
        current: current.as_ref(),
        previous: previous.as_ref(),
        now,
        // What is no number allows nothing.
        skew: typed(VERIFY_SKEW).parse().unwrap_or(0),
    }
    .verify(tidied.token());
    let verdict = verification.verdict();
    let mut sentences = vec![sentence(verdict), verdict.hint().to_owned()];
    if verdict.code() == Error::SignatureMismatch.code() {
        sentences.extend(other_reading(tidied.token(), &secret, algorithm));
    }
    sentences.extend(
        verification
            .notes()
            .iter()
            .map(|note| explained(note, note.hint())),
    );
    write_parts(&verification);
    Outcome {
        state: verdict.state(),
        code: verdict.code(),
        sentences,
        signed: verification.signed_by().is_some(),
        decoded: verification.header().is_some() || verification.payload().is_some(),
        times: times(&verification, now),
        tidied: removed(tidied.removed()),
        secret: secret_problem,
        previous: previous_problem,
    }
}

/// The key, and what is wrong with its text. Nothing typed yet is no mistake.
fn key(reading: Reading, text: &str) -> (Option<Key>, String) {
    match reading.octets(text) {
        Ok(key) => (Some(key), String::new()),
        Err(Error::SecretEmpty) => (None, String::new()),
        Err(error) => (None, explain(&error)),
    }
}

/// "The same secret fits when it is read as …": the usual cause of a signature that is wrong.
fn other_reading(token: &str, secret: &str, algorithm: Algorithm) -> Option<String> {
    let t = sign_text();
    let fitting = jws::readings_that_fit(token, secret, algorithm);
    let names: Vec<_> = Reading::ALL
        .into_iter()
        .zip(t.readings)
        .filter_map(|(reading, name)| fitting.contains(&reading).then_some(name))
        .collect();
    (!names.is_empty()).then(|| [t.fits, &names.join(t.or), "."].concat())
}

fn removed(removed: &[Removed]) -> String {
    let names: Vec<_> = removed.iter().map(ToString::to_string).collect();
    if names.is_empty() {
        return String::new();
    }
    [sign_text().removed, &names.join(", "), "."].concat()
}

/// The decoded parts, on lines of their own where they are JSON, as they are where they are not.
fn write_parts(verification: &Verification) {
    for (id, part, text) in [
        (HEADER, Part::Header, verification.header()),
        (PAYLOAD, Part::Payload, verification.payload()),
    ] {
        let indented = text.and_then(|text| jws::indented(part, text).ok());
        show(
            id,
            indented
                .as_ref()
                .map(|text: &Zeroizing<String>| text.as_str())
                .or(text),
        );
    }
}

fn times(verification: &Verification, now: NumericDate) -> Vec<Time> {
    let Some(claims) = verification.claims() else {
        return Vec::new();
    };
    [TimeClaim::Iat, TimeClaim::Nbf, TimeClaim::Exp]
        .into_iter()
        .filter_map(|claim| {
            let date = claims.date(claim)?;
            Some(Time {
                claim: claim.name(),
                local: clock::local(date.milliseconds()),
                utc: clock::utc(date.milliseconds()),
                relative: clock::relative(date.seconds() - now.seconds()),
            })
        })
        .collect()
}
