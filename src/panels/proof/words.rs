//! The keys of the panel.

use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Proof says.
    pub struct Words = PROOF {
        headline: &'static str,
        promise: &'static str,
        /// `{count}` of them.
        answer: Template,
        answer_body: &'static str,
        /// Why it does not work offline: `{file}` is not in the copy.
        not_kept: Template,
        requests: &'static str,
        requests_body: &'static str,
        asked_by: &'static str,
        answered_by: &'static str,
        path: &'static str,
        /// The groups of the list, each with the `{count}` of its requests.
        elsewhere: Template,
        by_page: Template,
        by_service_worker: Template,
        kept: Template,
        refused: Template,
        page: &'static str,
        service_worker: &'static str,
        network: &'static str,
        cache: &'static str,
        nobody: &'static str,
        version: &'static str,
        manifest: &'static str,
        manifest_body: &'static str,
        limits: &'static str,
        limits_vouch: &'static str,
        limits_policy: &'static str,
        limits_extensions: &'static str,
    }
}
