//! Who reads a secret how, and what they do with one that is too short.

use crate::key::Reading;

/// A call of a library that takes the text of a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Library {
    /// The library, as its registry has it.
    pub name: &'static str,
    /// The call, or the setting.
    pub call: &'static str,
    /// How it reads the text.
    pub reading: Reading,
    /// What it does with a key below the minimum of RFC 7518 section 3.2.
    pub below_minimum: BelowMinimum,
}

/// What a library does with a key below the minimum of RFC 7518 section 3.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BelowMinimum {
    /// It refuses the key.
    Refuses {
        /// The first version that does, where it is known that those before do not.
        since: Option<&'static str>,
    },
    /// It takes the key and warns.
    Warns {
        /// The first version that does, where it is known that those before do not.
        since: Option<&'static str>,
    },
    /// It takes the key without a word.
    Takes,
}

impl BelowMinimum {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refuses { .. } => "refuses",
            Self::Warns { .. } => "warns",
            Self::Takes => "takes",
        }
    }
}

impl Library {
    /// Every one.
    pub fn all() -> impl Iterator<Item = Self> {
        core::iter::empty()
    }

    /// Those that read a text so.
    pub fn reading(reading: Reading) -> impl Iterator<Item = Self> {
        Self::all().filter(move |library| library.reading == reading)
    }
}
