//! Words with something between them, as people remember them.

use std::collections::BTreeSet;

use super::Pattern;
use super::spoken;

/// What one word of the longest list in use carries: the binary logarithm of 7,776 (Diceware), rounded up.
const BITS_A_WORD: usize = 13;
/// Fewer words are a name.
const LEAST: usize = 3;
/// Words that hold a sentence together, and are in no list of words that one draws from.
const JOINING: [&str; 42] = [
    "a", "and", "are", "as", "at", "by", "das", "de", "der", "des", "die", "du", "e", "ein", "el",
    "en", "es", "est", "et", "for", "i", "in", "is", "it", "la", "le", "les", "los", "mi", "mon",
    "my", "not", "o", "of", "on", "or", "que", "the", "to", "und", "we", "y",
];

/// At least three words, with blanks between them, or hyphens, dots or low lines.
///
/// Odds: no generated text has a blank. In one of 43 characters at least 40 would have to be letters, and all but the first of
/// each word small: 2^-48.
pub(super) fn find(text: &str) -> Option<Pattern> {
    let blanks = text.trim().contains(char::is_whitespace);
    let joint = |found: char| {
        let joins = matches!(found, '-' | '_' | '.');
        if blanks { found.is_whitespace() } else { joins }
    };
    let parts: Vec<_> = text.split(joint).filter(|part| !part.is_empty()).collect();
    let words: Vec<_> = parts.iter().filter_map(|part| word(part, blanks)).collect();
    let most = if blanks {
        4 * words.len() >= 3 * parts.len()
    } else {
        words.len() == parts.len()
    };
    if words.len() < LEAST || !most || !spoken::are_words(&words) {
        return None;
    }
    let joining = words.iter().filter(|word| JOINING.contains(&word.as_str()));
    let sentence = joining.count() >= 2;
    let different: BTreeSet<_> = words.iter().map(String::as_str).collect();
    Some(Pattern::Phrase {
        words: words.len(),
        bits: (!sentence).then_some(different.len() * BITS_A_WORD),
    })
}

/// A word in small letters, without what a sentence has around it; none where it has anything else inside but an apostrophe,
/// and where nothing but letters tells it from a part of a drawn text, none that has a capital letter inside.
fn word(part: &str, blanks: bool) -> Option<String> {
    let bare = part.trim_matches(|found: char| found.is_ascii_punctuation());
    let bare = if blanks { bare } else { part };
    let letters = |found: char| found.is_alphabetic() || (blanks && matches!(found, '\'' | '-'));
    let inside = bare.chars().skip(1).any(char::is_uppercase);
    let whole = !bare.is_empty() && bare.chars().all(letters) && (blanks || !inside);
    whole.then(|| bare.to_lowercase())
}
