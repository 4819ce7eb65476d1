//! The keys of what is said of a target.

use jwt_secrets::export::Target;

use crate::text::Explanation;
use crate::text::Template;
use crate::text::words;

words! {
    /// What is said of the text that is written for a target, in every panel that writes one.
    pub struct Words = WRITTEN {
        /// Of each target, in the order of [`Target::ALL`].
        targets: [TargetWords; Target::ALL.len()],
        reader: &'static str,
        all_readers: &'static str,
        /// The `{file}` that the text goes into.
        file: Template,
        /// The `{file}` that is run.
        script: Template,
        /// What the text is called.
        text: &'static str,
        copy: &'static str,
        download: &'static str,
        copied: &'static str,
        downloaded: &'static str,
        /// Of a file whose name begins with a dot.
        downloaded_dotted: &'static str,
        download_failed: &'static str,
        gitignore: &'static str,
        obstacles: Obstacles,
    }
}

words! {
    /// What is said of a target.
    pub struct TargetWords {
        label: &'static str,
        /// How the `{file}` is read, and the call that makes a key of the variable `{name}`.
        reads: Template,
    }
}

words! {
    /// Why a target refuses the variable `{name}`, and the way out.
    pub struct Obstacles {
        names_alike: Explanation,
        name_unsupported: Explanation,
        one_only: Explanation,
        unfit: Explanation,
        line_break: Explanation,
        dollar: Explanation,
        command: Explanation,
        quotes: Explanation,
        placeholder: Explanation,
        not_ascii: Explanation,
    }
}
