//! As much of YAML as `environment:`, `data:` and `stringData:` need: members, list items and scalars.

use super::Style;
use super::line::is_name;
use crate::key::Reading;
use zeroize::Zeroizing;

/// What a Kubernetes object is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Secret,
    ConfigMap,
}

/// A block whose members are variables.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub(super) style: Style,
    indent: usize,
}

impl Block {
    /// The block that begins on a line.
    pub(super) fn begins(line: &str, kind: Option<Kind>) -> Option<Self> {
        let header = line.trim();
        let header = header.split(" #").next().unwrap_or_default().trim_end();
        let (name, rest) = header.split_once(':')?;
        // An anchor may stand there: `environment: &env`.
        if !(rest.is_empty() || rest.trim_start().starts_with('&')) {
            return None;
        }
        let style = match (name, kind) {
            ("environment", _) => Style::ComposeMap,
            ("data", Some(Kind::Secret)) => Style::KubernetesData,
            ("stringData", _) | ("data", Some(Kind::ConfigMap)) => Style::KubernetesStringData,
            _ => return None,
        };
        let indent = indent(line);
        Some(Self { style, indent })
    }

    /// Whether a line of such an indent is not in it any more. The items of a list may stand as far left as its name.
    pub(super) fn ends_at(self, indent: usize, trimmed: &str) -> bool {
        indent < self.indent || (indent == self.indent && !trimmed.starts_with("- "))
    }
}

/// By how many spaces a line is indented.
pub(super) fn indent(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b' ').count()
}

/// Whether the lines are of a file of Docker Compose or Kubernetes, in which not everything with a colon is a variable.
pub(super) fn is_yaml(lines: &[&str]) -> bool {
    let begins = |line: &&str| {
        [
            "services:",
            "apiVersion:",
            "environment:",
            "stringData:",
            "- name:",
        ]
        .iter()
        .any(|word| line.trim_start().starts_with(word))
    };
    lines.iter().any(begins)
}

/// The kind of the object that each line belongs to: `kind:` may stand behind the data.
pub(super) fn kinds(lines: &[&str]) -> Vec<Option<Kind>> {
    let mut kinds = Vec::with_capacity(lines.len());
    for document in lines.split_inclusive(|line| line.starts_with("---")) {
        let kind = document.iter().find_map(|line| {
            let kind = line.strip_prefix("kind:")?;
            match kind.split('#').next().unwrap_or_default().trim() {
                "Secret" => Some(Kind::Secret),
                "ConfigMap" => Some(Kind::ConfigMap),
                _ => None,
            }
        });
        kinds.extend(document.iter().map(|_| kind));
    }
    kinds
}

/// Name and rest of `NAME: value`.
pub(super) fn member(trimmed: &str) -> Option<(&str, &str)> {
    let (name, rest) = trimmed.split_once(':')?;
    let quoted = |quote: char| name.strip_prefix(quote)?.strip_suffix(quote);
    let name = quoted('"')
        .or_else(|| quoted('\''))
        .unwrap_or(name)
        .trim_end();
    let separate = rest.is_empty() || rest.starts_with([' ', '\t']);
    (separate && is_name(name)).then_some((name, rest))
}

/// A scalar that stands on its line, and the comment behind it.
pub(super) fn scalar(text: &str) -> (Zeroizing<String>, Option<&str>) {
    let text = text.trim();
    let quoted = match text.chars().next() {
        Some('"') => double_quoted(text),
        Some('\'') => single_quoted(text),
        _ => None,
    };
    if let Some((value, rest)) = quoted {
        let comment = rest.trim_start().strip_prefix('#');
        return (value, comment);
    }
    let (value, comment) = match text.split_once(" #") {
        _ if text.starts_with('#') => ("", text.get(1..)),
        Some((value, comment)) => (value.trim_end(), Some(comment)),
        None => (text, None),
    };
    // Nothing, in YAML.
    let value = if matches!(value, "~" | "null") {
        ""
    } else {
        value
    };
    (Zeroizing::new(value.to_owned()), comment)
}

fn double_quoted(text: &str) -> Option<(Zeroizing<String>, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut value = Zeroizing::new(String::with_capacity(inside.len()));
    let mut escaped = false;
    for (place, character) in inside.char_indices() {
        if escaped {
            value.push(match character {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            });
            escaped = false;
            continue;
        }
        match character {
            '\\' => escaped = true,
            '"' => return Some((value, inside.get(place + 1..)?)),
            _ => value.push(character),
        }
    }
    None
}

fn single_quoted(text: &str) -> Option<(Zeroizing<String>, &str)> {
    let inside = text.strip_prefix('\'')?;
    let mut value = Zeroizing::new(String::with_capacity(inside.len()));
    let mut characters = inside.char_indices().peekable();
    while let Some((place, character)) = characters.next() {
        if character != '\'' {
            value.push(character);
            continue;
        }
        // Two stand for one.
        if characters.peek().is_some_and(|(_, next)| *next == '\'') {
            characters.next();
            value.push('\'');
            continue;
        }
        return Some((value, inside.get(place + 1..)?));
    }
    None
}

/// `|` or `>`, behind which the value stands on lines of its own.
pub(super) fn block_scalar(rest: &str) -> Option<&str> {
    let mark = rest.trim().split(" #").next()?.trim_end();
    let plain = |byte: u8| matches!(byte, b'-' | b'+' | b'1'..=b'9');
    let (first, chomping) = mark.split_at_checked(1)?;
    (matches!(first, "|" | ">") && chomping.bytes().all(plain)).then_some(mark)
}

/// The value that stands on the lines below, and on how many.
pub(super) fn folded(below: &[&str], indent: usize, mark: &str) -> (Zeroizing<String>, usize) {
    let inside = |line: &&&str| line.trim().is_empty() || self::indent(line) > indent;
    let count = below.iter().take_while(inside).count();
    let lines: Vec<&str> = below.iter().take(count).map(|line| line.trim()).collect();
    let between = if mark.starts_with('>') { " " } else { "\n" };
    let text = Zeroizing::new(lines.join(between));
    let mut value = Zeroizing::new(String::with_capacity(text.len() + 1));
    value.push_str(text.trim_end());
    if !mark.contains('-') && !value.is_empty() {
        value.push('\n');
    }
    (value, count)
}

/// The text that a value of `data:` is the base64 of.
pub(super) fn decoded(scalar: &str) -> Option<Zeroizing<String>> {
    let key = Reading::Base64.octets(scalar).ok()?;
    let text = core::str::from_utf8(key.octets()).ok()?;
    Some(Zeroizing::new(text.to_owned()))
}
