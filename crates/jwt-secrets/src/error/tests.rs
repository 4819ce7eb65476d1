use super::*;
use crate::Algorithm;
use crate::jws::Part;
use crate::jws::TimeClaim;
use crate::key::Reading;
use std::collections::HashSet;

/// Those of what has several secrets, or several targets.
fn of_many() -> Vec<(&'static str, String)> {
    let set = [
        SetError::PurposeInvalid,
        SetError::EnvironmentInvalid,
        SetError::EnvironmentCommitted,
        SetError::Twice,
        SetError::NoName,
        SetError::TooMany { most: 32 },
        SetError::Repeated,
    ];
    let name = || "A".to_owned();
    let target = [
        TargetError::NamesAlike { name: name() },
        TargetError::NameUnsupported { name: name() },
        TargetError::OneOnly,
    ];
    let refused = Obstacle::ALL.map(|obstacle| TargetError::Refused {
        name: name(),
        obstacle,
    });
    let bulk = [BulkError::CountNotANumber, BulkError::CountOutOfRange];
    let set = set.iter().map(|error| (error.code(), error.to_string()));
    let bulk = bulk.iter().map(|error| (error.code(), error.to_string()));
    let target = target.iter().chain(&refused);
    set.chain(bulk)
        .chain(target.map(|error| (error.code(), error.to_string())))
        .collect()
}

/// Code and line of each error that there is.
fn all() -> Vec<(&'static str, String)> {
    let (position, line, column) = (7, 2, 9);
    let (reading, part, claim) = (Reading::Hex, Part::Payload, TimeClaim::Exp);
    let algorithm = Algorithm::Hs384;
    let secret = [
        SecretError::AlgorithmUnknown,
        SecretError::FormatUnknown,
        SecretError::LengthNotANumber,
        SecretError::LengthTooShort {
            algorithm,
            minimum: 65,
        },
        SecretError::LengthTooLong,
        SecretError::RandomnessUnavailable,
        SecretError::RandomnessBroken,
        SecretError::NotAlphanumeric,
    ];
    let key = [
        KeyError::ReadingUnknown,
        KeyError::Empty,
        KeyError::TooLong,
        KeyError::Character { reading, position },
        KeyError::LoneSurrogate { position },
        KeyError::Length { reading },
        KeyError::Padding { reading },
        KeyError::StrayBits { reading },
        KeyError::JwkNotOct,
        KeyError::JwkValueMissing,
        KeyError::JwkAlgUnknown,
        KeyError::JwkSetKeysMissing,
    ];
    let json = [
        JsonError::TooLong,
        JsonError::ByteOrderMark,
        JsonError::NotAnObject,
        JsonError::Incomplete { line, column },
        JsonError::DuplicateName { line, column },
        JsonError::TooDeep { line, column },
        JsonError::NumberOutOfRange { line, column },
        JsonError::LoneSurrogate { line, column },
        JsonError::Syntax {
            line,
            column,
            fault: SyntaxFault::Value,
        },
    ];
    let twice = JsonError::DuplicateName { line, column };
    let [header, payload] =
        [Part::Header, Part::Payload].map(|part| TokenError::in_part(part)(twice.clone()));
    let token = [
        header,
        payload,
        TokenError::TooLong,
        TokenError::PartCount { found: 2 },
        TokenError::Encrypted,
        TokenError::PartEmpty { part },
        TokenError::PartPadding { part, position },
        TokenError::PartStandardAlphabet { part, position },
        TokenError::PartWhiteSpace { part, position },
        TokenError::PartCharacter { part, position },
        TokenError::PartLength { part },
        TokenError::PartStrayBits { part },
        TokenError::PartNotUtf8 { part, position },
        TokenError::AlgMissing,
        TokenError::AlgNotAString,
        TokenError::AlgNone,
        TokenError::AlgAsymmetric,
        TokenError::AlgUnknown,
        TokenError::AlgDiffers {
            found: Algorithm::Hs512,
            pinned: Algorithm::Hs256,
        },
        TokenError::PayloadUnencoded,
        TokenError::CritUnsupported,
        TokenError::CritInvalid,
        TokenError::SignatureMismatch,
    ];
    let time = [
        TimeError::NotANumber { claim },
        TimeError::InMilliseconds { claim },
        TimeError::OutOfRange { claim },
    ];
    let export = [ExportError::NameInvalid, ExportError::ValueUnsupported];
    let env = [
        EnvError::TooLong,
        EnvError::TooManyLines,
        EnvError::Binary,
        EnvError::NoVariables,
    ];
    let mut all = Vec::new();
    all.extend(of_many());
    all.extend(secret.iter().map(|error| (error.code(), error.to_string())));
    all.extend(key.iter().map(|error| (error.code(), error.to_string())));
    all.extend(json.iter().map(|error| (error.code(), error.to_string())));
    all.extend(token.iter().map(|error| (error.code(), error.to_string())));
    all.extend(time.iter().map(|error| (error.code(), error.to_string())));
    all.extend(export.iter().map(|error| (error.code(), error.to_string())));
    all.extend(env.iter().map(|error| (error.code(), error.to_string())));
    all
}

#[test]
fn each_error_has_a_code_of_its_own_in_the_whole_crate() {
    let all = all();
    let codes: HashSet<_> = all.iter().map(|(code, _)| code).collect();
    assert_eq!(codes.len(), all.len());
    for code in codes {
        let plain = |b: u8| b.is_ascii_lowercase() || b == b'_' || b == b'8';
        assert!(code.bytes().all(plain), "{code}");
    }
}

#[test]
fn the_line_for_programmers_names_the_place_and_the_arguments() {
    let lines: Vec<_> = all().into_iter().map(|(_, line)| line).collect();
    for expected in [
        "length_too_short: HS384, minimum 65",
        "length_too_long: maximum 1024",
        "secret_character: hex, character 7",
        "part_padding: payload, 7",
        "json_syntax (Value): line 2, column 9",
        "header: json_duplicate_name: line 2, column 9",
        "alg_differs: HS512, pinned HS256",
        "time_in_milliseconds: exp",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}");
    }
}

/// An error inside of another one keeps its code, for codes are what is looked up.
#[test]
fn an_error_keeps_its_code_in_another_family() {
    let json = JsonError::NotAnObject;
    assert_eq!(KeyError::from(json.clone()).code(), json.code());
    assert_eq!(
        TokenError::in_part(Part::Payload)(json.clone()).code(),
        json.code()
    );
    let claim = TimeClaim::Nbf;
    let time = TimeError::NotANumber { claim };
    assert_eq!(TokenError::from(time).code(), time.code());
}
