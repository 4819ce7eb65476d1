use super::*;
use std::collections::HashSet;

// A table.
#[allow(clippy::too_many_lines)]
fn all() -> Vec<Error> {
    let reading = Reading::Hex;
    let part = Part::Payload;
    let claim = TimeClaim::Exp;
    let (position, line, column) = (7, 2, 9);
    vec![
        Error::ReadingUnknown,
        Error::SecretEmpty,
        Error::SecretTooLong,
        Error::SecretCharacter { reading, position },
        Error::SecretLoneSurrogate { position },
        Error::SecretLength { reading },
        Error::SecretPadding { reading },
        Error::SecretStrayBits { reading },
        Error::LengthTooShort {
            algorithm: Algorithm::Hs384,
            minimum: 48,
        },
        Error::TokenTooLong,
        Error::TokenPartCount { found: 2 },
        Error::TokenEncrypted,
        Error::PartEmpty { part },
        Error::PartPadding { part, position },
        Error::PartStandardAlphabet { part, position },
        Error::PartWhiteSpace { part, position },
        Error::PartCharacter { part, position },
        Error::PartLength { part },
        Error::PartStrayBits { part },
        Error::PartNotUtf8 { part, position },
        Error::JsonTooLong { part },
        Error::JsonByteOrderMark { part },
        Error::JsonNotAnObject { part },
        Error::JsonIncomplete { part, line, column },
        Error::JsonDuplicateName { part, line, column },
        Error::JsonTooDeep { part, line, column },
        Error::JsonNumberOutOfRange { part, line, column },
        Error::JsonLoneSurrogate { part, line, column },
        Error::JsonSyntax {
            part,
            line,
            column,
            detail: "expected value".to_owned(),
        },
        Error::AlgMissing,
        Error::AlgNotAString,
        Error::AlgNone,
        Error::AlgAsymmetric,
        Error::AlgUnknown,
        Error::AlgDiffers {
            found: Algorithm::Hs512,
            pinned: Algorithm::Hs256,
        },
        Error::PayloadUnencoded,
        Error::CritUnsupported,
        Error::CritInvalid,
        Error::SignatureMismatch,
        Error::TimeNotANumber { claim },
        Error::TimeInMilliseconds { claim },
        Error::TimeOutOfRange { claim },
    ]
}

#[test]
fn each_error_has_a_code_a_message_and_a_hint_of_its_own() {
    let errors = all();
    let codes: HashSet<_> = errors.iter().map(Error::code).collect();
    let messages: HashSet<_> = errors.iter().map(ToString::to_string).collect();
    let hints: HashSet<_> = errors.iter().map(Error::hint).collect();
    assert_eq!(codes.len(), errors.len());
    assert_eq!(messages.len(), errors.len());
    assert_eq!(hints.len(), errors.len());
    for code in codes {
        let plain = |b: u8| b.is_ascii_lowercase() || b == b'_' || b == b'8';
        assert!(code.bytes().all(plain), "{code}");
    }
    for hint in hints {
        assert!(hint.ends_with('.') && !hint.contains("  "), "{hint}");
    }
    for message in messages {
        assert!(
            !message.ends_with('.') && !message.contains("  "),
            "{message}"
        );
    }
}

#[test]
fn a_message_says_the_place_and_the_number_that_would_do() {
    let messages: Vec<_> = all().iter().map(ToString::to_string).collect();
    for expected in [
        "character 7 of the secret is not hex",
        "HS384 needs a secret of at least 48 bytes",
        "a token is at most 65536 bytes long",
        "character 7 of the payload is padding",
        "the payload is not JSON at line 2 column 9: expected value",
        "the header says HS512, but HS256 was chosen",
        "the claim exp looks like milliseconds, not seconds",
    ] {
        assert!(
            messages.iter().any(|message| message == expected),
            "{expected}"
        );
    }
}

#[test]
fn a_short_key_has_one_code_in_the_whole_crate() {
    let algorithm = Algorithm::Hs256;
    let minimum = algorithm.min_bytes();
    assert_eq!(
        Error::LengthTooShort { algorithm, minimum }.code(),
        crate::Error::LengthTooShort { algorithm, minimum }.code()
    );
}

#[test]
fn the_hints_name_every_choice_there_is() {
    for reading in Reading::ALL {
        assert!(Error::ReadingUnknown.hint().contains(reading.name()));
    }
    for algorithm in Algorithm::ALL {
        assert!(Error::AlgUnknown.hint().contains(algorithm.alg()));
    }
}

#[test]
fn a_hint_for_a_pinned_algorithm_explains_algorithm_confusion() {
    let error = Error::AlgDiffers {
        found: Algorithm::Hs512,
        pinned: Algorithm::Hs256,
    };
    assert!(error.hint().contains("algorithm confusion"));
    assert!(
        Error::AlgAsymmetric
            .to_string()
            .contains("not checkable with a secret")
    );
}
