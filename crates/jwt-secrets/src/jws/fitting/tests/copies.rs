//! Copies that are not quite the text.

use super::*;

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
        // As Python shows octets: `str(b"my key")`, `str(b"it's")`.
        ("my key", "b'my key'", "in_bytes_literal"),
        ("it's", "b\"it's\"", "in_bytes_literal"),
        ("b'my key'", "my key", "without_bytes_literal"),
        ("b\"it's\"", "it's", "without_bytes_literal"),
    ] {
        let found = fitting(&token(signers, Reading::Utf8), text);
        assert_eq!(found.map(|fitting| fitting.code()), Some(code), "{text}");
    }
}
