//! The keys of the panel.

use crate::text::Readings;
use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Sign says.
    pub struct Words = SIGN {
        headline: &'static str,
        promise: &'static str,
        header: &'static str,
        payload: &'static str,
        signature: &'static str,
        quick: &'static str,
        /// In the order of the buttons: iat, exp three times, iss, sub, aud, jti.
        claims: [&'static str; 8],
        /// `{claim}`; the same below.
        claim_set: Template,
        claim_kept: Template,
        claim_not_set: &'static str,
        secret: &'static str,
        token: &'static str,
        no_token: &'static str,
        correct_header: &'static str,
        correct_payload: &'static str,
        correct_secret: &'static str,
        copy_token: &'static str,
        copied_token: &'static str,
        verify_this: &'static str,
        alg_hint: &'static str,
        extension_hint: &'static str,
        too_long_hint: &'static str,
        /// `{algorithm}` needs the `{minimum}`, and the key has `{bytes}`, both with their unit.
        weak: Template,
        weak_token: &'static str,
        never_valid: &'static str,
        steps: &'static str,
        step_input: &'static str,
        step_mac: &'static str,
        step_signature: &'static str,
        samples: &'static str,
        samples_body: &'static str,
        sample_secret: &'static str,
        sample_secret_made: &'static str,
        copy_sample: Readings,
        copied_sample: Readings,
        no_randomness: &'static str,
    }
}
