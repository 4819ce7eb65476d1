//! The keys of the panel.

use jwt_secrets::jws::Mistaken;
use jwt_secrets::jws::SignedBy;

use crate::text::CauseWords;
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
        secret: &'static str,
        /// `{algorithm}` only, read as `{reading}`, with a skew of `{skew}`.
        settings: Template,
        settings_with_previous: Template,
        pinned: &'static str,
        previous: &'static str,
        reading: &'static str,
        skew: &'static str,
        /// Up to `{maximum}` seconds.
        skew_hint: Template,
        /// The button for another algorithm: the `{algorithm}`.
        accept: Template,
        read_as: Readings,
        write_key: &'static str,
        write_key_in_hex: &'static str,
        write_text: &'static str,
        /// The same, and another `{reading}`.
        write_text_read_as: Template,
        undo: &'static str,
        /// The same, where the `{reading}` was chosen, too.
        undo_text: Template,
        how_in_code: &'static str,
        now: &'static str,
        /// A `{claim}` and `{when}` that is.
        mark: Template,
        unsigned: &'static str,
        times: &'static str,
        local: &'static str,
        utc: &'static str,
        answer: Answers,
    }
}

words! {
    /// What is said about a token.
    pub struct Answers {
        headings: Headings,
        nothing: &'static str,
        no_secret: &'static str,
        not_tried: BySecret,
        /// It may have `{maximum}` bytes.
        too_long: BySecret,
        looking: &'static str,
        no_match: &'static str,
        no_match_of_part: &'static str,
        /// Another form of the secret made the key; the next sentence says which.
        other_form: BySecret,
        /// By one of the `{readings}`, and not as `{chosen}`; the same below.
        signer_decodes: BySecret,
        signer_takes_text: BySecret,
        lane_ours: Template,
        lane_signers: Template,
        lane_signers_lenient: &'static str,
        lane_signers_other: &'static str,
        lane_none: &'static str,
        one_part: &'static str,
        /// One of the `{readings}`.
        read_as: Template,
        lenient: &'static str,
        lenient_hex: &'static str,
        /// The `{bytes}` with their unit.
        lenient_key: Template,
        /// Too few for the `{algorithm}`.
        lenient_key_too_short: Template,
        lenient_hint: &'static str,
        lenient_hex_hint: &'static str,
        secret_right: &'static str,
        as_it_stands: &'static str,
        known: Known,
        forms: Forms,
        mistaken: MistakenFor,
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
        /// Under the `{algorithm}`; the same below.
        would_match: BySecret,
        /// But its key has `{bytes}` with their unit, and `{minimum}` are needed.
        would_match_too_short: BySecret,
        would_match_otherwise: BySecret,
        would_not_match: Template,
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
        note_subject: &'static str,
        note_subject_hint: &'static str,
        note_keycloak: &'static str,
        note_keycloak_hint: &'static str,
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
        removed_other_tokens: &'static str,
    }
}

words! {
    /// The word for a verdict, and what is the matter.
    pub struct Headings {
        nothing: &'static str,
        no_secret: &'static str,
        unread: &'static str,
        malformed: &'static str,
        unsupported: &'static str,
        unsigned: &'static str,
        algorithm: &'static str,
        looking: &'static str,
        too_long: &'static str,
        other_hash: &'static str,
        cut_off: &'static str,
        prolonged: &'static str,
        other_key: &'static str,
        known_key: &'static str,
        other_form: &'static str,
        no_secret_at_all: &'static str,
        no_match: &'static str,
        no_claims_set: &'static str,
        weak_key: &'static str,
        expired: &'static str,
        not_yet_valid: &'static str,
        valid: &'static str,
        /// And everybody has the key.
        valid_known: &'static str,
    }
}

words! {
    /// Keys that everybody knows.
    pub struct Known {
        empty_key: CauseWords,
        /// The `{text}` that is the key.
        constant_key: Template,
        constant_key_hint: &'static str,
        placeholder_key: Template,
        placeholder_key_hint: &'static str,
        /// The claim or header parameter by its `{name}`.
        named_key: Template,
        named_key_hint: &'static str,
        published_key: Template,
        /// The `{place}` where it stands.
        published_key_hint: Template,
    }
}

words! {
    /// How a signature stands in a token, where that is not as it should be.
    pub struct Forms {
        hex_digits: CauseWords,
        spare_bits: CauseWords,
        standard_base64: CauseWords,
        padded_signature: CauseWords,
        /// It is signed as `{made}`, and the header says `{algorithm}`; the same below.
        other_hash: Template,
        other_hash_hint: Template,
        /// As long as that of `{made}`, which it is not.
        other_length: Template,
        /// It has `{bytes}` with their unit, and the `{algorithm}` makes `{whole}`; the same below.
        cut_off: Template,
        cut_off_hint: &'static str,
        prolonged: Template,
        prolonged_hint: &'static str,
    }
}

words! {
    /// What stands in place of a secret, and is none.
    pub struct MistakenFor {
        token_signature: CauseWords,
        token: CauseWords,
        issuer: CauseWords,
        key_id: CauseWords,
        public_key: CauseWords,
        private_key: CauseWords,
        id_and_secret: CauseWords,
    }
}

impl MistakenFor {
    /// What is said of this.
    pub const fn of(&self, mistaken: Mistaken) -> &CauseWords {
        match mistaken {
            Mistaken::TokenSignature => &self.token_signature,
            Mistaken::Token => &self.token,
            Mistaken::Issuer => &self.issuer,
            Mistaken::KeyId => &self.key_id,
            Mistaken::PublicKey => &self.public_key,
            Mistaken::PrivateKey => &self.private_key,
            Mistaken::IdAndSecret => &self.id_and_secret,
        }
    }
}

words! {
    /// A sentence about the current secret, and the same about the previous one.
    pub struct BySecret {
        current: Template,
        previous: Template,
    }
}

impl Answers {
    /// Those of the language that is set.
    pub fn here() -> &'static Self {
        &Words::here().answer
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
