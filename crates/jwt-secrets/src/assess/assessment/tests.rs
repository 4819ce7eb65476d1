use super::*;
use crate::Format;
use crate::Recipe;
use crate::Secret;

const TEXTS: [Format; 4] = [
    Format::Base64Url,
    Format::Base64,
    Format::Hex,
    Format::Alphanumeric,
];

/// Far fewer than one in 2^39 may be found to be anything, so that of these 1.2 million none is, with odds of 2^-18.
#[test]
fn nothing_is_found_in_100_000_generated_secrets_of_each_format() {
    for algorithm in Algorithm::ALL {
        for format in TEXTS {
            let least = Recipe::new(algorithm, format, None).unwrap().bytes();
            for round in 0..100_000 / 3 {
                // Most of the shortest, for a pattern is likeliest in these, and longer ones up to the longest.
                let bytes = match round % 1_000 {
                    0 => crate::MAX_BYTES,
                    longer @ 1..100 => least + longer,
                    _ => least,
                };
                let recipe = Recipe::new(algorithm, format, Some(bytes)).unwrap();
                let secret = Secret::generate(recipe).unwrap();
                let text = secret.encode(format, algorithm).unwrap();
                let mut found = Vec::new();
                surroundings::inside(&text, &mut found);
                found.extend(stand_in::finding(&text));
                weak(&text, &text, &mut found);
                found.retain(|found| !matches!(found, Finding::LongerThanBlock { .. }));
                assert_eq!(found, [], "{format:?}, {bytes} bytes");
            }
        }
    }
}

fn codes(text: &str) -> Vec<&'static str> {
    let assessment = Assessment::of(text);
    assessment.findings().iter().map(Finding::code).collect()
}

#[test]
fn every_published_secret_is_known_in_all_its_forms() {
    for published in Published::all() {
        let text = published.text;
        let mut forms = vec![
            text.to_owned(),
            format!("{text}\n"),
            format!("'{text}'"),
            format!("JWT_SECRET=\"{text}\""),
            format!(" JWT_SECRET='{text}'\r\n"),
            format!("\u{feff}{text}"),
            text.to_ascii_uppercase(),
        ];
        if text.len() >= 4 {
            forms.extend([
                encoding::base64(text.as_bytes()).to_string(),
                encoding::base64url(text.as_bytes()).to_string(),
                encoding::hex(text.as_bytes()).to_string(),
                // As a Kubernetes object that was encoded by hand is.
                encoding::base64(encoding::base64(text.as_bytes()).as_bytes()).to_string(),
                encoding::base64([text, "\n"].concat().as_bytes()).to_string(),
                format!("0x{}", *encoding::hex(text.as_bytes())),
                format!("base64:{}", *encoding::base64(text.as_bytes())),
            ]);
        }
        for form in forms {
            let assessment = Assessment::of(&form);
            assert_eq!(
                assessment.verdict(),
                Verdict::Known,
                "{form:?}: {:?}",
                assessment.findings()
            );
        }
    }
}

#[test]
fn what_comes_along_with_a_secret_is_named_each_once() {
    // 32 octets of SHA-256: `printf drawn | sha256sum`.
    let secret = "lIeQ4dkl9U6lB4AzSj4QKJHz6A2nB6RQ8JD1K5Y7ORA";
    assert_eq!(codes(secret), [""; 0]);
    for (text, expected) in [
        (format!("{secret}\n"), vec!["line_break"]),
        (format!("{secret}\r\n"), vec!["line_break"]),
        (format!(" {secret}"), vec!["space_around"]),
        (format!("\"{secret}\""), vec!["quotes"]),
        (format!("JWT_SECRET={secret}"), vec!["name"]),
        (
            format!("export JWT_SECRET='{secret}' \n"),
            vec!["line_break", "space_around", "name", "quotes"],
        ),
        (format!("JWT_SECRET: \"{secret}\""), vec!["name", "quotes"]),
        (format!("\u{feff}{secret}"), vec!["byte_order_mark"]),
        (format!("{secret}\0"), vec!["nul"]),
        (format!("{secret}\u{1}"), vec!["control_character"]),
        (format!("{secret}é"), vec!["non_ascii"]),
        (format!("{secret}\u{200b}"), vec!["non_ascii"]),
        (format!("{secret}#"), vec!["number_sign"]),
        (format!("{secret}$x"), vec!["dollar"]),
        (format!("{secret}%3D"), vec!["url_encoded"]),
        (format!("{secret}\\n"), vec!["escaped"]),
        (
            "lIeQ4dkl9U6lB4AzSj4QKJHz\n6A2nB6RQ8JD1K5Y7ORA".to_owned(),
            vec!["several_lines"],
        ),
    ] {
        let found = codes(&text);
        // A text that is base64 but for one character is nearly base64.
        let found: Vec<_> = found
            .into_iter()
            .filter(|code| *code != "foreign_character")
            .collect();
        assert_eq!(found, expected, "{text:?}");
        assert_eq!(Assessment::of(&text).verdict(), Verdict::NoneFound);
    }
    let cr_lf = |text: &str| {
        Assessment::of(text)
            .findings()
            .contains(&Finding::LineBreak { cr_lf: true })
    };
    assert!(cr_lf(&format!("{secret}\r\n")) && !cr_lf(&format!("{secret}\n")));
}

#[test]
fn what_stands_in_place_of_a_secret_is_named() {
    for (code, texts) in [
        (
            "variable",
            &[
                "${JWT_SECRET}",
                "${JWT_SECRET:-}",
                "$JWT_SECRET",
                "%JWT_SECRET%",
                "{{ .Values.jwtSecret }}",
                "${{ secrets.JWT_SECRET }}",
                "process.env.JWT_SECRET",
                "process.env.JWT_SECRET!",
                "import.meta.env.SECRET",
                "os.environ[\"JWT_SECRET\"]",
                "os.getenv('JWT_SECRET')",
                "ENV['JWT_SECRET']",
                "env('JWT_SECRET')",
                "System.getenv(\"JWT_SECRET\")",
                "$env:JWT_SECRET",
                "op://vault/item/field",
                "arn:aws:secretsmanager:eu-west-1:1:secret:x",
                "@Microsoft.KeyVault(SecretUri=https://x)",
                "JWT_SECRET=${JWT_SECRET}",
            ][..],
        ),
        (
            "command",
            &[
                "$(openssl rand -hex 32)",
                "`openssl rand -base64 32`",
                "openssl rand -hex 32",
                "$(uuidgen)",
                "head -c 32 /dev/urandom | base64",
                "JWT_SECRET=$(openssl rand -hex 64)",
            ],
        ),
        (
            "command",
            &["curl -H 'Authorization: Bearer x' https://host.example"],
        ),
        (
            "code",
            &[
                r#"{"Jwt":{"Key":"3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno"}}"#,
                "[\"a\", \"b\"]",
                "<configuration><add key=\"a\" /></configuration>",
                "<html><body>hello</body></html>",
                "function sign(payload) { return jwt.sign(payload, secret); }",
                "const secret = 'abc'",
                "import jwt\nkey = 'abc'",
                "crypto.randomBytes(32).toString('hex')",
                "jwt.sign(payload, 'secret');",
                "// the secret\nconst a = 1;",
            ],
        ),
        ("blank", &["   ", "\n\n", "\u{feff} \t"]),
        (
            "placeholder",
            &[
                "<your secret>",
                "<JWT_SECRET>",
                "[secret]",
                "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
                "XXXXXXXX",
                "****",
                "...",
                "change_me_please_now",
                "Change-This-To-Something",
                "your_jwt_secret_here_1",
                "replace-me-with-a-real-one",
                "put your key here",
                "my-placeholder-value",
                "this-must-change-before-anyone-uses-it-in-production",
            ],
        ),
    ] {
        for text in texts {
            let found = codes(text);
            assert!(found.contains(&code), "{text}: {found:?}");
            assert_eq!(
                Assessment::of(text).verdict(),
                Verdict::Unsuitable,
                "{text}"
            );
        }
    }
}

#[test]
fn what_is_a_number_a_switch_or_a_list_elsewhere_is_named() {
    for (code, texts) in [
        (
            "number",
            &[
                "00000000",
                "1e5",
                "72044e011",
                "01443e5",
                "0e1234",
                "03190301",
                "497017065025001729471",
                "-1",
                "1.5",
                ".5",
                "0x1F",
                "0o17",
                "1_000",
                "12:30:45",
            ][..],
        ),
        ("boolean", &["yes", "No", "on", "OFF", "true", "~", "null"]),
        ("list", &["foo,bar", "[a]", ",", "[\"a\", \"b\"]"]),
    ] {
        for text in texts {
            assert!(codes(text).contains(&code), "{text}: {:?}", codes(text));
        }
    }
    for text in [
        "e5", "inf", "nan", "infinity", "0xyz", "1e", "_1", "1__", "true!", "a:b",
    ] {
        let found = codes(text);
        let typed = |code: &&str| ["number", "boolean", "list"].contains(code);
        assert!(!found.iter().any(typed), "{text}: {found:?}");
    }
}

#[test]
fn patterns_are_found_in_the_text_and_in_what_it_decodes_to() {
    let text = |octets: &[u8]| encoding::base64(octets).to_string();
    let counting: Vec<u8> = (0..32).collect();
    let elevens: Vec<u8> = (0..16).map(|nibble| nibble * 0x11).collect();
    let elevens = encoding::hex(&elevens).to_string();
    let wide: Vec<u8> = b"some words in UTF-16"
        .iter()
        .flat_map(|found| [*found, 0])
        .collect();
    for (text, code) in [
        ("aaaa".to_owned(), "one_symbol"),
        ("0".repeat(64), "one_symbol"),
        ("secretsecret".to_owned(), "repeated_block"),
        ("secret-secret-secret-sec".to_owned(), "repeated_block"),
        (
            "d1f2a3b4d1f2a3b4d1f2a3b4d1f2a3b4".to_owned(),
            "repeated_block",
        ),
        (
            "94878de1d925f5497d600e01b398a240".repeat(2),
            "repeated_block",
        ),
        ("abababbaabbabababbabaabbabab".to_owned(), "few_symbols"),
        ("abcdefghijklmnopqrstuvwxyz123456".to_owned(), "sequence"),
        (
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".to_owned(),
            "sequence",
        ),
        ("98765432109876543210zyxwvutsrqpo".to_owned(), "sequence"),
        ("qwertyuiopasdfghjklzxcvbnm123456".to_owned(), "keyboard"),
        ("1qaz2wsx3edc4rfv".to_owned(), "keyboard"),
        (text(&counting), "sequence"),
        (elevens, "sequence"),
        (text(&[0xA5; 32]), "repeated_block"),
        (
            text(b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01"),
            "one_symbol",
        ),
        (text(&wide), "one_octet"),
        (text(b"this is what somebody typed in 1999"), "typed_text"),
        (
            "6d792d7375706572204a575420736563726574206f662032303236".to_owned(),
            "typed_text",
        ),
        ("018f3c1e-7b2a-7c3d-9e4f-5a6b7c8d9e0f".to_owned(), "uuid"),
        ("{1B4E28BA-2FA1-41D2-883F-0016D3CCA427}".to_owned(), "uuid"),
        ("01ARZ3NDEKTSV4RRFFQ69G5FAV".to_owned(), "ulid"),
        ("507f1f77bcf86cd799439011".to_owned(), "object_id"),
        ("1700000000".to_owned(), "timestamp"),
        ("1700000000000".to_owned(), "timestamp"),
        ("20260115".to_owned(), "date"),
        ("2026-01-15T10:00:00Z".to_owned(), "date"),
    ] {
        let assessment = Assessment::of(&text);
        let found: Vec<_> = assessment.findings().iter().map(Finding::code).collect();
        assert!(found.contains(&code), "{text}: {found:?}");
        assert_eq!(
            assessment.verdict(),
            Verdict::Structured,
            "{text}: {found:?}"
        );
    }
}

#[test]
fn words_are_seen_where_they_are_most_of_a_text() {
    for text in [
        "this-is-a-very-long-secret-key-for-jwt-signing",
        "ThisIsASecretKeyThatIsAtLeast32BytesLong",
        "MySuperSecretKeyForJWTTokenGeneration2024!",
        "my_app_super_secret",
        "dev_secret_abc123",
        "password123",
    ] {
        let assessment = Assessment::of(text);
        let found: Vec<_> = assessment.findings().iter().map(Finding::code).collect();
        assert_eq!(found.first(), Some(&"words"), "{text}");
        assert_eq!(assessment.verdict(), Verdict::Weak, "{text}");
    }
    for text in [
        "jwt-secret-lIeQ4dkl9U6lB4AzSj4QKJHz6A2nB6RQ8JD1K5Y7ORA",
        "lIeQ4dkl9U6lB4AzSj4QKJHz6A2nB6RQ8JD1K5Y7ORA-token",
        "zrM82Yxce09Z6LGZO7GYkEbca",
    ] {
        assert!(!codes(text).contains(&"words"), "{text}");
    }
}

#[test]
fn words_with_something_between_them_are_a_phrase() {
    for (text, words, bits) in [
        ("correct horse battery staple", 4, 52),
        ("correct-horse-battery-staple-four-more", 6, 78),
        ("Ordinary.Wizard.Umbrella", 3, 39),
        ("mountain river lake meadow river", 5, 52),
        ("wine  trumpet\tlantern", 3, 39),
        ("to be or not to be that is the question", 10, 0),
        ("The quick brown fox jumps over the lazy dog.", 9, 0),
        ("c'est la vie et la mort", 6, 0),
        ("der Ball ist rund und das Spiel dauert 90 Minuten", 9, 0),
        (
            "\u{43f}\u{430}\u{440}\u{43e}\u{43b}\u{44c} \u{434}\u{43b}\u{44f} \u{441}\u{430}\u{439}\u{442}\u{430}",
            3,
            39,
        ),
    ] {
        let bits = (bits > 0).then_some(bits);
        let phrase = Finding::Pattern(Pattern::Phrase { words, bits }, Reading::Utf8);
        let assessment = Assessment::of(text);
        assert!(
            assessment.findings().contains(&phrase),
            "{text}: {:?}",
            assessment.findings()
        );
        assert_eq!(assessment.verdict(), Verdict::Weak, "{text}");
    }
    // Drawn, they are enough.
    let drawn = "abacus blimp cobalt dweller eclipse fondue gargle hubcap iguana jawline";
    let assessment = Assessment::of(drawn);
    assert_eq!(assessment.verdict(), Verdict::NoneFound);
    assert!(codes(drawn).contains(&"phrase"));
    for text in [
        "x8 Kq2! vR z0 PmW4 bT7c",
        "AB-CD",
        "Qx7_aa-bb",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479",
    ] {
        assert!(!codes(text).contains(&"phrase"), "{text}");
    }
}

#[test]
fn what_hmac_fills_up_with_adds_nothing() {
    let found = |text: &str| {
        let assessment = Assessment::of(text);
        let of_nuls = |found: &&Finding| matches!(found, Finding::PaddedWithNuls { .. });
        assessment.findings().iter().find(of_nuls).cloned()
    };
    let short = format!("{}{}", "9f86d081884c7d65", "0".repeat(48));
    let expected = Finding::PaddedWithNuls {
        reading: Reading::Hex,
        bytes: 32,
        effective: 8,
    };
    assert_eq!(found(&short), Some(expected));
    assert_eq!(found(&"9f86d081884c7d659a2feaa0c55ad015".repeat(2)), None);
}

#[test]
fn bits_are_bounded_where_the_alphabet_is_known() {
    for (text, code, bits, verdict) in [
        (
            "94878de1d925f5497d600e01b398a240",
            "few_bits",
            128,
            Verdict::Weak,
        ),
        (
            "94878de1d925f5497d600e01b398a240a2478",
            "few_bits",
            148,
            Verdict::NoneFound,
        ),
        (
            "83649172650917354826091736254819",
            "few_bits",
            106,
            Verdict::Weak,
        ),
        ("V1StGXR8_Z5jdHi6B-myT", "nano_id", 126, Verdict::Short),
        (
            "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
            "uuid",
            122,
            Verdict::Structured,
        ),
        (
            "018f3c1e-7b2a-7c3d-9e4f-5a6b7c8d9e0f",
            "uuid",
            74,
            Verdict::Structured,
        ),
        (
            "1b4e28ba-2fa1-41d2-883f-0016d3cca4278c6d1f0e-93b5-4a7d-b2c4-e8f90a1b3d5c",
            "uuid",
            244,
            Verdict::NoneFound,
        ),
    ] {
        let assessment = Assessment::of(text);
        let bound = assessment.findings().iter().find_map(|found| match found {
            Finding::Pattern(pattern, _) => Some((pattern.code(), pattern.bits())),
            _ => None,
        });
        assert_eq!(bound, Some((code, Some(bits))), "{text}");
        assert_eq!(assessment.verdict(), verdict, "{text}");
    }
}

#[test]
fn an_identifier_and_a_secret_are_told_from_a_password_with_a_colon() {
    let pair = "6489a1b2c3d4e5f607182930:00112233445566778899aabbccddeeff0123";
    assert!(codes(pair).contains(&"id_and_secret"));
    let password = "L<u&m]w1H_mXvdaZ/E6Q6A.])FRYm):4YQF%eq+zm?]*y[yJteLg-RveunCk0l1";
    assert_eq!(codes(password), [""; 0]);
}

#[test]
fn nothing_too_long_and_anything_else_is_looked_at() {
    assert_eq!(codes(""), ["empty"]);
    assert_eq!(codes(" \n"), ["blank", "line_break"]);
    assert_eq!(codes("\"\""), ["empty"]);
    let longest = "a".repeat(MAX_SECRET_TEXT);
    assert!(codes(&longest).contains(&"one_symbol"));
    let longer = "a".repeat(MAX_SECRET_TEXT + 1);
    assert_eq!(codes(&longer), ["too_long"]);
    let huge = Assessment::of(&"é".repeat(5_000_000));
    assert_eq!(
        (huge.characters(), huge.verdict()),
        (5_000_000, Verdict::Unsuitable)
    );
    let chain = format!("-----BEGIN CERTIFICATE-----\n{}", "MIIC".repeat(4_000));
    assert_eq!(codes(&chain), ["public_key", "too_long"]);
    assert_eq!(Assessment::of("\0").verdict(), Verdict::Short);
}

#[test]
fn a_digest_of_a_word_is_known_in_each_encoding() {
    for text in [
        "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
        "2BB80D537B1DA3E38BD30361AA855686BDE0EACD7162FEF6A25FE97BF527A25B",
        "K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=",
        "K7gNU3sdo-OL0wNhqoVWhr3g6s1xYv72ol_pe_Unols",
        "5f4dcc3b5aa765d61d8327deb882cf99",
        "JWT_SECRET=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ] {
        let assessment = Assessment::of(text);
        assert_eq!(assessment.verdict(), Verdict::Known, "{text}");
        let worst = assessment.findings().first().unwrap();
        assert_eq!(worst.code(), "digest", "{text}");
    }
}
