//! How the signer came by another key from the same secret: the usual cause of a signature that is wrong.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Difference;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;

use super::lanes::Lanes;
use super::question::Question;
use super::remedy::Remedy;
use super::words::Answers;
use crate::browser::list;
use crate::browser::quantity;
use crate::text;
use crate::text::Ways;

/// A secret that has signed the token after all, and how.
pub struct Cause {
    which: SignedBy,
    how: Fitting,
}

impl Cause {
    /// One for each secret at most.
    pub fn all(question: &Question, algorithm: Algorithm) -> Vec<Self> {
        let [current, previous] = question.secrets();
        // The same text twice is one secret.
        let twice = previous.1.text() == current.1.text();
        [Some(current), (!twice).then_some(previous)]
            .into_iter()
            .flatten()
            .filter_map(|(which, secret)| {
                let how = Fitting::find(question.token(), secret.text(), algorithm)?;
                Some(Self { which, how })
            })
            .collect()
    }

    pub const fn which(&self) -> SignedBy {
        self.which
    }

    pub fn code(&self) -> &'static str {
        self.how.code()
    }

    pub fn remedy(&self, question: &Question) -> Remedy {
        Remedy::Secret {
            which: self.which,
            fitting: self.how.clone(),
            chosen: question.reading,
        }
    }

    /// The two keys side by side.
    pub fn lanes(&self, question: &Question) -> Lanes {
        let secrets = question.secrets();
        let own = secrets.iter().find(|(which, _)| *which == self.which);
        let key = own.and_then(|(_, secret)| secret.key());
        let t = Answers::here();
        let named = |reading: Reading| Ways::here().readings.of(reading);
        let signers = match &self.how {
            Fitting::Reading { readings, .. } => {
                let reading = readings
                    .iter()
                    .find(|reading| **reading == question.reading)
                    .or(readings.first());
                let name = named(reading.copied().unwrap_or_default());
                t.lane_signers.with(&[("reading", name)])
            }
            Fitting::Lenient { .. } => t.lane_signers_lenient.to_owned(),
        };
        Lanes::new(
            t.lane_ours.with(&[("reading", named(question.reading))]),
            key.map(|key| key.octets().len()),
            signers,
            self.how.bytes(),
        )
    }

    /// What is said of it, the finding first.
    pub fn sentences(&self, question: &Question) -> Vec<String> {
        match &self.how {
            Fitting::Reading {
                readings,
                difference: None,
                ..
            } => vec![self.read(readings, question.reading)],
            Fitting::Reading {
                readings,
                difference: Some(difference),
                ..
            } => self.differing(readings, *difference, question.reading),
            Fitting::Lenient { decoders, bytes } => {
                self.decoded(decoders, *bytes, question.algorithm)
            }
        }
    }

    /// The same text in another reading.
    fn read(&self, readings: &[Reading], chosen: Reading) -> String {
        let t = Answers::here();
        let taken_as_text = readings.contains(&Reading::Utf8);
        let signer = if taken_as_text {
            &t.signer_takes_text
        } else {
            &t.signer_decodes
        };
        signer.of(self.which).with(&[
            ("readings", &any_of(readings)),
            ("chosen", Ways::here().readings.of(chosen)),
        ])
    }

    fn differing(
        &self,
        readings: &[Reading],
        difference: Difference,
        chosen: Reading,
    ) -> Vec<String> {
        let words_of = Ways::here().difference(difference);
        let matches = if readings.contains(&chosen) {
            words_of.matches.to_owned()
        } else {
            words_of
                .matches_read_as
                .with(&[("readings", &any_of(readings))])
        };
        vec![self.other_form(), matches, words_of.hint.to_owned()]
    }

    fn decoded(
        &self,
        decoders: &[LenientDecoder],
        length: usize,
        algorithm: Algorithm,
    ) -> Vec<String> {
        let (t, ways) = (Answers::here(), Ways::here());
        let left = if length < algorithm.min_bytes() {
            t.lenient_key_too_short
        } else {
            t.lenient_key
        };
        let left = left.with(&[
            ("bytes", &quantity::bytes(text::tag(), length)),
            ("algorithm", algorithm.alg()),
        ]);
        let which = decoders
            .iter()
            .map(|decoder| ways.decoder(*decoder).to_owned());
        [self.other_form(), t.lenient.to_owned()]
            .into_iter()
            .chain(which)
            .chain([left, t.lenient_hint.to_owned()])
            .collect()
    }

    fn other_form(&self) -> String {
        Answers::here().other_form.of(self.which).0.to_owned()
    }
}

/// "base64url or base64".
fn any_of(readings: &[Reading]) -> String {
    let names: Vec<_> = readings
        .iter()
        .map(|reading| Ways::here().readings.of(*reading))
        .collect();
    list::any(text::tag(), &names)
}
