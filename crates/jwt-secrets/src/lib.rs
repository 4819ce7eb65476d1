//! Secrets for the HMAC algorithms of JSON Web Tokens: made, shown, placed and tried out.
//!
//! The crate is pure: it knows no browser and no user interface, so the same code and the same
//! tests run natively and in WebAssembly. This page is its manual.
//!
//! # From a choice to a secret
//!
//! A [`Recipe`] is a checked choice of [`Algorithm`], [`Format`] and length. A recipe below the
//! minimum of RFC 7518 section 3.2 cannot be built. [`Secret::generate`] follows it, and
//! [`Secret::encode`] writes the result as text.
//!
//! ```
//! use jwt_secrets::Algorithm;
//! use jwt_secrets::Format;
//! use jwt_secrets::Recipe;
//! use jwt_secrets::Secret;
//!
//! let recipe = Recipe::new(Algorithm::Hs256, Format::Base64Url, None)?;
//! let secret = Secret::generate(recipe)?;
//! assert_eq!(secret.octets().len(), 32);
//! assert_eq!(secret.entropy_bits(), 256);
//!
//! let text = secret.encode(Format::Base64Url, Algorithm::Hs256)?;
//! assert_eq!(text.len(), 43);
//! # Ok::<(), jwt_secrets::SecretError>(())
//! ```
//!
//! # Two draws, five formats
//!
//! base64url, base64, hex and JWK are views of the same octets: changing between them re-encodes.
//! An alphanumeric secret is a text of its own whose key octets are its ASCII; it carries less than
//! six bits a character, so it is longer. [`Draw`] names the difference.
//!
//! # Tokens
//!
//! [`jws`] signs and verifies tokens with a secret, strictly. The text of a secret is not yet a key:
//! libraries read it as UTF-8 or decode it, and two sides that do not agree refuse each other's
//! tokens. A [`key::Reading`] makes the [`key::Key`], a [`jws::Fitting`] says how the text became the
//! key that a token was signed with, and a [`jws::Remedy`] what makes both sides agree.
//!
//! ```
//! use jwt_secrets::Algorithm;
//! use jwt_secrets::jws;
//! use jwt_secrets::jws::Header;
//! use jwt_secrets::jws::NumericDate;
//! use jwt_secrets::jws::Verifier;
//! use jwt_secrets::key::Reading;
//!
//! let text = "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno";
//! let algorithm = Algorithm::Hs256;
//! let issuer = Reading::Base64Url.octets(text)?;
//! let claims = r#"{ "sub": "user-1", "exp": 1700000900 }"#;
//! let token = jws::sign(&Header::text(algorithm), claims, &issuer, algorithm)?;
//!
//! // The other side takes the text as it is, which is another key.
//! let current = Reading::Utf8.octets(text)?;
//! let mut verifier = Verifier {
//!     algorithm,
//!     current: Some(&current),
//!     previous: None,
//!     now: NumericDate::from_seconds(1_700_000_000),
//!     skew: 60,
//! };
//! let verification = verifier.verify(token.as_str());
//! assert_eq!(verification.verdict().code(), "signature_mismatch");
//! let fitting = jws::Fitting::find(token.as_str(), text, algorithm).ok_or("another secret")?;
//! assert_eq!(fitting.code(), "read_as_base64url");
//! let remedy = fitting.remedy(text, Reading::Utf8).ok_or("none")?;
//! assert_eq!(remedy.reading(), Reading::Base64Url);
//!
//! verifier.current = Some(&issuer);
//! let verification = verifier.verify(token.as_str());
//! assert_eq!(verification.verdict().state(), "valid");
//! assert_eq!(verification.payload(), Some(r#"{"sub":"user-1","exp":1700000900}"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Randomness
//!
//! Octets come from [`getrandom::fill`] and from nowhere else; there is no fallback. A generator that
//! fails gives [`SecretError::RandomnessUnavailable`]. One that answers with equal bytes only, with the
//! secret that is being replaced, or with bytes that can never be used, gives
//! [`SecretError::RandomnessBroken`]. Neither leaves a secret behind. On `wasm32-unknown-unknown` the
//! application enables getrandom's feature `wasm_js`.
//!
//! # What wiping covers
//!
//! A [`Secret`] and every text made from one is overwritten when dropped, and is allocated once at
//! its final length, so that no copy stays behind in a smaller buffer. [`jws`] says what it adds to
//! that and what it cannot wipe. Text handed on (to the DOM,
//! the clipboard, a file) and memory that the operating system swapped out are beyond this crate.
//!
//! # Where it goes
//!
//! [`export`] has a file for each place that a secret is written for, with the rules of its readers; [`jwk`] reads and
//! writes JSON Web Keys, and [`json`] is the strict reader behind it and behind [`jws`].
//!
//! [`sets`] makes many secrets at once: for each purpose in each environment, or all that a product asks for. [`bulk`] makes a
//! file of up to ten million that are alike.
//!
//! # What somebody already has
//!
//! [`assess`] tells what is wrong with a secret or a JSON Web Key: how programs read it, whether it is published, short or
//! follows a pattern. It can show that a secret is weak, and never that it is strong.
//!
//! # Errors
//!
//! [`error`] has them by family: of a secret, a key, JSON, a token, a date, an export and its targets, a
//! set, a rotation, a file of many, a file of variables. Each has a stable `code()` and
//! typed arguments. What a person reads is not here, but with whoever shows it.

// A test that fails should stop at the line that is wrong.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod algorithm;
pub mod assess;
pub mod bulk;
mod digest;
mod encoding;
pub mod error;
pub mod export;
mod fingerprint;
mod format;
mod generator;
pub mod json;
pub mod jwk;
pub mod jws;
pub mod key;
mod quotes;
mod recipe;
pub mod rotation;
mod sampling;
mod secret;
pub mod sets;

pub use algorithm::Algorithm;
pub use error::BulkError;
pub use error::EnvError;
pub use error::ExportError;
pub use error::JsonError;
pub use error::KeyError;
pub use error::RotationError;
pub use error::SecretError;
pub use error::SetError;
pub use error::SyntaxFault;
pub use error::TargetError;
pub use error::TimeError;
pub use error::TokenError;
pub use export::dotenv;
pub use fingerprint::Fingerprint;
pub use format::Draw;
pub use format::Format;
pub use recipe::MAX_BYTES;
pub use recipe::Recipe;
pub use secret::Secret;
