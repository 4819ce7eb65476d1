//! What a pasted text is.

use core::fmt;
use core::str::FromStr;

/// What somebody pasted to have it looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The text of a secret; so is everything that is nothing else.
    #[default]
    Secret,
    /// A JSON Web Token, be it broken.
    Token,
    /// A JSON Web Key or a set of them.
    Jwk,
    /// Variables and their values: a `.env` file, or a part of one in YAML.
    Env,
}

/// The text names no [`Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindUnknown;

impl Kind {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Secret, Self::Token, Self::Jwk, Self::Env];

    /// What `text` looks like.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let _ = text;
        Self::Secret
    }

    /// The stable name: `secret`, `token`, `jwk` or `env`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Token => "token",
            Self::Jwk => "jwk",
            Self::Env => "env",
        }
    }
}

impl FromStr for Kind {
    type Err = KindUnknown;

    /// Reads a [`name`](Kind::name).
    fn from_str(text: &str) -> Result<Self, KindUnknown> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or(KindUnknown)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for KindUnknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("kind_unknown")
    }
}

impl core::error::Error for KindUnknown {}
