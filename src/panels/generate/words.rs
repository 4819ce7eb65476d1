//! The keys of the panel.

use super::FIRST;
use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Generate says.
    pub struct Words = GENERATE {
        headline: &'static str,
        origin: &'static str,
        promise: &'static str,
        secret_label: &'static str,
        /// What the button does, whichever of the two labels it has.
        hide_or_show: &'static str,
        hide: &'static str,
        show: &'static str,
        copy: &'static str,
        new_secret: &'static str,
        download: &'static str,
        clear: &'static str,
        /// The name of the variable in the line.
        variable: &'static str,
        variable_invalid: &'static str,
        copy_line: &'static str,
        /// What the tabs are.
        places_label: &'static str,
        /// Of each tab that is there from the start.
        places: [&'static str; FIRST.len()],
        /// `{count}` of them; the same below.
        bytes: Template,
        bits_of_entropy: Template,
        characters: Template,
        fingerprint: &'static str,
        grid: &'static str,
        algorithm: &'static str,
        format: &'static str,
        length: &'static str,
        count: &'static str,
        copy_link: &'static str,
        copied: &'static str,
        copied_line: &'static str,
        copied_link: &'static str,
        link_in_address: &'static str,
        link_not_copied: &'static str,
        link_refused: &'static str,
        downloaded: &'static str,
        download_failed: &'static str,
        cleared: &'static str,
        no_secret: &'static str,
        fault_headline: &'static str,
        preset_followed: &'static str,
        preset_followed_in_part: &'static str,
        preset_ignored: &'static str,
        preset_name_ignored: &'static str,
        preset_name_followed: &'static str,
        verify: &'static str,
        sign: &'static str,
        sets: &'static str,
        rotate: &'static str,
        next: [Question; 3],
    }
}

words! {
    /// What is said of the first secret already, by the module that starts. The other words come with the app.
    pub struct FirstWords = FIRST_SECRET {
        /// `{algorithm}` and `{format}`.
        heading: Template,
        /// The `{places}`.
        safe_in: Template,
        safe_nowhere: &'static str,
        dotenv: &'static str,
        shell: &'static str,
        yaml: &'static str,
        url: &'static str,
        /// The `{algorithm}` takes from `{minimum}` to `{maximum}`.
        length_range: Template,
        length_range_characters: Template,
    }
}

words! {
    /// A question, its answer in short, and a link to the whole of it.
    pub struct Question {
        title: &'static str,
        body: &'static str,
        link: &'static str,
    }
}
