//! What can be told of a file of variables: a `.env` file, or what Docker Compose, Kubernetes and systemd have in its place.
//!
//! # Limits
//!
//! | what | limit |
//! | --- | --- |
//! | a file | [`MAX_FILE_BYTES`], 1 MiB, and [`MAX_LINES`], 10,000 lines |
//! | secrets and tokens that are looked at | [`MAX_SECRETS`] and [`MAX_TOKENS`], the first 50 each, and of tokens [`MAX_TOKEN_BYTES`], 128 KiB; more are a finding |

mod across;
mod audit;
mod cause;
mod entry;
mod file;
mod finding;
mod line;
mod name;
mod reader;
mod reference;
mod role;
mod single;
mod token;
mod yaml;

pub use audit::Audit;
pub use audit::MAX_SECRETS;
pub use audit::MAX_TOKEN_BYTES;
pub use audit::MAX_TOKENS;
pub use cause::Cause;
pub use entry::Entry;
pub use entry::Style;
pub use finding::EnvFinding;
pub use finding::Located;
pub use reader::Outcome;
pub use reader::Reader;
pub use role::Role;
pub use token::Signer;
pub use token::TokenCheck;

/// The longest file that is looked at, in bytes.
pub const MAX_FILE_BYTES: usize = 1 << 20;

/// The most lines that are looked at.
pub const MAX_LINES: usize = 10_000;

#[cfg(test)]
mod tests;
