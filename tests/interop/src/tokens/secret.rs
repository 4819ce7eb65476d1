//! Texts of secrets, each in the writing that its reading is for.

use jwt_secrets::Algorithm;
use jwt_secrets::key::Reading;

use crate::draw::Draw;
use crate::encoding::Encoding;

/// How many octets longer than the minimum: beyond the block of every hash, where HMAC hashes the key.
const SPARE: usize = 140;

/// A text that is at least this many octets under the reading.
pub(crate) fn text(draw: &mut Draw, reading: Reading, minimum: usize) -> String {
    // Every fourth is as short as may be.
    let spare = if draw.one_in(4) { 0 } else { draw.count(SPARE) };
    let length = minimum + spare;
    match reading {
        Reading::Utf8 => typed(draw, length),
        Reading::Base64Url => padded(draw, Encoding::Base64url, length),
        Reading::Base64 => padded(draw, Encoding::Base64, length),
        Reading::Hex => cased(draw, length),
    }
}

/// A text that is a key of at least this many octets under every reading: hex digits, as many as base64
/// wants.
pub(crate) fn ambiguous(draw: &mut Draw, minimum: usize) -> String {
    let length = (minimum + draw.count(SPARE)).next_multiple_of(2);
    cased(draw, length)
}

fn typed(draw: &mut Draw, length: usize) -> String {
    let mut text = String::new();
    while text.len() < length {
        text.push(draw.character());
    }
    text
}

fn padded(draw: &mut Draw, encoding: Encoding, length: usize) -> String {
    let text = encoding.write(&draw.octets(length));
    let mut text = text.trim_end_matches('=').to_owned();
    if draw.one_in(2) {
        let padded = text.len().next_multiple_of(4);
        text.extend(std::iter::repeat_n('=', padded - text.len()));
    }
    text
}

fn cased(draw: &mut Draw, length: usize) -> String {
    let text = Encoding::Hex.write(&draw.octets(length));
    match draw.below(3) {
        0 => text,
        1 => text.to_ascii_uppercase(),
        _ => {
            let mut mixed = |digit: char| {
                if draw.one_in(2) {
                    digit.to_ascii_uppercase()
                } else {
                    digit
                }
            };
            text.chars().map(&mut mixed).collect()
        }
    }
}

/// A reading under which this text is another key that is long enough too.
pub(crate) fn misreading(
    draw: &mut Draw,
    text: &str,
    reading: Reading,
    algorithm: Algorithm,
) -> Option<Reading> {
    let octets = |reading: Reading| reading.octets(text).ok();
    let right = octets(reading)?;
    let differs = |other: &Reading| {
        octets(*other).is_some_and(|key| {
            key.octets() != right.octets() && key.octets().len() >= algorithm.min_bytes()
        })
    };
    let others: Vec<_> = Reading::ALL.into_iter().filter(differs).collect();
    Some(draw.pick(*others.first()?, &others))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_key_of_the_least_length_or_more_under_its_reading() {
        let mut draw = Draw::new(1, "");
        for reading in Reading::ALL {
            let lengths: Vec<_> = (0..1_000)
                .map(|_| {
                    let text = text(&mut draw, reading, 32);
                    reading.octets(&text).unwrap().octets().len()
                })
                .collect();
            assert_eq!(lengths.iter().min(), Some(&32), "{reading}");
            assert!(lengths.iter().any(|&length| length > 128), "{reading}");
        }
    }

    #[test]
    fn an_ambiguous_text_is_misread_under_every_reading() {
        let mut draw = Draw::new(1, "");
        for reading in Reading::ALL {
            for algorithm in Algorithm::ALL {
                let text = ambiguous(&mut draw, algorithm.min_bytes());
                let other = misreading(&mut draw, &text, reading, algorithm);
                assert!(other.is_some_and(|other| other != reading), "{text}");
            }
        }
    }
}
