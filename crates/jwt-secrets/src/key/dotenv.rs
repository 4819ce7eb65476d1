//! What the readers of a `.env` file, and Docker Compose, make of a value that is not bare letters and digits.

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

/// What a reader takes for a variable, and replaces by its value, which is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expansion {
    /// Nothing.
    Nothing,
    /// `$NAME` and `${NAME}`, where a name may begin with a digit: Next.
    Next,
    /// The same, where it may not: dotenv-expand.
    DotenvExpand,
    /// The same as Next, and a `$` without a name is dropped: dotenvy.
    Dotenvy,
    /// `${NAME}` alone: python-dotenv.
    Braces,
    /// `$1` too, which is one digit long: a shell.
    Shell,
    /// Names that begin with a letter, and `$$`, which is a `$`: Docker Compose.
    Compose,
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
    expanded(value, expansion)
}

fn expanded(text: &str, expansion: Expansion) -> Option<Zeroizing<String>> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    // A brace that nothing closes is looked for once.
    let last = text.rfind('}').unwrap_or_default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        out.push_str(before);
        let closed = text.len() - after.len() < last;
        let (value, left) = variable(after, closed, expansion)?;
        out.push_str(value);
        rest = left;
    }
    out.push_str(rest);
    Some(out)
}

/// What stands for a `$` and what belongs to it, and what is left behind that.
fn variable(after: &str, closed: bool, expansion: Expansion) -> Option<(&str, &str)> {
    use Expansion::Braces;
    use Expansion::Compose;
    use Expansion::DotenvExpand;
    use Expansion::Dotenvy;
    use Expansion::Next;
    use Expansion::Nothing;
    use Expansion::Shell;
    let literal = ("$", after);
    if expansion == Nothing {
        return Some(literal);
    }
    if closed
        && let Some((inside, left)) = after
            .strip_prefix('{')
            .and_then(|rest| rest.split_once('}'))
    {
        // `${NAME:-default}`: there is no such variable.
        let default = inside.split_once('-').map_or("", |(_, default)| default);
        return Some((default, left));
    }
    let first = after.chars().next().unwrap_or(' ');
    match (expansion, first) {
        (Compose, '$') => return Some(("$", after.get(1..)?)),
        // The number of the shell's process, and commands.
        (Shell, '$') | (Shell | DotenvExpand, '(') => return None,
        (Shell, '0'..='9') => return Some(("", after.get(1..)?)),
        (Braces, _) => return Some(literal),
        _ => {}
    }
    let end = after.find(|next: char| next != '_' && !next.is_ascii_alphanumeric());
    let (name, left) = after.split_at_checked(end.unwrap_or(after.len()))?;
    let digit_first = first.is_ascii_digit() && !matches!(expansion, Next | Dotenvy);
    match expansion {
        // An error there.
        Compose if name.is_empty() || digit_first => None,
        Dotenvy if name.is_empty() => Some(("", after)),
        _ if name.is_empty() || digit_first => Some(literal),
        _ => Some(("", left)),
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
