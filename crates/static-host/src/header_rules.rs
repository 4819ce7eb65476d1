//! The `_headers` file, as Netlify and Cloudflare Pages read it.
//!
//! ```text
//! # a comment
//! /*
//!   X-Content-Type-Options: nosniff
//! /assets/*
//!   ! Cache-Control
//!   Cache-Control: public, max-age=31536000, immutable
//! ```
//!
//! A line at the margin is a path pattern, with `*` for anything and `:name` for one segment; the
//! indented lines below it are headers. When two patterns that match set the same header, the values
//! are joined with a comma: both hosts do so, and a file that forgets it is better caught here.
//! `! Name` takes back what an earlier pattern set.

use std::fmt;

/// The rules of one file, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct HeaderRules(Vec<Rule>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    Set(String, String),
    Detach(String),
}

/// A line that says nothing: a mistake in the file, and no host would report it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mistake {
    HeaderBeforePattern { line: usize },
    PatternWithoutSlash { line: usize },
    NoColon { line: usize },
    BadName { line: usize },
    BadValue { line: usize },
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HeaderBeforePattern { line } => {
                write!(f, "line {line}: a header stands before the first path")
            }
            Self::PatternWithoutSlash { line } => {
                write!(f, "line {line}: a path starts with a slash")
            }
            Self::NoColon { line } => write!(f, "line {line}: a header is `Name: value`"),
            Self::BadName { line } => write!(f, "line {line}: that is not a header name"),
            Self::BadValue { line } => write!(f, "line {line}: that is not a header value"),
        }
    }
}

impl std::error::Error for Mistake {}

impl HeaderRules {
    pub(crate) fn parse(text: &str) -> Result<Self, Mistake> {
        let mut rules: Vec<Rule> = Vec::new();
        for (index, raw) in text.lines().enumerate() {
            let line = index + 1;
            let content = raw.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if raw.starts_with([' ', '\t']) {
                let rule = rules
                    .last_mut()
                    .ok_or(Mistake::HeaderBeforePattern { line })?;
                rule.changes.push(Change::parse(content, line)?);
            } else if content.starts_with('/') {
                rules.push(Rule {
                    pattern: content.to_owned(),
                    changes: Vec::new(),
                });
            } else {
                return Err(Mistake::PatternWithoutSlash { line });
            }
        }
        Ok(Self(rules))
    }

    /// The headers for a path below the mount (`/assets/app.js`).
    pub(crate) fn headers(&self, path: &str) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = Vec::new();
        let matching = self.0.iter().filter(|rule| matches(&rule.pattern, path));
        for change in matching.flat_map(|rule| &rule.changes) {
            match change {
                Change::Detach(name) => headers.retain(|(key, _)| !key.eq_ignore_ascii_case(name)),
                Change::Set(name, value) => {
                    let earlier = headers
                        .iter_mut()
                        .find(|(key, _)| key.eq_ignore_ascii_case(name));
                    match earlier {
                        Some((_, values)) => *values = format!("{values}, {value}"),
                        None => headers.push((name.clone(), value.clone())),
                    }
                }
            }
        }
        headers
    }
}

impl Change {
    fn parse(content: &str, line: usize) -> Result<Self, Mistake> {
        if let Some(name) = content.strip_prefix('!') {
            return header_name(name.trim(), line).map(Self::Detach);
        }
        let (name, value) = content.split_once(':').ok_or(Mistake::NoColon { line })?;
        let value = value.trim();
        if !value.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            return Err(Mistake::BadValue { line });
        }
        Ok(Self::Set(header_name(name.trim(), line)?, value.to_owned()))
    }
}

fn header_name(name: &str, line: usize) -> Result<String, Mistake> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(token) {
        return Err(Mistake::BadName { line });
    }
    Ok(name.to_owned())
}

fn matches(pattern: &str, path: &str) -> bool {
    let Some(first) = pattern.chars().next() else {
        return path.is_empty();
    };
    match first {
        '*' => {
            let rest = &pattern[1..];
            (0..=path.len()).any(|at| path.is_char_boundary(at) && matches(rest, &path[at..]))
        }
        ':' => {
            let name = pattern[1..]
                .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
                .map_or(pattern.len(), |end| end + 1);
            let segment = path.find('/').unwrap_or(path.len());
            segment > 0 && matches(&pattern[name..], &path[segment..])
        }
        _ => path
            .strip_prefix(first)
            .is_some_and(|rest| matches(&pattern[first.len_utf8()..], rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# everything
/*
  X-Frame-Options: DENY
  Cache-Control: no-cache

/assets/*
\t! cache-control
\tCache-Control: public, max-age=31536000, immutable
/:page/
  X-Page: yes
";

    fn value(path: &str, name: &str) -> Option<String> {
        let rules = HeaderRules::parse(FILE).expect("the file is well formed");
        let headers = rules.headers(path);
        headers
            .into_iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    #[test]
    fn a_star_matches_every_path() {
        assert_eq!(value("/", "X-Frame-Options").as_deref(), Some("DENY"));
        assert_eq!(value("/a/b.js", "X-Frame-Options").as_deref(), Some("DENY"));
    }

    #[test]
    fn a_later_rule_takes_back_and_sets_anew() {
        let immutable = "public, max-age=31536000, immutable";
        assert_eq!(
            value("/assets/app.js", "Cache-Control").as_deref(),
            Some(immutable)
        );
        assert_eq!(
            value("/app.js", "Cache-Control").as_deref(),
            Some("no-cache")
        );
    }

    #[test]
    fn a_placeholder_is_one_segment() {
        assert!(value("/guide/", "X-Page").is_some());
        assert!(value("/guide/more/", "X-Page").is_none());
        assert!(value("//", "X-Page").is_none());
    }

    #[test]
    fn the_same_header_twice_is_joined() {
        let rules = HeaderRules::parse("/*\n A: 1\n/x\n a: 2\n").expect("well formed");
        assert_eq!(rules.headers("/x"), [("A".to_owned(), "1, 2".to_owned())]);
    }

    #[test]
    fn a_value_may_hold_colons() {
        let rules =
            HeaderRules::parse("/*\n Link: <https://a.example/>; rel=x\n").expect("well formed");
        assert_eq!(rules.headers("/")[0].1, "<https://a.example/>; rel=x");
    }

    #[test]
    fn mistakes_are_named_by_line() {
        let mistake = |text| HeaderRules::parse(text).expect_err("the text is wrong");
        assert_eq!(
            mistake("  A: 1\n"),
            Mistake::HeaderBeforePattern { line: 1 }
        );
        assert_eq!(
            mistake("/*\nA: 1\n"),
            Mistake::PatternWithoutSlash { line: 2 }
        );
        assert_eq!(mistake("/*\n  nosniff\n"), Mistake::NoColon { line: 2 });
        assert_eq!(mistake("/*\n  A B: 1\n"), Mistake::BadName { line: 2 });
        assert_eq!(mistake("/*\n  A: é\n"), Mistake::BadValue { line: 2 });
    }
}
