//! Keys that are shorter than RFC 7518 section 3.2 allows.

use super::*;
use crate::TimeError;

#[test]
fn a_matching_signature_under_a_short_key_is_not_plain_valid() {
    for bytes in [1, 31] {
        let short = Key::new(&vec![9; bytes]);
        let token = forged(br#"{"alg":"HS256"}"#, VALID.as_bytes(), &short);
        let expected = |by| Verdict::WeakKey {
            by,
            algorithm: Algorithm::Hs256,
            bytes,
        };
        let verification = verify_with(&token, &short, None, 0);
        assert_eq!(verification.verdict(), &expected(SignedBy::Current));
        assert_eq!(verification.verdict().state(), "weak-key");
        let verification = verify_with(&token, &key(), Some(&short), 0);
        assert_eq!(verification.verdict(), &expected(SignedBy::Previous));
        // A short key that does not match is no finding about the token.
        let other = Key::new(&[8; 3]);
        let verification = verify_with(&token, &other, Some(&short), 0);
        assert_eq!(verification.verdict(), &expected(SignedBy::Previous));
        assert_eq!(
            verify_with(&token, &other, None, 0).verdict().state(),
            "invalid"
        );
    }
}

#[test]
fn a_short_key_with_nuls_behind_it_is_a_short_key() {
    let padded = Key::new(&[&[9; 8][..], &[0; 56]].concat());
    let token = forged(br#"{"alg":"HS256"}"#, VALID.as_bytes(), &padded);
    let expected = Verdict::WeakKey {
        by: SignedBy::Current,
        algorithm: Algorithm::Hs256,
        bytes: 8,
    };
    let verification = verify_with(&token, &padded, None, 0);
    assert_eq!(verification.verdict(), &expected);
}

#[test]
fn what_a_short_key_is_depends_on_the_algorithm() {
    for algorithm in Algorithm::ALL {
        let minimum = algorithm.min_bytes();
        for (bytes, state) in [
            (1, "weak-key"),
            (minimum - 1, "weak-key"),
            (minimum, "valid"),
        ] {
            let key = Key::new(&vec![9; bytes]);
            let header = crate::encoding::base64url(Header::text(algorithm).as_bytes());
            let text = format!("{}.e30", *header);
            let input = crate::jws::SigningInput::new(&text);
            let signature = crate::jws::Signature::new(algorithm, &key, input).unwrap();
            let token = format!("{text}.{}", *signature.base64url());
            for (current, previous) in [(Some(&key), None), (None, Some(&key))] {
                let now = NOW;
                let verifier = Verifier {
                    algorithm,
                    current,
                    previous,
                    now,
                    skew: 0,
                };
                let verification = verifier.verify(&token);
                assert_eq!(verification.verdict().state(), state, "{algorithm} {bytes}");
            }
        }
    }
}

#[test]
fn a_token_under_a_short_key_still_tells_what_else_is_wrong() {
    let short = Key::new(&[9; 8]);
    for (payload, notes) in [
        (r#"{"exp":1699999999}"#, vec![Note::Expired { seconds: 1 }]),
        (
            r#"{"nbf":1700000005}"#,
            vec![Note::NotYetValid { seconds: 5 }],
        ),
        (
            r#"{"exp":"soon"}"#,
            vec![Note::ClaimsSet(
                TimeError::NotANumber {
                    claim: crate::jws::TimeClaim::Exp,
                }
                .into(),
            )],
        ),
        ("{}", vec![]),
    ] {
        let token = forged(br#"{"alg":"HS256"}"#, payload.as_bytes(), &short);
        let verification = verify_with(&token, &short, None, 0);
        assert_eq!(verification.verdict().state(), "weak-key", "{payload}");
        assert_eq!(verification.notes(), notes, "{payload}");
    }
}
