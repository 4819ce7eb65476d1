//! The keys of the panel.

use jwt_secrets::jws::SignedBy;

use crate::text::Readings;
use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Sign says.
    pub struct Words = SIGN {
        headline: &'static str,
        promise: &'static str,
        clear: &'static str,
        cleared: &'static str,
        algorithm: &'static str,
        reading: &'static str,
        header: &'static str,
        payload: &'static str,
        signature: &'static str,
        use_generated: &'static str,
        generated_taken: &'static str,
        generated_taken_hidden: &'static str,
        no_randomness: &'static str,
        signing: Signing,
        verifying: Verifying,
    }
}

words! {
    /// What the card that signs says.
    pub struct Signing {
        title: &'static str,
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
    }
}

words! {
    /// What the card that verifies says.
    pub struct Verifying {
        title: &'static str,
        token: &'static str,
        token_taken: &'static str,
        pinned: &'static str,
        secret: &'static str,
        previous: &'static str,
        reading: &'static str,
        skew: &'static str,
        /// Up to `{maximum}` seconds.
        skew_hint: Template,
        unsigned: &'static str,
        times: &'static str,
        local: &'static str,
        utc: &'static str,
        read_as: Readings,
        answer: Answers,
    }
}

words! {
    /// What is said about a token.
    pub struct Answers {
        nothing: &'static str,
        no_secret: &'static str,
        not_tried: BySecret,
        no_match: &'static str,
        /// Another form of the secret made the key; the next sentence says which.
        other_form: BySecret,
        /// One of the `{readings}`.
        read_as: Template,
        signer_decodes: &'static str,
        signer_takes_text: &'static str,
        lenient: &'static str,
        /// The `{bytes}` with their unit.
        lenient_key: Template,
        /// Too few for the `{algorithm}`.
        lenient_key_too_short: Template,
        lenient_hint: &'static str,
        matches: BySecret,
        valid: BySecret,
        valid_hint: BySecret,
        /// `{ago}`.
        expired: BySecret,
        expired_hint: &'static str,
        /// It begins `{ahead}`.
        not_yet_valid: BySecret,
        not_yet_valid_hint: &'static str,
        /// It has `{bytes}` with their unit, the `{algorithm}` needs `{minimum}`.
        weak_key: BySecret,
        weak_key_hint: &'static str,
        /// The server is meant to take the `{algorithm}`.
        choose_algorithm: Template,
        only_by_skew: &'static str,
        unchecked: &'static str,
        /// `{ago}`.
        note_expired: Template,
        note_expired_hint: &'static str,
        /// `{ahead}`; the same below.
        note_not_yet_valid: Template,
        note_not_yet_valid_hint: &'static str,
        note_issued: Template,
        note_issued_hint: &'static str,
        note_never_expires: &'static str,
        note_never_expires_hint: &'static str,
        /// The parameter's `{name}`.
        note_key_source: Template,
        note_key_source_hint: &'static str,
        /// The `{things}` that were left out.
        removed: Template,
        removed_field_name: &'static str,
        removed_scheme: &'static str,
        removed_quotes: &'static str,
        removed_white_space: &'static str,
        removed_surroundings: &'static str,
    }
}

words! {
    /// A sentence about the current secret, and the same about the previous one.
    pub struct BySecret {
        current: Template,
        previous: Template,
    }
}

impl BySecret {
    /// The one about this secret.
    pub const fn of(&self, by: SignedBy) -> Template {
        match by {
            SignedBy::Current => self.current,
            SignedBy::Previous => self.previous,
        }
    }
}
