use super::*;

fn octets(reading: Reading, text: &str) -> Result<Vec<u8>, KeyError> {
    reading.octets(text).map(|key| key.octets().to_vec())
}

#[test]
fn a_reading_is_read_back_from_its_name() {
    for reading in Reading::ALL {
        assert_eq!(reading.to_string().parse(), Ok(reading));
    }
    assert_eq!(Reading::default().name(), "utf8");
    for text in ["", "UTF8", "utf-8", "base64 ", "jwk"] {
        assert_eq!(
            text.parse::<Reading>(),
            Err(KeyError::ReadingUnknown),
            "{text}"
        );
    }
}

#[test]
fn one_text_is_four_different_keys() {
    let text = "deadbeefcafe";
    assert_eq!(octets(Reading::Utf8, text).unwrap(), text.as_bytes());
    assert_eq!(
        octets(Reading::Hex, text).unwrap(),
        [0xDE, 0xAD, 0xBE, 0xEF, 0xCA, 0xFE]
    );
    let decoded = [0x75, 0xE6, 0x9D, 0x6D, 0xE7, 0x9F, 0x71, 0xA7, 0xDE];
    assert_eq!(octets(Reading::Base64, text).unwrap(), decoded);
    assert_eq!(octets(Reading::Base64Url, text).unwrap(), decoded);
}

#[test]
fn a_64_digit_hex_secret_is_also_48_bytes_of_base64() {
    let text = "0123456789abcdef".repeat(4);
    for (reading, bytes) in [
        (Reading::Utf8, 64),
        (Reading::Base64Url, 48),
        (Reading::Base64, 48),
        (Reading::Hex, 32),
    ] {
        assert_eq!(octets(reading, &text).unwrap().len(), bytes, "{reading}");
    }
}

#[test]
fn padding_may_be_there_or_not() {
    for reading in [Reading::Base64, Reading::Base64Url] {
        for (text, expected) in [
            ("Zg==", "f"),
            ("Zg", "f"),
            ("Zm8=", "fo"),
            ("Zm8", "fo"),
            ("Zm9v", "foo"),
        ] {
            assert_eq!(
                octets(reading, text).unwrap(),
                expected.as_bytes(),
                "{text}"
            );
        }
    }
}

#[test]
fn padding_that_does_not_fit_is_refused() {
    for reading in [Reading::Base64, Reading::Base64Url] {
        for text in ["Zg=", "Zg===", "Zm8==", "Zm9v=", "Zm9v====", "=", "===="] {
            assert_eq!(
                octets(reading, text),
                Err(KeyError::Padding { reading }),
                "{text}"
            );
        }
    }
}

#[test]
fn each_alphabet_takes_its_own_characters_only() {
    assert_eq!(octets(Reading::Base64, "++//").unwrap(), [0xFB, 0xEF, 0xFF]);
    assert_eq!(
        octets(Reading::Base64Url, "--__").unwrap(),
        [0xFB, 0xEF, 0xFF]
    );
    for (reading, text, position) in [
        (Reading::Base64, "ab-d", 3),
        (Reading::Base64, "_bcd", 1),
        (Reading::Base64Url, "abc+", 4),
        (Reading::Base64Url, "a/cd", 2),
        (Reading::Base64, "Zg==\n", 3),
        (Reading::Base64, "Zg=a", 3),
        (Reading::Base64, "Zm9v\n", 5),
        (Reading::Base64Url, "Zm 9v", 3),
        (Reading::Hex, "00gg", 3),
        (Reading::Hex, "0x00", 2),
        (Reading::Hex, "éé", 1),
        (Reading::Hex, "00\n", 3),
    ] {
        assert_eq!(
            octets(reading, text),
            Err(KeyError::Character { reading, position }),
            "{reading} {text:?}"
        );
    }
}

#[test]
fn hex_is_read_in_either_case_but_not_with_half_a_byte() {
    let reading = Reading::Hex;
    assert_eq!(
        octets(reading, "deadBEEF").unwrap(),
        [0xDE, 0xAD, 0xBE, 0xEF]
    );
    for text in ["0", "abc"] {
        assert_eq!(octets(reading, text), Err(KeyError::Length { reading }));
    }
}

#[test]
fn a_missing_base64_character_is_noticed() {
    for reading in [Reading::Base64, Reading::Base64Url] {
        for text in ["A", "Zm9vY", "Zm9vY==="] {
            assert_eq!(
                octets(reading, text),
                Err(KeyError::Length { reading }),
                "{text}"
            );
        }
    }
}

#[test]
fn bits_that_belong_to_no_octet_are_not_dropped_silently() {
    for reading in [Reading::Base64, Reading::Base64Url] {
        for text in ["Zh", "Zh==", "Zm9", "Zm9="] {
            assert_eq!(
                octets(reading, text),
                Err(KeyError::StrayBits { reading }),
                "{text}"
            );
        }
    }
}

#[test]
fn as_text_a_secret_keeps_every_byte() {
    for text in [" a ", "a\n", "\0", "é", "\u{feff}a", "Zg=="] {
        assert_eq!(octets(Reading::Utf8, text).unwrap(), text.as_bytes());
    }
}

#[test]
fn an_empty_or_overlong_secret_is_refused_under_every_reading() {
    let longest = "0".repeat(MAX_SECRET_TEXT);
    let longer = "0".repeat(MAX_SECRET_TEXT + 1);
    for reading in Reading::ALL {
        assert_eq!(octets(reading, ""), Err(KeyError::Empty));
        assert!(octets(reading, &longest).is_ok());
        assert_eq!(octets(reading, &longer), Err(KeyError::TooLong));
    }
}
