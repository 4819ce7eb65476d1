//! What became of a text that was to be written.

use jwt_secrets::TargetError;
use zeroize::Zeroizing;

use super::said;

/// What became of the text. It holds nothing of the secret.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    /// There is no secret.
    Absent,
    Written,
    Refused(TargetError),
}

impl Outcome {
    pub fn of(text: Option<&Result<Zeroizing<String>, TargetError>>) -> Self {
        match text {
            None => Self::Absent,
            Some(Ok(_)) => Self::Written,
            Some(Err(error)) => Self::Refused(error.clone()),
        }
    }

    /// The code of why it was refused, if it was.
    pub const fn code(&self) -> Option<&'static str> {
        match self {
            Self::Refused(error) => Some(error.code()),
            Self::Absent | Self::Written => None,
        }
    }

    /// Why there is no text, if it was refused.
    pub fn said(&self) -> String {
        match self {
            Self::Refused(error) => said::explain(error).sentences(),
            Self::Absent | Self::Written => String::new(),
        }
    }
}
