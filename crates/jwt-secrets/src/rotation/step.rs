//! The steps of a rotation.

/// A step of a rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Whoever verifies gets both keys.
    Deploy,
    /// Whoever signs does so with the new key.
    Switch,
    /// The old key is taken away.
    Drop,
    /// The next rotation.
    Next,
}

impl Step {
    /// All of them, in the order in which they are taken.
    pub const ALL: [Self; 4] = [Self::Deploy, Self::Switch, Self::Drop, Self::Next];

    /// A stable identifier.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Deploy => "deploy",
            Self::Switch => "switch",
            Self::Drop => "drop",
            Self::Next => "next",
        }
    }
}
