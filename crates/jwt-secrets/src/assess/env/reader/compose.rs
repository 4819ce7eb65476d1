//! Docker Compose, after its source: compose-go 2.13.

use super::Head;
use super::Outcome;
use crate::key::Expanded;
use crate::key::Expansion;
use crate::key::expand;
use zeroize::Zeroizing;

/// A value of `environment:`.
pub(super) fn interpolated(literal: &str) -> Outcome {
    match expand(literal, Expansion::Compose) {
        Expanded::Text(text, variables) => Outcome::of(text, variables),
        _ => Outcome::Refused,
    }
}

/// What is meant by a value of `environment:` in which `$$` stands for `$`; nothing where it is as it stands.
pub(in super::super) fn meant(literal: &str) -> Option<Zeroizing<String>> {
    match interpolated(literal) {
        Outcome::Value(text) => Some(text),
        _ => None,
    }
}

/// A value of a `.env` file. What cannot be interpolated stays as it is, as users have measured it.
pub(super) fn dotenv(head: &Head<'_>) -> Outcome {
    let space = |found: char| {
        matches!(
            found,
            ' ' | '\t' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{a0}'
        )
    };
    let value = head.raw.trim_start_matches(space);
    let quote = value.chars().next().unwrap_or(' ');
    if !matches!(quote, '"' | '\'') {
        let line = value.split('\n').next().unwrap_or_default();
        let bare = line.split(" #").next().unwrap_or_default().trim_end();
        return interpolated_or_same(bare);
    }
    let Some((inside, rest)) = quoted(value, quote) else {
        return Outcome::Refused;
    };
    // What is left is read as the next line.
    let over = rest.trim_start();
    let named = |next: char| next.is_alphanumeric() || matches!(next, '_' | '.' | '-' | '[' | ']');
    if !over.is_empty() && !over.starts_with('#') && !over.chars().all(named) {
        return Outcome::Refused;
    }
    if quote == '"' {
        interpolated_or_same(&unescaped(&inside))
    } else {
        Outcome::Value(inside)
    }
}

fn interpolated_or_same(text: &str) -> Outcome {
    match expand(text, Expansion::Compose) {
        Expanded::Text(text, variables) => Outcome::of(text, variables),
        _ => Outcome::Value(Zeroizing::new(text.to_owned())),
    }
}

/// The inside of quotes, where a backslash before such a quote goes, and what is left behind.
fn quoted(value: &str, quote: char) -> Option<(Zeroizing<String>, &str)> {
    let inside = value.strip_prefix(quote)?;
    let mut out = Zeroizing::new(String::with_capacity(inside.len()));
    let mut escaped = false;
    for (place, character) in inside.char_indices() {
        if escaped {
            if character != quote {
                out.push('\\');
            }
            out.push(character);
            escaped = false;
            continue;
        }
        match character {
            '\\' => escaped = true,
            _ if character == quote => return Some((out, inside.get(place + 1..)?)),
            _ => out.push(character),
        }
    }
    None
}

/// Escapes of double quotes; `\$` is `$$`, which stands for a `$`.
fn unescaped(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            out.push(character);
            continue;
        }
        match characters.next() {
            Some('a') => out.push('\u{7}'),
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('v') => out.push('\u{b}'),
            Some('$') => out.push_str("$$"),
            Some(plain @ ('"' | '\\')) => out.push(plain),
            Some(other) => {
                out.push('\\');
                out.push(other);
            }
            None => out.push('\\'),
        }
    }
    out
}
