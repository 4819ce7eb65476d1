//! Every sentence the user reads, by key; one file a language.
//!
//! Our voice: say what happened and what to do. Short words, whole sentences, no exclamation marks, no praise of
//! ourselves. Name a thing by its RFC word and explain it where it first appears. Promise only what a test shows, and
//! say what it does not cover. "Secret" is the key, "token" is a JWT, and the reader is "you".

mod en;

use std::fmt::Display;

/// The sentences of one language.
pub struct Text {
    pub name: &'static str,
    pub panels: &'static str,
    pub generate: &'static str,
    pub sign: &'static str,
    pub guide: &'static str,
    pub proof: &'static str,
    pub offline_installing: &'static str,
    pub offline_ready: &'static str,
    pub offline_not: &'static str,
    pub theme: &'static str,
    pub update: &'static str,
    pub headline: &'static str,
    pub promise: &'static str,
    pub secret: &'static str,
    pub secret_label: &'static str,
    pub hide: &'static str,
    pub copy: &'static str,
    pub new_secret: &'static str,
    pub download: &'static str,
    pub clear: &'static str,
    pub copy_line: &'static str,
    pub bytes: &'static str,
    pub bits_of_entropy: &'static str,
    pub characters: &'static str,
    pub safe_in: &'static str,
    pub safe_nowhere: &'static str,
    pub and: &'static str,
    pub dotenv: &'static str,
    pub shell: &'static str,
    pub yaml: &'static str,
    pub urls: &'static str,
    pub fingerprint: &'static str,
    pub grid: &'static str,
    pub algorithm: &'static str,
    pub bits: &'static str,
    pub format: &'static str,
    pub length: &'static str,
    pub to: &'static str,
    pub copied: &'static str,
    pub copied_line: &'static str,
    pub copy_by_hand: &'static str,
    pub copy_hidden: &'static str,
    pub downloaded: &'static str,
    pub download_failed: &'static str,
    pub cleared: &'static str,
    pub no_secret: &'static str,
    pub fault_headline: &'static str,
    pub preset_ignored: &'static str,
    pub next: [Question; 3],
    pub requests_since: &'static str,
    pub see_proof: &'static str,
    pub shortcuts: &'static str,
    pub shortcuts_off: &'static str,
    pub part_loading: &'static str,
    pub part_missing: &'static str,
}

/// A question, its answer in short, and a link to the whole of it.
pub struct Question {
    pub title: &'static str,
    pub body: &'static str,
    pub address: &'static str,
    pub link: &'static str,
}

/// The sentences of the panel Proof. Each panel that is loaded on first use has its own, so that they go with it.
pub struct ProofText {
    pub headline: &'static str,
    pub promise: &'static str,
    pub version: &'static str,
    pub manifest: &'static str,
    pub manifest_body: &'static str,
    pub requests: &'static str,
    pub requests_body: &'static str,
    pub asked_by: &'static str,
    pub answered_by: &'static str,
    pub path: &'static str,
    pub limits: &'static str,
    pub limits_body: &'static str,
}

/// The sentences of the panel Sign.
pub struct SignText {
    pub headline: &'static str,
    pub promise: &'static str,
    pub sign: &'static str,
    pub algorithm: &'static str,
    pub header: &'static str,
    pub payload: &'static str,
    pub signature: &'static str,
    pub quick: &'static str,
    /// In the order of the buttons: iat, exp three times, iss, sub, aud, jti.
    pub claims: [&'static str; 8],
    /// After the name of a claim.
    pub claim_set: &'static str,
    pub claim_kept: &'static str,
    pub claim_not_set: &'static str,
    pub sign_secret: &'static str,
    pub use_generated: &'static str,
    pub generated_taken: &'static str,
    pub reading: &'static str,
    pub readings: Readings,
    pub token: &'static str,
    pub no_token: &'static str,
    pub correct_header: &'static str,
    pub correct_payload: &'static str,
    pub correct_secret: &'static str,
    pub copy_token: &'static str,
    pub copied_token: &'static str,
    pub verify_this: &'static str,
    pub token_taken: &'static str,
    pub alg_hint: &'static str,
    pub extension_hint: &'static str,
    /// Before a number of bytes.
    pub has: &'static str,
    pub byte: &'static str,
    pub padded: &'static str,
    pub never_valid: &'static str,
    pub no_randomness: &'static str,
    pub steps: &'static str,
    pub step_input: &'static str,
    pub step_mac: &'static str,
    pub step_signature: &'static str,
    pub samples: &'static str,
    pub samples_body: &'static str,
    pub sample_secret: &'static str,
    pub sample_secret_made: &'static str,
    pub verify: &'static str,
    pub verify_token: &'static str,
    pub pinned: &'static str,
    pub verify_secret: &'static str,
    pub previous: &'static str,
    pub verify_reading: &'static str,
    pub skew: &'static str,
    pub skew_hint: &'static str,
    pub clear: &'static str,
    pub cleared: &'static str,
    pub answer: AnswerText,
    pub unsigned: &'static str,
    pub times: &'static str,
    pub local: &'static str,
    pub utc: &'static str,
}

/// What is said about each reading of a secret.
pub struct Readings {
    pub utf8: ReadingText,
    pub base64url: ReadingText,
    pub base64: ReadingText,
    pub hex: ReadingText,
}

/// A reading of a secret, and the token that is made under it.
pub struct ReadingText {
    pub name: &'static str,
    /// On a button.
    pub choose: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
}

/// How the signer's copy of a secret differs, and a sentence about where that comes from.
pub struct Differences {
    pub without_line_break: DifferenceText,
    pub without_space: DifferenceText,
    pub without_quotes: DifferenceText,
    pub without_name: DifferenceText,
    pub joined: DifferenceText,
    pub first_line: DifferenceText,
    pub with_line_break: DifferenceText,
    pub with_quotes: DifferenceText,
}

/// A part of a sentence, and the sentence after it.
pub struct DifferenceText {
    pub name: &'static str,
    pub hint: &'static str,
    /// Below the field of a secret that may have what the other has not.
    pub remark: &'static str,
}

/// The pieces of the answer about a token, in the order of the sentences that they make.
pub struct AnswerText {
    pub no_secret: &'static str,
    /// Before and after the name of a secret, and before why.
    pub the: &'static str,
    pub not_tried: &'static str,
    pub no_match: &'static str,
    /// Before the name of a secret.
    pub does_match: &'static str,
    /// Before and between the names of readings.
    pub read_as: &'static str,
    pub or: &'static str,
    pub differences: Differences,
    pub signer_decodes: &'static str,
    pub signer_takes_text: &'static str,
    /// Before the names of decoders, before the length of a key, and before its minimum.
    pub dropping: &'static str,
    pub spare_bits: &'static str,
    pub both_alphabets: &'static str,
    pub standard_alphabet: &'static str,
    pub key_has: &'static str,
    pub too_few: &'static str,
    pub dropping_hint: &'static str,
    /// Before the name of a secret, and before "3 days ago" or "in 3 days".
    pub matches: &'static str,
    pub expired: &'static str,
    pub not_yet_valid: &'static str,
    /// Around the name of an algorithm.
    pub if_meant: &'static str,
    pub choose_it: &'static str,
    pub only_by_skew: &'static str,
    pub unchecked: &'static str,
    /// Before "3 days ago" or "in 3 days".
    pub note_expired: &'static str,
    pub note_not_yet_valid: &'static str,
    pub note_issued: &'static str,
    pub removed: &'static str,
}

/// A message as a sentence. Messages begin in lower case, so that they can stand inside of one.
pub fn sentence(message: &dyn Display) -> String {
    let mut text = format!("{message}.");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A message and its hint as two sentences.
pub fn explained(message: &dyn Display, hint: &str) -> String {
    [&sentence(message), " ", hint].concat()
}

/// The language of the sentences, by its BCP 47 tag.
pub fn language() -> &'static str {
    en::LANGUAGE
}

/// The sentences in the reader's language.
pub fn text() -> &'static Text {
    &en::TEXT
}

/// The sentences of the panel Sign in the reader's language.
pub fn sign_text() -> &'static SignText {
    &en::SIGN
}

/// The sentences of the panel Proof in the reader's language.
pub fn proof_text() -> &'static ProofText {
    &en::PROOF
}
