//! What comes along with a token when people copy it.

use crate::encoding;
use crate::quotes::unquoted;
use core::fmt;
use zeroize::Zeroizing;

/// A pasted token without what came along with it, and what that was.
pub struct Tidied {
    token: Zeroizing<String>,
    removed: Vec<Removed>,
}

/// Something that is not part of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// The name of the header field, `Authorization:`.
    FieldName,
    /// The scheme `Bearer`, in any case (RFC 6750 section 2.1, RFC 9110 section 11.1).
    Scheme,
    /// A pair of single or double quotes or backquotes around it.
    Quotes,
    /// Spaces or line breaks, around it or inside.
    WhiteSpace,
    /// The text around the token in it: a cookie, a command, a JSON document, an address.
    Surroundings,
    /// Tokens behind the first.
    OtherTokens,
}

/// The longest text that a token is looked for in, in bytes. A longer one is left as it is, and is too long for a token.
pub const MAX_PASTED_BYTES: usize = 1 << 20;

/// Removes the words `Authorization:` and `Bearer`, quotes around the token and all white space, or else the
/// text around the first token in it, and says so: verifying is strict, so whatever is repaired has to be
/// repaired in sight of the user.
///
/// ```
/// use jwt_secrets::jws;
/// use jwt_secrets::jws::Removed;
///
/// let tidied = jws::tidy("Bearer a.b.\nc");
/// assert_eq!(tidied.token(), "a.b.c");
/// assert_eq!(tidied.removed(), [Removed::Scheme, Removed::WhiteSpace]);
/// ```
#[must_use]
pub fn tidy(pasted: &str) -> Tidied {
    if pasted.len() > MAX_PASTED_BYTES {
        return Tidied {
            token: Zeroizing::new(pasted.to_owned()),
            removed: Vec::new(),
        };
    }
    let mut removed = Vec::new();
    let mut note = |what| {
        if !removed.contains(&what) {
            removed.push(what);
        }
    };
    let mut rest = pasted.trim();
    if rest.len() < pasted.len() {
        note(Removed::WhiteSpace);
    }
    while let Some((inner, what)) = unwrapped(rest) {
        note(what);
        rest = inner.trim();
        // After the two words one space is part of the syntax, and goes with them without a word.
        let syntax = match what {
            Removed::FieldName | Removed::Scheme => {
                inner.strip_prefix([' ', '\t']).unwrap_or(inner)
            }
            _ => inner,
        };
        if rest.len() < syntax.len() {
            note(Removed::WhiteSpace);
        }
    }
    if let Some((inner, others)) = first_token(rest) {
        note(if others {
            Removed::OtherTokens
        } else {
            Removed::Surroundings
        });
        rest = inner;
    }
    let token = without_white_space(rest);
    if token.len() < rest.len() {
        note(Removed::WhiteSpace);
    }
    let words = removed.iter().any(|what| *what != Removed::WhiteSpace);
    if token.is_empty() && words {
        // Nothing but quotes or a word: that is a token without its parts, and not nothing.
        let token = without_white_space(pasted);
        let shorter = token.len() < pasted.len();
        return Tidied {
            token,
            removed: shorter.then_some(Removed::WhiteSpace).into_iter().collect(),
        };
    }
    Tidied { token, removed }
}

/// Filled to its final length, for a growing text would leave copies behind.
fn without_white_space(text: &str) -> Zeroizing<String> {
    let mut without = Zeroizing::new(String::with_capacity(text.len()));
    without.extend(text.chars().filter(|character| !character.is_whitespace()));
    without
}

/// The text without the outermost thing that does not belong to it.
fn unwrapped(text: &str) -> Option<(&str, Removed)> {
    if let Some(rest) = without_prefix(text, "Authorization:") {
        return Some((rest, Removed::FieldName));
    }
    // Not the start of a longer word, which could be a token.
    let scheme = without_prefix(text, "Bearer")
        .filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
    if let Some(rest) = scheme {
        return Some((rest, Removed::Scheme));
    }
    unquoted(text).map(|inner| (inner, Removed::Quotes))
}

/// The first token inside of a cookie, a command, a JSON document or an address, and whether there are others: three parts,
/// the first of which is the base64url of an object, between marks that end a word there.
///
/// A mark inside of a token is a fault of that token, and is left for the verifier to name. So is white space in one that the
/// text begins with, unless another token follows.
fn first_token(text: &str) -> Option<(&str, bool)> {
    let mut first = None;
    let mut count = 0;
    let mut around = false;
    for (start, _) in text.match_indices("ey") {
        let (before, rest) = text.split_at_checked(start)?;
        let begins = before.ends_with([
            ' ', '\t', '\n', '"', '\'', '`', '=', ':', '<', '>', '(', ',', ';',
        ]);
        if !(begins || before.is_empty()) {
            continue;
        }
        let end = rest.find(|next: char| next != '.' && !encoding::is_base64url(next));
        let (token, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        let another = after.get(1..).is_some_and(|rest| rest.starts_with("ey"));
        let ends = another || ends_a_word(after) || after.starts_with(char::is_whitespace);
        if is_token(token) && ends {
            count += 1;
            first = first.or(Some(token));
            around |= begins && ends_a_word(after);
        }
    }
    let others = count > 1;
    first
        .filter(|_| others || around)
        .map(|token| (token, others))
}

fn is_token(text: &str) -> bool {
    let mut parts = text.split('.');
    // `{"` and what `{` begins with where white space follows it.
    let object = ["eyJ", "eyA", "ewo", "ew0", "ewk"];
    object.iter().any(|start| text.starts_with(start))
        && parts
            .by_ref()
            .take(3)
            .filter(|part| !part.is_empty())
            .count()
            == 3
        && parts.next().is_none()
}

/// Whether a mark comes next, and behind it no more than the end or something that is not of a token either.
fn ends_a_word(after: &str) -> bool {
    let marks = ['"', '\'', '`', ';', ',', '&', '<', '>', ')', '}', ']'];
    after.is_empty()
        || after.strip_prefix(marks).is_some_and(|rest| {
            rest.is_empty()
                || rest.contains(|next: char| next != '.' && !encoding::is_base64url(next))
        })
}

fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

impl Tidied {
    /// What is left, to be verified.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// What was removed, each once, in the order of finding; empty for a clean token.
    #[must_use]
    pub fn removed(&self) -> &[Removed] {
        &self.removed
    }
}

impl fmt::Debug for Tidied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Tidied(<redacted>, {} bytes, without {:?})",
            self.token.len(),
            self.removed
        )
    }
}

impl Removed {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FieldName => "field_name",
            Self::Scheme => "scheme",
            Self::Quotes => "quotes",
            Self::WhiteSpace => "white_space",
            Self::Surroundings => "surroundings",
            Self::OtherTokens => "other_tokens",
        }
    }
}

impl fmt::Display for Removed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests;
