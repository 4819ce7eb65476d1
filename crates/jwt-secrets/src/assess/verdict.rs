//! What the findings come to.

use core::fmt;

/// What the findings of a text come to. The worst decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// No weakness was found, which is not to say that there is none.
    NoneFound,
    /// It has fewer bytes than the least of the algorithms asks for (RFC 7518 section 3.2).
    Short,
    /// It is long enough, and can be guessed, or carries too few bits.
    Weak,
    /// It follows a pattern.
    Structured,
    /// It is no secret: a token, a public key, a placeholder, nothing at all.
    Unsuitable,
    /// Everybody knows it.
    Known,
}

impl Verdict {
    /// Every one, the best first.
    pub const ALL: [Self; 6] = [
        Self::NoneFound,
        Self::Short,
        Self::Weak,
        Self::Structured,
        Self::Unsuitable,
        Self::Known,
    ];

    /// The stable name, such as `none-found`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoneFound => "none-found",
            Self::Short => "short",
            Self::Weak => "weak",
            Self::Structured => "structured",
            Self::Unsuitable => "unsuitable",
            Self::Known => "known",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
