//! The words that secrets for tokens are made of when people make them up. A dictionary is for whoever has the room for one.

use super::Pattern;

/// In small letters.
const WORDS: [&str; 56] = [
    "access",
    "admin",
    "app",
    "application",
    "auth",
    "backend",
    "bits",
    "bytes",
    "change",
    "characters",
    "default",
    "demo",
    "dev",
    "development",
    "example",
    "generation",
    "have",
    "hmac",
    "jwt",
    "key",
    "least",
    "local",
    "long",
    "make",
    "minimum",
    "more",
    "must",
    "name",
    "password",
    "please",
    "private",
    "prod",
    "production",
    "random",
    "refresh",
    "secret",
    "secure",
    "server",
    "should",
    "sign",
    "signature",
    "signing",
    "string",
    "strong",
    "super",
    "test",
    "than",
    "that",
    "this",
    "token",
    "use",
    "user",
    "very",
    "web",
    "with",
    "your",
];

/// Where words are looked for.
const LOOKED_AT: usize = 128;
/// As many letters have to be of words.
const LEAST: usize = 5;
/// More characters than this beside the words carry more than 128 bits.
const MOST_LEFT: usize = 20;

/// Words that are at least half of a text, and leave at most 20 characters beside them.
///
/// Odds: of 43 letters and digits that were drawn 23 have to be of words. Eight words of three letters have 2^-119, at each of
/// 2^75 choices of eight of 56 words and of their places: 2^-44. Longer words, and longer texts, have less.
pub(super) fn find(text: &str) -> Option<Pattern> {
    let mut rest = text.as_bytes();
    let mut letters = 0;
    let mut left = 0;
    while let [first, behind @ ..] = rest {
        if left > MOST_LEFT {
            return None;
        }
        let looked_at = text.len() - rest.len() < LOOKED_AT;
        let words = WORDS.iter().filter(|word| starts_with(rest, word));
        if let Some(length) = words.map(|word| word.len()).max().filter(|_| looked_at) {
            letters += length;
            rest = rest.get(length..).unwrap_or_default();
        } else {
            left += usize::from(!joins(*first));
            rest = behind;
        }
    }
    let words = letters >= LEAST && letters >= left && left <= MOST_LEFT;
    words.then_some(Pattern::Words)
}

/// What stands between words.
const fn joins(found: u8) -> bool {
    matches!(found, b'-' | b'_' | b' ' | b'.')
}

fn starts_with(text: &[u8], word: &str) -> bool {
    let start = text.get(..word.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
}
