//! What is wrong with a JSON text, and where.

use super::Breach;
use crate::JsonError;
use crate::SyntaxFault;
use serde_json::error::Category;

/// What serde_json says of a backslash with something wrong behind it.
const INVALID_ESCAPE: &str = "invalid escape";

/// What serde_json says, as a fault. It has no code for most faults but a message, whose wording the tests pin.
fn syntax(message: &str) -> SyntaxFault {
    match message {
        "key must be a string" => SyntaxFault::Name,
        "expected value" | "expected ident" => SyntaxFault::Value,
        "trailing comma" => SyntaxFault::TrailingComma,
        "control character (\\u0000-\\u001F) found while parsing a string" => {
            SyntaxFault::ControlCharacter
        }
        INVALID_ESCAPE => SyntaxFault::Escape,
        "expected `:`" => SyntaxFault::Colon,
        "expected `,` or `}`" | "expected `,` or `]`" => SyntaxFault::Comma,
        "trailing characters" => SyntaxFault::Behind,
        "invalid number" => SyntaxFault::Number,
        _ => SyntaxFault::Other,
    }
}

/// What went wrong and where.
pub(super) fn fault(text: &str, breach: Option<Breach>, error: &serde_json::Error) -> JsonError {
    let incomplete = error.classify() == Category::Eof;
    let (line, column) = position(text, error.line(), error.column(), incomplete);
    match breach {
        Some(Breach::Duplicate) => {
            return JsonError::DuplicateName { line, column };
        }
        Some(Breach::Depth) => return JsonError::TooDeep { line, column },
        None if incomplete => {
            let incomplete = JsonError::Incomplete { line, column };
            return short_escape(text, text.len()).unwrap_or(incomplete);
        }
        None => {}
    }
    let message = error.to_string();
    let detail = message.split(" at line ").next().unwrap_or_default();
    if detail == INVALID_ESCAPE
        && let Some(fault) = short_escape(text, offset(text, error))
    {
        return fault;
    }
    match detail {
        "number out of range" => JsonError::NumberOutOfRange { line, column },
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
            JsonError::LoneSurrogate { line, column }
        }
        _ => JsonError::Syntax {
            line,
            column,
            fault: syntax(detail),
        },
    }
}

/// The fault of an escape with fewer than four digits, the last that was read before reading stopped. serde_json takes
/// the next four bytes for them, whatever they are, or the end of the text for what is missing.
fn short_escape(text: &str, stopped: usize) -> Option<JsonError> {
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
    Some(JsonError::Syntax {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        fault: SyntaxFault::Escape,
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
