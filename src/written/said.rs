//! Why a target was not written, in words.

use jwt_secrets::TargetError;
use jwt_secrets::error::Obstacle;

use super::Words;
use crate::text::Explained;

/// What is the matter, and the way out.
pub fn explain(error: &TargetError) -> Explained {
    let t = &Words::here().obstacles;
    let (words, name) = match error {
        TargetError::NamesAlike { name } => (&t.names_alike, name.as_str()),
        TargetError::NameUnsupported { name } => (&t.name_unsupported, name.as_str()),
        TargetError::OneOnly => (&t.one_only, ""),
        TargetError::Refused { name, obstacle } => {
            let words = match obstacle {
                Obstacle::Empty | Obstacle::Nul | Obstacle::Control | Obstacle::NoKey => &t.unfit,
                Obstacle::LineBreak => &t.line_break,
                Obstacle::Dollar => &t.dollar,
                Obstacle::Command => &t.command,
                Obstacle::Quotes => &t.quotes,
                Obstacle::Placeholder => &t.placeholder,
                Obstacle::NotAscii => &t.not_ascii,
            };
            (words, name.as_str())
        }
    };
    words.with(&[("name", name)])
}
