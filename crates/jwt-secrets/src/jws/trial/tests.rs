use super::*;
use crate::encoding;
use crate::jws::sign;
use crate::key::Reading;

fn signed(algorithm: Algorithm, secret: &str) -> String {
    let key = Reading::Utf8.octets(secret).unwrap();
    let header = Header::text(algorithm);
    sign(&header, r#"{"sub":"1"}"#, &key, algorithm)
        .unwrap()
        .as_str()
        .to_owned()
}

#[test]
fn the_key_that_signed_fits_and_no_other() {
    for algorithm in Algorithm::ALL {
        let token = signed(algorithm, "secret");
        for chosen in [None, Some(algorithm)] {
            let trial = Trial::new(&token, chosen).unwrap();
            assert_eq!(trial.algorithm(), algorithm);
            assert_eq!(trial.form(b"secret"), Some(SignatureForm::Exact));
            for other in [&b""[..], b"Secret", b"secret1", &[7; 300]] {
                assert!(!trial.fits(other), "{other:?}");
            }
        }
        // A signature as long as that of another hash is taken for one.
        for other in Algorithm::ALL
            .into_iter()
            .filter(|other| *other != algorithm)
        {
            let trial = Trial::new(&token, Some(other)).unwrap();
            let form = Some(SignatureForm::OtherHash(algorithm));
            assert_eq!(trial.form(b"secret"), form);
            assert!(!trial.fits(b"Secret"));
        }
        // One that is cut off is that of no key, for that of too many.
        assert!(Trial::new(&token[..token.len() - 8], None).is_err());
    }
}

#[test]
fn the_forms_that_a_verifier_refuses_fit_too() {
    let token = signed(Algorithm::Hs256, "secret");
    let (input, signature) = token.rsplit_once('.').unwrap();
    let mac = encoding::octets(
        &encoding::LENIENT,
        &signature.replace('-', "+").replace('_', "/"),
    )
    .unwrap();
    let hex = encoding::hex(&mac);
    for (third, form) in [
        (format!("{signature}="), SignatureForm::PaddedSignature),
        (hex.to_string(), SignatureForm::HexDigits),
        (
            encoding::base64url(hex.as_bytes()).to_string(),
            SignatureForm::HexDigits,
        ),
    ] {
        let trial = Trial::new(&format!("{input}.{third}"), None).unwrap();
        assert_eq!(trial.form(b"secret"), Some(form), "{third}");
        assert!(!trial.fits(b"other"));
    }
    // The padding is part of what was signed, so this is another token.
    let padded = token.replacen('.', "=.", 1);
    assert!(!Trial::new(&padded, None).unwrap().fits(b"secret"));
}

#[test]
fn what_no_secret_has_signed_is_refused() {
    let with = |header: &str| {
        let header = encoding::base64url(header.as_bytes());
        let token = signed(Algorithm::Hs256, "secret");
        let (_, rest) = token.split_once('.').unwrap();
        format!("{}.{rest}", *header)
    };
    for chosen in [None, Some(Algorithm::Hs256)] {
        for (header, error) in [
            (r#"{"alg":"none"}"#, TokenError::AlgNone),
            (r#"{"alg":"RS256"}"#, TokenError::AlgAsymmetric),
        ] {
            assert_eq!(Trial::new(&with(header), chosen).err(), Some(error));
        }
        for (token, code) in [
            ("", "token_part_count"),
            ("a.b", "token_part_count"),
            ("a.b.c.d", "token_part_count"),
            (&"a".repeat(70_000), "token_too_long"),
        ] {
            assert_eq!(Trial::new(token, chosen).unwrap_err().code(), code);
        }
    }
    for (header, code) in [
        ("{}", "alg_missing"),
        (r#"{"alg":7}"#, "alg_not_a_string"),
        (r#"{"alg":"hs256"}"#, "alg_unknown"),
    ] {
        assert_eq!(Trial::new(&with(header), None).unwrap_err().code(), code);
        assert!(Trial::new(&with(header), Some(Algorithm::Hs256)).is_ok());
    }
    assert!(Trial::new(&with("{"), None).is_err());
    let token = signed(Algorithm::Hs256, "secret");
    let (input, _) = token.rsplit_once('.').unwrap();
    for (third, code) in [
        ("", "part_empty"),
        ("YQ", "signature_mismatch"),
        ("a!b", "part_character"),
    ] {
        let token = format!("{input}.{third}");
        assert_eq!(
            Trial::new(&token, None).unwrap_err().code(),
            code,
            "{third}"
        );
    }
}

#[test]
fn a_trial_shows_nothing_of_the_token() {
    let trial = Trial::new(&signed(Algorithm::Hs256, "secret"), None).unwrap();
    assert_eq!(format!("{trial:?}"), "Trial(<redacted>, HS256, 52 bytes)");
}

#[test]
fn a_key_of_any_length_on_a_message_of_any_length_is_that_of_hmac() {
    for algorithm in Algorithm::ALL {
        for length in (0..300)
            .step_by(3)
            .chain([63, 64, 65, 127, 128, 129, 1_000])
        {
            let payload = format!(r#"{{"n":"{}"}}"#, "x".repeat(length));
            let key = vec![b'k'; length];
            let octets = crate::key::Key::new(&key);
            let header = Header::text(algorithm);
            let token = sign(&header, &payload, &octets, algorithm).unwrap();
            let trial = Trial::new(token.as_str(), None).unwrap();
            assert!(trial.fits(&key), "{algorithm} {length}");
            assert!(!trial.fits(&[&key[..], b"k"].concat()));
        }
    }
}
