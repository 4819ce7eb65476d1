//! The keys of the panel.

use crate::text::words;

words! {
    /// What the panel Export says.
    pub struct Words = EXPORT {
        headline: &'static str,
        promise: &'static str,
        /// What the tabs are.
        places: &'static str,
        no_secret: &'static str,
    }
}
