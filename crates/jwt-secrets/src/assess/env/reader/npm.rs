//! dotenv of npm, its parser in Next, and that of Node.js itself.

use super::Head;
use zeroize::Zeroizing;

/// As dotenv and `@next/env` read a value, before variables.
pub(super) fn dotenv(head: &Head<'_>) -> Zeroizing<String> {
    let value = head.raw.trim_start();
    let whole = closed(value).unwrap_or_else(|| {
        let bare = head.line().split('#').next().unwrap_or_default();
        bare.trim()
    });
    let inside = ['"', '\'', '`'].into_iter().find_map(|quote| {
        let rest = whole.strip_prefix(quote)?;
        rest.strip_suffix(quote)
    });
    let text = inside.unwrap_or(whole);
    if whole.starts_with('"') {
        return with_line_breaks(text, &[("\\n", "\n"), ("\\r", "\r")]);
    }
    Zeroizing::new(text.to_owned())
}

/// A value in quotes, and behind them nothing but a comment. An escaped quote may be the last one or not.
fn closed(value: &str) -> Option<&str> {
    let quote = value.chars().next()?;
    if !matches!(quote, '"' | '\'' | '`') {
        return None;
    }
    let mut found = None;
    for (place, _) in value.match_indices(quote).skip(1) {
        let (inside, behind) = value.split_at_checked(place + 1)?;
        let over = behind.trim_start_matches([' ', '\t']);
        if over.is_empty() || over.starts_with(['#', '\n']) {
            found = Some(inside);
        }
        if !value.get(1..place)?.ends_with('\\') {
            break;
        }
    }
    found
}

/// As Node.js reads a value.
pub(super) fn node(head: &Head<'_>) -> Zeroizing<String> {
    let value = head.raw.trim_matches(' ');
    let quote = value.chars().next().unwrap_or(' ');
    if matches!(quote, '"' | '\'' | '`')
        && let Some((inside, _)) = value
            .strip_prefix(quote)
            .and_then(|rest| rest.split_once(quote))
    {
        return match quote {
            '"' => with_line_breaks(inside, &[("\\n", "\n")]),
            _ => Zeroizing::new(inside.to_owned()),
        };
    }
    let line = head.line();
    // Behind a quote that nothing closes a comment is none.
    let bare = match quote {
        '"' | '\'' | '`' => line.trim_start_matches(' '),
        _ => line.split('#').next().unwrap_or_default().trim_matches(' '),
    };
    Zeroizing::new(bare.to_owned())
}

fn with_line_breaks(text: &str, escapes: &[(&str, &str)]) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    'text: while let Some(place) = rest.find('\\') {
        let (before, after) = rest.split_at_checked(place).unwrap_or((rest, ""));
        out.push_str(before);
        for (escape, plain) in escapes {
            if let Some(behind) = after.strip_prefix(escape) {
                out.push_str(plain);
                rest = behind;
                continue 'text;
            }
        }
        out.push('\\');
        rest = after.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}
