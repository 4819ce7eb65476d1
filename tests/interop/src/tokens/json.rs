//! JSON values: random ones, how they may be written, and whether two are the same.

use std::fmt::Write as _;

use serde_json::Map;
use serde_json::Number;
use serde_json::Value;

use crate::draw::Draw;

/// The claims that a library judges; what stands under these names is not left to chance.
pub(crate) const JUDGED: [&str; 7] = ["exp", "nbf", "iat", "iss", "sub", "aud", "jti"];

/// An object of a few members, nested up to this depth.
pub(crate) fn object(draw: &mut Draw, depth: u32) -> Map<String, Value> {
    let count = draw.count(5);
    let member = |draw: &mut Draw| (draw.text(8), value(draw, depth));
    let members = (0..count).map(|_| member(draw));
    members
        .filter(|(name, _)| !JUDGED.contains(&name.as_str()))
        .collect()
}

fn value(draw: &mut Draw, depth: u32) -> Value {
    match draw.below(if depth == 0 { 8 } else { 10 }) {
        0 => Value::Null,
        1 => Value::Bool(draw.one_in(2)),
        2 => Value::from(draw.integer()),
        3 => broken_number(draw),
        4..=7 => Value::from(draw.text(24)),
        8 => {
            let count = draw.count(4);
            (0..count).map(|_| value(draw, depth - 1)).collect()
        }
        _ => Value::Object(object(draw, depth - 1)),
    }
}

/// One of few digits: no two parsers round these differently.
fn broken_number(draw: &mut Draw) -> Value {
    let hundredths = f64::from(draw.below(2_000_001)) - 1_000_000.0;
    let number = draw.pick(
        hundredths / 100.0,
        &[hundredths / 4.0, 1e21, 1.5e-7, -2.5e-300],
    );
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

/// Whether both say the same. How a number is written says nothing: 1 and 1.0 are the same one.
pub(crate) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => same_members(one, other),
        _ => one == other,
    }
}

fn same_members(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    let found = |(name, value)| other.get(name).is_some_and(|other| same(value, other));
    one.len() == other.len() && one.iter().all(found)
}

/// The object as somebody might type it: members in any order, white space and escapes anywhere.
pub(crate) fn written(draw: &mut Draw, members: &Map<String, Value>) -> String {
    let mut text = String::new();
    write_object(draw, &mut text, members);
    text
}

fn write_object(draw: &mut Draw, text: &mut String, members: &Map<String, Value>) {
    let mut members: Vec<_> = members.iter().collect();
    members.sort_by_cached_key(|_| draw.below(u32::MAX));
    text.push('{');
    for (at, (name, value)) in members.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        write_text(draw, text, name);
        text.push(':');
        write(draw, text, value);
    }
    text.push('}');
}

fn write(draw: &mut Draw, text: &mut String, value: &Value) {
    space(draw, text);
    match value {
        Value::String(value) => write_text(draw, text, value),
        Value::Array(values) => {
            text.push('[');
            for (at, value) in values.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                write(draw, text, value);
            }
            text.push(']');
        }
        Value::Object(members) => write_object(draw, text, members),
        Value::Number(number) if is_short(number) && draw.one_in(8) => {
            text.push_str(&number.to_string());
            text.push_str(draw.pick(".0", &["e0", "E+0", ".00"]));
        }
        plain => text.push_str(&plain.to_string()),
    }
    space(draw, text);
}

/// Whether it may be written with a fraction: serde_json reads 15 digits of one exactly, and no more.
fn is_short(number: &Number) -> bool {
    let digits = number.as_i64().map(i64::unsigned_abs);
    digits.is_some_and(|digits| digits < 1_000_000_000_000)
}

fn write_text(draw: &mut Draw, text: &mut String, value: &str) {
    space(draw, text);
    text.push('"');
    for character in value.chars() {
        match character {
            _ if draw.one_in(16) => escape(text, character),
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '/' if draw.one_in(2) => text.push_str("\\/"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            '\0'..='\x1F' => escape(text, character),
            _ => text.push(character),
        }
    }
    text.push('"');
    space(draw, text);
}

fn escape(text: &mut String, character: char) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        // Writing to a `String` does not fail.
        let _ = write!(text, "\\u{unit:04x}");
    }
}

fn space(draw: &mut Draw, text: &mut String) {
    if draw.one_in(8) {
        text.push_str(draw.pick(" ", &["\n", "\t", "\r\n", "  "]));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_written_is_read_back_as_the_same() {
        let mut draw = Draw::new(1, "");
        for _ in 0..1_000 {
            let members = object(&mut draw, 4);
            let text = written(&mut draw, &members);
            let read = serde_json::from_str::<Value>(&text).unwrap();
            assert!(same(&read, &Value::Object(members)), "{text}");
        }
    }

    #[test]
    fn numbers_are_compared_by_value_and_all_else_as_it_is() {
        let one = json!({ "a": [1, "b", { "c": null }] });
        assert!(same(&one, &json!({ "a": [1.0, "b", { "c": null }] })));
        for other in [
            json!({ "a": [2, "b", { "c": null }] }),
            json!({ "a": [1, "b", {}] }),
            json!({ "a": [1, "b"] }),
            json!({ "a": [1, "b", { "c": null }], "d": 0 }),
            json!({ "a": ["1", "b", { "c": null }] }),
        ] {
            assert!(!same(&one, &other), "{other}");
            assert!(!same(&other, &one), "{other}");
        }
    }
}
