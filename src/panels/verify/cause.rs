//! How the signer came by another key from the same secret: the usual cause of a signature that is wrong.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Difference;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;

use super::question::Question;
use super::words::Answers;
use super::words::Words;
use crate::browser::list;
use crate::browser::quantity;
use crate::text;
use crate::text::Ways;

/// A secret that has signed the token after all, and how.
pub struct Cause {
    by: SignedBy,
    how: Fitting,
}

impl Cause {
    /// One for each secret at most.
    pub fn all(question: &Question) -> Vec<Self> {
        let [current, previous] = question.secrets();
        // The same text twice is one secret.
        let twice = previous.1.text() == current.1.text();
        [Some(current), (!twice).then_some(previous)]
            .into_iter()
            .flatten()
            .filter_map(|(by, secret)| {
                let how = Fitting::find(question.token(), secret.text(), question.algorithm)?;
                Some(Self { by, how })
            })
            .collect()
    }

    /// The reading to choose, where that is all it takes.
    pub fn reading(&self, chosen: Reading) -> Option<Reading> {
        match &self.how {
            Fitting::Reading {
                readings,
                difference: None,
                ..
            } if !readings.contains(&chosen) => readings.first().copied(),
            _ => None,
        }
    }

    /// What is said of it, the finding first.
    pub fn sentences(&self, question: &Question) -> Vec<String> {
        let mut said = vec![words().other_form.of(self.by).0.to_owned()];
        match &self.how {
            Fitting::Reading {
                readings,
                difference,
                ..
            } => read(&mut said, readings, *difference, question.reading),
            Fitting::Lenient { decoders, bytes } => {
                decoded(&mut said, decoders, *bytes, question.algorithm);
            }
        }
        said
    }
}

fn words() -> &'static Answers {
    &Words::here().answer
}

fn read(
    said: &mut Vec<String>,
    readings: &[Reading],
    difference: Option<Difference>,
    chosen: Reading,
) {
    let (t, ways) = (words(), Ways::here());
    let names: Vec<_> = readings
        .iter()
        .map(|reading| ways.readings.of(*reading))
        .collect();
    let names = list::any(text::tag(), &names);
    let filled = [("readings", names.as_str())];
    let as_chosen = readings.contains(&chosen);
    match difference.map(|difference| ways.difference(difference)) {
        None => said.push(t.read_as.with(&filled)),
        Some(words) if as_chosen => said.push(words.matches.to_owned()),
        Some(words) => said.push(words.matches_read_as.with(&filled)),
    }
    if !as_chosen {
        let takes_text = readings.contains(&Reading::Utf8);
        let signer = if takes_text {
            t.signer_takes_text
        } else {
            t.signer_decodes
        };
        said.push(signer.to_owned());
    }
    if let Some(difference) = difference {
        said.push(ways.difference(difference).hint.to_owned());
    }
}

fn decoded(
    said: &mut Vec<String>,
    decoders: &[LenientDecoder],
    length: usize,
    algorithm: Algorithm,
) {
    let (t, ways) = (words(), Ways::here());
    said.push(t.lenient.to_owned());
    let which = decoders
        .iter()
        .map(|decoder| ways.decoder(*decoder).to_owned());
    said.extend(which);
    let left = if length < algorithm.min_bytes() {
        t.lenient_key_too_short
    } else {
        t.lenient_key
    };
    said.push(left.with(&[
        ("bytes", &quantity::bytes(text::tag(), length)),
        ("algorithm", algorithm.alg()),
    ]));
    said.push(t.lenient_hint.to_owned());
}
