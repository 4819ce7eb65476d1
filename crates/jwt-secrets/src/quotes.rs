//! Quotes around a text, which come along when it is copied.

/// What stands in a pair of quotes or backquotes.
pub(crate) fn unquoted(text: &str) -> Option<&str> {
    let inside = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    ['"', '\'', '`'].into_iter().find_map(inside)
}
