//! A value that is nothing but the name of another variable.

/// `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?message}`, and nothing around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference<'t> {
    pub(super) name: &'t str,
    /// What stands for it where it is not set.
    pub(super) default: Option<&'t str>,
    /// Whether it has to be set.
    pub(super) required: bool,
}

impl<'t> Reference<'t> {
    pub(super) fn of(value: &'t str) -> Option<Self> {
        let after = value.trim().strip_prefix('$')?;
        let inside = match after.strip_prefix('{') {
            Some(rest) => rest.strip_suffix('}')?,
            None => after,
        };
        let named = |next: char| next == '_' || next.is_ascii_alphanumeric();
        let end = inside.find(|next: char| !named(next));
        let (name, rest) = inside.split_at_checked(end.unwrap_or(inside.len()))?;
        let letter_first =
            name.starts_with(|first: char| first == '_' || first.is_ascii_alphabetic());
        // Without braces nothing may follow, and a name in small letters may be a part of a password.
        let braces = after.starts_with('{');
        let plain = rest.is_empty() && (braces || super::line::is_capital(name));
        let operator = rest.strip_prefix(':').unwrap_or(rest);
        let default = operator.strip_prefix('-');
        let required = operator.starts_with('?');
        if !letter_first || !(plain || (braces && (default.is_some() || required))) {
            return None;
        }
        // A brace that closes earlier ends the variable there.
        if default.is_some_and(|default| default.contains('}') && !default.contains("${")) {
            return None;
        }
        Some(Self {
            name,
            default,
            required,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_told_from_a_password() {
        for (value, expected) in [
            ("${A}", Some(("A", None, false))),
            ("$JWT_SECRET", Some(("JWT_SECRET", None, false))),
            ("${A:-}", Some(("A", Some(""), false))),
            ("${A-b c}", Some(("A", Some("b c"), false))),
            ("${A:-${B:-c}}", Some(("A", Some("${B:-c}"), false))),
            ("${A:?not set}", Some(("A", None, true))),
            ("${A?}", Some(("A", None, true))),
            ("$ecret", None),
            ("$1", None),
            ("a${A}", None),
            ("${A}b}", None),
            ("${A:-b}c}", None),
            ("$(A)", None),
            ("${}", None),
            ("$", None),
        ] {
            let found = Reference::of(value);
            let found = found.map(|found| (found.name, found.default, found.required));
            assert_eq!(found, expected, "{value}");
        }
    }
}
