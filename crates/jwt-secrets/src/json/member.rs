//! Setting one member of a JSON object and leaving the others as they were typed.

use crate::JsonError;
use crate::encoding;
use core::fmt;
use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::MapAccess;
use serde::de::Visitor;
use serde_json::value::RawValue;
use std::borrow::Cow;
use zeroize::Zeroizing;

/// The JSON object with the member `name` set to `value`, which is JSON too: in its place if it was
/// there, else at the end. Laid out as [`indented`](super::indented) does; numbers and escapes of the other
/// members stay as they were typed.
///
/// # Errors
///
/// The [`JsonError`], if `text` or the result is not a JSON object.
///
/// ```
/// let text = jwt_secrets::json::with_member(r#"{"n":1.0,"exp":1}"#, "exp", "2")?;
/// assert_eq!(*text, "{\n  \"n\": 1.0,\n  \"exp\": 2\n}");
/// # Ok::<(), jwt_secrets::JsonError>(())
/// ```
pub fn with_member(text: &str, name: &str, value: &str) -> Result<Zeroizing<String>, JsonError> {
    super::object(text)?;
    // One value, or the object would get members that nobody named.
    super::value(value)?;
    // What was read strictly just now is read again for its spelling.
    let Members(mut members) = serde_json::from_str(text).unwrap_or_default();
    let quoted = serde_json::Value::from(name).to_string();
    match members
        .iter_mut()
        .find(|(other, _)| *other == quoted || is(other, name))
    {
        Some((_, typed)) => *typed = value,
        None => members.push((&quoted, value)),
    }
    let mut parts = vec!["{"];
    for (at, (name, value)) in members.into_iter().enumerate() {
        if at > 0 {
            parts.push(",");
        }
        parts.extend([name, ":", value]);
    }
    parts.push("}");
    super::indented(&encoding::join(&parts))
}

/// Whether the JSON object has a member of this name.
///
/// # Errors
///
/// The [`JsonError`], if `text` is not a JSON object.
///
/// ```
/// assert!(jwt_secrets::json::has_member(r#"{"\u0073ub":1}"#, "sub")?);
/// # Ok::<(), jwt_secrets::JsonError>(())
/// ```
pub fn has_member(text: &str, name: &str) -> Result<bool, JsonError> {
    let members = super::object(text)?;
    Ok(super::member(&members, name).is_some())
}

/// Whether a name as it was typed, with its quotes and escapes, is this one.
fn is(typed: &str, name: &str) -> bool {
    // Only an escape needs a buffer of the parser's, which is not wiped.
    typed.contains('\\')
        && serde_json::from_str::<Cow<'_, str>>(typed).is_ok_and(|typed| typed == name)
}

/// The members of an object, names and values as they were typed.
#[derive(Default)]
struct Members<'a>(Vec<(&'a str, &'a str)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            members.push((name.get(), value.get()));
        }
        Ok(Members(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, name: &str, value: &str) -> String {
        let text = with_member(text, name, value).unwrap();
        text.split_whitespace().collect()
    }

    #[test]
    fn a_member_is_set_in_its_place_or_at_the_end() {
        assert_eq!(set("{}", "exp", "1"), r#"{"exp":1}"#);
        assert_eq!(set(r#"{"a":1,"b":2}"#, "a", "3"), r#"{"a":3,"b":2}"#);
        assert_eq!(
            set(r#"{"a":1,"b":2}"#, "c", "[]"),
            r#"{"a":1,"b":2,"c":[]}"#
        );
    }

    #[test]
    fn what_stands_around_it_stays_as_it_was_typed() {
        let text =
            r#"{"big":9007199254740993,"float":1.0,"\u0061\"b":"\u00e9","deep":{"x":[1e2]}}"#;
        let changed = set(text, "exp", "1");
        for kept in [
            "9007199254740993",
            "1.0",
            r#""\u00e9""#,
            r#"{"x":[1e2]}"#,
            r#""\u0061\"b":"#,
        ] {
            assert!(changed.contains(kept), "{kept} is not in {changed}");
        }
        assert_eq!(set(r#"{"\u0065xp":1}"#, "exp", "2"), r#"{"\u0065xp":2}"#);
    }

    #[test]
    fn what_is_set_can_be_read_again_however_long_the_text_is() {
        let members = |count: usize| {
            let members: Vec<_> = (0..count).map(|at| format!("\"m{at:05}\":[[]]")).collect();
            format!("{{{}}}", members.join(","))
        };
        for count in [10, 4_000, 4_600] {
            let set = with_member(&members(count), "exp", "1").unwrap();
            assert!(super::super::object(&set).is_ok(), "{count}");
            assert_eq!(
                set.starts_with("{\n"),
                set.len() > members(count).len() + 8,
                "{count}"
            );
        }
        let refused = with_member(&members(4_681), "exp", "1").unwrap_err();
        assert_eq!(refused, JsonError::TooLong);
    }

    #[test]
    fn a_text_that_cannot_be_read_is_refused_and_so_is_such_a_value() {
        let set = |text, value| with_member(text, "alg", value).map(|_| ());
        assert!(matches!(set("{", "1"), Err(JsonError::Incomplete { .. })));
        assert!(matches!(
            set(r#"{"a":1,"a":1}"#, "1"),
            Err(JsonError::DuplicateName { .. })
        ));
        assert!(set("{}", "").is_err());
        assert!(set("{}", "1,2").is_err());
        assert!(set("{}", r#"1,"sub":"x""#).is_err());
    }
}
