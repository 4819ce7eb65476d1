//! The keys of the panel.

use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Export says.
    pub struct Words = EXPORT {
        headline: &'static str,
        promise: &'static str,
        /// What the tabs are.
        places: &'static str,
        no_secret: &'static str,
        hidden: &'static str,
        no_name: &'static str,
        /// How the variable `{name}` is read, where Generate shows a JSON Web Key.
        of_jwk: Template,
    }
}
