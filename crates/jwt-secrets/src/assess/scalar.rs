//! Texts that are something else than a text to programs which look for types: YAML, JSON, Directus.

use super::Finding;

/// What such a program sees. A generated text is none: hex digits that are all decimal but for an `e` have odds of 2^-40, and
/// no other format comes near.
pub(super) fn finding(text: &str) -> Option<Finding> {
    let is = |word: &&str| text.eq_ignore_ascii_case(word);
    // YAML 1.1, section "bool"; 1.2 has the first four.
    let words = [
        "true", "false", "null", "~", "yes", "no", "on", "off", "y", "n",
    ];
    let flow = text.starts_with('[') && text.ends_with(']');
    if words.iter().any(is) {
        Some(Finding::Boolean)
    } else if is_number(text) {
        Some(Finding::Number)
    } else {
        (flow || text.contains(',')).then_some(Finding::List)
    }
}

/// A number of JSON or of YAML 1.1 or 1.2: `00000000`, `1e5`, `0x1F`, `0o17`, `1_000`, `12:30:45`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let of = |prefix: &str, is_digit: fn(char) -> bool| {
        let rest = digits.strip_prefix(prefix);
        rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_digit))
    };
    let decimal = digits.parse::<f64>().is_ok();
    let grouped = |mark: char| {
        digits.starts_with(|first: char| first.is_ascii_digit())
            && digits.ends_with(|last: char| last.is_ascii_digit())
            && digits
                .chars()
                .all(|found| found.is_ascii_digit() || found == mark)
    };
    let first = digits.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    (first && decimal)
        || of("0x", |found| found.is_ascii_hexdigit())
        || of("0o", |found| matches!(found, '0'..='7'))
        || grouped('_')
        || grouped(':')
}
