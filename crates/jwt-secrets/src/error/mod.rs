//! Everything that can go wrong, a family a file. Each error has a stable `code()`, typed arguments, and as its `Display`
//! a short line for programmers. None carries key bytes or text that may be secret.
//!
//! What a person reads is not here: whoever shows an error matches on it, so that one without words does not compile.
//! Positions, lines and columns count characters from 1.

mod bulk;
mod env;
mod export;
mod json;
mod key;
mod rotation;
mod secret;
mod set;
mod target;
mod time;
mod token;

pub use bulk::BulkError;
pub use env::EnvError;
pub use export::ExportError;
pub use json::JsonError;
pub use json::SyntaxFault;
pub use key::KeyError;
pub use rotation::RotationError;
pub use secret::SecretError;
pub use set::SetError;
pub use target::Obstacle;
pub use target::TargetError;
pub use time::TimeError;
pub use token::TokenError;

#[cfg(test)]
mod tests;
