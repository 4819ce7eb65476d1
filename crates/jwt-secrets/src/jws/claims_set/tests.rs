use super::*;
use crate::JsonError;
use crate::TimeError;

const NOW: NumericDate = NumericDate::from_seconds(1_700_000_000);

const CLAIMS: [TimeClaim; 3] = [TimeClaim::Exp, TimeClaim::Nbf, TimeClaim::Iat];

fn read(claim: TimeClaim, number: &str) -> Result<Option<i64>, TokenError> {
    let text = format!(r#"{{"{}":{number}}}"#, claim.name());
    let claims = ClaimsSet::parse(&text)?;
    Ok(claims.date(claim).map(NumericDate::milliseconds))
}

fn lifetime(text: &str, skew: u32) -> Lifetime {
    ClaimsSet::parse(text).unwrap().lifetime(NOW, skew)
}

#[test]
fn a_time_may_be_an_integer_a_float_or_negative() {
    for claim in CLAIMS {
        for (number, milliseconds) in [
            ("0", 0),
            ("-0", 0),
            ("1700000000", 1_700_000_000_000),
            ("1700000000.5", 1_700_000_000_500),
            ("1.7e9", 1_700_000_000_000),
            ("17E+8", 1_700_000_000_000),
            ("-1", -1_000),
            ("-0.25", -250),
            ("253402300799", 253_402_300_799_000),
        ] {
            assert_eq!(read(claim, number), Ok(Some(milliseconds)), "{number}");
        }
    }
}

#[test]
fn milliseconds_for_seconds_are_named_as_such() {
    for claim in CLAIMS {
        for number in [
            "1700000000000",
            "1.7e12",
            "1700000000000.5",
            "253402300801",
            "-1700000000000",
        ] {
            assert_eq!(
                read(claim, number),
                Err(TimeError::InMilliseconds { claim }.into()),
                "{number}"
            );
        }
    }
}

#[test]
fn a_number_that_is_no_time_is_out_of_range() {
    for claim in CLAIMS {
        for number in [
            "9007199254740993",
            "1700000000000000",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "1e300",
            "-1e300",
        ] {
            assert_eq!(
                read(claim, number),
                Err(TimeError::OutOfRange { claim }.into()),
                "{number}"
            );
        }
    }
}

#[test]
fn a_number_that_no_double_holds_is_refused_with_its_place() {
    for claim in CLAIMS {
        assert_eq!(
            read(claim, "1e400"),
            Err(TokenError::in_part(Part::Payload)(
                JsonError::NumberOutOfRange {
                    line: 1,
                    column: 12,
                }
            ))
        );
    }
}

#[test]
fn a_time_that_is_not_a_number_is_refused() {
    for claim in CLAIMS {
        for value in [r#""1700000000""#, r#""""#, "null", "true", "[1]", "{}"] {
            assert_eq!(
                read(claim, value),
                Err(TimeError::NotANumber { claim }.into()),
                "{value}"
            );
        }
    }
}

#[test]
fn a_claims_set_without_times_never_expires() {
    for text in ["{}", r#"{"sub":"a","x":{"exp":1,"nbf":"?"}}"#] {
        let claims = ClaimsSet::parse(text).unwrap();
        assert!(CLAIMS.iter().all(|&claim| claims.date(claim).is_none()));
        assert_eq!(lifetime(text, 0), Lifetime::Current);
    }
}

#[test]
fn a_token_expires_at_the_second_of_exp() {
    for (exp, skew, expected) in [
        ("1700000001", 0, Lifetime::Current),
        ("1700000000.001", 0, Lifetime::Current),
        ("1700000000", 0, Lifetime::Expired { seconds: 0 }),
        ("1699999999.5", 0, Lifetime::Expired { seconds: 1 }),
        ("1699999999", 0, Lifetime::Expired { seconds: 1 }),
        ("1699999941", 60, Lifetime::Current),
        ("1699999940", 60, Lifetime::Expired { seconds: 60 }),
        (
            "-1",
            0,
            Lifetime::Expired {
                seconds: 1_700_000_001,
            },
        ),
    ] {
        let text = format!(r#"{{"exp":{exp}}}"#);
        assert_eq!(lifetime(&text, skew), expected, "{exp} {skew}");
    }
}

#[test]
fn a_token_begins_at_the_second_of_nbf() {
    for (nbf, skew, expected) in [
        ("1700000000", 0, Lifetime::Current),
        ("-1", 0, Lifetime::Current),
        ("1700000000.5", 0, Lifetime::NotYetValid { seconds: 1 }),
        ("1700000001", 0, Lifetime::NotYetValid { seconds: 1 }),
        ("1700000060", 60, Lifetime::Current),
        ("1700000061", 60, Lifetime::NotYetValid { seconds: 61 }),
    ] {
        let text = format!(r#"{{"nbf":{nbf}}}"#);
        assert_eq!(lifetime(&text, skew), expected, "{nbf} {skew}");
    }
}

#[test]
fn the_widest_skew_does_not_overflow() {
    let bound = NumericDate::MAX_SECONDS;
    for text in [
        format!(r#"{{"exp":{bound}}}"#),
        format!(r#"{{"nbf":-{bound}}}"#),
    ] {
        assert_eq!(lifetime(&text, u32::MAX), Lifetime::Current);
    }
}

#[test]
fn a_token_issued_in_the_future_is_noticed_beyond_the_skew() {
    let ahead = |text: &str, skew| ClaimsSet::parse(text).unwrap().issued_ahead(NOW, skew);
    assert_eq!(ahead(r#"{"iat":1700000060}"#, 60), None);
    assert_eq!(ahead(r#"{"iat":1700000061}"#, 60), Some(61));
    assert_eq!(ahead(r#"{"iat":1699999999}"#, 0), None);
    assert_eq!(ahead("{}", 0), None);
    assert_eq!(lifetime(r#"{"iat":1700000061}"#, 0), Lifetime::Current);
}

#[test]
fn the_answer_about_a_lifetime_changes_when_it_says_so_and_not_a_second_before() {
    for (text, skew, expected) in [
        ("{}", 0, None),
        (r#"{"exp":1700000000}"#, 0, None),
        (r#"{"nbf":1700000000}"#, 0, None),
        (r#"{"exp":1700000005}"#, 0, Some(5)),
        (r#"{"exp":1700000004.5}"#, 0, Some(5)),
        (r#"{"exp":1699999990}"#, 60, Some(50)),
        (r#"{"nbf":1700000090,"exp":1700000100}"#, 60, Some(30)),
        (r#"{"nbf":1699999999,"exp":1700000100}"#, 0, Some(100)),
        (r#"{"nbf":1700000090,"exp":1}"#, 0, None),
    ] {
        let claims = ClaimsSet::parse(text).unwrap();
        assert_eq!(claims.changes_in(NOW, skew), expected, "{text}");
        let Some(seconds) = expected else { continue };
        let after = |seconds: u64| {
            NumericDate::from_seconds(NOW.seconds() + i64::try_from(seconds).unwrap())
        };
        let now = claims.lifetime(NOW, skew);
        let kind = core::mem::discriminant(&now);
        let before = claims.lifetime(after(seconds - 1), skew);
        assert_eq!(core::mem::discriminant(&before), kind, "{text}");
        let then = claims.lifetime(after(seconds), skew);
        assert_ne!(core::mem::discriminant(&then), kind, "{text}");
    }
}

#[test]
fn duplicate_claims_are_refused_even_when_equal() {
    for text in [
        r#"{"exp":1,"exp":1}"#,
        r#"{"a":{"b":1,"b":2}}"#,
        r#"{"a":[{"":0,"":0}]}"#,
    ] {
        let error = ClaimsSet::parse(text).unwrap_err();
        assert_eq!(error.code(), "payload_duplicate_name", "{text}");
    }
}
