use super::*;
use crate::jws::Signature;
use crate::jws::SigningInput;
use crate::key::Key;

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
fn an_empty_text_is_no_secret_unless_nothing_signed_the_token() {
    for signers in ["\"\"", "''", "\n", "\r\n"] {
        assert_eq!(fitting(&token(signers, Reading::Utf8), ""), None);
    }
    let found = fitting(&signed_with(&Key::new(&[])), "").unwrap();
    assert_eq!((found.code(), found.bytes()), ("empty_key", 0));
}

#[test]
fn a_key_that_everybody_knows_is_found_whatever_the_secret_and_nothing_is_done_about_it() {
    for (signers, code) in [
        ("[object Object]", "constant_key"),
        ("undefined", "constant_key"),
        ("null", "constant_key"),
        ("NaN", "constant_key"),
        ("true", "constant_key"),
    ] {
        for text in ["", TEXT] {
            let found = fitting(&token(signers, Reading::Utf8), text).unwrap();
            assert_eq!((found.code(), found.bytes()), (code, signers.len()));
            assert!(found.remedy(text, Reading::Utf8).is_none());
        }
    }
}

#[test]
fn another_form_of_the_signature_is_named_and_the_key_with_it() {
    let key = Reading::Utf8.octets(TEXT).unwrap();
    let signed = signed_with(&key);
    let (input, signature) = signed.rsplit_once('.').unwrap();
    let mac = Signature::new(Algorithm::Hs256, &key, SigningInput::new(input)).unwrap();
    let digits = crate::encoding::base64url(mac.hex().as_bytes());
    // Of 32 octets the last character carries two bits of none: the next letter is the same but for these.
    let (rest, last) = signature.split_at(signature.len() - 1);
    let spare = last
        .bytes()
        .next()
        .map(|last| char::from(last + 1))
        .unwrap();
    let standard = crate::encoding::base64(mac.octets());
    let form = |signature: &str| {
        let token = format!("{input}.{signature}");
        fitting(&token, TEXT).map(|fitting| (fitting.code(), fitting.form()))
    };
    let code = Reading::Utf8.code();
    for (signature, expected) in [
        (signature, SignatureForm::Exact),
        (&*digits, SignatureForm::HexDigits),
        (&*mac.hex(), SignatureForm::HexDigits),
        (&*format!("{rest}{spare}"), SignatureForm::SpareBits),
        (&*standard, SignatureForm::PaddedSignature),
        (&*format!("{signature}="), SignatureForm::PaddedSignature),
    ] {
        assert_eq!(form(signature), Some((code, expected)), "{signature}");
    }
    assert_eq!(
        form(&mac.hex().to_uppercase()),
        Some((code, SignatureForm::HexDigits))
    );
    assert_eq!(form(&mac.hex()[1..]), None);
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

#[test]
fn a_copy_that_somebody_else_has_made_is_tried_under_each_reading() {
    let (composed, decomposed) = ("pass\u{e9}", "passe\u{301}");
    let token = token(decomposed, Reading::Utf8);
    assert_eq!(fitting(&token, composed), None);
    let copy =
        |copy: &str| Fitting::of_copy(&token, Difference::Decomposed, copy, Algorithm::Hs256);
    assert_eq!(copy(composed), None);
    let found = copy(decomposed).unwrap();
    assert_eq!((found.code(), found.bytes()), ("decomposed", 7));
    let remedy = found.remedy(decomposed, Reading::Hex).unwrap();
    assert_eq!(
        (remedy.text(), remedy.reading()),
        (decomposed, Reading::Utf8)
    );
}

#[test]
fn what_a_reader_does_to_a_dollar_is_told_apart() {
    for (text, signers, code) in [
        ("corr3ct-h0rse$battery", "corr3ct-h0rse", "unset_variables"),
        ("P@$$w0rd", "P@$", "unset_variables"),
        ("P@$$w0rd", "P@$w0rd", "dollar_pairs"),
        ("P@$w0rd", "P@$$w0rd", "doubled_dollars"),
        ("P@$w#0rd", "P@$w", "cut_at_hash"),
        ("P@$w0rd #1", "P@", "unset_variables"),
        ("JWT_SECRET=P@#w0rd", "P@", "cut_at_hash"),
    ] {
        let found = fitting(&token(signers, Reading::Utf8), text);
        assert_eq!(found.map(|fitting| fitting.code()), Some(code), "{text}");
    }
}

#[test]
fn what_a_copy_has_otherwise_is_told_apart() {
    for (text, signers, code) in [
        ("a+b/c===", "a-b_c===", "in_url_alphabet"),
        ("a-b_c", "a+b/c", "in_standard_alphabet"),
        ("abc+==", "abc+", "without_padding"),
        ("00ff00ff00", "00FF00FF00", "in_capitals"),
        ("00FF00FF00", "00ff00ff00", "in_small_letters"),
        ("my key", "my key ", "with_space_behind"),
        ("my key", " my key", "with_space_before"),
        ("my key", "`my key`", "with_backquotes"),
        ("my key", "bXkga2V5Cg==", "line_in_base64"),
        ("JWT_SECRET: my key", "my key", "without_name"),
    ] {
        let found = fitting(&token(signers, Reading::Utf8), text);
        assert_eq!(found.map(|fitting| fitting.code()), Some(code), "{text}");
    }
}

#[test]
fn an_empty_key_is_called_one_though_a_decoder_makes_nuls_of_the_text() {
    let empty = signed_with(&Key::new(&[]));
    for text in ["shhhhh", "top hush", "gggg"] {
        assert_eq!(fitting(&empty, text).unwrap().code(), "empty_key", "{text}");
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
