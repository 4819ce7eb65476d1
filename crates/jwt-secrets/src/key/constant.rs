//! What is signed with where there is no secret.

use super::Key;

/// A key that everybody knows, because broken code makes it of a secret that is not there, or not what it should be.
///
/// Whoever knows it can make tokens that such code accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    /// No octets at all: many libraries sign with an empty secret without a word.
    Empty,
    /// What JavaScript makes text of, when it is an object, such as a key or a hash that was not finished.
    Object,
    /// A variable that was never set, in JavaScript.
    Undefined,
    /// A value that is missing: JavaScript and Java.
    Null,
    /// A value that is missing: Python.
    None,
    /// What was to be a number, in JavaScript.
    NotANumber,
    /// A switch in place of a value.
    True,
    /// The same, switched off.
    False,
}

impl Constant {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::Empty,
        Self::Object,
        Self::Undefined,
        Self::Null,
        Self::None,
        Self::NotANumber,
        Self::True,
        Self::False,
    ];

    /// The text whose UTF-8 is the key.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Empty => "",
            Self::Object => "[object Object]",
            Self::Undefined => "undefined",
            Self::Null => "null",
            Self::None => "None",
            Self::NotANumber => "NaN",
            Self::True => "true",
            Self::False => "false",
        }
    }

    /// A stable identifier in `snake_case`: of the empty key one of its own, of all others another.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty_key",
            _ => "constant_key",
        }
    }

    pub(super) fn key(self) -> Key {
        Key::new(self.text().as_bytes())
    }
}
