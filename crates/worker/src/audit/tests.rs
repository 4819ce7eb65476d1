use super::*;
use jwt_secrets::Algorithm;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::sign;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;

use crate::report::Finding;

const COMMON: &str = include_str!("../../../../assets/words.txt");
const STRONG: &str = "zW7kQ2mB9xR4tYv8LpN3cJhG6dFsA1uE";

fn token(key: &str, reading: Reading) -> String {
    let key = reading.octets(key).unwrap();
    let header = Header::text(Algorithm::Hs256);
    sign(&header, r#"{"iss":"acme-portal"}"#, &key, Algorithm::Hs256)
        .unwrap()
        .as_str()
        .to_owned()
}

/// The last report of an audit with these lists.
fn audited(token: &str, words: &str, list: Option<&[u8]>, common: &str, chunk: usize) -> Report {
    let trial = Trial::new(token, None).unwrap();
    let size = list.map(|list| list.len() as u64);
    let mut audit = Audit::new(trial, token, words, size);
    let mut common = common.as_bytes().chunks(chunk);
    let mut list = list.unwrap_or_default().chunks(chunk);
    let mut done = 0.0;
    loop {
        if let Report::Progress(progress) = audit.report(1.0) {
            assert!(
                progress.done >= done && progress.done <= 1.0,
                "{progress:?} {done}"
            );
            done = progress.done;
        }
        let next = match audit.step(50_000) {
            Wants::Step => continue,
            Wants::Common => common.next(),
            Wants::List => list.next(),
            Wants::Nothing => return audit.report(1.0),
        };
        match next {
            Some(next) => audit.feed(next),
            None => audit.end(),
        }
    }
}

fn found(token: &str, words: &str, list: Option<&[u8]>) -> (Finding, Progress) {
    match audited(token, words, list, COMMON, 65_536) {
        Report::Found(finding, progress) => (finding, progress),
        Report::Clean(progress) => panic!("not among {}", progress.tried),
        _ => panic!("neither found nor clean"),
    }
}

#[test]
fn tokens_of_real_people_give_their_secret_away() {
    for (token, secret, source) in [
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJmb28iOiJiYXIifQ._NaFhGu8tCCgBKksGBA6ADwRdKx3e9GES_KyF4A5phE",
            "",
            Source::Constant,
        ),
        (
            "eyJhbGciOiJIUzI1NiIsImt0eSI6Im9jdCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.BzP7aHv89DvBWeO_YmKfKcTlqCjsifWnjInWSBX0_OA",
            "your-256-bit-secret",
            Source::Published,
        ),
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VybmFtZSI6ImRlbW8iLCJpYXQiOjE1ODc1MDAwMDAsImV4cCI6NDEwMjQ0NDgwMH0.vBg_PiGYjMcb7RsN73tDh0-zANlcUDQMrFOc8LlwqLM",
            "[object Object]",
            Source::Constant,
        ),
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk",
            "reallyreallyreallyreallyverysafe",
            Source::Published,
        ),
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.vAN3uJSleb2Yj8RVPRsb1UBkokqmKlfl6lJ2bg3JfFg",
            "secret",
            Source::Published,
        ),
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6MTAsImlhdCI6MTUyNDQ0MjE5OX0.a9b52fBZPUtpmxlOVl2xZtXrxwDdaUqBOmrJQ0ou0lI",
            "dddddd",
            Source::Rule,
        ),
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJURVNUIiwianRpIjoiODZkMGIxZGItMTQ1Zi00ZWE4LWJkOTYtZmZiNWRkNGQ2NmNiIiwiaWF0IjoxNDY4MDYzMTI0LCJuYmYiOjE0NjgwNjMxMjQsImV4cCI6MTQ2ODA2MzQyNCwiaXNzIjoiVGVzdElzc3VlciIsImF1ZCI6IlRlc3RBdWRpZW5jZSJ9.Wg9G2C43x4ui9AHCtKoOOsmfQlHl80YgzGmC_H-9qkY",
            "mysupersecret_secretkey!123",
            Source::Published,
        ),
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJjb250ZXh0Ijp7InVzZXIiOnsibmFtZSI6ImRlbW8iLCJlbWFpbCI6ImRlbW9AZXhhbXBsZS5jb20ifX0sImF1ZCI6ImZiIiwiaXNzIjoiZmIiLCJzdWIiOiJtZWV0LmV4YW1wbGUuY29tIiwicm9vbSI6IioiLCJpYXQiOjE1NjIyNDMwMzQsImV4cCI6MTU2MjMyOTQzNH0.AZmjOLeSUH9w6-QPBuaTXWjgHsUSE1XSy_iSIPvAzr8",
            "123",
            Source::Rule,
        ),
    ] {
        let (finding, progress) = found(token, "", None);
        assert_eq!(*finding.text, secret.as_bytes(), "{secret}");
        assert_eq!(
            (finding.source, finding.bytes),
            (source, secret.len()),
            "{secret}"
        );
        assert_eq!(finding.place.is_empty(), source != Source::Published);
        assert!(progress.tried > 0);
    }
}

#[test]
fn a_secret_is_found_wherever_it_comes_from_and_however_it_was_read() {
    for (secret, reading, source) in [
        ("null", Reading::Utf8, Source::Constant),
        ("acme-portal-secret", Reading::Utf8, Source::Token),
        ("portal123", Reading::Utf8, Source::Token),
        ("Tr0ub4d0r_secret_key123", Reading::Utf8, Source::Words),
        ("TROUBADOR_SECRET", Reading::Utf8, Source::Words),
        ("troubador-zebra-jwt-key", Reading::Utf8, Source::Words),
        ("troubador123", Reading::Base64, Source::Words),
        ("zzzzzzzzzzzzzzzz", Reading::Base64Url, Source::Rule),
        (
            "0123456789abcdef0123456789abcdef",
            Reading::Hex,
            Source::Rule,
        ),
        ("macarena", Reading::Utf8, Source::Common),
        ("macarena", Reading::Base64, Source::Common),
        ("Macarena2024", Reading::Utf8, Source::Common),
        (STRONG, Reading::Utf8, Source::File),
        (STRONG, Reading::Base64, Source::File),
    ] {
        let list = format!("one\r\n{STRONG}\r\nlast");
        let token = token(secret, reading);
        let (finding, _) = found(&token, "troubador\n\n zebra \n", Some(list.as_bytes()));
        let key = reading.octets(secret).unwrap();
        let text = core::str::from_utf8(&finding.text).unwrap();
        assert_eq!(finding.source, source, "{secret}: {text}");
        // Another text may make the same key.
        let made = finding.way.key(text).unwrap();
        assert_eq!(
            made.octets(),
            key.octets(),
            "{secret}: {text}, {:?}",
            finding.way
        );
        assert_eq!(finding.bytes, key.octets().len());
    }
}

#[test]
fn a_clean_answer_says_exactly_how_many_were_tried() {
    let token = token(STRONG, Reading::Utf8);
    let tried = |words: &str, list: Option<&[u8]>, common: &str| {
        let Report::Clean(progress) = audited(&token, words, list, common, 7) else {
            panic!("not clean");
        };
        assert!((progress.done - 1.0).abs() < f64::EPSILON);
        (progress.tried, progress.skipped)
    };
    let (built_in, _) = tried("", None, "");
    let more = |list: &[u8]| {
        let (tried, skipped) = tried("", Some(list), "");
        (tried - built_in, skipped)
    };
    assert_eq!(more(b""), (0, 0));
    // "a b" is neither hex nor base64; the empty line is the empty key.
    assert_eq!(more(b"a b\n\nc d"), (3, 0));
    // As text, as base64, and as base64 of whole groups only.
    assert_eq!(more(b"secret\r\n"), (3, 0));
    // As text, as hex, and as base64.
    assert_eq!(more(b"0123"), (3, 0));
    assert_eq!(more(b"\xff\xfe\n"), (1, 0));
    let long = [&b"a b\n"[..], &[b'!'; 9_000], b"\nc d\n"].concat();
    assert_eq!(more(&long), (2, 1));
    let (with_common, _) = tried("", None, "# a note\n#\na b\n");
    let mut narrow = 0;
    mutations("a b", Breadth::Narrow, &mut |_| {
        narrow += 1;
        true
    });
    assert_eq!(with_common - built_in, 1 + narrow);
    let many: Vec<_> = (0..MOST_WORDS + 5).map(|_| "\u{20ac}").collect();
    let trial = Trial::new(&token, None).unwrap();
    let audit = Audit::new(trial, &token, &many.join("\n"), None);
    assert_eq!(audit.progress(1.0).skipped, 5);
}

#[test]
fn a_step_tries_about_as_many_as_it_is_told() {
    let token = token(STRONG, Reading::Utf8);
    let trial = Trial::new(&token, None).unwrap();
    let mut audit = Audit::new(trial, &token, "troubador", None);
    let mut before = 0;
    for _ in 0..2_000 {
        if audit.step(500) != Wants::Step {
            break;
        }
        let tried = audit.search.tried();
        assert!(
            (500..40_000).contains(&(tried - before)),
            "{}",
            tried - before
        );
        before = tried;
    }
}

#[test]
fn what_was_found_with_another_way_than_its_own_is_named_so() {
    // jjwt before 0.10 reads a passphrase so: whole groups of four, and the rest is dropped.
    let (finding, _) = found(&token("736563", Reading::Hex), "", None);
    assert!(
        matches!(finding.way, Way::Read(_) | Way::Decoded(_)),
        "{:?}",
        finding.way
    );
    assert_eq!(finding.bytes, 3);
}
