//! The keys of the part.

use crate::text::Template;
use crate::text::words;

words! {
    /// What is said of the text for a place, beside what any panel says that writes one.
    pub struct Words = EXPORT {
        /// What the part is called.
        place: &'static str,
        no_secret: &'static str,
        hidden: &'static str,
        no_name: &'static str,
        /// How the variable `{name}` is read, where the secret is a JSON Web Key.
        of_jwk: Template,
    }
}
