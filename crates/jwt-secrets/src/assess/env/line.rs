//! A line of a `.env` file: its name, and what whoever wrote it means by the rest.

use super::Style;
use crate::key::MAX_SECRET_TEXT;
use zeroize::Zeroizing;

/// No name is as long.
const LONGEST_NAME: usize = 256;

/// What a variable of a command stands behind.
const COMMANDS: [&str; 7] = [
    "-e ",
    "--env ",
    "--env=",
    "declare -x ",
    "ENV ",
    "ARG ",
    "set ",
];

/// A line that gives a variable a value.
#[derive(Clone, Copy)]
pub(super) struct Assigned<'t> {
    pub(super) name: &'t str,
    /// All behind the `=` or `:`.
    pub(super) raw: &'t str,
    pub(super) style: Style,
}

impl<'t> Assigned<'t> {
    /// Reads a line, the first of a text, leniently: what some reader takes for a name is one.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let line = text.trim_start();
        let behind = |words: &[&str]| words.iter().find_map(|word| line.strip_prefix(word));
        let command = behind(&COMMANDS);
        let shell = line.strip_prefix("$env:");
        let export = behind(&["export ", "export\t"]);
        let line = command.or(shell).or(export).unwrap_or(line).trim_start();
        let end = line.find(['=', ':', '\n'])?;
        let (before, after) = line.split_at_checked(end)?;
        let name = before.trim_end();
        // Nobody finds a variable with a blank in its name, but somebody wrote one.
        let blank =
            after.starts_with('=') && name.contains(' ') && is_capital(&name.replace(' ', "_"));
        if !(is_name(name) || blank) {
            return None;
        }
        let assigned = |raw, style| Self { name, raw, style };
        if let Some(raw) = after.strip_prefix('=') {
            let first = raw.lines().next().unwrap_or_default();
            // What base64 pads itself with is no value.
            if !first.is_empty() && first.trim().trim_matches('=').is_empty() && first.contains('=')
            {
                return None;
            }
            let style = match (command, shell) {
                (Some(_), _) => Style::Command,
                (_, Some(_)) => Style::PowerShell,
                _ => Style::Assignment,
            };
            return Some(assigned(raw, style));
        }
        let raw = after.strip_prefix(':')?;
        let separate = raw.starts_with([' ', '\t']);
        separate.then(|| assigned(raw, Style::Colon))
    }
}

/// Whether some reader takes it for the name of a variable.
pub(super) fn is_name(text: &str) -> bool {
    let named = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    (1..=LONGEST_NAME).contains(&text.len())
        && !text.starts_with(['-', '.'])
        && text.bytes().all(named)
}

/// Whether it is written as variables are: in capitals.
pub(super) fn is_capital(name: &str) -> bool {
    let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    name.bytes().all(capital) && name.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// The quote that a value begins with, and that does not come again on its line.
pub(super) fn open_quote(raw: &str) -> Option<char> {
    let value = raw.trim_start();
    let quote = quote(value)?;
    let rest = value.strip_prefix(quote)?;
    (!rest.contains(quote)).then_some(quote)
}

pub(super) fn quote(value: &str) -> Option<char> {
    let first = value.chars().next()?;
    matches!(first, '"' | '\'' | '`').then_some(first)
}

/// The value without quotes and a comment, as most readers take both off.
pub(super) fn meant(raw: &str) -> Zeroizing<String> {
    let value = raw.trim();
    if let Some((inside, _)) = quoted(value) {
        return if value.starts_with('"') {
            unescaped(inside)
        } else {
            Zeroizing::new(inside.to_owned())
        };
    }
    let end = comment_start(raw).unwrap_or(raw.len());
    Zeroizing::new(raw.get(..end).unwrap_or_default().trim().to_owned())
}

/// What stands behind a `#`, if that begins a comment.
pub(super) fn comment(raw: &str) -> Option<&str> {
    let value = raw.trim();
    let rest = match quoted(value) {
        Some((_, rest)) => rest.trim_start(),
        None => raw.get(comment_start(raw)?..)?.trim_start(),
    };
    rest.strip_prefix('#')
}

/// The inside of quotes that stand around a value, and what is behind: nothing but a comment.
fn quoted(value: &str) -> Option<(&str, &str)> {
    let quote = quote(value)?;
    let rest = value.strip_prefix(quote)?;
    let ends = |(place, _): &(usize, &str)| {
        let (inside, behind) = rest.split_at_checked(*place)?;
        let behind = behind.strip_prefix(quote)?;
        let escaped = quote == '"' && backslashes(inside) % 2 == 1;
        let over = behind.trim_start();
        (!escaped && (over.is_empty() || over.starts_with('#'))).then_some((inside, behind))
    };
    rest.match_indices(quote).find_map(|found| ends(&found))
}

fn backslashes(text: &str) -> usize {
    text.bytes().rev().take_while(|byte| *byte == b'\\').count()
}

/// Where a `#` begins a comment: behind white space.
fn comment_start(raw: &str) -> Option<usize> {
    let behind_space = |(place, _): &(usize, &str)| {
        let before = raw.get(..*place).unwrap_or_default();
        before.ends_with([' ', '\t'])
    };
    raw.match_indices('#')
        .find(behind_space)
        .map(|(place, _)| place)
}

/// Without the backslashes of double quotes.
fn unescaped(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let plain = match characters.peek() {
            Some('n') if character == '\\' => '\n',
            Some(next @ ('\\' | '"' | '$' | '`')) if character == '\\' => *next,
            _ => {
                out.push(character);
                continue;
            }
        };
        characters.next();
        out.push(plain);
    }
    out
}

/// The assignments of a line `Environment=`: separated by blanks, with quotes around one or around its value.
pub(super) fn words_of_systemd(text: &str) -> Vec<(String, Zeroizing<String>)> {
    let mut words = Vec::new();
    // Each word gets a buffer as long as the rest, which never grows.
    let short = text.len() <= MAX_SECRET_TEXT;
    let mut rest = if short { text.trim_start() } else { "" };
    while !rest.is_empty() {
        let mut word = Zeroizing::new(String::with_capacity(rest.len()));
        let mut quote = None;
        let mut escaped = false;
        let mut end = rest.len();
        for (place, character) in rest.char_indices() {
            if escaped {
                word.push(character);
                escaped = false;
                continue;
            }
            match (quote, character) {
                (_, '\\') => escaped = true,
                (Some(open), _) if character == open => quote = None,
                (None, '"' | '\'') => quote = Some(character),
                (None, ' ' | '\t') => {
                    end = place;
                    break;
                }
                _ => word.push(character),
            }
        }
        if let Some((name, value)) = word.split_once('=')
            && is_name(name)
        {
            words.push((name.to_owned(), Zeroizing::new(value.to_owned())));
        }
        rest = rest.get(end..).unwrap_or_default().trim_start();
    }
    words
}

#[cfg(test)]
mod tests;
