//! The keys of the panel.

use crate::text::words;

words! {
    /// What the panel Proof says.
    pub struct Words = PROOF {
        headline: &'static str,
        promise: &'static str,
        version: &'static str,
        manifest: &'static str,
        manifest_body: &'static str,
        requests: &'static str,
        requests_body: &'static str,
        asked_by: &'static str,
        answered_by: &'static str,
        path: &'static str,
        page: &'static str,
        service_worker: &'static str,
        network: &'static str,
        cache: &'static str,
        limits: &'static str,
        limits_body: &'static str,
    }
}
