//! Tokens: JSON Web Tokens in the compact serialization, signed and verified with a secret.
//!
//! RFC 7515 (JWS), RFC 7518 section 3.2 (HMAC), RFC 7519 (JWT) and RFC 8725 (what goes wrong), and of
//! them only what a secret can do: no JWE, no JSON serialization, no algorithm with a key pair.
//!
//! # Strict, and where not
//!
//! A verifier that repairs what it reads accepts tokens that others refuse. So nothing is repaired:
//! base64url without padding and stray bits, JSON without duplicate names and lone surrogates, an
//! algorithm that is exactly the user's choice, the whole MAC. [`tidy`] removes what comes along when a
//! token is copied, and says so. A [`Reading`](crate::key::Reading) takes a secret with padding or without.
//! The header and payload that a [`Verification`] shows are read as far as they can be made out, also where the
//! token is refused for its form: they are there to be looked at, and no verdict comes from them.
//!
//! # Limits
//!
//! | what | limit |
//! | --- | --- |
//! | a token | [`MAX_TOKEN_BYTES`], 65,536 bytes |
//! | a header or payload, as typed or decoded | [`json::MAX_BYTES`](crate::json::MAX_BYTES), 65,536 bytes |
//! | nesting of its objects and arrays | [`json::MAX_DEPTH`](crate::json::MAX_DEPTH), 64 |
//! | the text of a secret | [`MAX_SECRET_TEXT`](crate::key::MAX_SECRET_TEXT), 8,192 bytes |
//! | a date | [`NumericDate::MAX_SECONDS`], the year 10,000, and as far before 1970 |
//!
//! A longer text is refused before it is looked at. [`tidy`] alone takes a text of any length.
//!
//! # What wiping covers
//!
//! A [`Key`](crate::key::Key), a token that was made, a signature, the text of a [`Remedy`] and the decoded header
//! and payload are overwritten when dropped. Not covered: what the caller holds, JSON strings with escapes (the parser
//! unescapes them in a buffer of its own), and what HMAC leaves on the stack.

mod base64url;
mod claims_set;
mod compact;
mod fitting;
mod header;
mod mistaken;
mod note;
mod numeric_date;
mod part;
mod pasted;
mod signature;
mod signing;
mod token_id;
mod trial;
mod verdict;
mod verification;
mod verifier;
mod view;

pub use claims_set::ClaimsSet;
pub use claims_set::Lifetime;
pub use claims_set::TimeClaim;
pub use compact::CompactJws;
pub use compact::MAX_TOKEN_BYTES;
pub use compact::SigningInput;
pub use fitting::Fitting;
pub use fitting::Progress;
pub use fitting::Remedy;
pub use fitting::Search;
pub use header::Header;
pub use mistaken::Mistaken;
pub use note::Note;
pub use numeric_date::NumericDate;
pub use part::Part;
pub use pasted::Removed;
pub use pasted::Tidied;
pub use pasted::tidy;
pub use signature::Signature;
pub use signature::SignatureForm;
pub use signing::sign;
pub use token_id::token_id;
pub use trial::Trial;
pub use verdict::SignedBy;
pub use verdict::Verdict;
pub use verification::Verification;
pub use verifier::Verifier;

pub(crate) use compact::Parts;
pub(crate) use view::View;
