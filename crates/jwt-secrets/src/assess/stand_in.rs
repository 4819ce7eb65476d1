//! What stands where a secret belongs until somebody puts one there.

use super::Finding;
use super::code::is_code;

/// What the name of a variable stands between, and how programs ask for one.
const VARIABLES: [(&str, &str); 22] = [
    ("${", "}"),
    ("{{", "}}"),
    ("<%=", "%>"),
    ("#{", "}"),
    ("%", "%"),
    ("$env:", ""),
    ("process.env", ""),
    ("import.meta.env", ""),
    ("Deno.env", ")"),
    ("Bun.env", ""),
    ("os.environ", ""),
    ("os.getenv(", ")"),
    ("os.Getenv(", ")"),
    ("System.getenv(", ")"),
    ("getenv(", ")"),
    ("env(", ")"),
    ("env!(", ")"),
    ("env.", ""),
    ("ENV[", "]"),
    ("ENV.fetch(", ")"),
    ("Environment.GetEnvironmentVariable(", ")"),
    ("config(", ")"),
];

/// Where stores of secrets keep one.
const REFERENCES: [&str; 7] = [
    "op://",
    "vault:",
    "arn:aws:",
    "awssm://",
    "gcpsm://",
    "@Microsoft.KeyVault(",
    "secret://",
];

/// What commands that make, store or send a secret begin with. The space is in no text that is drawn.
const COMMANDS: [&str; 23] = [
    "aws ",
    "curl ",
    "docker ",
    "echo ",
    "gh ",
    "kubectl ",
    "npx ",
    "printf ",
    "vault ",
    "wget ",
    "openssl ",
    "head -c",
    "node -e",
    "node -p",
    "python -c",
    "python3 -c",
    "php -r",
    "ruby -e",
    "cat /dev/",
    "dd if=",
    "pwgen ",
    "uuidgen ",
    "base64 ",
];

/// What people write where a secret is to be put in, in small letters and nothing between them.
const WORDS: [&str; 33] = [
    "changeme",
    "changeit",
    "changethis",
    "changein",
    "changebefore",
    "tobechanged",
    "replaceme",
    "replacethis",
    "replacewith",
    "replacein",
    "yoursecret",
    "yourjwt",
    "yourkey",
    "yoursuper",
    "yourown",
    "yourrandom",
    "yourstrong",
    "youraccess",
    "placeholder",
    "goeshere",
    "secrethere",
    "keyhere",
    "insertyour",
    "putyour",
    "enteryour",
    "useyourown",
    "fixme",
    "generatea",
    "generatewith",
    "putithere",
    "pleasechange",
    "mustchange",
    "notforproduction",
];

/// As many characters as the shortest generated text.
const DRAWN: usize = 43;

/// Whether the text is such a thing, and which.
pub(super) fn finding(text: &str) -> Option<Finding> {
    if is_command(text) {
        return Some(Finding::Command);
    }
    if is_variable(text) {
        return Some(Finding::Variable);
    }
    if is_code(text) {
        return Some(Finding::Code);
    }
    is_placeholder(text).then_some(Finding::Placeholder)
}

fn is_command(text: &str) -> bool {
    let substituted = text.starts_with("$(") && text.ends_with(')');
    substituted || COMMANDS.iter().any(|command| text.starts_with(command))
}

fn is_variable(text: &str) -> bool {
    let between = |(before, after): &(&str, &str)| {
        let name = text
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after));
        name.is_some_and(|name| name.contains(|found: char| found.is_ascii_alphabetic()))
    };
    let capital = |found: u8| found.is_ascii_uppercase() || found.is_ascii_digit() || found == b'_';
    let bare = |name: &str| name.len() > 2 && name.bytes().all(capital);
    // The name itself, as a text: SECRET_KEY.
    let named = ["SECRET", "KEY", "TOKEN", "JWT"]
        .iter()
        .any(|word| text.contains(word));
    if named && text.len() < DRAWN && text.contains('_') && bare(text) {
        return true;
    }
    // No text that is drawn has one of these characters, but for a dot in none.
    text.strip_prefix('$').is_some_and(bare)
        || VARIABLES.iter().any(between)
        || REFERENCES.iter().any(|start| text.starts_with(start))
}

/// A word of those who ask for a secret, something in angle or other brackets, or characters that stand for others.
///
/// Odds in a text that was drawn: only one without digits, or without letters of one case, is looked at, which of 43 or more
/// characters happens to fewer than one in 2^11. There, eight letters of either case are one of 30 words with 2^-32 at each
/// of the first 64 places, which is all that is looked at: 2^-42.
fn is_placeholder(text: &str) -> bool {
    let brackets = [("<", ">"), ("[", "]"), ("{", "}"), ("***", "***")];
    let bracketed = brackets.iter().any(|(before, after)| {
        let inner = text.strip_prefix(before);
        let inner = inner.and_then(|inner| inner.strip_suffix(after));
        inner.is_some_and(is_wording)
    });
    let stands_for = |found: u8| matches!(found, b'x' | b'X' | b'*' | b'.' | b'?' | b'_' | b'-');
    if bracketed || (text.len() >= 3 && text.bytes().all(stands_for)) {
        return true;
    }
    let has = |of: fn(&u8) -> bool| text.as_bytes().iter().any(of);
    let mixed =
        has(u8::is_ascii_digit) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    if text.len() >= DRAWN && mixed {
        return false;
    }
    (0..64).any(|start| {
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        WORDS.iter().any(|word| begins(rest, word.as_bytes()))
    })
}

/// Words, and a number at most: `64 hex digits`, `your-secret`.
fn is_wording(text: &str) -> bool {
    let of_words = |found: char| found.is_ascii_alphanumeric() || " _-.,:'/".contains(found);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() > 2 && text.chars().all(of_words) && 4 * digits < text.len()
}

/// Whether the letters at the start are those of the word, whatever their case and whatever joins its parts.
fn begins(text: &[u8], word: &[u8]) -> bool {
    let mut letters = text
        .iter()
        .filter(|found| !matches!(found, b'-' | b'_' | b' ' | b'.'));
    let first = text.first().is_some_and(u8::is_ascii_alphabetic);
    first
        && word.iter().all(|letter| {
            letters
                .next()
                .is_some_and(|found| found.eq_ignore_ascii_case(letter))
        })
}
