//! python-dotenv and django-environ.

use super::Head;
use zeroize::Zeroizing;

/// What `str.splitlines` takes for the end of a line, but for line feed and carriage return.
const LINE_ENDS: [char; 8] = [
    '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}',
];

/// As python-dotenv reads a value, before variables; nothing where it is an error.
pub(super) fn dotenv(head: &Head<'_>) -> Option<Zeroizing<String>> {
    let value = head
        .raw
        .trim_start_matches([' ', '\t', '\u{b}', '\u{c}', '\u{a0}']);
    let quote = value.chars().next().unwrap_or(' ');
    if !matches!(quote, '"' | '\'') {
        let separate = value.len() < head.raw.len();
        let line = value.split('\n').next().unwrap_or_default();
        if separate && line.starts_with('#') {
            return Some(Zeroizing::new(String::new()));
        }
        let behind_space = |(place, _): &(usize, &str)| {
            let before = line.get(..*place).unwrap_or_default();
            before.ends_with(char::is_whitespace)
        };
        let comment = line.match_indices('#').find(behind_space);
        let end = comment.map_or(line.len(), |(place, _)| place);
        return Some(Zeroizing::new(line.get(..end)?.trim_end().to_owned()));
    }
    let inside = value.strip_prefix(quote)?;
    let mut out = Zeroizing::new(String::with_capacity(inside.len()));
    let mut characters = inside.char_indices();
    while let Some((place, character)) = characters.next() {
        if character == quote {
            let behind = inside.get(place + 1..)?.trim_start_matches([' ', '\t']);
            let ends = behind.is_empty() || behind.starts_with(['#', '\n']);
            return ends.then_some(out);
        }
        if character != '\\' {
            out.push(character);
            continue;
        }
        let (_, escaped) = characters.next()?;
        let plain = match escaped {
            '\\' | '\'' => Some(escaped),
            '"' if quote == '"' => Some('"'),
            'a' if quote == '"' => Some('\u{7}'),
            'b' if quote == '"' => Some('\u{8}'),
            'f' if quote == '"' => Some('\u{c}'),
            'n' if quote == '"' => Some('\n'),
            'r' if quote == '"' => Some('\r'),
            't' if quote == '"' => Some('\t'),
            'v' if quote == '"' => Some('\u{b}'),
            _ => None,
        };
        if plain.is_none() {
            out.push('\\');
        }
        out.push(plain.unwrap_or(escaped));
    }
    None
}

/// As django-environ reads a value; nothing where it looks for another variable.
pub(super) fn django(head: &Head<'_>) -> Option<Zeroizing<String>> {
    let line = head.line();
    let value = line.split(LINE_ENDS).next().unwrap_or_default();
    let pair = |text: &str, quote: char| {
        let inside = text.strip_prefix(quote)?.strip_suffix(quote)?;
        Some(Zeroizing::new(inside.to_owned()))
    };
    let value = pair(value, '\'').unwrap_or_else(|| Zeroizing::new(value.to_owned()));
    let value = match pair(&value, '"') {
        Some(inside) => {
            let mut out = Zeroizing::new(String::with_capacity(inside.len()));
            let mut characters = inside.chars();
            while let Some(character) = characters.next() {
                match (character, characters.clone().next()) {
                    ('\\', Some('r' | 'n' | 't') | None) => out.push('\\'),
                    ('\\', Some(next)) => {
                        characters.next();
                        out.push(next);
                    }
                    _ => out.push(character),
                }
            }
            out
        }
        None => value,
    };
    (!value.starts_with('$')).then_some(value)
}
