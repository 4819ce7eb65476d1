//! The members of a key, and the keys of a set.

use crate::json;
use crate::json::Members;
use crate::json::Value;

/// The keys of a set or of an array, or the one key. None for what is neither.
pub(super) fn keys<'v, 'a>(value: &'v Value<'a>) -> Option<Vec<&'v Members<'a>>> {
    let objects = |values: &'v Vec<Value<'a>>| {
        values
            .iter()
            .filter_map(|value| match value {
                Value::Object(members) => Some(members),
                _ => None,
            })
            .collect()
    };
    match value {
        Value::Array(values) => Some(objects(values)),
        Value::Object(members) => Some(match json::member(members, "keys") {
            Some(Value::Array(values)) => objects(values),
            Some(_) => Vec::new(),
            None => vec![members],
        }),
        _ => None,
    }
}

pub(super) fn string<'m>(members: &'m Members<'_>, name: &str) -> Option<&'m str> {
    match json::member(members, name)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

pub(super) fn is(value: &Value<'_>, text: &str) -> bool {
    matches!(value, Value::Text(found) if found == text)
}

/// Whether operations have one that is of signatures.
pub(super) fn allows(operations: &Value<'_>) -> bool {
    match operations {
        Value::Array(values) => {
            let of_signatures = |value| is(value, "sign") || is(value, "verify");
            values.iter().any(of_signatures)
        }
        _ => false,
    }
}
