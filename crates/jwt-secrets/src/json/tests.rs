use super::*;
use crate::SyntaxFault;

fn refusal(text: &str) -> JsonError {
    object(text).unwrap_err()
}

/// What was wrong, its line and its column.
fn place(text: &str) -> (&'static str, usize, usize) {
    let error = refusal(text);
    match error {
        JsonError::Incomplete { line, column, .. }
        | JsonError::DuplicateName { line, column, .. }
        | JsonError::TooDeep { line, column, .. }
        | JsonError::NumberOutOfRange { line, column, .. }
        | JsonError::LoneSurrogate { line, column, .. }
        | JsonError::Syntax { line, column, .. } => (error.code(), line, column),
        other => panic!("{other:?} has no place"),
    }
}

#[test]
fn every_kind_of_value_is_read() {
    let text = r#" {"a":null,"b":true,"c":-7,"d":0.5,"e":"x\n","f":[1,"y"],"g":{"h":false}} "#;
    let members = object(text).unwrap();
    for (name, expected) in [
        ("a", Value::Null),
        ("b", Value::Bool(true)),
        ("c", Value::Integer(-7)),
        ("d", Value::Float(0.5)),
        ("e", Value::Text("x\n".into())),
        (
            "f",
            Value::Array(vec![Value::Integer(1), Value::Text("y".into())]),
        ),
        ("g", Value::Object(vec![("h".into(), Value::Bool(false))])),
    ] {
        assert_eq!(member(&members, name), Some(&expected), "{name}");
    }
    assert_eq!(member(&members, "h"), None);
}

#[test]
fn text_without_escapes_is_not_copied() {
    let members = object(r#"{"name":"value"}"#).unwrap();
    let [(Cow::Borrowed("name"), Value::Text(Cow::Borrowed("value")))] = members[..] else {
        panic!("copied");
    };
}

#[test]
fn a_header_or_claims_set_is_an_object() {
    for text in ["[]", "1", "null", r#""{}""#, "true", " [{}] "] {
        assert_eq!(refusal(text), JsonError::NotAnObject, "{text}");
    }
}

#[test]
fn a_fault_is_found_at_its_line_and_column() {
    for (text, expected) in [
        ("{,}", ("json_syntax", 1, 2)),
        ("{\"a\":1,}", ("json_syntax", 1, 8)),
        ("{\"a\" 1}", ("json_syntax", 1, 6)),
        ("{\n  \"a\": 1\n  \"b\": 2\n}", ("json_syntax", 3, 3)),
        ("{\n\"a\": tru }", ("json_syntax", 2, 9)),
        ("{\"a\":01}", ("json_syntax", 1, 7)),
        ("{'a':1}", ("json_syntax", 1, 2)),
        ("{a:1}", ("json_syntax", 1, 2)),
        ("{\"a\":NaN}", ("json_syntax", 1, 6)),
        ("{\"a\":\"x\ny\"}", ("json_syntax", 1, 8)),
        ("{\"a\":1} x", ("json_syntax", 1, 9)),
        ("{} {}", ("json_syntax", 1, 4)),
        ("{\"a\":\"\\x\"}", ("json_syntax", 1, 8)),
        ("{\n\"é\":\"\\u1\"}", ("json_syntax", 2, 9)),
        ("{\"\\u00é", ("json_syntax", 1, 7)),
        ("{\"a\":\"\\u1 23\"}", ("json_syntax", 1, 10)),
        ("{\"a\":\"\\u12\n34\"}", ("json_syntax", 1, 11)),
        ("{\"a\":\"\\u00e9\\uüüü\"}", ("json_syntax", 1, 15)),
        ("{\"a\":\"\\u00e9\\x\"}", ("json_syntax", 1, 14)),
        ("{\"a\":\"\\\\u1 \\x\"}", ("json_syntax", 1, 13)),
        ("{\"é\":?}", ("json_syntax", 1, 6)),
        ("{\"a\":é}", ("json_syntax", 1, 6)),
        ("{\u{a0}}", ("json_syntax", 1, 2)),
        ("\u{a0}{}", ("json_syntax", 1, 1)),
        ("{\"a\":// no\n1}", ("json_syntax", 1, 6)),
    ] {
        assert_eq!(place(text), expected, "{text:?}");
    }
}

#[test]
fn a_text_that_ends_too_early_is_incomplete_behind_its_last_character() {
    for (text, line, column) in [
        ("", 1, 1),
        (" ", 1, 2),
        ("{", 1, 2),
        ("{\"a\"", 1, 5),
        ("{\"é\":", 1, 6),
        ("{\n", 2, 1),
        ("{\n  \"a\": [1, 2", 2, 13),
        ("{\"a\":\"b", 1, 8),
        ("{\"a\":tr", 1, 8),
        ("{\"a\":\"\\ud83d", 1, 13),
        ("{\"a\":\"\\u00", 1, 11),
        ("{\"a\":\"\\u0061 ", 1, 14),
        ("{\"a\":\"\\\\u1 ", 1, 12),
    ] {
        assert_eq!(place(text), ("json_incomplete", line, column), "{text:?}");
    }
}

#[test]
fn a_name_that_comes_twice_is_refused_wherever_it_is() {
    for (text, line, column) in [
        (r#"{"a":1,"a":1}"#, 1, 10),
        ("{\"a\":1,\n \"b\":2,\n \"a\":3}", 3, 4),
        (r#"{"a":1,"\u0061":2}"#, 1, 15),
        (r#"{"x":{"a":1,"a":2}}"#, 1, 15),
        (r#"{"x":[0,{"a":1,"a":2}]}"#, 1, 18),
        (r#"{"":1,"":2}"#, 1, 8),
        (r#"{"é":1,"é":2}"#, 1, 10),
    ] {
        assert_eq!(place(text), ("json_duplicate_name", line, column), "{text}");
    }
    assert!(object(r#"{"a":{"a":{"a":1}},"A":[{"a":1},{"a":1}]}"#).is_ok());
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| {
        let inner = depth - 1;
        format!("{{\"a\":{}{}}}", "[".repeat(inner), "]".repeat(inner))
    };
    assert!(object(&nested(MAX_DEPTH)).is_ok());
    let column = "{\"a\":".len() + MAX_DEPTH;
    for depth in [MAX_DEPTH + 2, 127, 128, 129, 10_000] {
        assert_eq!(
            place(&nested(depth)),
            ("json_too_deep", 1, column),
            "{depth}"
        );
    }
    assert_eq!(place(&nested(MAX_DEPTH + 1)).0, "json_too_deep");
    let objects = "{\"a\":".repeat(10_000);
    assert_eq!(place(&objects).0, "json_too_deep");
}

#[test]
fn a_megabyte_is_refused_before_it_is_read() {
    let text = format!("{{\"a\":\"{}\"}}", "x".repeat(1 << 20));
    assert_eq!(refusal(&text), JsonError::TooLong);
    let longest = format!("{{\"a\":\"{}\"}}", "x".repeat(MAX_BYTES - 8));
    assert_eq!(longest.len(), MAX_BYTES);
    assert!(object(&longest).is_ok());
    assert_eq!(refusal(&format!("{longest} ")), JsonError::TooLong);
}

#[test]
fn half_a_surrogate_pair_is_no_character() {
    for text in [
        r#"{"a":"\ud83d"}"#,
        r#"{"a":"\ude00"}"#,
        r#"{"a":"\ud83d\ud83d"}"#,
        r#"{"a":"\ud83dx"}"#,
        r#"{"a":"\ud83d\n"}"#,
        r#"{"\udc00":1}"#,
    ] {
        assert_eq!(place(text).0, "json_lone_surrogate", "{text}");
    }
    let members = object(r#"{"a":"\ud83d\ude00"}"#).unwrap();
    assert_eq!(member(&members, "a"), Some(&Value::Text("😀".into())));
}

#[test]
fn a_byte_order_mark_is_refused() {
    assert_eq!(refusal("\u{feff}{}"), JsonError::ByteOrderMark);
}

#[test]
fn a_number_beyond_2_to_the_53_is_read_and_one_beyond_a_double_is_not() {
    let members = object(r#"{"a":9007199254740993,"b":18446744073709551615,"c":1e308}"#);
    let members = members.unwrap();
    assert_eq!(
        member(&members, "a"),
        Some(&Value::Integer(9_007_199_254_740_993))
    );
    assert_eq!(member(&members, "b"), Some(&Value::Integer(i64::MAX)));
    assert_eq!(member(&members, "c"), Some(&Value::Float(1e308)));
    for number in ["1e400", "-1e400", "1e99999999999999999999"] {
        let text = format!("{{\"a\":{number}}}");
        assert_eq!(place(&text).0, "json_number_out_of_range", "{number}");
    }
    assert!(object(r#"{"a":1e-400}"#).is_ok());
}

#[test]
fn each_usual_mistake_is_a_fault_of_its_own() {
    for (text, expected) in [
        ("{a:1}", SyntaxFault::Name),
        ("{'a':1}", SyntaxFault::Name),
        ("{1:1}", SyntaxFault::Name),
        ("{\"a\":x}", SyntaxFault::Value),
        ("{\"a\":'x'}", SyntaxFault::Value),
        ("{\"a\":tru }", SyntaxFault::Value),
        ("{\"a\":}", SyntaxFault::Value),
        ("{\"a\":1,}", SyntaxFault::TrailingComma),
        ("{\"a\":[1,]}", SyntaxFault::TrailingComma),
        ("{\"a\":\"x\ny\"}", SyntaxFault::ControlCharacter),
        ("{\"a\":\"\\x\"}", SyntaxFault::Escape),
        ("{\"a\":\"\\u1 23\"}", SyntaxFault::Escape),
        ("{\"a\" 1}", SyntaxFault::Colon),
        ("{\"a\" at line 9}", SyntaxFault::Colon),
        ("{\"a\":1 \"b\":2}", SyntaxFault::Comma),
        ("{\"a\":[1 2]}", SyntaxFault::Comma),
        ("{} {}", SyntaxFault::Behind),
        ("{\"a\":01}", SyntaxFault::Number),
        ("{\"a\":-}", SyntaxFault::Number),
    ] {
        let JsonError::Syntax { fault, .. } = refusal(text) else {
            panic!("{text:?} is no syntax error");
        };
        assert_eq!(fault, expected, "{text:?}");
    }
}
