//! How two copies of a secret come to differ on their way.

use super::Comment;
use super::Expansion;
use super::MAX_SECRET_TEXT;
use super::Reading;
use super::dotenv;
use super::rewriting::doubled_dollars;
use super::rewriting::escaped;
use super::rewriting::owned;
use super::rewriting::replaced;
use super::rewriting::unescaped;
use super::rewriting::url_decoded;
use super::rewriting::url_encoded;
use crate::encoding;
use crate::jwk;
use crate::quotes::unquoted;
use zeroize::Zeroizing;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What the text that a token was signed with has, or has not, when it is not quite the text at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Nothing but the value `k` of a JSON Web Key of type `oct`, which is base64url (RFC 7518 section 6.4.1).
    JwkValue,
    /// No line break at the end.
    WithoutLineBreak,
    /// No white space at either end.
    WithoutSpace,
    /// No quotes around it, and no white space around these.
    WithoutQuotes,
    /// No name in front of it, such as `JWT_SECRET=`.
    WithoutName,
    /// Its lines are one: `openssl` breaks base64 after 64 characters.
    Joined,
    /// Nothing behind the first line: that is all that many readers of a `.env` file take.
    FirstLine,
    /// A line break at the end: `echo` writes one, and `base64` or a mounted file keeps it.
    WithLineBreak,
    /// A carriage return and a line feed at the end: the line break of Windows.
    WithCrLf,
    /// Double quotes around it: not everything that reads a `.env` file takes them off.
    WithQuotes,
    /// Single quotes around it.
    WithSingleQuotes,
    /// Backquotes around it: those of Node.js alone take them off.
    WithBackquotes,
    /// A space at the end.
    WithSpaceBehind,
    /// A space in front.
    WithSpaceBefore,
    /// No `=` at the end: the padding of base64.
    WithoutPadding,
    /// `-` and `_` for `+` and `/`: base64url for base64.
    InUrlAlphabet,
    /// `+` and `/` for `-` and `_`: base64 for base64url.
    InStandardAlphabet,
    /// Capital letters, as of hex digits.
    InCapitals,
    /// Small letters, as of hex digits.
    InSmallLetters,
    /// Its base64, and in that a line break: `echo` before `base64`.
    LineInBase64,
    /// What a reader of a `.env` file left of it: cut at a comment, variables replaced by nothing.
    Read(Comment, Expansion),
    /// As Python shows octets, `b'…'`: they were made text by `str` in place of `decode`.
    InBytesLiteral,
    /// The same in double quotes, as Python shows octets that have a single one.
    InBytesLiteralDouble,
    /// Not as Python shows octets, but what stands between these quotes.
    WithoutBytesLiteral,
    /// No `0x` in front of it.
    WithoutHexPrefix,
    /// No `base64:` in front of it, as Laravel writes its keys.
    WithoutBase64Prefix,
    /// No identifier and colon in front of it, as in a pair `id:secret`.
    WithoutId,
    /// No byte order mark in front of it, U+FEFF.
    WithoutByteOrderMark,
    /// A byte order mark in front of it: editors and shells on Windows write one.
    WithByteOrderMark,
    /// A second `$` behind each: what is written for Docker Compose, read by something else.
    DoubledDollars,
    /// A backslash before each `\`, `"`, `$` and backquote: escapes that nobody took off.
    Escaped,
    /// No backslash before `\`, `"`, `$` and backquote, and a line break for `\n`.
    Unescaped,
    /// Each octet that is no letter, digit or one of `-_.!~*'()` as `%` and two digits: `encodeURIComponent` of JavaScript.
    UrlEncoded,
    /// No `%` and two digits, but the octets that these stand for (RFC 3986 section 2.1).
    UrlDecoded,
    /// Its base64: it was encoded once more, as a Kubernetes object is by hand.
    InBase64,
    /// Its base64url.
    InBase64Url,
    /// Its hex digits.
    InHex,
    /// What it decodes to as base64 is a text again, which is read once more.
    FromBase64,
    /// Letters and their marks are one character each: Unicode's form NFC.
    Composed,
    /// Letters and their marks are characters of their own: Unicode's form NFD, as in file names of macOS.
    Decomposed,
}

impl Difference {
    /// Every one, in the order in which they are tried.
    pub const ALL: [Self; 53] = [
        Self::JwkValue,
        Self::WithoutLineBreak,
        Self::WithoutSpace,
        Self::WithoutQuotes,
        Self::WithoutName,
        Self::Joined,
        Self::FirstLine,
        Self::WithLineBreak,
        Self::WithCrLf,
        Self::WithQuotes,
        Self::WithSingleQuotes,
        Self::WithBackquotes,
        Self::WithSpaceBehind,
        Self::WithSpaceBefore,
        Self::InBytesLiteral,
        Self::InBytesLiteralDouble,
        Self::WithoutBytesLiteral,
        Self::WithoutPadding,
        Self::InUrlAlphabet,
        Self::InStandardAlphabet,
        Self::InCapitals,
        Self::InSmallLetters,
        Self::WithoutByteOrderMark,
        Self::WithoutHexPrefix,
        Self::WithoutBase64Prefix,
        Self::WithoutId,
        Self::Read(Comment::AnyHash, Expansion::Nothing),
        Self::Read(Comment::HashBehindSpace, Expansion::Nothing),
        Self::Read(Comment::Nowhere, Expansion::Next),
        Self::Read(Comment::Nowhere, Expansion::DotenvExpand),
        Self::Read(Comment::Nowhere, Expansion::Dotenvy),
        Self::Read(Comment::Nowhere, Expansion::Shell),
        Self::Read(Comment::Nowhere, Expansion::Braces),
        Self::Read(Comment::AnyHash, Expansion::Next),
        Self::Read(Comment::AnyHash, Expansion::DotenvExpand),
        Self::Read(Comment::HashBehindSpace, Expansion::Dotenvy),
        Self::Read(Comment::HashBehindSpace, Expansion::Shell),
        Self::Read(Comment::HashBehindSpace, Expansion::Braces),
        // Behind the others, which do the same with a name.
        Self::Read(Comment::Nowhere, Expansion::Compose),
        Self::Read(Comment::HashBehindSpace, Expansion::Compose),
        Self::DoubledDollars,
        Self::Escaped,
        Self::Unescaped,
        Self::UrlEncoded,
        Self::UrlDecoded,
        Self::FromBase64,
        Self::InBase64,
        Self::InBase64Url,
        Self::InHex,
        Self::LineInBase64,
        Self::WithByteOrderMark,
        Self::Composed,
        Self::Decomposed,
    ];

    /// A stable identifier in `snake_case`. What readers of a `.env` file do is three findings.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::JwkValue => "jwk_value",
            Self::WithoutLineBreak => "without_line_break",
            Self::WithoutSpace => "without_space",
            Self::WithoutQuotes => "without_quotes",
            Self::WithoutName => "without_name",
            Self::Joined => "joined",
            Self::FirstLine => "first_line",
            Self::WithLineBreak => "with_line_break",
            Self::WithCrLf => "with_cr_lf",
            Self::WithQuotes => "with_quotes",
            Self::WithSingleQuotes => "with_single_quotes",
            Self::WithBackquotes => "with_backquotes",
            Self::WithSpaceBehind => "with_space_behind",
            Self::WithSpaceBefore => "with_space_before",
            Self::WithoutPadding => "without_padding",
            Self::InUrlAlphabet => "in_url_alphabet",
            Self::InStandardAlphabet => "in_standard_alphabet",
            Self::InCapitals => "in_capitals",
            Self::InSmallLetters => "in_small_letters",
            Self::LineInBase64 => "line_in_base64",
            Self::Read(_, Expansion::Nothing) => "cut_at_hash",
            Self::Read(_, Expansion::Compose) => "dollar_pairs",
            Self::Read(..) => "unset_variables",
            Self::InBytesLiteral | Self::InBytesLiteralDouble => "in_bytes_literal",
            Self::WithoutBytesLiteral => "without_bytes_literal",
            Self::WithoutHexPrefix => "without_hex_prefix",
            Self::WithoutBase64Prefix => "without_base64_prefix",
            Self::WithoutId => "without_id",
            Self::WithoutByteOrderMark => "without_byte_order_mark",
            Self::WithByteOrderMark => "with_byte_order_mark",
            Self::DoubledDollars => "doubled_dollars",
            Self::Escaped => "escaped",
            Self::Unescaped => "unescaped",
            Self::UrlEncoded => "url_encoded",
            Self::UrlDecoded => "url_decoded",
            Self::InBase64 => "in_base64",
            Self::InBase64Url => "in_base64url",
            Self::InHex => "in_hex",
            Self::FromBase64 => "from_base64",
            Self::Composed => "composed",
            Self::Decomposed => "decomposed",
        }
    }

    /// What `text` seems to have that is not of the secret, if anything: a JSON Web Key around it, white space,
    /// quotes, a name or several lines.
    #[must_use]
    pub fn suspected(text: &str) -> Option<Self> {
        let surplus = [
            // First, for it may have white space around it and stand on several lines.
            Self::JwkValue,
            Self::WithoutLineBreak,
            Self::WithoutSpace,
            Self::WithoutQuotes,
            Self::WithoutName,
            Self::Joined,
        ];
        let removes = |difference: &Self| difference.other(text).is_some();
        surplus.into_iter().find(removes)
    }

    /// The text that stands on the other side, this difference granted; none if it would be empty or the same.
    pub(crate) fn other(self, text: &str) -> Option<Zeroizing<String>> {
        let shorter = |other: &str| {
            let less = !other.is_empty() && other.len() < text.len();
            less.then(|| owned(other))
        };
        let around = |before: &str, after: &str| Some(encoding::join(&[before, text, after]));
        let changed = |other: Zeroizing<String>| {
            let differs = !other.is_empty() && *other != text;
            differs.then_some(other)
        };
        if text.is_empty() || text.len() > MAX_SECRET_TEXT {
            return None;
        }
        match self {
            Self::JwkValue => jwk::value(text),
            Self::WithoutLineBreak => shorter(text.trim_end_matches(['\n', '\r'])),
            Self::WithoutSpace => shorter(text.trim()),
            Self::WithoutQuotes => shorter(unquoted(text.trim())?),
            Self::WithoutName => {
                let value = unnamed(text.trim())?;
                shorter(unquoted(value).unwrap_or(value))
            }
            Self::Joined => {
                let mut joined = Zeroizing::new(String::with_capacity(text.len()));
                joined.extend(text.lines());
                shorter(&joined)
            }
            Self::FirstLine => shorter(text.lines().next()?),
            Self::WithLineBreak => around("", "\n"),
            Self::WithCrLf => around("", "\r\n"),
            Self::WithQuotes => around("\"", "\""),
            Self::WithSingleQuotes => around("'", "'"),
            Self::WithBackquotes => around("`", "`"),
            Self::WithSpaceBehind => around("", " "),
            Self::WithSpaceBefore => around(" ", ""),
            Self::WithoutPadding => shorter(text.trim_end_matches('=')),
            Self::InUrlAlphabet => changed(replaced(text, ['+', '/'], ['-', '_'])),
            Self::InStandardAlphabet => changed(replaced(text, ['-', '_'], ['+', '/'])),
            Self::InCapitals => changed(Zeroizing::new(text.to_ascii_uppercase())),
            Self::InSmallLetters => changed(Zeroizing::new(text.to_ascii_lowercase())),
            Self::LineInBase64 => Some(encoding::base64(around("", "\n")?.as_bytes())),
            Self::Read(comment, expansion) => {
                // The whole line may have been pasted.
                let value = unnamed(text.trim()).unwrap_or(text);
                changed(dotenv::read(value, comment, expansion)?)
            }
            Self::InBytesLiteral => around("b'", "'"),
            Self::InBytesLiteralDouble => around("b\"", "\""),
            Self::WithoutBytesLiteral => {
                let quoted = text.trim().strip_prefix('b')?;
                shorter(unquoted(quoted).filter(|_| !quoted.starts_with('`'))?)
            }
            Self::WithoutHexPrefix => {
                let digits = text.trim().strip_prefix("0x");
                shorter(digits.or_else(|| text.trim().strip_prefix("0X"))?)
            }
            Self::WithoutBase64Prefix => shorter(text.trim().strip_prefix("base64:")?),
            Self::WithoutId => shorter(text.trim().split_once(':')?.1),
            Self::WithoutByteOrderMark => shorter(text.strip_prefix(BYTE_ORDER_MARK)?),
            Self::WithByteOrderMark => around(BYTE_ORDER_MARK, ""),
            Self::DoubledDollars => changed(doubled_dollars(text)),
            Self::Escaped => changed(escaped(text)),
            Self::Unescaped => changed(unescaped(text)),
            Self::UrlEncoded => changed(url_encoded(text)),
            Self::UrlDecoded => changed(url_decoded(text)?),
            Self::InBase64 => Some(encoding::base64(text.as_bytes())),
            Self::InBase64Url => {
                // With the padding of base64, or where the alphabets differ.
                let other = encoding::base64url(text.as_bytes());
                (*other != *encoding::base64(text.as_bytes())).then_some(other)
            }
            Self::InHex => Some(encoding::hex(text.as_bytes())),
            Self::FromBase64 => {
                let key = Reading::Base64.octets(text.trim_end()).ok()?;
                Some(owned(core::str::from_utf8(key.octets()).ok()?))
            }
            // Unicode's tables are ten times this crate: whoever has them asks [`Fitting::of_copy`](crate::jws::Fitting::of_copy).
            Self::Composed | Self::Decomposed => None,
        }
    }
}

/// The value of a line in a `.env` file. Its name is in capital letters, as they are; what base64 pads itself with is no
/// value.
fn unnamed(text: &str) -> Option<&str> {
    let line = text.strip_prefix("export ").unwrap_or(text);
    // Or in YAML.
    let (name, value) = line.split_once('=').or_else(|| line.split_once(": "))?;
    let capital = |found: u8| found.is_ascii_uppercase() || found.is_ascii_digit() || found == b'_';
    let named = !name.is_empty() && name.bytes().all(capital);
    (named && !value.trim_matches('=').is_empty()).then_some(value)
}
