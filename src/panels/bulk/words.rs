//! The keys of the panel.

use jwt_secrets::bulk::Layout;

use crate::text::Template;
use crate::text::words;

words! {
    /// What is said of many secrets.
    pub struct Words = BULK {
        range: &'static str,
        not_a_number: &'static str,
        out_of_range: &'static str,
        why: &'static str,
        layout: &'static str,
        /// In the order of [`Layout::ALL`].
        layouts: [&'static str; Layout::ALL.len()],
        /// Of numbers in a spreadsheet.
        formula: &'static str,
        /// The name that numbers are put to.
        name: &'static str,
        make: &'static str,
        /// What is typed in the bar of Generate is no length.
        wrong_length: &'static str,
        cancel: &'static str,
        save: &'static str,
        progress: &'static str,
        /// What the list is.
        list: &'static str,
        hidden: &'static str,
        copy: &'static str,
        copied: &'static str,
        /// `{count}` of them for `{algorithm}`, as `{format}`: of `{length}` bytes, and of `{length}` characters.
        listed: [Template; 2],
        /// `{made}` of `{count}`, `{rate}` a second.
        running: Template,
        /// The same in a file.
        made: [Template; 2],
        cancelled: &'static str,
        cleared: &'static str,
        saved: &'static str,
        not_saved: &'static str,
        no_randomness: &'static str,
        not_written: &'static str,
    }
}
