//! The answers that are not about the form.

use super::*;
use crate::jws::Header;
use crate::jws::TimeClaim;

fn verdict(payload: &str, skew: u32) -> Verdict {
    verify_with(&with_payload(payload), &key(), None, skew)
        .verdict()
        .clone()
}

#[test]
fn what_was_signed_verifies_under_its_own_algorithm_and_key_only() {
    for signed in Algorithm::ALL {
        let token = sign(&Header::text(signed), VALID, &key(), signed).unwrap();
        for algorithm in Algorithm::ALL {
            for (octets, same_key) in [([0x5A; 64], true), ([0x5B; 64], false)] {
                let verifier = Verifier {
                    algorithm,
                    current: Some(&Key::new(&octets)),
                    previous: None,
                    now: NOW,
                    skew: 0,
                };
                let verification = verifier.verify(token.as_str());
                let code = match (signed == algorithm, same_key) {
                    (true, true) => "valid",
                    (true, false) => "signature_mismatch",
                    (false, _) => "alg_differs",
                };
                assert_eq!(verification.verdict().code(), code);
                assert_eq!(verification.signed_by().is_some(), code == "valid");
                let would = (code == "alg_differs" && same_key).then_some(SignedBy::Current);
                assert_eq!(verification.would_be_signed_by(), would);
            }
        }
    }
}

#[test]
fn the_previous_key_is_accepted_and_named() {
    let (current, previous) = (Key::new(&[1; 32]), Key::new(&[2; 32]));
    for (signer, by, code) in [
        (&current, SignedBy::Current, "valid"),
        (&previous, SignedBy::Previous, "valid_by_previous"),
    ] {
        let token = forged(br#"{"alg":"HS256"}"#, VALID.as_bytes(), signer);
        let verification = verify_with(&token, &current, Some(&previous), 0);
        assert_eq!(verification.verdict(), &Verdict::Valid { by });
        assert_eq!(verification.verdict().code(), code);
        assert_eq!(verification.signed_by(), Some(by));
    }
    let token = forged(br#"{"alg":"HS256"}"#, VALID.as_bytes(), &Key::new(&[3; 32]));
    let verification = verify_with(&token, &current, Some(&previous), 0);
    assert_eq!(verification.verdict().state(), "invalid");
    assert_eq!(verification.signed_by(), None);
}

#[test]
fn under_another_algorithm_each_key_is_tried_and_the_verdict_stays() {
    let signed = Algorithm::Hs512;
    let (current, previous) = (key(), Key::new(&[0x5B; 64]));
    for (signer, by) in [
        (&current, Some(SignedBy::Current)),
        (&previous, Some(SignedBy::Previous)),
        (&Key::new(&[0x5C; 64]), None),
    ] {
        let token = sign(&Header::text(signed), VALID, signer, signed).unwrap();
        let verification = verify_with(token.as_str(), &current, Some(&previous), 0);
        assert_eq!(verification.verdict().code(), "alg_differs");
        assert_eq!(verification.verdict().state(), "invalid");
        assert_eq!(verification.signed_by(), None);
        assert_eq!(verification.would_be_signed_by(), by);
    }
}

#[test]
fn another_algorithm_is_tried_only_where_nothing_else_is_wrong() {
    let signed = Algorithm::Hs512;
    let token = sign(&Header::text(signed), VALID, &key(), signed).unwrap();
    let token = token.as_str();
    let with_extension = forged(br#"{"alg":"HS512","crit":["x"]}"#, b"{}", &key());
    // The form of payload and signature is looked at after the algorithm.
    let cut = token[..token.len() - 1].to_owned();
    let input = crate::jws::SigningInput::new("eyJhbGciOiJIUzUxMiJ9.e30=");
    let signature = crate::jws::Signature::new(signed, &key(), input).unwrap();
    let padded = format!("{}.{}", input.as_str(), *signature.base64url());
    for (token, code) in [
        (format!("{token}="), "alg_differs"),
        (padded, "alg_differs"),
        (cut, "alg_differs"),
        (format!("{token}.e30"), "token_part_count"),
        (with_extension, "crit_unsupported"),
    ] {
        let verification = verify(&token);
        assert_eq!(verification.verdict().code(), code);
        assert_eq!(verification.would_be_signed_by(), None);
    }
}

#[test]
fn an_expired_token_says_by_how_much() {
    let by = SignedBy::Current;
    assert_eq!(verdict(r#"{"exp":1700000001}"#, 0), Verdict::Valid { by });
    let expired = |seconds| Verdict::Expired { by, seconds };
    assert_eq!(verdict(r#"{"exp":1700000000}"#, 0), expired(0));
    assert_eq!(verdict(r#"{"exp":1699999999}"#, 0), expired(1));
    assert_eq!(verdict(r#"{"exp":1699999900.5}"#, 60), expired(100));
    assert_eq!(verdict(r#"{"exp":1699999990}"#, 60), Verdict::Valid { by });
    assert_eq!(verdict(r#"{"exp":-1}"#, 0), expired(1_700_000_001));
}

#[test]
fn a_token_that_is_not_yet_valid_says_for_how_long() {
    let by = SignedBy::Current;
    let not_yet = |seconds| Verdict::NotYetValid { by, seconds };
    assert_eq!(verdict(r#"{"nbf":1700000000}"#, 0), Verdict::Valid { by });
    assert_eq!(verdict(r#"{"nbf":1700000010}"#, 0), not_yet(10));
    assert_eq!(verdict(r#"{"nbf":1700000061}"#, 60), not_yet(61));
    assert_eq!(verdict(r#"{"nbf":1700000060}"#, 60), Verdict::Valid { by });
}

#[test]
fn a_token_from_the_future_is_valid_with_a_note() {
    let token = with_payload(r#"{"iat":1700000090,"exp":1700000100}"#);
    let verification = verify(&token);
    assert_eq!(verification.verdict().state(), "valid");
    assert_eq!(verification.notes(), [Note::IssuedInFuture { seconds: 90 }]);
    assert!(verify_with(&token, &key(), None, 90).notes().is_empty());
}

#[test]
fn a_valid_token_that_never_expires_has_a_note_saying_so() {
    for payload in ["{}", r#"{"nbf":1}"#] {
        let token = with_payload(payload);
        assert_eq!(verify(&token).notes(), [Note::NeverExpires], "{payload}");
        // Of a token that is refused it is not worth knowing.
        let refused = verify_with(&token, &Key::new(&[1; 32]), None, 0);
        assert_eq!(refused.notes(), [], "{payload}");
    }
    assert!(verify(&with_payload(VALID)).notes().is_empty());
}

#[test]
fn a_token_that_has_expired_and_not_yet_begun_says_both() {
    let verification = verify(&with_payload(r#"{"exp":1699999999,"nbf":1700000001}"#));
    assert_eq!(verification.verdict().state(), "expired");
    assert_eq!(verification.notes(), [Note::NotYetValid { seconds: 1 }]);
}

#[test]
fn a_text_without_three_parts_has_no_notes() {
    let token = with_payload(r#"{"exp":1}"#);
    let (unsigned, _) = token.rsplit_once('.').unwrap();
    assert_eq!(verify(unsigned).notes(), []);
}

#[test]
fn the_verdict_is_not_repeated_as_a_note() {
    for payload in [
        r#"{"exp":1}"#,
        r#"{"nbf":1700000005}"#,
        r#"{"exp":"?"}"#,
        "[",
        VALID,
    ] {
        assert!(
            verify(&with_payload(payload)).notes().is_empty(),
            "{payload}"
        );
    }
}

#[test]
fn header_and_payload_are_shown_whenever_they_decode() {
    let token = with_payload(VALID);
    let wrong = verify_with(&token, &Key::new(&[1; 32]), None, 0);
    assert_eq!(wrong.verdict().state(), "invalid");
    assert_eq!(wrong.signed_by(), None, "unverified");
    assert_eq!(wrong.header(), Some(r#"{"alg":"HS256"}"#));
    assert_eq!(wrong.payload(), Some(VALID));
    assert!(wrong.claims().is_some());

    let refused = verify(&with_header(r#"{"alg":"RS256"}"#));
    assert_eq!(refused.payload(), Some("{}"));
    let (unsigned, _) = token.rsplit_once('.').unwrap();
    assert_eq!(verify(unsigned).payload(), Some(VALID));
    let broken = verify(&format!("{token}="));
    assert_eq!(broken.verdict().code(), "part_padding");
    assert_eq!(broken.payload(), Some(VALID));

    let garbled = verify(&with_payload("not JSON"));
    assert_eq!(garbled.payload(), Some("not JSON"));
    assert!(garbled.claims().is_none());
    let binary = verify(&forged(br#"{"alg":"HS256"}"#, b"\xFF", &key()));
    assert_eq!(binary.payload(), None);
}

#[test]
fn a_token_that_is_refused_for_its_form_is_shown_with_its_dates_and_without_notes() {
    let token = with_payload(r#"{"exp":1,"iat":20}"#);
    let (header, rest) = token.split_once('.').unwrap();
    let (payload, signature) = rest.split_once('.').unwrap();
    for (text, code) in [
        (format!("{header}.{payload}"), "token_part_count"),
        (payload.to_owned(), "token_part_count"),
        (format!("{payload}.{signature}"), "token_part_count"),
        (format!("{token}.{payload}"), "token_part_count"),
        (format!("{header}.{payload}=.{signature}"), "part_padding"),
        (
            format!("{header}.{payload} .{signature}"),
            "part_white_space",
        ),
        (
            format!("{header}.\"{payload}\".{signature}"),
            "part_character",
        ),
        (format!("{header}.{payload}A.{signature}"), "part_length"),
        (format!("{header}=.{payload}.{signature}"), "part_padding"),
    ] {
        let verification = verify(&text);
        assert_eq!(verification.verdict().code(), code, "{text}");
        assert_eq!(verification.verdict().state(), "malformed", "{text}");
        assert_eq!(verification.signed_by(), None, "{text}");
        assert_eq!(
            verification.payload(),
            Some(r#"{"exp":1,"iat":20}"#),
            "{text}"
        );
        let exp = verification.claims().unwrap().date(TimeClaim::Exp);
        assert_eq!(exp, Some(NumericDate::from_seconds(1)), "{text}");
    }
    let unsigned = verify(payload);
    assert_eq!((unsigned.header(), unsigned.notes()), (None, &[][..]));
    let padded = verify(&format!("{header}.{payload}=.{signature}"));
    assert_eq!(padded.notes(), [], "its dates were not read strictly");
}

#[test]
fn a_token_that_is_too_long_is_not_decoded() {
    let token = format!("{}.AA", "YWFh".repeat(crate::jws::MAX_TOKEN_BYTES / 4));
    let verification = verify(&token);
    assert_eq!(verification.verdict().code(), "token_too_long");
    assert_eq!(
        (verification.header(), verification.payload()),
        (None, None)
    );
}

#[test]
fn a_wrong_signature_tells_what_the_dates_would_say() {
    let token = with_payload(r#"{"exp":1699999999}"#);
    let verification = verify_with(&token, &Key::new(&[1; 32]), None, 0);
    assert_eq!(verification.verdict().code(), "signature_mismatch");
    assert_eq!(verification.notes(), [Note::Expired { seconds: 1 }]);
}

#[test]
fn every_state_has_a_code_and_a_line_and_shows_nothing_of_the_token() {
    let by = SignedBy::Current;
    let verdicts = [
        (Verdict::Empty, "empty"),
        (TokenError::TooLong.into(), "malformed"),
        (TokenError::AlgNone.into(), "unsupported"),
        (TokenError::SignatureMismatch.into(), "invalid"),
        (
            Verdict::WeakKey {
                by,
                algorithm: Algorithm::Hs256,
                bytes: 5,
            },
            "weak-key",
        ),
        (Verdict::Expired { by, seconds: 1 }, "expired"),
        (Verdict::NotYetValid { by, seconds: 1 }, "not-yet-valid"),
        (Verdict::Valid { by }, "valid"),
        (
            Verdict::Valid {
                by: SignedBy::Previous,
            },
            "valid",
        ),
    ];
    let mut codes = BTreeSet::new();
    let mut texts = BTreeSet::new();
    for (verdict, state) in &verdicts {
        assert_eq!(verdict.state(), *state);
        codes.insert(verdict.code());
        texts.insert(verdict.to_string());
    }
    assert_eq!(codes.len(), verdicts.len());
    assert_eq!(texts.len(), verdicts.len());

    let token = with_payload(r#"{"sub":"user-1"}"#);
    let shown = format!(
        "{:?} {:?}",
        verify(&token),
        verify_with(&token, &Key::new(&[1]), None, 0)
    );
    for secret in ["user-1", "eyJ", "HS256"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn each_note_has_a_code_and_a_line() {
    let notes = [
        Note::IssuedInFuture { seconds: 2 },
        Note::Expired { seconds: 2 },
        Note::NotYetValid { seconds: 2 },
        Note::NeverExpires,
        Note::ClaimsSet(TokenError::TooLong),
        Note::KeySourceIgnored { name: "jku" },
    ];
    let codes: BTreeSet<_> = notes.iter().map(Note::code).collect();
    let messages: BTreeSet<_> = notes.iter().map(ToString::to_string).collect();
    assert_eq!(codes.len(), notes.len());
    assert_eq!(messages.len(), notes.len());
}
