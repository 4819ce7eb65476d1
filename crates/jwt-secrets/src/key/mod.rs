//! From the text of a secret to the key octets that HMAC takes: the question that issuer and verifier answer differently.
//!
//! A [`Reading`] is how a library that does it right turns a text into a [`Key`]. A [`Difference`] is how two copies of a
//! text come apart on their way, and a [`LenientDecoder`] a decoder that drops what does not fit: neither is ever used to
//! verify with, only to explain where another key came from.
//!
//! A [`Key`] is overwritten when dropped. A text of more than [`MAX_SECRET_TEXT`] bytes is refused before it is looked at.

mod difference;
mod lenient;
mod octets;
mod reading;

pub use difference::Difference;
pub use lenient::LenientDecoder;
pub use octets::Key;
pub use octets::Shortfall;
pub use reading::MAX_SECRET_TEXT;
pub use reading::Reading;
