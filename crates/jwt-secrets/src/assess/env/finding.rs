//! What is wrong with a file of variables.

use super::Reader;
use crate::assess::Published;

/// One thing that is wrong with variables of a file, or worth knowing of them. It holds nothing of their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnvFinding {
    /// A token was signed with a published secret: everybody can make such tokens.
    TokenByPublished(Published),
    /// The same name twice: which one counts depends on the reader.
    DuplicateName {
        /// Whether both have the same value.
        same: bool,
    },
    /// A reader does not read what is meant.
    ReadDifferently(Vec<Reader>),
}

/// A finding, and the variables that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// What was found.
    pub finding: EnvFinding,
    /// Their places in [`Audit::entries`](super::Audit::entries).
    pub entries: Vec<usize>,
}
