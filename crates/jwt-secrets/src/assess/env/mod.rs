//! What can be told of a file of variables: a `.env` file, or what Docker Compose, Kubernetes and systemd have in its place.
//!
//! [`Audit::of`] reads a pasted text leniently: what gives a variable a value is an [`Entry`], and all else is left out. What
//! a name and a value say makes its [`Role`]. An [`EnvFinding`] is about one entry or some of them, and stands with their
//! places in a [`Located`]; the worst comes first. A [`TokenCheck`] says which secret of the file signed a token, or which
//! published one did.
//!
//! # One line, many values
//!
//! There is no standard for `.env` files. A [`Reader`] is a program that reads them, and [`Reader::read`] what it makes of
//! an entry: the rules are written after what the programs did with some 300 lines, which the tests have, and 1,300 random
//! ones. Where readers do not agree, what is meant is the value without quotes and the comment behind a blank
//! ([`Entry::value`]), and a [`Cause`] says why a reader comes to another.
//!
//! ```
//! use jwt_secrets::assess::env::Audit;
//! use jwt_secrets::assess::env::Reader;
//!
//! let audit = Audit::of("SECRET_KEY=correct#horse#battery#staple#0123456789", None)?;
//! let entry = audit.entries().first().ok_or("none")?;
//! assert_eq!(Reader::Dotenv.read(entry).text(), Some("correct"));
//! assert_eq!(Reader::Dotenvy.read(entry).text(), Some(entry.value()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Variables of the environment are taken as not set, and commands are not run: the outcome says that there are some. The
//! rules of YAML are those of simple scalars; a map or list in braces, an anchor's copy and a tag are not followed.
//!
//! # What is kept
//!
//! Values, lines and what readers make of them are in buffers that are overwritten when dropped, and in no `Debug`. Findings
//! hold places, lengths and what is published. The names of variables are not secret.
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
