//! Everything that can be wrong with a pasted secret, a typed JSON text or a token.

mod sentences;

use super::Part;
use super::Reading;
use super::TimeClaim;
use crate::Algorithm;

/// Why a secret, a text or a token was refused. Each has a stable [`code`](Error::code), a message (its
/// `Display`) and a [`hint`](Error::hint).
///
/// Positions, lines and columns count characters from 1. No variant carries text of a secret, a header
/// or a payload.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The text names no [`Reading`].
    ReadingUnknown,
    /// The secret is an empty text.
    SecretEmpty,
    /// The secret is longer than [`MAX_SECRET_TEXT`](super::MAX_SECRET_TEXT).
    SecretTooLong,
    /// The secret has a character outside of the alphabet of its reading.
    SecretCharacter {
        /// The reading that was tried.
        reading: Reading,
        /// The first such character.
        position: usize,
    },
    /// The secret has half of a surrogate pair, which is no character (see
    /// [`LoneSurrogate`](super::LoneSurrogate)).
    SecretLoneSurrogate {
        /// The first such half.
        position: usize,
    },
    /// No whole number of octets is written in so many characters.
    SecretLength {
        /// The reading that was tried.
        reading: Reading,
    },
    /// The padding is too short or too long (RFC 4648 section 3.2).
    SecretPadding {
        /// The reading that was tried.
        reading: Reading,
    },
    /// The last character carries bits that belong to no octet (RFC 4648 section 3.5).
    SecretStrayBits {
        /// The reading that was tried.
        reading: Reading,
    },
    /// The key is shorter than the algorithm allows (RFC 7518 section 3.2, a MUST).
    LengthTooShort {
        /// The algorithm that sets the minimum.
        algorithm: Algorithm,
        /// The least length, in bytes.
        minimum: usize,
    },

    /// The token is longer than [`MAX_TOKEN_BYTES`](super::MAX_TOKEN_BYTES).
    TokenTooLong,
    /// The token does not have three parts (RFC 7515 section 7.1).
    TokenPartCount {
        /// How many it has.
        found: usize,
    },
    /// The token has five parts and a header with `enc`: it is encrypted (RFC 7516 section 9).
    TokenEncrypted,
    /// A part is empty.
    PartEmpty {
        /// The part.
        part: Part,
    },
    /// A part has padding, which RFC 7515 section 2 leaves out.
    PartPadding {
        /// The part.
        part: Part,
        /// The first `=` in it.
        position: usize,
    },
    /// A part is written in the standard alphabet of base64 (RFC 4648 section 4).
    PartStandardAlphabet {
        /// The part.
        part: Part,
        /// The first `+` or `/` in it.
        position: usize,
    },
    /// A part has white space or a line break in it.
    PartWhiteSpace {
        /// The part.
        part: Part,
        /// The first such character in it.
        position: usize,
    },
    /// A part has another character that base64url does not have.
    PartCharacter {
        /// The part.
        part: Part,
        /// The first such character in it.
        position: usize,
    },
    /// No whole number of octets is written in so many characters.
    PartLength {
        /// The part.
        part: Part,
    },
    /// The last character of a part carries bits that belong to no octet (RFC 4648 section 3.5).
    PartStrayBits {
        /// The part.
        part: Part,
    },
    /// A part does not decode to UTF-8.
    PartNotUtf8 {
        /// The part.
        part: Part,
        /// The first wrong byte of what it decodes to.
        position: usize,
    },

    /// The text is longer than [`MAX_JSON_BYTES`](super::MAX_JSON_BYTES).
    JsonTooLong {
        /// The part that the text is for.
        part: Part,
    },
    /// The text begins with a byte order mark (RFC 8259 section 8.1).
    JsonByteOrderMark {
        /// The part that the text is for.
        part: Part,
    },
    /// The text is JSON, but not an object.
    JsonNotAnObject {
        /// The part that the text is for.
        part: Part,
    },
    /// The JSON ends before it is complete.
    JsonIncomplete {
        /// The part that the text is for.
        part: Part,
        /// The line where something is missing.
        line: usize,
        /// The column after the last character.
        column: usize,
    },
    /// An object has a name twice (RFC 7515 section 4, RFC 7519 section 4).
    JsonDuplicateName {
        /// The part that the text is for.
        part: Part,
        /// The line of the second of the two.
        line: usize,
        /// The column where its name ends, or the one after it.
        column: usize,
    },
    /// Objects and arrays are nested deeper than [`MAX_JSON_DEPTH`](super::MAX_JSON_DEPTH).
    JsonTooDeep {
        /// The part that the text is for.
        part: Part,
        /// The line of the bracket that is one too many.
        line: usize,
        /// The column of that bracket, or the one after it.
        column: usize,
    },
    /// A number is too large for a double, such as `1e400` (RFC 8259 section 6).
    JsonNumberOutOfRange {
        /// The part that the text is for.
        part: Part,
        /// The line of the number.
        line: usize,
        /// The column where it ends.
        column: usize,
    },
    /// An escape is half of a surrogate pair, which is no character (RFC 8259 section 8.2), or the text
    /// has such a half itself (see [`LoneSurrogate`](super::LoneSurrogate)).
    JsonLoneSurrogate {
        /// The part that the text is for.
        part: Part,
        /// The line of the escape or half.
        line: usize,
        /// The column where it ends, or the one after it; that of the half.
        column: usize,
    },
    /// The text is not JSON (RFC 8259).
    JsonSyntax {
        /// The part that the text is for.
        part: Part,
        /// The line where reading stopped.
        line: usize,
        /// The column of the first character that does not fit.
        column: usize,
        /// What the parser says about it, in English. It quotes nothing of the text.
        detail: String,
    },

    /// The header has no `alg` (RFC 7515 section 4.1.1, a MUST).
    AlgMissing,
    /// The value of `alg` is not a string.
    AlgNotAString,
    /// `alg` is `none`, in any case: the token is not signed (RFC 7518 section 3.6).
    AlgNone,
    /// `alg` is an algorithm with a key pair.
    AlgAsymmetric,
    /// `alg` is not an algorithm of RFC 7518 section 3.1. Case matters.
    AlgUnknown,
    /// `alg` is another HMAC algorithm than the one the user chose.
    AlgDiffers {
        /// The algorithm that the header names.
        found: Algorithm,
        /// The algorithm that the user chose.
        pinned: Algorithm,
    },
    /// `b64` is not `true`: the payload is not base64url (RFC 7797 section 3).
    PayloadUnencoded,
    /// `crit` names an extension that has to be understood, and none is (RFC 7515 section 4.1.11).
    CritUnsupported,
    /// `crit` is no array of names, has none, one twice, or one that RFC 7515 itself defines (section
    /// 4.1.11).
    CritInvalid,

    /// The signature is not that of the key.
    SignatureMismatch,

    /// `exp`, `nbf` or `iat` is not a number (RFC 7519 section 4.1).
    TimeNotANumber {
        /// The claim.
        claim: TimeClaim,
    },
    /// `exp`, `nbf` or `iat` counts milliseconds, it seems: it is above
    /// [`NumericDate::MAX_SECONDS`](super::NumericDate::MAX_SECONDS).
    TimeInMilliseconds {
        /// The claim.
        claim: TimeClaim,
    },
    /// `exp`, `nbf` or `iat` is too large even for milliseconds.
    TimeOutOfRange {
        /// The claim.
        claim: TimeClaim,
    },
}

impl core::error::Error for Error {}

#[cfg(test)]
mod tests;
