//! Secrets that people had and asked about in public: what each is told when it is checked.

#![allow(clippy::unwrap_used, clippy::panic)]

use jwt_secrets::Algorithm;
use jwt_secrets::assess::Assessment;
use jwt_secrets::assess::Finding;
use jwt_secrets::assess::GUESSABLE_BELOW;
use jwt_secrets::assess::JwkAssessment;
use jwt_secrets::assess::Kind;
use jwt_secrets::assess::Verdict;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;

struct Case {
    name: &'static str,
    text: &'static str,
    verdict: Verdict,
    /// The codes of all findings, the worst first.
    findings: &'static [&'static str],
    /// The octets under each reading in the order of `Reading::ALL`; none where it is none.
    octets: [Option<usize>; 4],
}

#[test]
fn published_cases_are_told_what_is_wrong() {
    for case in CASES {
        let assessment = Assessment::of(case.text);
        let codes: Vec<_> = assessment.findings().iter().map(Finding::code).collect();
        assert_eq!(codes, case.findings, "{}", case.name);
        assert_eq!(assessment.verdict(), case.verdict, "{}", case.name);
        let octets: Vec<_> = assessment
            .readings()
            .iter()
            .map(|row| row.octets.as_ref().ok().copied())
            .collect();
        assert_eq!(octets, case.octets, "{}", case.name);
        assert_eq!(
            assessment.characters(),
            case.text.chars().count(),
            "{}",
            case.name
        );
    }
}

/// What Node.js makes of a text as hex, and where it stops.
fn as_hex(text: &str) -> (Option<(char, usize)>, Option<usize>) {
    let assessment = Assessment::of(text);
    let mut rows = assessment.readings().iter();
    let row = rows.find(|row| row.reading == Reading::Hex).unwrap();
    let foreign = row.foreign.map(|found| (found.character, found.position));
    let mut lenient = row.lenient.iter();
    let node = lenient.find(|read| read.decoder == LenientDecoder::HexToForeign);
    (foreign, node.map(|read| read.octets))
}

#[test]
fn the_one_character_that_is_no_hex_is_named_with_its_place() {
    let a63 = "a".repeat(63);
    assert_eq!(as_hex(&format!("{a63}z")), (Some(('z', 64)), Some(31)));
    // The empty key, with which anybody can sign.
    assert_eq!(as_hex(&"g".repeat(64)), (Some(('g', 1)), Some(0)));
    // A generator of passwords that was told to leave out g to z except w.
    let w = "0f1e9d2c8b3a7f60w5e4d3c2b1a09f8e7d6c5b4a392817060f5e4d3c2b1a0987";
    assert_eq!(as_hex(w), (Some(('w', 17)), Some(8)));
    let assessment = Assessment::of(w);
    let [
        Finding::Foreign {
            reading,
            foreign,
            octets,
            ..
        },
    ] = assessment.findings()
    else {
        panic!("{:?}", assessment.findings());
    };
    let foreign = foreign.map(|found| (found.character, found.position));
    assert_eq!(
        (*reading, foreign, *octets),
        (Reading::Hex, Some(('w', 17)), 8)
    );
    // 64 letters and digits where 64 hex digits were asked for.
    let alphanumeric = "Ac7hGk29sKQ0xZbWm31LpVtYc84RfNaJe6UoXqT5iHrBvCgD7MwSyEzPl0kFn2jA";
    assert_eq!(as_hex(alphanumeric), (Some(('h', 4)), Some(1)));
    assert!(
        !format!("{assessment:?}").contains("'w'"),
        "a character is shown"
    );
}

#[test]
fn what_lenient_decoders_make_of_a_text_is_counted() {
    let lengths = |text: &str, reading| {
        let assessment = Assessment::of(text);
        let mut rows = assessment.readings().iter();
        let row = rows.find(|row| row.reading == reading).unwrap();
        let lenient = row.lenient.iter();
        lenient
            .map(|read| (read.decoder, read.octets))
            .collect::<Vec<_>>()
    };
    // jjwt refused this as 240 bits, though it has 41 characters.
    let abc = "abcabcabcabcabcabcabcabcabcabcabcabcabcss";
    assert_eq!(
        lengths(abc, Reading::Base64),
        [
            (LenientDecoder::BothAlphabets, 30),
            (LenientDecoder::StandardAlphabet, 30),
            (LenientDecoder::WholeGroups, 30)
        ]
    );
    // A page that shows tokens dropped `-` and `_` and counted fewer.
    let right = "9STK9w-taKnxxKuDqf2WuCQLz5EEbaQbIb_ah36YrCs";
    assert_eq!(lengths(right, Reading::Base64Url), []);
    assert!(lengths(right, Reading::Base64).contains(&(LenientDecoder::StandardAlphabet, 30)));
}

#[test]
fn a_key_in_json_is_told_what_is_wrong_with_it() {
    let text =
        r#""{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"AQ\",\"y\":\"AQ\",\"alg\":\"EC512\"}""#;
    assert_eq!(Kind::of(text), Kind::Jwk);
    let assessment = JwkAssessment::of(text);
    let codes: Vec<_> = assessment
        .findings()
        .iter()
        .map(|(_, found)| found.code())
        .collect();
    assert_eq!(
        codes,
        ["public_key", "jwk_alg_unknown", "jwk_escaped_quotes"]
    );
    // A signature was taken for the key: as a key it looks like any other.
    let set = r#"{"keys":[{"alg":"HS256","kty":"oct","k":"BzP7aHv89DvBWeO_YmKfKcTlqCjsifWnjInWSBX0_OA"}]}"#;
    assert_eq!(Kind::of(set), Kind::Jwk);
    assert_eq!(JwkAssessment::of(set).verdict(), Verdict::NoneFound);
}

#[test]
fn what_was_pasted_is_recognised() {
    let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk";
    for (text, kind) in [
        (token.to_owned(), Kind::Token),
        (
            format!("https://meet.example.com/room?jwt={token}"),
            Kind::Token,
        ),
        (
            format!("http://host.invalid:8000/api/user/?token={token}"),
            Kind::Token,
        ),
        (format!("JWT_SECRET={token}"), Kind::Env),
        ("SECRET=foo,bar".to_owned(), Kind::Env),
        (
            "JWT_SECRET=\"repro-long-random-secret-799510\"".to_owned(),
            Kind::Env,
        ),
        (
            "JWT_SECRET=$(openssl rand -hex 64)\nUZI_SECRET_KEY=$(openssl rand -base64 32)"
                .to_owned(),
            Kind::Env,
        ),
        (
            "environment:\n  - JWT_SECRET=\"My_Super_Secret_String\"".to_owned(),
            Kind::Env,
        ),
        ("JWT_SECRET_KEY: ${JWT_SECRET_KEY:-}".to_owned(), Kind::Env),
        ("-e JWT-SECRET=my_jwt_secret".to_owned(), Kind::Env),
        ("my_jwt_secret".to_owned(), Kind::Secret),
        (
            "a]i9F#k2$$Lm7Nq0R!sT4uW6xZ8bD1eG3hJ5oP7rV9yAcE2fH4jM6pS8vX0zB3dK5nQ7tU9wY1".to_owned(),
            Kind::Secret,
        ),
    ] {
        assert_eq!(Kind::of(&text), kind, "{text}");
    }
}

#[test]
fn what_everybody_tries_first_is_flagged() {
    for word in [
        "secret",
        "password",
        "jwt-secret",
        "my-app-name",
        "my-super-secret-key",
    ] {
        let once = Assessment::of(word);
        assert!(
            matches!(once.verdict(), Verdict::Weak | Verdict::Known),
            "{word}"
        );
        let short = |found: &Finding| matches!(found, Finding::TooShort { .. });
        assert!(once.findings().iter().any(short), "{word}");
        let twice = Assessment::of(&word.repeat(2));
        assert!(
            matches!(twice.verdict(), Verdict::Structured | Verdict::Known),
            "{word}"
        );
        assert!(
            twice
                .findings()
                .iter()
                .any(|found| found.code() == "repeated_block"),
            "{word}"
        );
        let guessed = Assessment::of(word).with_guesses(10);
        assert!(guessed.verdict() >= Verdict::Weak, "{word}");
    }
    for (text, code) in [
        ("dev_secret_abc123".to_owned(), "words"),
        ("password123".to_owned(), "words"),
        ("a".repeat(64), "one_symbol"),
        ("undefined".to_owned(), "constant_key"),
        ("[object Object]".to_owned(), "constant_key"),
    ] {
        let assessment = Assessment::of(&text);
        let codes: Vec<_> = assessment.findings().iter().map(Finding::code).collect();
        assert_eq!(codes.first(), Some(&code), "{text}");
    }
}

#[test]
fn a_dictionary_has_a_say_among_the_others() {
    let text = "correct-horse-battery-staple-correct-donkey";
    // Its words are a phrase already.
    assert_eq!(Assessment::of(text).verdict(), Verdict::Weak);
    let text = "correct1horse2battery3staple4correct5donkey";
    assert_eq!(Assessment::of(text).verdict(), Verdict::NoneFound);
    let guessed = Assessment::of(text).with_guesses(60);
    assert_eq!(guessed.verdict(), Verdict::Weak);
    assert_eq!(
        guessed.findings().first(),
        Some(&Finding::Guessable { log2_guesses: 60 })
    );
    // What nothing is known of takes few guesses where it is short, and that is another finding.
    let short = Assessment::of("zrM82Yxce09Z6LGZO7GYkEbca").with_guesses(83);
    assert_eq!(short.verdict(), Verdict::Short);
    let strong = Assessment::of(text).with_guesses(GUESSABLE_BELOW);
    assert_eq!(strong.verdict(), Verdict::NoneFound);
}

#[test]
fn each_reading_is_held_against_each_algorithm() {
    let hex = Assessment::of("94878de1d925f5497d600e01b398a240a24783a4a0f60ce02927435790fb4cd9");
    let short: Vec<_> = hex
        .readings()
        .iter()
        .map(|row| Algorithm::ALL.map(|algorithm| row.is_short(algorithm)))
        .collect();
    let some = |short: [bool; 3]| short.map(Some);
    assert_eq!(
        short,
        [
            some([false, false, false]),
            some([false, false, true]),
            some([false, false, true]),
            some([false, true, true]),
        ]
    );
    assert!(hex.readings_differ());
    assert_eq!(hex.findings(), []);
    let typed = Assessment::of("not hex, and no base64 either: these are words!!");
    let [utf8, rest @ ..] = typed.readings() else {
        panic!();
    };
    assert_eq!(utf8.is_short(Algorithm::Hs384), Some(false));
    assert!(
        rest.iter()
            .all(|row| row.is_short(Algorithm::Hs256).is_none())
    );
    assert!(!typed.readings_differ());
}

const CASES: [Case; 31] = [
    Case {
        name: "63 hex digits and a z",
        text: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaz",
        verdict: Verdict::Structured,
        findings: &["one_symbol", "foreign_character"],
        octets: [Some(64), Some(48), Some(48), None],
    },
    Case {
        name: "an Engine API secret of words",
        text: "0x7365637265747365637265747365637265747365637265747365637265747365",
        verdict: Verdict::Structured,
        findings: &[
            "repeated_block",
            "typed_text",
            "number",
            "hex_prefix",
            "longer_than_block",
        ],
        octets: [Some(66), None, None, None],
    },
    Case {
        name: "an Engine API secret",
        text: "0xaf85ddb4c3210b467625b957cfaa0ba5faa9c6b3b535cc0a38ae81e0e16b8c09",
        verdict: Verdict::NoneFound,
        findings: &["number", "hex_prefix", "longer_than_block"],
        octets: [Some(66), None, None, None],
    },
    Case {
        name: "the tutorial key as text",
        text: "5367566B59703373367639792F423F4528482B4D6251655468576D5A71347437",
        verdict: Verdict::Known,
        findings: &["published"],
        octets: [Some(64), Some(48), Some(48), Some(32)],
    },
    Case {
        name: "what that is the hex of",
        text: "SgVkYp3s6v9y/B?E(H+MbQeThWmZq4t7",
        verdict: Verdict::Known,
        findings: &["published_encoded", "few_bits"],
        octets: [Some(32), None, None, None],
    },
    Case {
        name: "a token",
        text: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk",
        verdict: Verdict::Unsuitable,
        findings: &["token"],
        octets: [Some(121), None, None, None],
    },
    Case {
        name: "a list to Directus",
        text: "foo,bar",
        verdict: Verdict::Short,
        findings: &["too_short", "list"],
        octets: [Some(7), None, None, None],
    },
    Case {
        name: "zero to Directus",
        text: "00000000",
        verdict: Verdict::Structured,
        findings: &["one_symbol", "too_short", "number"],
        octets: [Some(8), Some(6), Some(6), Some(4)],
    },
    Case {
        name: "a number with an exponent",
        text: "1e5",
        verdict: Verdict::Short,
        findings: &["too_short", "number"],
        octets: [Some(3), None, None, None],
    },
    Case {
        name: "a password with a comma",
        text: "L<u&m]w1H_mXvdaZ/E6Q6A.])FRYm,):4YQF%eq+zm?]*y[yJteLg-RveunCk0l1",
        verdict: Verdict::NoneFound,
        findings: &["list"],
        octets: [Some(64), None, None, None],
    },
    Case {
        name: "44 characters, 32 bytes",
        text: "lIeQ4dkl9U6lB4AzSj4QKJHz6A2nB6RQ8JD1K5Y7ORA=",
        verdict: Verdict::NoneFound,
        findings: &[],
        octets: [Some(44), Some(32), Some(32), None],
    },
    Case {
        name: "41 characters, 30 bytes",
        text: "abcabcabcabcabcabcabcabcabcabcabcabcabcss",
        verdict: Verdict::Structured,
        findings: &["repeated_block", "decoded_short"],
        octets: [Some(41), None, None, None],
    },
    Case {
        name: "nanoid",
        text: "V1StGXR8_Z5jdHi6B-myT",
        verdict: Verdict::Short,
        findings: &["too_short", "nano_id"],
        octets: [Some(21), None, None, None],
    },
    Case {
        name: "43 characters, 32 bytes",
        text: "9STK9w-taKnxxKuDqf2WuCQLz5EEbaQbIb_ah36YrCs",
        verdict: Verdict::NoneFound,
        findings: &[],
        octets: [Some(43), Some(32), None, None],
    },
    Case {
        name: "a sample of a generator",
        text: "jXnZr4u7x!A%D*G-KaPdSgVkYp3s5v8y",
        verdict: Verdict::NoneFound,
        findings: &["few_bits"],
        octets: [Some(32), None, None, None],
    },
    Case {
        name: "a public key",
        text: "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n",
        verdict: Verdict::Unsuitable,
        findings: &["public_key", "line_break"],
        octets: [Some(69), None, None, None],
    },
    Case {
        name: "a public key with a byte order mark and line breaks of Windows",
        text: "\u{feff}  -----BEGIN PUBLIC KEY-----\r\nMCowBQYDK2VwAyEA\r\n-----END PUBLIC KEY-----",
        verdict: Verdict::Unsuitable,
        findings: &["public_key", "byte_order_mark", "space_around"],
        octets: [Some(75), None, None, None],
    },
    Case {
        name: "a public key on one line",
        text: "-----BEGIN PUBLIC KEY-----\\nMCowBQYDK2VwAyEA\\n-----END PUBLIC KEY-----",
        verdict: Verdict::Unsuitable,
        findings: &["public_key"],
        octets: [Some(70), None, None, None],
    },
    Case {
        name: "a set of public keys",
        text: "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
        verdict: Verdict::Unsuitable,
        findings: &["public_key"],
        octets: [Some(46), None, None, None],
    },
    Case {
        name: "an array of public keys",
        text: "[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]",
        verdict: Verdict::Unsuitable,
        findings: &["public_key"],
        octets: [Some(37), None, None, None],
    },
    Case {
        name: "a public key in DER",
        text: "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
        verdict: Verdict::Unsuitable,
        findings: &["public_key"],
        octets: [Some(60), Some(44), Some(44), None],
    },
    Case {
        name: "a public key in PEM in base64",
        text: "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUNvd0JRWURLMlZ3QXlFQQotLS0tLUVORCBQVUJMSUMgS0VZLS0tLS0K",
        verdict: Verdict::Unsuitable,
        findings: &[
            "public_key",
            "repeated_block",
            "line_inside",
            "longer_than_block",
        ],
        octets: [Some(92), Some(69), Some(69), None],
    },
    Case {
        name: "a UUID",
        text: "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
        verdict: Verdict::Structured,
        findings: &["uuid", "decoded_short"],
        octets: [Some(36), Some(27), None, None],
    },
    Case {
        name: "what stands for a UUID",
        text: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        verdict: Verdict::Unsuitable,
        findings: &["placeholder", "few_symbols", "decoded_short"],
        octets: [Some(36), Some(27), None, None],
    },
    Case {
        name: "a file with a line break",
        text: "zrM82Yxce09Z6LGZO7GYkEbca\n",
        verdict: Verdict::Short,
        findings: &["too_short", "line_break"],
        octets: [Some(26), None, None, None],
    },
    Case {
        name: "a test secret, one byte short",
        text: "repro-long-random-secret-799510",
        verdict: Verdict::Weak,
        findings: &["words", "too_short"],
        octets: [Some(31), Some(23), None, None],
    },
    Case {
        name: "base64 of a line",
        text: "a2hYZklhY1lvNkVxSGM0TDl2ZWplV3k2YUFQcjBPZmx6WENSc1FCVQo=",
        verdict: Verdict::NoneFound,
        findings: &["line_inside", "encoded_twice"],
        octets: [Some(56), Some(41), Some(41), None],
    },
    Case {
        name: "base64 twice",
        text: "WVcxaFpHMXBiZz09",
        verdict: Verdict::Structured,
        findings: &["typed_text", "words", "too_short", "encoded_twice"],
        octets: [Some(16), Some(12), Some(12), None],
    },
    Case {
        name: "a command",
        text: "$(openssl rand -hex 64)",
        verdict: Verdict::Unsuitable,
        findings: &["command", "dollar"],
        octets: [Some(23), None, None, None],
    },
    Case {
        name: "a variable",
        text: "${JWT_SECRET_KEY:-}",
        verdict: Verdict::Unsuitable,
        findings: &["variable", "dollar"],
        octets: [Some(19), None, None, None],
    },
    Case {
        name: "a number in YAML",
        text: "72044e011",
        verdict: Verdict::Short,
        findings: &["too_short", "number"],
        octets: [Some(9), None, None, None],
    },
];
