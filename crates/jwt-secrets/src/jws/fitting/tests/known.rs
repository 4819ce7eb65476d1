//! Keys that everybody knows.

use super::*;

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
fn an_empty_key_is_called_one_though_a_decoder_makes_nuls_of_the_text() {
    let empty = signed_with(&Key::new(&[]));
    for text in ["shhhhh", "top hush", "gggg"] {
        assert_eq!(fitting(&empty, text).unwrap().code(), "empty_key", "{text}");
    }
}

fn known(token: &str) -> Option<(&'static str, Way)> {
    let found = Fitting::of_known(token, Algorithm::Hs256)?;
    assert!(found.remedy("", Reading::Utf8).is_none());
    Some((found.code(), found.way()))
}

#[test]
fn the_name_of_a_secret_in_its_place_is_found() {
    for signers in [
        "${JWT_SECRET}",
        "$JWT_SECRET",
        "process.env.JWT_SECRET",
        "%JWT_SECRET%",
        "{{ JWT_SECRET }}",
        "${ACCESS_TOKEN_SECRET}",
    ] {
        let token = token(signers, Reading::Utf8);
        assert_eq!(known(&token).unwrap().0, "placeholder_key", "{signers}");
        assert_eq!(fitting(&token, TEXT), None, "{signers}");
    }
    assert_eq!(known(&token(TEXT, Reading::Utf8)), None);
}

#[test]
fn a_published_secret_is_found_as_its_program_reads_it() {
    for published in crate::assess::Published::all() {
        let token = token(published.text, published.reading);
        let (code, way) = known(&token).unwrap();
        assert_eq!((code, way), ("published_key", Way::Published(published)));
    }
}

#[test]
fn what_the_token_says_of_itself_is_tried_as_its_key() {
    let made = |header: &str, payload: &str, key: &str| {
        let part = |json: &str| crate::encoding::base64url(json.as_bytes());
        let input = format!("{}.{}", *part(header), *part(payload));
        let key = Reading::Utf8.octets(key).unwrap();
        let signature = Signature::new(Algorithm::Hs256, &key, SigningInput::new(&input));
        format!("{input}.{}", *signature.unwrap().base64url())
    };
    let header = r#"{"alg":"HS256","kid":"2026-01"}"#;
    let payload = r#"{"iss":"https://issuer.example","aud":"an api","sub":"17"}"#;
    for (key, code) in [
        ("https://issuer.example", "issuer_as_key"),
        ("2026-01", "key_id_as_key"),
        ("an api", "audience_as_key"),
        ("17", "subject_as_key"),
    ] {
        let found = known(&made(header, payload, key));
        assert_eq!(found.map(|(code, _)| code), Some(code));
    }
    for payload in ["{}", r#"{"iss":17}"#, r#"{"iss":""}"#, "no JSON"] {
        assert_eq!(known(&made(header, payload, "17")), None, "{payload}");
    }
}

/// However small the pieces are, and each key but once.
#[test]
fn a_search_in_pieces_finds_the_same_and_comes_to_an_end() {
    let pieces = |token: &str, text: &str, octets: usize| {
        let mut search = Search::of_text(Algorithm::Hs256);
        let mut steps = 0;
        loop {
            steps += 1;
            match search.step(token, text, &mut { octets }) {
                Progress::Unfinished => {}
                Progress::Nothing => return (None, steps),
                Progress::Found(fitting) => return (Some(fitting), steps),
            }
        }
    };
    let text = format!("\"{TEXT}\"\n");
    for signers in [TEXT, "undefined", "another secret, that nobody has here"] {
        let token = token(signers, Reading::Utf8);
        let (found, once) = pieces(&token, &text, usize::MAX);
        assert_eq!((once, &found), (1, &fitting(&token, &text)));
        for octets in [1, 500] {
            let (again, steps) = pieces(&token, &text, octets);
            assert!(
                again == found && steps > 1,
                "{signers}: {steps} of {octets}"
            );
        }
    }
}
