//! What is wrong with a list of names, in words.

use jwt_secrets::SetError;
use jwt_secrets::sets::NamesError;

use super::words::Words;

/// What is the matter, and the way out; nothing for what no name can be wrong with.
pub fn explain(refused: &NamesError) -> String {
    let t = &Words::here().names;
    let most = match refused.error {
        SetError::TooMany { most } => most.to_string(),
        _ => String::new(),
    };
    let words = match refused.error {
        SetError::PurposeInvalid => &t.purpose_invalid,
        SetError::EnvironmentInvalid => &t.environment_invalid,
        SetError::EnvironmentCommitted => &t.environment_committed,
        SetError::Twice => &t.twice,
        SetError::NoName => &t.none,
        SetError::TooMany { .. } => &t.too_many,
        SetError::Repeated | SetError::Secret(_) | SetError::Key(_) | SetError::Token(_) => {
            return String::new();
        }
    };
    let line = refused.line.to_string();
    let places = [("line", line.as_str()), ("most", &most)];
    words.with(&places).sentences()
}
