//! What was copied along with a secret, or in place of one: JSON, markup, a statement of a program.

use crate::json;
use crate::json::Value;

/// What a statement begins with. The blank behind each is in no text that is drawn.
const STARTS: [&str; 24] = [
    "async ",
    "await ",
    "class ",
    "const ",
    "def ",
    "export ",
    "fn ",
    "for ",
    "from ",
    "func ",
    "function ",
    "if ",
    "import ",
    "let ",
    "package ",
    "private ",
    "public ",
    "return ",
    "static ",
    "throw ",
    "try ",
    "use ",
    "var ",
    "while ",
];

/// Whether a text is none of a secret but of a file that a program reads.
///
/// No format of a generated secret has one of the characters that each rule asks for.
pub(super) fn is_code(text: &str) -> bool {
    is_json(text) || is_markup(text) || is_statement(text) || is_call(text)
}

fn is_json(text: &str) -> bool {
    let looks = text.starts_with(['{', '[']) && text.len() <= json::MAX_BYTES;
    looks && matches!(json::value(text), Ok(Value::Object(_) | Value::Array(_)))
}

fn is_markup(text: &str) -> bool {
    let between = text.starts_with('<') && text.ends_with('>');
    between
        && ["</", "/>", "<?", "<!"]
            .iter()
            .any(|mark| text.contains(mark))
}

/// A word that a statement begins with, and something that a sentence has not.
fn is_statement(text: &str) -> bool {
    let starts = STARTS.iter().any(|start| text.starts_with(start));
    let comment = ["//", "/*", "#!", "#include"]
        .iter()
        .any(|mark| text.starts_with(mark));
    (starts || comment && text.contains(char::is_whitespace))
        && text.contains(['(', '{', ';', '=', '"', '\''])
}

/// `crypto.randomBytes(32).toString("hex")`, `sign(payload, secret);`
fn is_call(text: &str) -> bool {
    let text = text.trim_end_matches(';');
    let Some((name, rest)) = text.split_once('(') else {
        return false;
    };
    let of_name = |found: char| found.is_ascii_alphanumeric() || "_.$:".contains(found);
    let named = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(of_name);
    // A password may end with a parenthesis, too.
    let more = name.contains('.') || rest.contains([' ', '"', '\'']);
    named && more && rest.ends_with(')')
}
