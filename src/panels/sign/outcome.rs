//! From what stands in the fields to what is said about it. The token's own words go straight to the screen.

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Key;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::Reading;
use jwt_secrets::jws::Removed;
use jwt_secrets::jws::TimeClaim;
use jwt_secrets::jws::Verdict;
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
use super::steps::show;
use crate::browser::clock;
use crate::text::explained;
use crate::text::sentence;
use crate::text::sign_text;

/// The ids of the decoded parts, and their hooks.
pub const HEADER: &str = "verified-header";
pub const PAYLOAD: &str = "verified-payload";

/// The most seconds that clocks may differ by.
const MAX_SKEW: u32 = 86_400;

/// What is longer than this is shown as it is: laid out, deep nesting would grow to many times its size.
const MAX_LAID_OUT: usize = 16_384;

/// A date of the token, in words.
#[derive(Clone, PartialEq)]
pub struct Time {
    pub claim: &'static str,
    pub local: String,
    pub utc: String,
    pub relative: String,
}

/// What may be said of a token without repeating it.
#[derive(Clone, Default, PartialEq)]
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
    /// What is wrong with the secrets.
    pub secret: String,
    pub previous: String,
    /// Whether the difference between clocks is no number of seconds that we take.
    pub skew_wrong: bool,
}

/// Judges what stands in the fields, and shows what the token says.
pub fn judge() -> Outcome {
    let pasted = typed(VERIFY_TOKEN);
    let tidied = jws::tidy(&pasted);
    let algorithm: Algorithm = choice(VERIFY_ALG);
    let reading: Reading = choice(VERIFY_READING);
    let texts = [typed(VERIFY_SECRET), typed(VERIFY_PREVIOUS)];
    let [(current, secret), (previous, previous_problem)] =
        texts.each_ref().map(|text| key(reading, text));
    let now = NumericDate::from_seconds(clock::now());
    let skew = typed(VERIFY_SKEW)
        .parse()
        .ok()
        .filter(|skew| *skew <= MAX_SKEW);
    let verification = Verifier {
        algorithm,
        current: current.as_ref(),
        previous: previous.as_ref(),
        now,
        // What is no number allows nothing.
        skew: skew.unwrap_or(0),
    }
    .verify(tidied.token());
    let verdict = verification.verdict();
    let mut sentences = match verdict {
        // A secret that cannot be read under this reading is why nothing was checked.
        Verdict::Empty if !pasted.is_empty() && !secret.is_empty() => vec![secret.clone()],
        _ => vec![answer(verdict), verdict.hint().to_owned()],
    };
    if matches!(
        verdict,
        Verdict::Empty | Verdict::Invalid(Error::SignatureMismatch)
    ) {
        sentences.extend(
            texts
                .iter()
                .filter_map(|text| other_reading(tidied.token(), text, algorithm)),
        );
    }
    sentences.extend(only_by_skew(&verification, now));
    sentences.extend(
        verification
            .notes()
            .iter()
            .map(|note| explained(note, note.hint())),
    );
    sentences.extend(removed(tidied.removed()));
    write_parts(&verification);
    Outcome {
        state: verdict.state(),
        code: verdict.code(),
        sentences,
        signed: verification.signed_by().is_some(),
        decoded: verification.header().is_some() || verification.payload().is_some(),
        times: times(&verification, now),
        secret,
        previous: previous_problem,
        skew_wrong: skew.is_none(),
    }
}

/// The answer, with times in words.
fn answer(verdict: &Verdict) -> String {
    let t = sign_text();
    let relative = |seconds: u64, sign: i64| {
        clock::relative(
            i64::try_from(seconds)
                .unwrap_or(i64::MAX)
                .saturating_mul(sign),
        )
    };
    match verdict {
        Verdict::Expired { seconds, .. } => [t.expired, &relative(*seconds, -1), "."].concat(),
        Verdict::NotYetValid { seconds, .. } => {
            [t.not_yet_valid, &relative(*seconds, 1), "."].concat()
        }
        _ => sentence(verdict),
    }
}

/// That a token is valid only because clocks may differ.
fn only_by_skew(verification: &Verification, now: NumericDate) -> Option<String> {
    let valid = matches!(verification.verdict(), Verdict::Valid { .. });
    let current = verification.claims()?.lifetime(now, 0) == Lifetime::Current;
    (valid && !current).then(|| sign_text().only_by_skew.to_owned())
}

/// The key, and what is wrong with its text. Nothing typed yet is no mistake.
fn key(reading: Reading, text: &str) -> (Option<Key>, String) {
    match reading.octets(text) {
        Ok(key) => (Some(key), String::new()),
        Err(Error::SecretEmpty) => (None, String::new()),
        Err(error) => (None, explained(&error, error.hint())),
    }
}

/// Under which other reading the same text fits: the usual cause of a signature that is wrong. The other usual cause is a
/// line break that came along.
fn other_reading(token: &str, text: &str, algorithm: Algorithm) -> Option<String> {
    let t = sign_text();
    let fitting = jws::readings_that_fit(token, text, algorithm);
    let names: Vec<_> = Reading::ALL
        .into_iter()
        .zip(t.readings)
        .filter_map(|(reading, name)| fitting.contains(&reading).then_some(name))
        .collect();
    if !names.is_empty() {
        return Some([t.fits, &names.join(t.or), t.fits_why].concat());
    }
    let trimmed = text.trim_end_matches(['\n', '\r']);
    let fits = trimmed != text && !jws::readings_that_fit(token, trimmed, algorithm).is_empty();
    fits.then(|| t.fits_trimmed.to_owned())
}

fn removed(removed: &[Removed]) -> Option<String> {
    let names: Vec<_> = removed.iter().map(ToString::to_string).collect();
    (!names.is_empty()).then(|| [sign_text().removed, &names.join(", "), "."].concat())
}

/// The decoded parts, on lines of their own where they are JSON, as they are where they are not.
fn write_parts(verification: &Verification) {
    for (id, part, text) in [
        (HEADER, Part::Header, verification.header()),
        (PAYLOAD, Part::Payload, verification.payload()),
    ] {
        let indented = text
            .filter(|text| text.len() <= MAX_LAID_OUT)
            .and_then(|text| jws::indented(part, text).ok());
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
