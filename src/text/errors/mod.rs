//! What is said of each error of the library: a file a family. An error without words does not compile.

mod json;
mod key;
mod secret;
mod token;

pub use self::json::JsonErrors;
pub use self::key::KeyErrors;
pub use self::secret::SecretErrors;
pub use self::token::PartNames;
pub use self::token::TokenErrors;

use super::Template;

/// What is said of one error: what is wrong, and what to do about it. Both may have places for its arguments.
pub struct Explanation {
    /// A whole sentence.
    pub message: &'static str,
    /// Another one.
    pub hint: &'static str,
}

impl Explanation {
    /// With these arguments in the places of their names.
    pub fn with(&self, arguments: &[(&str, &str)]) -> Explained {
        Explained {
            message: Template(self.message).with(arguments),
            hint: Template(self.hint).with(arguments),
        }
    }

    /// For an error without arguments.
    pub fn plain(&self) -> Explained {
        self.with(&[])
    }
}

/// An error in words.
pub struct Explained {
    pub message: String,
    pub hint: String,
}

impl Explained {
    /// Both sentences.
    pub fn sentences(&self) -> String {
        [&self.message, " ", &self.hint].concat()
    }

    /// With one more sentence behind the message.
    #[must_use]
    pub fn also(self, sentence: &str) -> Self {
        Self {
            message: [&self.message, " ", sentence].concat(),
            ..self
        }
    }
}

/// What has words for each of its cases.
pub trait Explain {
    /// In the language of the page.
    fn explain(&self) -> Explained;
}
