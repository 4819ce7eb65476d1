//! How the signer came by another key from the same secret: the usual cause of a signature that is wrong.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Difference;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::LenientDecoder;
use jwt_secrets::jws::Reading;
use jwt_secrets::jws::SignedBy;

use super::fields::bytes;
use super::fields::words;
use super::question::Question;
use crate::text::AnswerText;
use crate::text::DifferenceText;
use crate::text::sign_text;

/// A secret that has signed the token after all, and how.
pub struct Found {
    by: SignedBy,
    how: Fitting,
}

impl Found {
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
            } if !readings.contains(&chosen) => readings.first().copied(),
            _ => None,
        }
    }

    /// What is said of it, the finding first.
    pub fn sentences(&self, question: &Question) -> Vec<String> {
        let (how, why) = match &self.how {
            Fitting::Reading {
                readings,
                difference,
            } => read(readings, *difference, question.reading),
            Fitting::Lenient { decoders, bytes } => decoded(decoders, *bytes, question.algorithm),
        };
        let finding = [text().does_match, &self.by.to_string(), &how, "."].concat();
        [finding].into_iter().chain(why).collect()
    }
}

/// What is said of such a difference.
pub fn told(difference: Difference) -> &'static DifferenceText {
    let t = &text().differences;
    match difference {
        Difference::WithoutLineBreak => &t.without_line_break,
        Difference::WithoutSpace => &t.without_space,
        Difference::WithoutQuotes => &t.without_quotes,
        Difference::WithoutName => &t.without_name,
        Difference::Joined => &t.joined,
        Difference::FirstLine => &t.first_line,
        Difference::WithLineBreak => &t.with_line_break,
        Difference::WithQuotes => &t.with_quotes,
    }
}

fn text() -> &'static AnswerText {
    &sign_text().answer
}

/// The rest of the finding, and what is behind it.
type HowAndWhy = (String, Vec<String>);

fn read(readings: &[Reading], difference: Option<Difference>, chosen: Reading) -> HowAndWhy {
    let t = text();
    let (mut how, mut why) = (String::new(), Vec::new());
    if !readings.contains(&chosen) {
        let names: Vec<_> = readings
            .iter()
            .map(|reading| words(*reading).name)
            .collect();
        how += t.read_as;
        how += &names.join(t.or);
        let takes_text = readings.contains(&Reading::Utf8);
        let signer = if takes_text {
            t.signer_takes_text
        } else {
            t.signer_decodes
        };
        why.push(signer.to_owned());
    }
    if let Some(difference) = difference.map(told) {
        how += difference.name;
        why.push(difference.hint.to_owned());
    }
    (how, why)
}

fn decoded(decoders: &[LenientDecoder], length: usize, algorithm: Algorithm) -> HowAndWhy {
    let t = text();
    let names: Vec<_> = decoders
        .iter()
        .map(|decoder| match decoder {
            LenientDecoder::SpareBits => t.spare_bits,
            LenientDecoder::BothAlphabets => t.both_alphabets,
            LenientDecoder::StandardAlphabet => t.standard_alphabet,
        })
        .collect();
    let mut left = [t.key_has, &bytes(length)].concat();
    if length < algorithm.min_bytes() {
        left += t.too_few;
        left += algorithm.alg();
    }
    left += ".";
    let how = [t.dropping, &names.join(", ")].concat();
    (how, vec![left, t.dropping_hint.to_owned()])
}
