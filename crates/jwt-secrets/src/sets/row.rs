//! A variable of a set, and how its value comes about.

use crate::Algorithm;
use crate::Format;
use crate::SetError;
use crate::export::VariableName;
use crate::jws::NumericDate;
use zeroize::Zeroizing;

/// A variable that has a value of its own in each environment.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub name: VariableName,
    /// How its value comes about.
    pub(super) value: Value,
}

/// How the value of a variable comes about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value {
    /// It is drawn.
    Drawn(Drawn),
    /// It is made of the value of another.
    Derived {
        /// The name of that.
        from: &'static str,
        /// What makes it, at this time.
        write: fn(&str, NumericDate) -> Result<Zeroizing<String>, SetError>,
    },
    /// It is the same everywhere, and goes with the others.
    Fixed(&'static str),
}

/// Random octets, and the text that they become.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    /// How many octets, or letters and digits, each has.
    pub bytes: usize,
    pub format: Format,
    /// How many there are, with commas between them.
    pub count: usize,
    /// What stands before and behind them.
    pub frame: [&'static str; 2],
}

impl Drawn {
    pub(super) const fn one(bytes: usize, format: Format) -> Self {
        Self {
            bytes,
            format,
            count: 1,
            frame: [""; 2],
        }
    }
}

impl Row {
    /// Whether its value is made of that of another.
    #[must_use]
    pub const fn is_derived(&self) -> bool {
        matches!(self.value, Value::Derived { .. })
    }

    /// Variables that each have a secret for tokens of this algorithm, in base64url, of its minimum length (RFC 7518 section
    /// 3.2).
    #[must_use]
    pub fn of_secrets(names: Vec<VariableName>, algorithm: Algorithm) -> Vec<Self> {
        let bytes = algorithm.min_bytes();
        let value = Value::Drawn(Drawn::one(bytes, Format::Base64Url));
        names.into_iter().map(|name| Self { name, value }).collect()
    }

    /// The variable that the value is made of, if it is made of one.
    #[must_use]
    pub const fn made_of(&self) -> Option<&'static str> {
        match self.value {
            Value::Derived { from, .. } => Some(from),
            Value::Drawn(_) | Value::Fixed(_) => None,
        }
    }

    /// Whether the value is drawn.
    #[must_use]
    pub const fn is_drawn(&self) -> bool {
        matches!(self.value, Value::Drawn(_))
    }
}
