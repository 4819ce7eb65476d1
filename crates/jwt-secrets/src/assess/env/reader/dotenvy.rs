//! dotenvy of Rust.

use super::Head;
use super::Outcome;
use zeroize::Zeroizing;

/// What a character is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Single,
    Double,
}

/// As dotenvy reads a value.
pub(super) fn read(head: &Head<'_>) -> Outcome {
    if !is_complete(head.raw) {
        return Outcome::Refused;
    }
    let value = head.raw.trim();
    if value.starts_with('#') {
        return Outcome::Value(Zeroizing::new(String::new()));
    }
    let mut out = Zeroizing::new(String::with_capacity(value.len()));
    let mut variables = false;
    let mut within = Within::Nothing;
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match (within, character) {
            (Within::Single, '\'') | (Within::Double, '"') => within = Within::Nothing,
            (Within::Single, _) => out.push(character),
            (_, '\\') => match characters.next() {
                Some(plain @ ('\\' | '\'' | '"' | '$' | ' ')) => out.push(plain),
                Some('n') => out.push('\n'),
                // The line has ended.
                None => {}
                Some(_) => return Outcome::Refused,
            },
            (Within::Nothing, '\n') => break,
            (_, '$') => {
                let behind = characters.as_str();
                let Some((left, named)) = behind_variable(behind, &mut out) else {
                    return Outcome::Refused;
                };
                variables |= named;
                characters = left.chars();
            }
            (Within::Nothing, '\'') => within = Within::Single,
            (Within::Nothing, '"') => within = Within::Double,
            (Within::Nothing, ' ' | '\t') => {
                let rest = characters.as_str().trim_start_matches([' ', '\t']);
                if !rest.is_empty() && !rest.starts_with('#') {
                    return Outcome::Refused;
                }
                break;
            }
            (Within::Double | Within::Nothing, _) => out.push(character),
        }
    }
    if within != Within::Nothing {
        return Outcome::Refused;
    }
    Outcome::of(out, variables)
}

/// What is left behind `$NAME` or `${NAME}`, and whether there is a name. The character behind a name is taken as it is,
/// also where it is a quote.
fn behind_variable<'t>(behind: &'t str, out: &mut String) -> Option<(&'t str, bool)> {
    if let Some(inside) = behind.strip_prefix('{') {
        return Some((inside.split_once('}')?.1, true));
    }
    let end = behind.find(|next: char| !next.is_alphanumeric());
    let (name, rest) = behind.split_at_checked(end.unwrap_or(behind.len()))?;
    let mut left = rest.chars();
    match left.clone().next() {
        Some('{') if name.is_empty() => {}
        Some('$') | None => {}
        Some(next) => {
            out.push(next);
            left.next();
        }
    }
    Some((left.as_str(), !name.is_empty()))
}

/// Whether the quotes are closed as the lines are counted, where a backslash escapes also in single ones: else the next
/// line is taken in.
fn is_complete(value: &str) -> bool {
    let mut within = Within::Nothing;
    let mut characters = value.chars();
    let mut before = '=';
    while let Some(character) = characters.next() {
        match (within, character) {
            (Within::Nothing, '#') if before.is_whitespace() => return true,
            (_, '\\') => {
                characters.next();
            }
            (Within::Nothing, '\'') => within = Within::Single,
            (Within::Nothing, '"') => within = Within::Double,
            (Within::Single, '\'') | (Within::Double, '"') => within = Within::Nothing,
            _ => {}
        }
        before = character;
    }
    within == Within::Nothing
}
