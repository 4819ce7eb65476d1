//! How bad a finding is.

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Some programs make another key of it than was meant.
    Warning,
    /// It can be guessed, is too short, or cannot be read.
    Serious,
    /// Everybody can sign with it, or nobody means it.
    Critical,
}

impl Severity {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Serious => "serious",
            Self::Critical => "critical",
        }
    }
}
