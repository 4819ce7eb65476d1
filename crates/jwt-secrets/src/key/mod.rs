//! From the text of a secret to the key octets that HMAC takes: the question that issuer and verifier answer differently.
//!
//! A [`Way`] is one answer, and [`Way::all`] the table of them. A [`Reading`] is how a library that does it right turns a text
//! into a [`Key`]. A [`Difference`] is how two copies of a text come apart on their way, a [`LenientDecoder`] a decoder that
//! drops what does not fit, a [`Recoding`] what becomes of octets that pass through another encoding, a [`Derivation`] what a
//! product makes of a secret, and a [`Constant`] what is signed with where there is none. A [`Placeholder`], what a token is
//! [`Named`], and a [published](crate::assess::Published) secret are keys that everybody knows. All these are never used to
//! verify with, only to explain where another key came from.
//!
//! A [`Key`] is overwritten when dropped. A text of more than [`MAX_SECRET_TEXT`] bytes is refused before it is looked at.

mod constant;
mod derivation;
mod difference;
mod dotenv;
mod expansion;
mod lenient;
mod named;
mod octets;
mod placeholder;
mod reading;
mod recoding;
mod rewriting;
mod way;

pub use constant::Constant;
pub use derivation::Derivation;
pub use difference::Difference;
pub use dotenv::Comment;
pub(crate) use expansion::Expanded;
pub use expansion::Expansion;
pub(crate) use expansion::expand;
pub use lenient::LenientDecoder;
pub use named::Named;
pub use octets::Key;
pub use octets::Shortfall;
pub use placeholder::Placeholder;
pub use reading::MAX_SECRET_TEXT;
pub use reading::Reading;
pub use recoding::Recoding;
pub(crate) use way::LastCopy;
pub use way::Way;
