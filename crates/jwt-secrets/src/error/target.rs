//! Errors of writing secrets into a target.

use core::fmt;

/// Why a target was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// It cannot carry the value of this variable.
    Refused {
        /// The variable.
        name: String,
        /// What stands in the way.
        obstacle: Obstacle,
    },
    /// Two names are one to it. This is the second.
    NamesAlike {
        /// The variable.
        name: String,
    },
    /// It keeps such names for itself, or has no way to write them.
    NameUnsupported {
        /// The variable.
        name: String,
    },
    /// It has room for one variable.
    OneOnly,
}

/// What stands in the way of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is nothing to write.
    Empty,
    /// A NUL ends a value in the environment.
    Nul,
    /// A line break, or a carriage return, would be changed or end the value.
    LineBreak,
    /// Another character that is not printed.
    Control,
    /// A dollar sign begins a variable for some of the readers, and no way of writing it is the same to all of them.
    Dollar,
    /// `$(` begins a command, which a reader runs.
    Command,
    /// Quotes, `#` or backslashes together, which no way of quoting carries.
    Quotes,
    /// `${` or `#{` is evaluated.
    Placeholder,
    /// Characters outside of ASCII can come out as others.
    NotAscii,
    /// It is no key as it is to be read.
    NoKey,
}

impl Obstacle {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::Empty,
        Self::Nul,
        Self::LineBreak,
        Self::Control,
        Self::Dollar,
        Self::Command,
        Self::Quotes,
        Self::Placeholder,
        Self::NotAscii,
        Self::NoKey,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "target_empty",
            Self::Nul => "target_nul",
            Self::LineBreak => "target_line_break",
            Self::Control => "target_control",
            Self::Dollar => "target_dollar",
            Self::Command => "target_command",
            Self::Quotes => "target_quotes",
            Self::Placeholder => "target_placeholder",
            Self::NotAscii => "target_not_ascii",
            Self::NoKey => "target_no_key",
        }
    }
}

impl TargetError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused { obstacle, .. } => obstacle.code(),
            Self::NamesAlike { .. } => "target_names_alike",
            Self::NameUnsupported { .. } => "target_name_unsupported",
            Self::OneOnly => "target_one_only",
        }
    }
}

impl fmt::Display for TargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl core::error::Error for TargetError {}
