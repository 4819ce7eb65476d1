//! A secret on its way to the place where it will live.
//!
//! A [`Target`] is a file or a command that a secret is written into, with the rules of its reader; a [`Place`] is where a
//! text can stand as it is, which [`Placement`] tells of it.

pub mod dotenv;
mod placement;
mod quote;
mod shell;
mod targets;
mod url;
mod variable;
mod variable_name;
mod yaml;

pub use placement::Placement;
pub use targets::Content;
pub use targets::Form;
pub use targets::GITIGNORE;
pub use targets::READERS;
pub use targets::Target;
pub use variable::Variable;
pub use variable_name::VariableName;

/// A place that reads a secret from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A value in a `.env` file.
    Dotenv,
    /// A word of a shell command.
    Shell,
    /// A scalar in YAML 1.1 and 1.2, read as a string.
    Yaml,
    /// A part of a URL.
    Url,
}

impl Place {
    /// Every place, in the order in which they are named.
    pub const ALL: [Self; 4] = [Self::Dotenv, Self::Shell, Self::Yaml, Self::Url];

    /// Whether the place reads `text` as exactly itself when it stands there as it is. Doubt counts as no.
    #[must_use]
    pub fn takes_bare(self, text: &str) -> bool {
        match self {
            Self::Dotenv => dotenv::takes_bare(text),
            Self::Shell => shell::takes_bare(text),
            Self::Yaml => yaml::takes_bare(text),
            Self::Url => url::takes_bare(text),
        }
    }
}

/// One or more characters that no reader of `.env` files, shell or YAML parser treats specially
/// inside a value. What they mean at its start is for the target.
pub(crate) fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'/' | b'+' | b'=' | b'-')
        })
}
