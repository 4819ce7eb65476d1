use super::*;
use crate::jws::Signature;
use crate::jws::SigningInput;

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
    Fitting::Reading {
        readings: readings.to_vec(),
        difference,
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
fn what_came_along_with_the_text_is_found_under_whichever_reading_fits_without_it() {
    for (before, after, difference) in [
        ("", "\n", Difference::WithoutLineBreak),
        ("", "\r\n", Difference::WithoutLineBreak),
        ("", "\n\n", Difference::WithoutLineBreak),
        ("", " ", Difference::WithoutSpace),
        ("\t", " \n", Difference::WithoutSpace),
        ("\"", "\"", Difference::WithoutQuotes),
        ("'", "'", Difference::WithoutQuotes),
        ("`", "`", Difference::WithoutQuotes),
        ("\"", "\"\n", Difference::WithoutQuotes),
        (" '", "' ", Difference::WithoutQuotes),
        ("JWT_SECRET=", "", Difference::WithoutName),
        ("export KEY_2='", "'", Difference::WithoutName),
    ] {
        let text = [before, TEXT, after].concat();
        for reading in [Reading::Utf8, Reading::Hex] {
            let found = fitting(&token(TEXT, reading), &text);
            assert_eq!(
                found,
                Some(read_as(&[reading], Some(difference), TEXT)),
                "{text:?}"
            );
        }
        // What was signed along belongs to the secret.
        let found = fitting(&token(&text, Reading::Utf8), &text);
        let expected = read_as(&[Reading::Utf8], None, &text);
        assert_eq!(found, Some(expected), "{text:?}");
    }
}

#[test]
fn what_is_suspected_of_a_text_is_what_would_be_left_out() {
    for (text, expected) in [
        ("secret\n", Some(Difference::WithoutLineBreak)),
        (" secret", Some(Difference::WithoutSpace)),
        ("'secret'", Some(Difference::WithoutQuotes)),
        ("JWT_SECRET=secret", Some(Difference::WithoutName)),
        ("two\nlines", Some(Difference::Joined)),
        ("a secret", None),
        ("jwt_secret=secret", None),
        ("=secret", None),
        ("ABCDEFG=", None),
        ("ABCDEF==", None),
        ("\"secret'", None),
        ("", None),
    ] {
        assert_eq!(Difference::suspected(text), expected, "{text:?}");
    }
}

#[test]
fn what_the_signers_text_has_more_is_found() {
    for (before, after, difference) in [
        ("", "\n", Difference::WithLineBreak),
        ("", "\r\n", Difference::WithCrLf),
        ("\"", "\"", Difference::WithQuotes),
        ("'", "'", Difference::WithSingleQuotes),
    ] {
        let signers = [before, TEXT, after].concat();
        let found = fitting(&token(&signers, Reading::Utf8), TEXT);
        assert_eq!(
            found,
            Some(read_as(&[Reading::Utf8], Some(difference), &signers)),
            "{signers:?}"
        );
    }
}

#[test]
fn the_value_of_a_json_web_key_is_found_however_the_key_is_laid_out() {
    let base64 = [Reading::Base64Url, Reading::Base64];
    for (reading, expected) in [
        (Reading::Base64Url, &base64[..]),
        (Reading::Utf8, &[Reading::Utf8]),
    ] {
        let token = token(TEXT, reading);
        for jwk in [
            format!(r#"{{"kty":"oct","k":"{TEXT}"}}"#),
            format!("{{\n  \"k\": \"{TEXT}\",\n  \"alg\": \"HS256\",\n  \"kty\": \"oct\"\n}}\n"),
            // "oct" with an escape, as some program may write it.
            format!(r#" {{"kty":"\u006fct","k":"{TEXT}"}}"#),
        ] {
            let expected = read_as(expected, Some(Difference::JwkValue), TEXT);
            assert_eq!(fitting(&token, &jwk), Some(expected), "{jwk}");
            assert_eq!(Difference::suspected(&jwk), Some(Difference::JwkValue));
        }
    }
    // The text that is a JWK may have been the secret itself.
    let jwk = format!(r#"{{"kty":"oct","k":"{TEXT}"}}"#);
    let found = fitting(&self::token(&jwk, Reading::Utf8), &jwk);
    assert_eq!(found, Some(read_as(&[Reading::Utf8], None, &jwk)));
}

#[test]
fn what_is_no_symmetric_json_web_key_has_no_value() {
    let token = token(TEXT, Reading::Base64Url);
    for text in [
        format!(r#"{{"kty":"EC","k":"{TEXT}"}}"#),
        format!(r#"{{"k":"{TEXT}"}}"#),
        format!(r#"{{"kty":"oct","k":["{TEXT}"]}}"#),
        format!(r#"{{"kty":"oct","k":"{TEXT}""#),
        format!(r#"{{"kty":"oct","k":"{TEXT}","k":"{TEXT}"}}"#),
        r#"{"kty":"oct","k":""}"#.to_owned(),
        r#"{"kty":"oct"}"#.to_owned(),
    ] {
        assert_eq!(fitting(&token, &text), None, "{text}");
        assert_eq!(Difference::suspected(&text), None, "{text}");
    }
}

#[test]
fn quotes_are_a_pair_or_nothing() {
    let token = token(TEXT, Reading::Utf8);
    for (before, after) in [("\"", ""), ("", "\""), ("\"", "'"), ("\"\"", "\"\"")] {
        let text = [before, TEXT, after].concat();
        assert_eq!(fitting(&token, &text), None, "{text}");
    }
    assert_eq!(fitting(&token, "\""), None);
}

#[test]
fn what_stands_on_several_lines_is_found_joined_and_as_its_first_line() {
    let text = format!("{TEXT}\n{TEXT}");
    let twice = TEXT.repeat(2);
    let joined = fitting(&token(&twice, Reading::Hex), &text);
    let expected = read_as(&[Reading::Hex], Some(Difference::Joined), &twice);
    assert_eq!(joined, Some(expected));
    let first = fitting(&token(TEXT, Reading::Utf8), &text);
    let expected = read_as(&[Reading::Utf8], Some(Difference::FirstLine), TEXT);
    assert_eq!(first, Some(expected));
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
        let expected = Fitting::Lenient {
            decoders: decoders.to_vec(),
            bytes: key.octets().len(),
        };
        assert_eq!(found, Some(expected), "{text}");
    }
    // What is base64url needs no leniency.
    let token = token(TEXT, Reading::Base64Url);
    assert!(matches!(
        fitting(&token, TEXT),
        Some(Fitting::Reading { .. })
    ));
}

#[test]
fn an_empty_text_is_no_secret_whatever_signed_the_token() {
    for signers in ["\"\"", "''", "\n", "\r\n"] {
        assert_eq!(fitting(&token(signers, Reading::Utf8), ""), None);
    }
}

#[test]
fn nothing_fits_another_secret_another_algorithm_or_no_token() {
    let token = token(TEXT, Reading::Utf8);
    assert_eq!(fitting(&token, &TEXT.replace('0', "1")), None);
    assert_eq!(Fitting::find(&token, TEXT, Algorithm::Hs384), None);
    for text in ["", "\n", "\"\"", "''", "\"", " "] {
        assert_eq!(fitting(&token, text), None, "{text:?}");
    }
    for token in ["", "a", "a.b.", "..", "a.b.c"] {
        assert_eq!(fitting(token, TEXT), None);
    }
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
fn another_algorithm_is_tried_if_one_asks_for_it() {
    let header = crate::jws::Header::text(Algorithm::Hs512);
    let key = Reading::Utf8.octets(TEXT).unwrap();
    let token = crate::jws::sign(&header, "{}", &key, Algorithm::Hs512).unwrap();
    let quoted = format!("'{TEXT}'");
    let find = |algorithm| Fitting::find(token.as_str(), &quoted, algorithm);
    assert_eq!(find(Algorithm::Hs256), None);
    assert_eq!(find(Algorithm::Hs512).unwrap().code(), "without_quotes");
}

#[test]
fn each_way_has_a_code_of_its_own() {
    let mut codes = Vec::new();
    codes.extend(Reading::ALL.map(Reading::code));
    codes.extend(Difference::ALL.map(Difference::code));
    codes.extend(LenientDecoder::ALL.map(LenientDecoder::code));
    let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
    assert_eq!(distinct.len(), codes.len());
    for code in codes {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        assert!(code.bytes().all(plain), "{code}");
    }
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
