//! The keys of the frame.

use crate::text::Template;
use crate::text::words;

words! {
    /// What the frame around the panels says.
    pub struct Words = FRAME {
        name: &'static str,
        skip: &'static str,
        panels: &'static str,
        guide: &'static str,
        offline_installing: &'static str,
        offline_ready: &'static str,
        offline_not: &'static str,
        theme: &'static str,
        update: &'static str,
        /// `{count}` of them went to other addresses than the page's own.
        requests: Template,
        see_proof: &'static str,
        shortcuts: &'static str,
        shortcuts_off: &'static str,
        part_loading: &'static str,
        /// `{file}` is its path.
        part_missing: Template,
    }
}
