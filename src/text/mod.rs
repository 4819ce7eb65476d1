//! Everything the user reads, by key; one file a language.
//!
//! Our voice: say what happened and what to do. Short words, whole sentences, no exclamation marks, no praise of
//! ourselves. Name a thing by its RFC word and explain it where it first appears. Promise only what a test shows, and
//! say what it does not cover. "Secret" is the key, "token" is a JWT, and the reader is "you".
//!
//! Keys stand in the `words.rs` of the folder that uses them (`words!`), what they say in the file of a language. A
//! key without words, and words without a key, do not compile. A sentence with something of its own to say has places
//! for it with names ([`Template`]); no sentence is put together from parts, for other languages order them otherwise.

pub(crate) mod en;
mod errors;
mod findings;
mod keys;
#[cfg(feature = "pseudo")]
mod pseudo;
mod template;
mod variables;
mod ways;
mod worker;

/// The language of the page: the one place to choose it.
pub(crate) use self::en as language;
pub use self::errors::Explain;
pub use self::errors::Explained;
pub use self::errors::Explanation;
pub use self::errors::JsonErrors;
pub use self::errors::KeyErrors;
pub use self::errors::PartNames;
pub use self::errors::SecretErrors;
pub use self::errors::TokenErrors;
pub use self::findings::Findings;
pub use self::findings::JwkFaults;
pub use self::findings::Patterns;
pub(crate) use self::keys::words;
#[cfg(feature = "pseudo")]
pub use self::pseudo::Pseudo;
pub use self::template::Template;
pub use self::variables::Causes;
pub use self::variables::ReaderNames;
pub use self::variables::Variables;
pub use self::ways::CauseWords;
pub use self::ways::DifferenceWords;
pub use self::ways::Readings;
pub use self::ways::Ways;
pub use self::worker::WorkerFaults;

/// The language of the sentences by its BCP 47 tag, for what the browser puts into words: dates, numbers and lists.
pub const fn tag() -> &'static str {
    // A language in another script: what is plain Latin then, we have not written by key.
    if cfg!(feature = "pseudo") {
        "uk"
    } else {
        language::TAG
    }
}
