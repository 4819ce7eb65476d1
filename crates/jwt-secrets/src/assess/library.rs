//! Who reads a secret how, and what they do with one that is too short.

use crate::key::Reading;

/// A call of a library, or a setting of a product, that takes the text of a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Library {
    /// Where a library is had: `npm`, `PyPI`, `crates.io` or another; none for a product.
    pub registry: Option<&'static str>,
    /// Its name.
    pub name: &'static str,
    /// The call or the setting; the secret is `text`.
    pub call: &'static str,
    /// How it reads the text.
    pub reading: Reading,
    /// What it does with a key below the minimum of RFC 7518 section 3.2.
    pub below_minimum: BelowMinimum,
}

/// What a library does with a key below the minimum of RFC 7518 section 3.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BelowMinimum {
    /// It refuses the key.
    Refuses {
        /// The first version that does, where that is known.
        since: Option<&'static str>,
    },
    /// It takes the key and warns.
    Warns {
        /// The first version that does, where that is known.
        since: Option<&'static str>,
    },
    /// It takes the key without a word. Some refuse one that is empty.
    Takes,
    /// Nobody looked.
    Unknown,
}

impl BelowMinimum {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refuses { .. } => "refuses",
            Self::Warns { .. } => "warns",
            Self::Takes => "takes",
            Self::Unknown => "unknown",
        }
    }

    /// What the columns of the table say.
    fn parse(code: &str, since: &'static str) -> Option<Self> {
        let since = (!since.is_empty()).then_some(since);
        Some(match code {
            "refuses" => Self::Refuses { since },
            "warns" => Self::Warns { since },
            "takes" => Self::Takes,
            "unknown" => Self::Unknown,
            _ => return None,
        })
    }

    /// The first version that does so, where it is known.
    #[must_use]
    pub const fn since(self) -> Option<&'static str> {
        match self {
            Self::Refuses { since } | Self::Warns { since } => since,
            Self::Takes | Self::Unknown => None,
        }
    }
}

/// Reading, registry (or "product"), name, call, what it does with a short key, and since when: a line each.
///
/// Read or run in November 2026: jsonwebtoken 9.0.3, jose 6.2.18, fast-jwt 6.3.6, hono 4.13.19, cloudflare-worker-jwt 3.2.3,
/// python-jose 3.5.0, joserfc 1.8.0 (which warns below 14 bytes), jsonwebtoken of Rust 11.1.0 and golang-jwt's `hmac.go`.
/// PyJWT 2.10.1 says nothing, 2.11.0 and 2.15.1 warn. jjwt has `assertValid` since 0.10.0. .NET's `ValidateKeySize` (IDX10720)
/// came in 6.30.1. Ruby's check is off unless `enforce_hmac_key_length` is set. PostgREST's documentation asks for 32
/// characters, and reth takes 64 hex digits.
const TABLE: &str = include_str!("libraries.tsv");

impl Library {
    /// Every one.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.lines().filter_map(|line| {
            let mut columns = line.split('\t');
            Some(Self {
                reading: columns.next()?.parse().ok()?,
                registry: Some(columns.next()?).filter(|registry| *registry != "product"),
                name: columns.next()?,
                call: columns.next()?,
                below_minimum: {
                    let code = columns.next()?;
                    BelowMinimum::parse(code, columns.next().unwrap_or_default())?
                },
            })
        })
    }

    /// Those that read a text so.
    pub fn reading(reading: Reading) -> impl Iterator<Item = Self> {
        Self::all().filter(move |library| library.reading == reading)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reading_has_libraries_and_no_call_is_there_twice() {
        for reading in Reading::ALL {
            assert!(Library::reading(reading).count() >= 4, "{reading}");
        }
        let mut seen = std::collections::BTreeSet::new();
        for library in Library::all() {
            let Library {
                registry,
                name,
                call,
                ..
            } = library;
            assert!(seen.insert((registry, name, call)), "{name} {call}");
            let since = library.below_minimum.since();
            let version = |since: &str| since.split('.').all(|part| part.parse::<u32>().is_ok());
            assert!(since.is_none_or(version), "{name} {since:?}");
        }
        assert_eq!(Library::all().count(), TABLE.lines().count());
    }

    #[test]
    fn what_is_done_with_a_short_key_is_as_it_was_seen() {
        let below = |name: &str, reading| {
            let mut libraries = Library::reading(reading);
            libraries
                .find(|library| library.name == name)
                .map(|found| found.below_minimum)
        };
        assert_eq!(
            below("PyJWT", Reading::Utf8).map(BelowMinimum::code),
            Some("warns")
        );
        assert_eq!(
            below("jjwt", Reading::Base64).and_then(BelowMinimum::since),
            Some("0.10.0")
        );
        assert_eq!(
            below("jsonwebtoken", Reading::Utf8),
            Some(BelowMinimum::Takes)
        );
        assert_eq!(
            below("nimbus-jose-jwt", Reading::Utf8).map(BelowMinimum::code),
            Some("refuses")
        );
        assert_eq!(
            below("JHipster", Reading::Base64).map(BelowMinimum::code),
            Some("unknown")
        );
    }
}
