//! bash.

use super::Outcome;
use crate::export::is_plain;
use core::str::Chars;
use zeroize::Zeroizing;

/// Deeper than this no default stands in another.
const MOST_NESTED: usize = 16;

/// A word that is being read.
struct Word {
    out: Zeroizing<String>,
    variables: bool,
    depth: usize,
}

/// As a shell reads what stands behind the `=`.
pub(super) fn read(raw: &str, cr_lf: bool) -> Outcome {
    let mut word = Word {
        out: Zeroizing::new(String::with_capacity(raw.len() + 1)),
        variables: false,
        depth: MOST_NESTED,
    };
    if raw == "~" || raw.starts_with("~/") {
        return Outcome::Changing;
    }
    let rest = match word.take(raw) {
        Err(outcome) => return outcome,
        Ok(rest) => rest,
    };
    if let Some(outcome) = behind(rest) {
        return outcome;
    }
    // The carriage return is of the value, or of the comment behind it.
    if cr_lf && rest.is_empty() {
        word.out.push('\r');
    }
    Outcome::of(word.out, word.variables)
}

/// What becomes of the line where something stands behind the word.
fn behind(rest: &str) -> Option<Outcome> {
    let over = rest.trim_start_matches([' ', '\t']);
    if matches!(over, "" | "\\") || (over.len() < rest.len() && over.starts_with('#')) {
        return None;
    }
    match over.chars().next() {
        Some('\n') => None,
        // It is written into a file of that name, which has nothing in it.
        Some('>') if over.get(1..).is_some_and(is_plain) => None,
        Some(';') if over.trim_matches([';', ' ', '\t']).is_empty() => None,
        Some(';') if is_closed(over) => Some(Outcome::RunsCommand),
        // In a shell of its own.
        Some('&') if over.trim_matches(['&', ' ']).is_empty() => Some(Outcome::Skipped),
        _ => Some(Outcome::Refused),
    }
}

/// Whether each quote is closed: else nothing of the file is run.
fn is_closed(text: &str) -> bool {
    ['"', '\'', '`']
        .into_iter()
        .all(|quote| text.matches(quote).count() % 2 == 0)
}

impl Word {
    /// Reads a word, and gives what is left behind it.
    fn take<'t>(&mut self, text: &'t str) -> Result<&'t str, Outcome> {
        let mut rest = text;
        loop {
            let mut characters = rest.chars();
            let Some(character) = characters.next() else {
                return Ok(rest);
            };
            let left = characters.as_str();
            rest = match character {
                ' ' | '\t' | '\n' | ';' | '&' | '|' | '<' | '>' | '(' | ')' => return Ok(rest),
                '\'' => {
                    let (inside, left) = left.split_once('\'').ok_or(Outcome::Refused)?;
                    self.out.push_str(inside);
                    left
                }
                '"' => self.double(left)?,
                '`' => return Err(Outcome::RunsCommand),
                '$' if left.starts_with('\'') => self.ansi(left.get(1..).unwrap_or_default())?,
                '$' if left.starts_with('"') => left,
                '$' => self.dollar(left)?,
                '\\' => {
                    match characters.next() {
                        // The line goes on below.
                        Some('\n') | None => {}
                        Some(next) => self.out.push(next),
                    }
                    characters.as_str()
                }
                _ => {
                    self.out.push(character);
                    left
                }
            };
        }
    }

    /// Up to the closing quote.
    fn double<'t>(&mut self, text: &'t str) -> Result<&'t str, Outcome> {
        let mut rest = text;
        loop {
            let mut characters = rest.chars();
            let character = characters.next().ok_or(Outcome::Refused)?;
            let left = characters.as_str();
            rest = match character {
                '"' => return Ok(left),
                '`' => return Err(Outcome::RunsCommand),
                '$' => self.dollar(left)?,
                '\\' => {
                    match characters.clone().next() {
                        Some('\n') => {}
                        Some(next @ ('$' | '`' | '"' | '\\')) => self.out.push(next),
                        _ => {
                            self.out.push('\\');
                            rest = left;
                            continue;
                        }
                    }
                    characters.next();
                    characters.as_str()
                }
                _ => {
                    self.out.push(character);
                    left
                }
            };
        }
    }

    /// Up to the closing quote of `$'…'`.
    fn ansi<'t>(&mut self, text: &'t str) -> Result<&'t str, Outcome> {
        let mut characters: Chars<'t> = text.chars();
        loop {
            match characters.next().ok_or(Outcome::Refused)? {
                '\'' => return Ok(characters.as_str()),
                '\\' => {
                    let escaped = characters.next().ok_or(Outcome::Refused)?;
                    match escaped {
                        'n' => self.out.push('\n'),
                        't' => self.out.push('\t'),
                        'r' => self.out.push('\r'),
                        '\\' | '\'' | '"' | '?' => self.out.push(escaped),
                        _ => return Err(Outcome::Changing),
                    }
                }
                character => self.out.push(character),
            }
        }
    }

    /// What stands behind a `$`.
    fn dollar<'t>(&mut self, text: &'t str) -> Result<&'t str, Outcome> {
        let first = text.chars().next().unwrap_or(' ');
        match first {
            '(' | '[' => return Err(Outcome::RunsCommand),
            '$' | '!' | '-' | '?' | '#' | '*' | '@' | '0' => return Err(Outcome::Changing),
            '1'..='9' => {
                self.variables = true;
                return Ok(text.get(1..).unwrap_or_default());
            }
            '{' => return self.braced(text.get(1..).unwrap_or_default()),
            _ => {}
        }
        let (name, left) = name(text);
        if name.is_empty() {
            self.out.push('$');
            return Ok(text);
        }
        self.variables = true;
        Ok(left)
    }

    /// `${…}`, without its beginning.
    fn braced<'t>(&mut self, text: &'t str) -> Result<&'t str, Outcome> {
        let end = closing(text).ok_or(Outcome::Refused)?;
        let (inside, behind) = text.split_at_checked(end).ok_or(Outcome::Refused)?;
        let left = behind.get(1..).unwrap_or_default();
        let (name, rest) = name(inside);
        let digits = name.is_empty().then(|| {
            let end = inside.find(|next: char| !next.is_ascii_digit());
            inside.split_at_checked(end.unwrap_or(inside.len()))
        });
        let (name, rest) = digits.flatten().unwrap_or((name, rest));
        if name.is_empty() {
            // A length, or an error.
            let length = inside.starts_with('#');
            return Err(if length {
                Outcome::Changing
            } else {
                Outcome::Refused
            });
        }
        self.variables = true;
        let operator = rest.strip_prefix(':').unwrap_or(rest);
        match operator.chars().next() {
            Some('-' | '=') => {
                self.depth = self.depth.checked_sub(1).ok_or(Outcome::Refused)?;
                let default = operator.get(1..).unwrap_or_default();
                self.default(default)?;
                self.depth += 1;
                Ok(left)
            }
            Some('?') => Err(Outcome::Refused),
            None | Some('+' | '%' | '#' | '/' | '^' | ',' | '@') => Ok(left),
            Some(_) if rest.starts_with(':') => Ok(left),
            Some(_) => Err(Outcome::Refused),
        }
    }

    /// A default is read as in a word, but white space and marks are of it.
    fn default(&mut self, text: &str) -> Result<(), Outcome> {
        let mut rest = text;
        while !rest.is_empty() {
            rest = self.take(rest)?;
            if let Some(mark) = rest.chars().next() {
                self.out.push(mark);
                rest = rest.get(mark.len_utf8()..).unwrap_or_default();
            }
        }
        Ok(())
    }
}

/// A name at the beginning, and what is left.
fn name(text: &str) -> (&str, &str) {
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return ("", text);
    }
    let named = |next: char| next == '_' || next.is_ascii_alphanumeric();
    let end = text.find(|next: char| !named(next)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Where the brace stands that closes.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    let mut before = ' ';
    let mut escaped = false;
    for (place, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' if before == '$' => open += 1,
            '}' if open == 0 => return Some(place),
            '}' => open -= 1,
            _ => {}
        }
        before = character;
    }
    None
}
