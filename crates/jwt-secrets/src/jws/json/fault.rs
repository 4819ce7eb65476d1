//! What is wrong with a JSON text, and where.

use super::Breach;
use crate::jws::Error;
use crate::jws::Part;
use serde_json::error::Category;

/// What serde_json says of a backslash with something wrong behind it.
const INVALID_ESCAPE: &str = "invalid escape";

/// What serde_json says of a line break inside of a text.
const CONTROL_CHARACTER: &str = "control character (\\u0000-\\u001F) found while parsing a string";

/// What to do about the detail of an [`Error::JsonSyntax`].
pub(crate) fn syntax_hint(detail: &str) -> &'static str {
    match detail {
        "key must be a string" => "Put names between straight double quotes.",
        "expected value" => "Put text between straight double quotes.",
        "trailing comma" => "Take the last comma out.",
        CONTROL_CHARACTER => "Write \\n for a line break inside of a text.",
        _ => "Correct the text at this place.",
    }
}

/// What went wrong and where. serde_json has no code for most faults but a message, whose wording
/// the tests pin.
pub(super) fn fault(
    part: Part,
    text: &str,
    breach: Option<Breach>,
    error: &serde_json::Error,
) -> Error {
    let incomplete = error.classify() == Category::Eof;
    let (line, column) = position(text, error.line(), error.column(), incomplete);
    match breach {
        Some(Breach::Duplicate) => {
            return Error::JsonDuplicateName { part, line, column };
        }
        Some(Breach::Depth) => return Error::JsonTooDeep { part, line, column },
        None if incomplete => {
            let incomplete = Error::JsonIncomplete { part, line, column };
            return short_escape(part, text, text.len()).unwrap_or(incomplete);
        }
        None => {}
    }
    let message = error.to_string();
    let detail = message.split(" at line ").next().unwrap_or_default();
    if detail == INVALID_ESCAPE
        && let Some(fault) = short_escape(part, text, offset(text, error))
    {
        return fault;
    }
    match detail {
        "number out of range" => Error::JsonNumberOutOfRange { part, line, column },
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
            Error::JsonLoneSurrogate { part, line, column }
        }
        _ => Error::JsonSyntax {
            part,
            line,
            column,
            detail: detail.to_owned(),
        },
    }
}

/// The fault of an escape with fewer than four digits, the last that was read before reading stopped. serde_json takes
/// the next four bytes for them, whatever they are, or the end of the text for what is missing.
fn short_escape(part: Part, text: &str, stopped: usize) -> Option<Error> {
    let read = text.as_bytes().get(..stopped)?;
    let escape = read.windows(2).rposition(|pair| pair == b"\\u")?;
    let escaping = read.get(..escape)?.iter().rev();
    if escaping.take_while(|byte| **byte == b'\\').count() % 2 == 1 {
        return None;
    }
    let digits = text.get(escape + 2..)?.chars().take(4);
    let wrong = escape + 2 + digits.take_while(char::is_ascii_hexdigit).count();
    if wrong == escape + 6 || wrong == text.len() {
        return None;
    }
    let before = text.get(..wrong)?;
    let line = before.rsplit('\n').next().unwrap_or_default();
    Some(Error::JsonSyntax {
        part,
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        detail: INVALID_ESCAPE.to_owned(),
    })
}

/// How many bytes of the text were read.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    before + error.column()
}

/// The character at which reading stopped, counted from 1 in characters; serde_json counts the bytes
/// of the line up to and including it, and a line break as byte 0 of the next line. Where the text
/// ends too early it is the place after the last character.
fn position(text: &str, line: usize, column: usize, incomplete: bool) -> (usize, usize) {
    let characters = |line: usize, bytes: usize| {
        let line = text.split('\n').nth(line.saturating_sub(1));
        let bytes = line.unwrap_or_default().bytes().take(bytes);
        // Every byte of UTF-8 but a continuation byte begins a character.
        bytes.filter(|byte| byte & 0xC0 != 0x80).count()
    };
    if incomplete {
        return (line.max(1), characters(line, column) + 1);
    }
    if column == 0 && line > 1 {
        return (line - 1, characters(line - 1, usize::MAX) + 1);
    }
    (line.max(1), characters(line, column).max(1))
}
