//! What a pasted text is.

use crate::json;
use crate::json::Value;
use crate::jws;
use crate::jws::Parts;
use crate::jws::View;
use crate::quotes::unquoted;
use core::fmt;
use core::str::FromStr;
use zeroize::Zeroizing;

/// As much of a text is looked at, in bytes; what a text is shows at its beginning.
const LOOKED_AT: usize = 65_536;

/// What somebody pasted to have it looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The text of a secret; so is everything that is nothing else, a public key in PEM too.
    #[default]
    Secret,
    /// A JSON Web Token, be it broken or in the middle of an address.
    Token,
    /// A JSON Web Key or a set of them, be it broken.
    Jwk,
    /// Variables and their values: a `.env` file, a line of one, or `environment:` of Docker Compose.
    Env,
}

/// The text names no [`Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindUnknown;

impl Kind {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Secret, Self::Token, Self::Jwk, Self::Env];

    /// What `text` looks like. Of a long one the first 64 KiB are looked at.
    ///
    /// ```
    /// use jwt_secrets::assess::Kind;
    ///
    /// assert_eq!(Kind::of("JWT_SECRET=your-256-bit-secret"), Kind::Env);
    /// assert_eq!(Kind::of("https://host.example/?jwt=eyJhbGciOiJIUzI1NiJ9.e30.AA"), Kind::Token);
    /// assert_eq!(Kind::of(r#"{"kty":"oct","k":"AQAB"}"#), Kind::Jwk);
    /// assert_eq!(Kind::of("correct horse battery staple"), Kind::Secret);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let end = text.len().min(LOOKED_AT);
        // Not in the middle of a character, of which the longest has four bytes.
        let whole = (0..4).find_map(|less| text.get(..end.checked_sub(less)?));
        let text = whole.unwrap_or(text);
        let text = text.trim_start_matches('\u{feff}').trim();
        if is_jwk(text) {
            Self::Jwk
        } else if is_env(text) {
            Self::Env
        } else if is_token(text) {
            Self::Token
        } else {
            Self::Secret
        }
    }

    /// The stable name: `secret`, `token`, `jwk` or `env`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Token => "token",
            Self::Jwk => "jwk",
            Self::Env => "env",
        }
    }
}

/// JSON, or what was to be JSON, that begins like an object or an array and has one of the names of RFC 7517.
fn is_jwk(text: &str) -> bool {
    let inner = unquoted(text).unwrap_or(text).trim();
    if !inner.starts_with(['{', '[']) {
        return false;
    }
    let named = |text: &str| {
        ["kty", "keys"].iter().any(|name| {
            text.match_indices(name).any(|(place, _)| {
                let before = text.get(..place).unwrap_or_default();
                let after = text.get(place + name.len()..).unwrap_or_default();
                // Quotes with a backslash in front, single ones, none at all.
                let after = after.trim_start_matches(['\\', '"', '\'']).trim_start();
                after.starts_with(':') && before.ends_with(['"', '\'', '{', ',', ' ', '\n', '\t'])
            })
        })
    };
    match json::value(inner) {
        Ok(Value::Object(members)) => {
            let has = |name: &str| json::member(&members, name).is_some();
            has("kty") || has("keys")
        }
        Ok(Value::Array(values)) => values.iter().any(|value| match value {
            Value::Object(members) => json::member(members, "kty").is_some(),
            _ => false,
        }),
        Ok(_) => false,
        Err(_) => named(inner),
    }
}

/// One line that names a variable as they are named, or two that could.
fn is_env(text: &str) -> bool {
    let mut blocks = 0;
    let mut pairs = 0;
    for line in text.lines().map(str::trim) {
        if line.starts_with('#') {
            continue;
        }
        if ["environment:", "env:", "stringData:"].contains(&line) {
            blocks += 1;
            continue;
        }
        match pair(line) {
            None => {}
            Some(Pair::Variable) => return true,
            Some(Pair::Perhaps) => pairs += 1,
        }
    }
    pairs + blocks >= 2 && pairs > 0
}

/// How much a line looks like the name of a variable and its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pair {
    /// It is nothing else.
    Variable,
    /// It could be a secret with `=` or a colon in it.
    Perhaps,
}

/// What may stand in front of the name.
const BEFORE: [&str; 8] = [
    "- ",
    "export ",
    "set ",
    "ENV ",
    "-e ",
    "--env ",
    "$env:",
    "declare -x ",
];

/// What the names of variables that matter here have in them.
const WORDS: [&str; 6] = ["secret", "token", "key", "jwt", "password", "passwd"];

fn pair(line: &str) -> Option<Pair> {
    let mut line = line;
    for before in BEFORE {
        line = line.strip_prefix(before).map_or(line, str::trim_start);
    }
    // A list in YAML may be quoted as a whole.
    let line = unquoted(line).unwrap_or(line);
    let yaml = || {
        line.split_once(": ")
            .or_else(|| Some((line.strip_suffix(':')?, "")))
    };
    let (name, value, equals) = match line.split_once('=') {
        Some((name, value)) if is_name(name.trim_end()) => (name.trim_end(), value, true),
        _ => {
            let (name, value) = yaml()?;
            let name = unquoted(name).unwrap_or(name);
            is_name(name).then_some((name, value, false))?
        }
    };
    let letters = |is: fn(char) -> bool| !name.contains(is) && name.contains(char::is_alphabetic);
    let capitals = letters(|found| found.is_ascii_lowercase());
    let small = letters(|found| found.is_ascii_uppercase());
    let joined = name.contains(['_', '.', '-']);
    if value.trim_matches(['=', ' ']).is_empty() {
        // What base64 is padded with makes its length a multiple of four.
        let padding = value.starts_with('=') || line.len().is_multiple_of(4);
        return (capitals && joined && !padding).then_some(Pair::Variable);
    }
    // What looks like a name may be a part of a secret.
    let lower = Zeroizing::new(name.to_ascii_lowercase());
    let word = WORDS.iter().any(|word| lower.contains(word));
    let long = name.len() > 2;
    let variable = (capitals && long && (joined || word || equals))
        || (equals
            && word
            && (small || joined || name.starts_with(|first: char| first.is_ascii_lowercase())));
    // `jwt=` in front of a token is of an address or a cookie.
    let variable = variable && (capitals || !is_token(value));
    Some(if variable {
        Pair::Variable
    } else {
        Pair::Perhaps
    })
}

/// A name of an environment variable, or of a property: words, joined by dots and hyphens too.
fn is_name(name: &str) -> bool {
    let first = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    let of_name = |found: char| found.is_ascii_alphanumeric() || "_.-".contains(found);
    first && name.len() <= 128 && name.chars().all(of_name)
}

/// A token, or parts that are not as many as a token has, if a JSON object is the first.
fn is_token(text: &str) -> bool {
    let tidied = jws::tidy(text);
    let Ok(parts) = Parts::split(tidied.token()) else {
        // Longer than tokens are, and still one if it begins so.
        return tidied.token().starts_with("eyJ") && tidied.token().contains('.');
    };
    let view = View::of(parts);
    let is_object = |text: &str| text.trim_start().starts_with('{');
    let names_alg = |text: &str| {
        json::object(text).is_ok_and(|members| json::member(&members, "alg").is_some())
    };
    let header = view.header.as_deref().map(String::as_str);
    match parts.count() {
        1 => header.is_some_and(names_alg),
        2..=5 => header.is_some_and(is_object) || view.payload.is_some_and(|text| is_object(&text)),
        _ => false,
    }
}

impl FromStr for Kind {
    type Err = KindUnknown;

    /// Reads a [`name`](Kind::name).
    fn from_str(text: &str) -> Result<Self, KindUnknown> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or(KindUnknown)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for KindUnknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("kind_unknown")
    }
}

impl core::error::Error for KindUnknown {}

#[cfg(test)]
mod tests;
