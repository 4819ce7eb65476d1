//! What can be told of a secret, or of a JSON Web Key, that somebody has. It can be shown to be weak, and never to be strong.
//!
//! [`Kind::of`] says what a pasted text is. An [`Assessment`] is what can be told of a secret: how programs read it, what is
//! wrong with it, the worst first, and a [`Verdict`]. A [`JwkAssessment`] is the same for a JSON Web Key or a set of them.
//! [`Published`] is a secret that everybody can read, and a [`Library`] one that reads a secret, with what it does where that
//! is too short.
//!
//! ```
//! use jwt_secrets::assess::Assessment;
//! use jwt_secrets::assess::Verdict;
//!
//! let assessment = Assessment::of("JWT_SECRET=your-256-bit-secret");
//! assert_eq!(assessment.verdict(), Verdict::Known);
//! let codes: Vec<_> = assessment.findings().iter().map(|finding| finding.code()).collect();
//! assert_eq!(codes.first(), Some(&"published_surrounded"));
//! ```
//!
//! Nothing here keeps a text: what is kept of one is lengths, places and single characters, and of these none is shown by a
//! `Debug`. What is looked at is overwritten when dropped.

mod assessment;
mod code;
mod decoded;
mod digest;
pub mod env;
mod finding;
mod jwk;
mod kind;
mod library;
mod pattern;
mod published;
mod row;
mod scalar;
mod severity;
mod stand_in;
mod surroundings;
mod verdict;

pub use assessment::Assessment;
pub use assessment::GUESSABLE_BELOW;
pub use assessment::is_guessable;
pub use digest::Digested;
pub use finding::Finding;
pub use jwk::JwkAssessment;
pub use jwk::JwkFault;
pub use kind::Kind;
pub use kind::KindUnknown;
pub use library::BelowMinimum;
pub use library::Library;
pub use pattern::Pattern;
pub use published::Likeness;
pub use published::Published;
pub use row::Foreign;
pub use row::LenientRead;
pub use row::ReadingRow;
pub use severity::Severity;
pub use verdict::Verdict;
