use super::*;
use crate::jws::Signature;
use crate::jws::SigningInput;
use crate::key::Key;

mod copies;
mod forms;
mod known;

/// 64 hex digits: 64, 48 or 32 octets.
const TEXT: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// Unlike `sign` it takes keys of any length.
fn signed_with(key: &Key) -> String {
    let input = SigningInput::new("eyJhbGciOiJIUzI1NiJ9.e30");
    let signature = Signature::new(Algorithm::Hs256, key, input).unwrap();
    format!("{}.{}", input.as_str(), *signature.base64url())
}

fn token(text: &str, reading: Reading) -> String {
    signed_with(&reading.octets(text).unwrap())
}

fn fitting(token: &str, text: &str) -> Option<Fitting> {
    Fitting::find(token, text, Algorithm::Hs256)
}

/// Under the first of them `signers` is the key.
fn read_as(readings: &[Reading], difference: Option<Difference>, signers: &str) -> Fitting {
    let key = readings[0].octets(signers).unwrap();
    let way = |reading: &Reading| match difference {
        Some(difference) => Way::Copied(difference, *reading),
        None => Way::Read(*reading),
    };
    Fitting {
        ways: readings.iter().map(way).collect(),
        form: SignatureForm::Exact,
        bytes: key.octets().len(),
    }
}

#[test]
fn the_reading_that_the_other_side_uses_is_found() {
    let base64 = [Reading::Base64Url, Reading::Base64];
    for (reading, expected) in [
        (Reading::Utf8, &[Reading::Utf8][..]),
        (Reading::Base64Url, &base64),
        (Reading::Base64, &base64),
        (Reading::Hex, &[Reading::Hex]),
    ] {
        let found = fitting(&token(TEXT, reading), TEXT);
        assert_eq!(found, Some(read_as(expected, None, TEXT)), "{reading}");
    }
}

#[test]
fn an_alphabet_of_its_own_leaves_one_reading() {
    for (symbol, reading) in [("-", Reading::Base64Url), ("+", Reading::Base64)] {
        let text = symbol.repeat(44);
        let found = fitting(&token(&text, reading), &text);
        assert_eq!(found, Some(read_as(&[reading], None, &text)));
    }
}

#[test]
fn a_lenient_decoder_is_found_where_no_reading_fits() {
    let spare = LenientDecoder::SpareBits;
    let both = LenientDecoder::BothAlphabets;
    let standard = LenientDecoder::StandardAlphabet;
    let phrase = "correct horse battery staple, correct horse battery staple!";
    let name = "correct_horse_battery_staple-correct_horse_battery_staple";
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPR";
    for (text, decoder, decoders) in [
        (phrase, both, &[both, standard][..]),
        (phrase, standard, &[both, standard]),
        (name, standard, &[standard]),
        (letters, spare, &[spare, both, standard]),
    ] {
        let key = decoder.octets(text).unwrap();
        let found = fitting(&signed_with(&key), text);
        let found = found.unwrap();
        assert_eq!(found.decoders(), decoders, "{text}");
        assert_eq!(found.bytes(), key.octets().len(), "{text}");
    }
    // What is base64url needs no leniency.
    let token = token(TEXT, Reading::Base64Url);
    let way = fitting(&token, TEXT).map(|fitting| fitting.way());
    assert!(matches!(way, Some(Way::Read(_))));
}

#[test]
fn a_token_under_a_short_key_is_found_too() {
    // Computed with CPython's hmac and base64 modules: HS256 of "e30.e30" under the octet 0xAB.
    let token = "e30.e30.gCM_EDFzt4BEj-oLM3x26kfgOkzV8S5BrJeS3ovZgEY";
    assert_eq!(
        fitting(token, "ab"),
        Some(read_as(&[Reading::Hex], None, "ab"))
    );
}

#[test]
fn the_code_and_the_length_of_the_key_are_those_of_the_cause() {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPR";
    let lenient = signed_with(&LenientDecoder::SpareBits.octets(letters).unwrap());
    for (token, text, code, bytes) in [
        (
            token(TEXT, Reading::Utf8),
            TEXT.to_owned(),
            "read_as_utf8",
            64,
        ),
        (
            token(TEXT, Reading::Base64),
            TEXT.to_owned(),
            "read_as_base64url",
            48,
        ),
        (
            token(TEXT, Reading::Hex),
            TEXT.to_owned(),
            "read_as_hex",
            32,
        ),
        (
            token(TEXT, Reading::Hex),
            format!("{TEXT}\n"),
            "without_line_break",
            32,
        ),
        (
            token(&format!("'{TEXT}'"), Reading::Utf8),
            TEXT.to_owned(),
            "with_single_quotes",
            66,
        ),
        (lenient, letters.to_owned(), "lenient_spare_bits", 32),
    ] {
        let found = fitting(&token, &text).unwrap();
        assert_eq!((found.code(), found.bytes()), (code, bytes), "{found:?}");
    }
}

/// jjwt before 0.10 drops `-` and `_`, so that it needs the other alphabet.
#[test]
fn what_takes_whole_groups_can_read_the_key_that_it_is_given() {
    let key = LenientDecoder::WholeGroups.octets("+/+/YmE").unwrap();
    let found = fitting(&signed_with(&key), "+/+/YmE").unwrap();
    let remedy = found.remedy("+/+/YmE", Reading::Utf8).unwrap();
    let read = LenientDecoder::WholeGroups.octets(remedy.text()).unwrap();
    assert_eq!(read.octets(), key.octets(), "{}", remedy.text());
}

#[test]
fn of_a_key_that_is_too_long_for_a_field_there_is_no_remedy() {
    let long = "a".repeat(3_000);
    let key = Way::Recoded(crate::key::Recoding::Utf16Le, Reading::Utf8)
        .key(&long)
        .unwrap();
    let found = fitting(&signed_with(&key), &long).unwrap();
    assert_eq!(found.code(), "utf16_le");
    assert!(found.remedy(&long, Reading::Utf8).is_none());
}
