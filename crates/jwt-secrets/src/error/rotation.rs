//! Errors of planning a rotation.

use crate::jws::NumericDate;
use crate::rotation::Step;
use core::fmt;

/// Why a step cannot be on that date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RotationError {
    /// Tokens would live for no time, or for longer than anybody can wait.
    LifetimeOutOfRange,
    /// The step would log people out, or come before one that it needs.
    TooEarly {
        /// The step.
        step: Step,
        /// It can be then.
        earliest: NumericDate,
    },
}

impl RotationError {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LifetimeOutOfRange => "rotation_lifetime_out_of_range",
            Self::TooEarly { step, .. } => match step {
                Step::Deploy => "rotation_deploy_too_early",
                Step::Switch => "rotation_switch_too_early",
                Step::Drop => "rotation_drop_too_early",
                Step::Next => "rotation_next_too_early",
            },
        }
    }
}

impl fmt::Display for RotationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LifetimeOutOfRange => f.write_str(self.code()),
            Self::TooEarly { earliest, .. } => {
                write!(f, "{}: from {} on", self.code(), earliest.seconds())
            }
        }
    }
}

impl core::error::Error for RotationError {}
