//! How the signer came by another key from the same secret: the usual cause of a signature that is wrong.

use jwt_secrets::jws::Difference;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::LenientDecoder;
use jwt_secrets::jws::Reading;

use super::fields::words;
use super::question::Question;
use crate::text::AnswerText;
use crate::text::DifferenceText;
use crate::text::sign_text;

/// A sentence or two for each secret that has signed the token after all.
pub fn sentences(question: &Question) -> Vec<String> {
    let [current, previous] = question.secrets();
    // The same text twice is one secret.
    let twice = previous.1.text() == current.1.text();
    [Some(current), (!twice).then_some(previous)]
        .into_iter()
        .flatten()
        .filter_map(|(by, secret)| {
            let found = Fitting::find(question.token(), secret.text(), question.algorithm)?;
            let how = match found {
                Fitting::Reading {
                    readings,
                    difference,
                } => read(&readings, difference, question.reading),
                Fitting::Lenient { decoders, bytes } => decoded(&decoders, bytes),
            };
            Some([text().does_match, &by.to_string(), &how].concat())
        })
        .collect()
}

fn text() -> &'static AnswerText {
    &sign_text().answer
}

fn read(readings: &[Reading], difference: Option<Difference>, chosen: Reading) -> String {
    let t = text();
    let difference = difference.map(told);
    let mut said = String::new();
    let otherwise = !readings.contains(&chosen);
    if otherwise {
        let names: Vec<_> = readings
            .iter()
            .map(|reading| words(*reading).name)
            .collect();
        said += t.read_as;
        said += &names.join(t.or);
    }
    if let Some(difference) = difference {
        said += difference.name;
    }
    said += match (otherwise, readings.contains(&Reading::Utf8)) {
        (false, _) => ".",
        (true, true) => t.signer_takes_text,
        (true, false) => t.signer_decodes,
    };
    match difference {
        Some(difference) => [&said, " ", difference.hint].concat(),
        None => said,
    }
}

fn told(difference: Difference) -> &'static DifferenceText {
    let t = &text().differences;
    match difference {
        Difference::WithoutLineBreak => &t.without_line_break,
        Difference::WithoutSpace => &t.without_space,
        Difference::WithoutQuotes => &t.without_quotes,
        Difference::WithLineBreak => &t.with_line_break,
        Difference::WithQuotes => &t.with_quotes,
    }
}

fn decoded(decoders: &[LenientDecoder], bytes: usize) -> String {
    let t = text();
    let names: Vec<_> = decoders
        .iter()
        .map(|decoder| match decoder {
            LenientDecoder::BothAlphabets => t.both_alphabets,
            LenientDecoder::StandardAlphabet => t.standard_alphabet,
        })
        .collect();
    let names = names.join(t.or);
    [
        t.skipping,
        &names,
        t.key_has,
        &bytes.to_string(),
        t.skipping_hint,
    ]
    .concat()
}
