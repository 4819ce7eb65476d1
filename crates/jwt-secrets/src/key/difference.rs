//! How two copies of a secret come to differ on their way.

use crate::encoding;
use crate::jwk;
use crate::quotes::unquoted;
use zeroize::Zeroizing;

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
}

impl Difference {
    /// Every one, in the order in which they are tried.
    pub const ALL: [Self; 11] = [
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
    ];

    /// A stable identifier in `snake_case`.
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
            less.then(|| Zeroizing::new(other.to_owned()))
        };
        let around = |before: &str, after: &str| Some(encoding::join(&[before, text, after]));
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
        }
    }
}

/// The value of a line in a `.env` file. Its name is in capital letters, as they are; what base64 pads itself with is no
/// value.
fn unnamed(text: &str) -> Option<&str> {
    let line = text.strip_prefix("export ").unwrap_or(text);
    let (name, value) = line.split_once('=')?;
    let capital = |found: u8| found.is_ascii_uppercase() || found.is_ascii_digit() || found == b'_';
    let named = !name.is_empty() && name.bytes().all(capital);
    (named && !value.trim_matches('=').is_empty()).then_some(value)
}
