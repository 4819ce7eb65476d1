//! The keys of the panel.

use jwt_secrets::jws::SignedBy;

use crate::text::Readings;
use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Verify says.
    pub struct Words = VERIFY {
        headline: &'static str,
        promise: &'static str,
        header: &'static str,
        payload: &'static str,
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
