//! The keys of what the fields say.

use crate::text::words;

words! {
    /// What fields that make a key say, in every panel that has them.
    pub struct Words = TYPED {
        algorithm: &'static str,
        reading: &'static str,
        use_generated: &'static str,
        generated_taken: &'static str,
        generated_taken_hidden: &'static str,
        clear: &'static str,
        cleared: &'static str,
    }
}
