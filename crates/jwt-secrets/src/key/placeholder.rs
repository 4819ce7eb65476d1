//! The name of a secret, where the secret should be.

use super::Key;
use crate::encoding;
use zeroize::Zeroizing;

/// Names that programs and their guides give to the secret of their tokens.
const NAMES: [&str; 24] = [
    "JWT_SECRET",
    "JWT_SECRET_KEY",
    "SECRET_KEY",
    "SECRET",
    "JWT_KEY",
    "JWT_SIGNING_KEY",
    "JWT_SIGNING_SECRET",
    "JWT_ACCESS_SECRET",
    "JWT_REFRESH_SECRET",
    "JWT_ACCESS_TOKEN_SECRET",
    "JWT_REFRESH_TOKEN_SECRET",
    "ACCESS_TOKEN_SECRET",
    "REFRESH_TOKEN_SECRET",
    "TOKEN_SECRET",
    "TOKEN_KEY",
    "APP_SECRET",
    "APP_KEY",
    "AUTH_SECRET",
    "NEXTAUTH_SECRET",
    "SESSION_SECRET",
    "JWT_TOKEN",
    "JWT_PRIVATE_KEY",
    "SUPABASE_JWT_SECRET",
    "jwt.secret",
];

/// How a program is told to put a value there: what stands before the name, and what behind it.
const SPELLINGS: [(&str, &str); 13] = [
    // A shell, Docker Compose and .env files; Spring.
    ("${", "}"),
    ("$", ""),
    ("process.env.", ""),
    // Windows, and Symfony.
    ("%", "%"),
    ("%env(", ")%"),
    // Templates: Helm, Ansible, Jinja.
    ("{{ ", " }}"),
    ("{{", "}}"),
    ("${{ secrets.", " }}"),
    // Kubernetes, and make.
    ("$(", ")"),
    ("env.", ""),
    ("${env:", "}"),
    ("<", ">"),
    // The name alone.
    ("", ""),
];

/// A text that was to be replaced by the secret of that name, and was not: the signer took it for the secret.
///
/// Whoever knows how the program is configured knows the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    name: &'static str,
    before: &'static str,
    behind: &'static str,
}

impl Placeholder {
    /// Every one that is tried: the usual names in the usual spellings.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.into_iter().flat_map(|name| {
            SPELLINGS.map(|(before, behind)| Self {
                name,
                before,
                behind,
            })
        })
    }

    /// The text whose UTF-8 is the key.
    #[must_use]
    pub fn text(self) -> Zeroizing<String> {
        encoding::join(&[self.before, self.name, self.behind])
    }

    /// A stable identifier in `snake_case`, the same of all.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "placeholder_key"
    }

    pub(super) fn key(self) -> Key {
        Key::new(self.text().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_usual_spellings_are_among_them_and_each_is_there_once() {
        let texts: Vec<_> = Placeholder::all().map(Placeholder::text).collect();
        for text in [
            "${JWT_SECRET}",
            "$JWT_SECRET",
            "process.env.JWT_SECRET",
            "%JWT_SECRET%",
            "{{ JWT_SECRET }}",
            "${jwt.secret}",
            "ACCESS_TOKEN_SECRET",
        ] {
            assert!(texts.iter().any(|found| **found == text), "{text}");
        }
        let different: BTreeSet<&str> = texts.iter().map(|text| text.as_str()).collect();
        assert_eq!(different.len(), texts.len());
    }
}
