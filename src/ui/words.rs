//! The keys of what controls say by themselves.

use crate::text::Template;
use crate::text::words;

words! {
    /// What controls say by themselves.
    pub struct Words = CONTROLS {
        /// In the place of a button's label.
        copied: &'static str,
        copy_by_hand: &'static str,
        copy_hidden: &'static str,
        /// Something in `{panels}`, after a clear.
        left: Template,
    }
}
