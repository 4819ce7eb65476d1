//! What the readers of a `.env` file, and Docker Compose, make of a value that is not bare letters and digits.

use super::Expanded;
use super::Expansion;
use super::expand;
use zeroize::Zeroizing;

/// Where a reader takes a comment to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comment {
    /// Nowhere: the value is in quotes, or what reads it knows no comments.
    Nowhere,
    /// At a `#`: dotenv, `node --env-file`, Next.
    AnyHash,
    /// At a `#` behind white space: python-dotenv, dotenvy, a shell.
    HashBehindSpace,
}

/// What a reader makes of a value; nothing where that depends on more than the value, or is an error.
pub(super) fn read(
    text: &str,
    comment: Comment,
    expansion: Expansion,
) -> Option<Zeroizing<String>> {
    let value = match comment {
        Comment::Nowhere => text,
        Comment::AnyHash => text.split_once('#')?.0.trim_end(),
        Comment::HashBehindSpace => {
            let hashes = text.match_indices('#');
            let behind = |(place, _): &(usize, &str)| {
                text.get(..*place)
                    .is_some_and(|before| before.ends_with([' ', '\t']))
            };
            let end = hashes.into_iter().find(behind)?.0;
            text.get(..end)?.trim_end()
        }
    };
    match expand(value, expansion) {
        Expanded::Text(text, _) => Some(text),
        Expanded::Changing | Expanded::Command | Expanded::Refused => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Comment::AnyHash;
    use Comment::HashBehindSpace;
    use Comment::Nowhere;

    /// As dotenv 18.0.10, @next/env 16.4.6, dotenv-expand 1000.0.0, python-dotenv 1.2.4, dotenvy 0.15 and bash read them.
    #[test]
    fn a_value_is_what_its_reader_makes_of_it() {
        for (text, comment, expansion, expected) in [
            (
                "asdf123!@#x",
                AnyHash,
                Expansion::Nothing,
                Some("asdf123!@"),
            ),
            ("a b #c#d", HashBehindSpace, Expansion::Nothing, Some("a b")),
            ("a#b", HashBehindSpace, Expansion::Nothing, None),
            ("P@$$w0rd", Nowhere, Expansion::Next, Some("P@$")),
            ("P@$$w0rd", Nowhere, Expansion::DotenvExpand, Some("P@$")),
            ("P@$$w0rd", Nowhere, Expansion::Dotenvy, Some("P@")),
            ("P@$$w0rd", Nowhere, Expansion::Shell, None),
            ("P@$$w0rd", Nowhere, Expansion::Compose, Some("P@$w0rd")),
            ("111$11111", Nowhere, Expansion::Next, Some("111")),
            (
                "111$11111",
                Nowhere,
                Expansion::DotenvExpand,
                Some("111$11111"),
            ),
            ("111$11111", Nowhere, Expansion::Dotenvy, Some("111")),
            ("111$11111", Nowhere, Expansion::Shell, Some("1111111")),
            ("111$11111", Nowhere, Expansion::Compose, None),
            (
                "corr3ct-h0rse$battery",
                Nowhere,
                Expansion::Shell,
                Some("corr3ct-h0rse"),
            ),
            (
                "a$(echo HI)b",
                Nowhere,
                Expansion::Next,
                Some("a$(echo HI)b"),
            ),
            ("a$(echo HI)b", Nowhere, Expansion::DotenvExpand, None),
            (
                "a$(echo HI)b",
                Nowhere,
                Expansion::Dotenvy,
                Some("a(echo HI)b"),
            ),
            ("a${B}c${D:-e}", Nowhere, Expansion::Braces, Some("ace")),
            ("a$B$", Nowhere, Expansion::Braces, Some("a$B$")),
            ("a$", Nowhere, Expansion::Next, Some("a$")),
        ] {
            let found = read(text, comment, expansion);
            let found = found.as_deref().map(String::as_str);
            assert_eq!(found, expected, "{text}, {comment:?}, {expansion:?}");
        }
    }
}
