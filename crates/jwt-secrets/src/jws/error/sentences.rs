//! The code, the message and the hint of each error.

use super::super::MAX_JSON_BYTES;
use super::super::MAX_JSON_DEPTH;
use super::super::MAX_SECRET_TEXT;
use super::super::MAX_TOKEN_BYTES;
use super::super::Part;
use super::super::json::syntax_hint;
use super::Error;
use core::fmt;

impl Error {
    /// A stable identifier in `snake_case`. The message may be reworded, the code may not.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ReadingUnknown => "reading_unknown",
            Self::SecretEmpty => "secret_empty",
            Self::SecretTooLong => "secret_too_long",
            Self::SecretCharacter { .. } => "secret_character",
            Self::SecretLoneSurrogate { .. } => "secret_lone_surrogate",
            Self::SecretLength { .. } => "secret_length",
            Self::SecretPadding { .. } => "secret_padding",
            Self::SecretStrayBits { .. } => "secret_stray_bits",
            Self::LengthTooShort { .. } => "length_too_short",
            Self::TokenTooLong => "token_too_long",
            Self::TokenPartCount { .. } => "token_part_count",
            Self::TokenEncrypted => "token_encrypted",
            Self::PartEmpty { .. } => "part_empty",
            Self::PartPadding { .. } => "part_padding",
            Self::PartStandardAlphabet { .. } => "part_standard_alphabet",
            Self::PartWhiteSpace { .. } => "part_white_space",
            Self::PartCharacter { .. } => "part_character",
            Self::PartLength { .. } => "part_length",
            Self::PartStrayBits { .. } => "part_stray_bits",
            Self::PartNotUtf8 { .. } => "part_not_utf8",
            Self::JsonTooLong { .. } => "json_too_long",
            Self::JsonByteOrderMark { .. } => "json_byte_order_mark",
            Self::JsonNotAnObject { .. } => "json_not_an_object",
            Self::JsonIncomplete { .. } => "json_incomplete",
            Self::JsonDuplicateName {
                part: Part::Header, ..
            } => "header_duplicate_name",
            Self::JsonDuplicateName { .. } => "payload_duplicate_name",
            Self::JsonTooDeep { .. } => "json_too_deep",
            Self::JsonNumberOutOfRange { .. } => "json_number_out_of_range",
            Self::JsonLoneSurrogate { .. } => "json_lone_surrogate",
            Self::JsonSyntax { .. } => "json_syntax",
            Self::AlgMissing => "alg_missing",
            Self::AlgNotAString => "alg_not_a_string",
            Self::AlgNone => "alg_none",
            Self::AlgAsymmetric => "alg_asymmetric",
            Self::AlgUnknown => "alg_unknown",
            Self::AlgDiffers { .. } => "alg_differs",
            Self::PayloadUnencoded => "payload_unencoded",
            Self::CritUnsupported => "crit_unsupported",
            Self::CritInvalid => "crit_invalid",
            Self::SignatureMismatch => "signature_mismatch",
            Self::TimeNotANumber { .. } => "time_not_a_number",
            Self::TimeInMilliseconds { .. } => "time_in_milliseconds",
            Self::TimeOutOfRange { .. } => "time_out_of_range",
        }
    }

    /// What the user can do about it, as a sentence.
    // One sentence an error: a table, not logic.
    #[allow(clippy::too_many_lines)]
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::ReadingUnknown => "Use utf8, base64url, base64 or hex.",
            Self::SecretEmpty => "Paste the secret.",
            Self::SecretTooLong => "Paste the secret alone.",
            Self::SecretCharacter { .. } => {
                "Look for a space, a line break or a missing piece, or choose another reading."
            }
            Self::SecretLoneSurrogate { .. } => {
                "Copy the secret again: half of a character was lost on the way."
            }
            Self::SecretLength { .. } => "Look for a missing character, or choose another reading.",
            Self::SecretPadding { .. } => "Write the padding in full, or leave it out.",
            Self::SecretStrayBits { .. } => {
                "Libraries disagree about such a text: copy it again, or choose another reading."
            }
            Self::LengthTooShort { .. } => "Use a generated secret.",
            Self::TokenTooLong => "Paste one token alone; hardly any server takes a longer one.",
            Self::TokenPartCount { .. } => {
                "Copy the whole token: header, payload and signature, with two dots between them."
            }
            Self::TokenEncrypted => "Decrypt it first; what is inside may be a signed token.",
            Self::PartEmpty { .. } => "Copy the whole token.",
            Self::PartPadding { .. } => "The issuer has to leave out the equals signs.",
            Self::PartStandardAlphabet { .. } => {
                "The issuer has to use base64url, with - and _ in place of + and /."
            }
            Self::PartWhiteSpace { .. } => "Copy the token on one line.",
            Self::PartCharacter { .. } => "Look for what does not belong there, and copy it again.",
            Self::PartLength { .. } => {
                "There is a character too few or too many: copy the token again."
            }
            Self::PartStrayBits { .. } => {
                "No encoder writes this: the token was altered or cut off."
            }
            Self::PartNotUtf8 { .. } => "The issuer has to encode JSON in UTF-8.",
            Self::JsonTooLong { .. } => "A token should hold a few hundred bytes: leave data out.",
            Self::JsonByteOrderMark { .. } => "Save the text without a byte order mark.",
            Self::JsonNotAnObject { .. } => "Put members between curly braces, such as {\"a\": 1}.",
            Self::JsonIncomplete {
                line: 1, column: 1, ..
            } => "Write {} for an object without members.",
            Self::JsonIncomplete { .. } => "Close every quote, bracket and brace.",
            Self::JsonDuplicateName { .. } => {
                "Keep one of the two: readers differ in which one wins."
            }
            Self::JsonTooDeep { .. } => "Flatten the data.",
            Self::JsonNumberOutOfRange { .. } => {
                "Write a smaller number; a date counts seconds since 1970."
            }
            Self::JsonLoneSurrogate { .. } => {
                "Write both halves of the pair, or the character itself."
            }
            Self::JsonSyntax { detail, .. } => syntax_hint(detail),
            Self::AlgMissing => "The header has to name its algorithm in \"alg\".",
            Self::AlgNotAString => "The issuer has to write \"alg\" as a string.",
            Self::AlgNone => "Never accept such a token: anyone could have written it.",
            Self::AlgAsymmetric => {
                "It takes the issuer's public key. Never use that key as an HMAC secret."
            }
            Self::AlgUnknown => "A secret checks HS256, HS384 and HS512, in capital letters.",
            Self::AlgDiffers { .. } => {
                "The verifier chooses the algorithm, not the token: one that follows the header can \
                 be made to use a key for what it was not meant for (algorithm confusion)."
            }
            Self::PayloadUnencoded => "RFC 7797 tokens need a verifier made for them.",
            Self::CritUnsupported => "A verifier that does not know the extension has to refuse.",
            Self::CritInvalid => {
                "\"crit\" has to be an array of one or more names of extensions, each once."
            }
            Self::SignatureMismatch => {
                "Another secret, another reading of it, or a token that was altered."
            }
            Self::TimeNotANumber { .. } => "Write seconds since 1970 as a number without quotes.",
            Self::TimeInMilliseconds { .. } => "Divide by 1000: the unit is seconds.",
            Self::TimeOutOfRange { .. } => "Write seconds since 1970.",
        }
    }
}

impl fmt::Display for Error {
    // One sentence an error: a table, not logic.
    #[allow(clippy::too_many_lines)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadingUnknown => f.write_str("this is not a reading of secrets"),
            Self::SecretEmpty => f.write_str("there is no secret yet"),
            Self::SecretTooLong => {
                write!(f, "a secret may have {MAX_SECRET_TEXT} bytes at most")
            }
            Self::SecretCharacter { reading, position } => {
                write!(f, "character {position} of the secret is not {reading}")
            }
            Self::SecretLoneSurrogate { position } => {
                write!(
                    f,
                    "character {position} of the secret is half of a surrogate pair"
                )
            }
            Self::SecretLength { reading } => {
                write!(f, "the secret is not {reading}: its length is wrong")
            }
            Self::SecretPadding { reading } => {
                write!(f, "the secret is not {reading}: its padding is wrong")
            }
            Self::SecretStrayBits { reading } => {
                write!(
                    f,
                    "the secret is not {reading}: its last character has stray bits"
                )
            }
            Self::LengthTooShort { algorithm, minimum } => {
                write!(f, "{algorithm} needs a secret of at least {minimum} bytes")
            }
            Self::TokenTooLong => write!(f, "a token is at most {MAX_TOKEN_BYTES} bytes long"),
            Self::TokenPartCount { found } => {
                write!(
                    f,
                    "a token has three parts with a dot between them; this has {found}"
                )
            }
            Self::TokenEncrypted => {
                f.write_str("this has five parts: it is an encrypted token (JWE), not a signed one")
            }
            Self::PartEmpty { part } => write!(f, "the {part} is empty"),
            Self::PartPadding { part, position } => {
                write!(f, "character {position} of the {part} is padding")
            }
            Self::PartStandardAlphabet { part, position } => write!(
                f,
                "character {position} of the {part} belongs to base64, not base64url"
            ),
            Self::PartWhiteSpace { part, position } => {
                write!(f, "character {position} of the {part} is white space")
            }
            Self::PartCharacter { part, position } => {
                write!(f, "character {position} of the {part} is not base64url")
            }
            Self::PartLength { part } => {
                write!(f, "the {part} is not base64url: its length is wrong")
            }
            Self::PartStrayBits { part } => {
                write!(
                    f,
                    "the {part} is not base64url: its last character has stray bits"
                )
            }
            Self::PartNotUtf8 { part, position } => {
                write!(f, "byte {position} of the decoded {part} is not UTF-8")
            }
            Self::JsonTooLong { part } => {
                write!(f, "the {part} may have {MAX_JSON_BYTES} bytes at most")
            }
            Self::JsonByteOrderMark { part } => {
                write!(f, "the {part} begins with a byte order mark")
            }
            Self::JsonNotAnObject { part } => write!(f, "the {part} is not a JSON object"),
            Self::JsonIncomplete { part, line, column } => {
                write!(
                    f,
                    "the {part} ends too early, at line {line} column {column}"
                )
            }
            Self::JsonDuplicateName { part, line, column } => write!(
                f,
                "the {part} has a name twice, the second time at line {line} column {column}"
            ),
            Self::JsonTooDeep { part, line, column } => write!(
                f,
                "the {part} is nested deeper than {MAX_JSON_DEPTH} at line {line} column {column}"
            ),
            Self::JsonNumberOutOfRange { part, line, column } => write!(
                f,
                "the {part} has a number that is too large at line {line} column {column}"
            ),
            Self::JsonLoneSurrogate { part, line, column } => write!(
                f,
                "the {part} has half of a surrogate pair at line {line} column {column}"
            ),
            Self::JsonSyntax {
                part,
                line,
                column,
                detail,
            } => write!(
                f,
                "the {part} is not JSON at line {line} column {column}: {detail}"
            ),
            Self::AlgMissing => f.write_str("the header names no algorithm"),
            Self::AlgNotAString => f.write_str("the algorithm in the header is not a string"),
            Self::AlgNone => f.write_str("the header says none: the token is not signed"),
            Self::AlgAsymmetric => f.write_str("asymmetric: not checkable with a secret"),
            Self::AlgUnknown => f.write_str("the header names an unknown algorithm"),
            Self::AlgDiffers { found, pinned } => {
                write!(f, "the header says {found}, but {pinned} was chosen")
            }
            Self::PayloadUnencoded => {
                f.write_str("the header does not leave b64 true: the payload may not be base64url")
            }
            Self::CritUnsupported => {
                f.write_str("the header demands an extension that is not supported")
            }
            Self::CritInvalid => {
                f.write_str("crit in the header is not a list as RFC 7515 wants it")
            }
            Self::SignatureMismatch => f.write_str("the signature does not match"),
            Self::TimeNotANumber { claim } => {
                write!(f, "the claim {} is not a number", claim.name())
            }
            Self::TimeInMilliseconds { claim } => {
                write!(
                    f,
                    "the claim {} looks like milliseconds, not seconds",
                    claim.name()
                )
            }
            Self::TimeOutOfRange { claim } => {
                write!(f, "the claim {} is too far away for a date", claim.name())
            }
        }
    }
}
