//! JSON, read strictly: RFC 8259 as serde_json reads it, and no name twice in an object.
//!
//! RFC 7515 section 4 and RFC 7519 section 4 let a parser reject duplicate names or take the last.
//! Taking the last is how two readers of one token come to see two headers, so they are rejected, in
//! nested objects too.

mod fault;
mod layout;
mod member;

pub use layout::indented;
pub use member::has_member;
pub use member::with_member;

use crate::JsonError;
use core::cell::Cell;
use core::fmt;
use fault::fault;
pub(crate) use layout::compact;
use serde::de::DeserializeSeed;
use serde::de::Deserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The longest header or payload that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 65_536;

/// How deep objects and arrays may be nested, the outermost included.
pub const MAX_DEPTH: usize = 64;

/// A JSON value. Text without escapes is borrowed: no second copy of it that would have to be wiped.
#[derive(Debug, PartialEq)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    /// A whole number; one above `i64::MAX` is written as that.
    Integer(i64),
    /// Any other number, rounded to what a double holds.
    Float(f64),
    Text(Cow<'a, str>),
    Array(Vec<Value<'a>>),
    Object(Members<'a>),
}

/// The members of an object in their order, each name once.
pub(crate) type Members<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

/// The value of a member, if there is one of that name.
pub(crate) fn member<'m, 'a>(members: &'m Members<'a>, name: &str) -> Option<&'m Value<'a>> {
    members
        .iter()
        .find_map(|(other, value)| (other == name).then_some(value))
}

/// Reads a header or a claims set: one JSON object and nothing else but white space.
pub(crate) fn object(text: &str) -> Result<Members<'_>, JsonError> {
    if text.len() > MAX_BYTES {
        return Err(JsonError::TooLong);
    }
    if text.starts_with('\u{feff}') {
        return Err(JsonError::ByteOrderMark);
    }
    match value(text)? {
        Value::Object(members) => Ok(members),
        _ => Err(JsonError::NotAnObject),
    }
}

/// Reads any JSON text.
pub(crate) fn value(text: &str) -> Result<Value<'_>, JsonError> {
    let breach = Cell::new(None);
    let strict = Strict {
        depth: 0,
        breach: &breach,
    };
    let mut json = serde_json::Deserializer::from_str(text);
    strict
        .deserialize(&mut json)
        .and_then(|value| json.end().map(|()| value))
        .map_err(|error| fault(text, breach.get(), &error))
}

/// A rule that serde_json does not know.
#[derive(Clone, Copy)]
enum Breach {
    Duplicate,
    Depth,
}

/// Reads any value. A broken rule is left in `breach`: an error of serde_json carries only text.
#[derive(Clone, Copy)]
struct Strict<'b> {
    depth: usize,
    breach: &'b Cell<Option<Breach>>,
}

impl Strict<'_> {
    fn refuse<E: serde::de::Error>(self, breach: Breach) -> E {
        self.breach.set(Some(breach));
        E::custom("")
    }

    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(self.refuse(Breach::Depth));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value<'de>, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value<'de>, E> {
        Ok(Value::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value<'de>, E> {
        Ok(Value::Integer(i64::try_from(value).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value<'de>, E> {
        Ok(Value::Float(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut json: A) -> Result<Value<'de>, A::Error> {
        let deeper = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = json.next_element_seed(deeper)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut json: A) -> Result<Value<'de>, A::Error> {
        let deeper = self.deeper()?;
        let mut names = BTreeSet::new();
        let mut members = Vec::new();
        // Names are compared after their escapes: "\u0061lg" is alg.
        while let Some(Value::Text(name)) = json.next_key_seed(deeper)? {
            if !names.insert(name.clone()) {
                return Err(self.refuse(Breach::Duplicate));
            }
            members.push((name, json.next_value_seed(deeper)?));
        }
        Ok(Value::Object(members))
    }
}

#[cfg(test)]
mod tests;
