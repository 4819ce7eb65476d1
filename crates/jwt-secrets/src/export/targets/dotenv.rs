//! A `.env` file, for one of its readers or for all of them.
//!
//! There is no standard. A line is written in the first of six ways from which the reader gets the value, by the rules of
//! [`Reader::read`]; where there is none, the value is refused.

use super::super::is_plain;
use super::super::quote::escaped;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::TargetError;
use crate::assess::env::Entry;
use crate::assess::env::Reader;
use crate::encoding;
use crate::error::Obstacle;
use core::slice;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "dotenv",
    file_name: ".env",
    form: Form::File,
    single: false,
    check: Some(check),
    write,
};

/// Who has to get the value where no reader is named. `docker run` takes quotes for a part of it, and is asked for by name.
pub const READERS: [Reader; 9] = [
    Reader::Dotenv,
    Reader::NodeEnvFile,
    Reader::Next,
    Reader::DotenvExpand,
    Reader::PythonDotenv,
    Reader::DjangoEnviron,
    Reader::Dotenvy,
    Reader::Bash,
    Reader::Compose,
];

/// Lines of a `.gitignore` that keep such files out of a repository, and let the one with the names in.
pub const GITIGNORE: &str = ".env\n.env.*\n!.env.example\n";

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse_control()?;
    let readers = readers(content);
    let unreadable = |variable: &&Variable<'_>| line(variable, readers).is_none();
    match content.variables.iter().find(unreadable) {
        Some(variable) => Err(variable.refused(obstacle(variable.value))),
        None => Ok(()),
    }
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let readers = readers(content);
    let lines = content
        .variables
        .iter()
        .filter_map(|variable| line(variable, readers));
    let lines: Vec<_> = lines.collect();
    let parts: Vec<_> = lines
        .iter()
        .flat_map(|line| [line.as_str(), "\n"])
        .collect();
    encoding::join(&parts)
}

fn readers<'c>(content: &'c Content<'_>) -> &'c [Reader] {
    match &content.reader {
        Some(reader) => slice::from_ref(reader),
        None => &READERS,
    }
}

/// The first line from which each of them gets the value.
fn line(variable: &Variable<'_>, readers: &[Reader]) -> Option<Zeroizing<String>> {
    let Variable { name, value, .. } = variable;
    let ways: [fn(&str) -> Zeroizing<String>; 6] = [
        |value| encoding::join(&[value]),
        |value| encoding::join(&["'", value, "'"]),
        |value| encoding::join(&["\"", value, "\""]),
        |value| escaped("\"", value, "\\\"$`"),
        |value| escaped("'", value, "$"),
        |value| escaped("", value, "$"),
    ];
    let bare = usize::from(!is_plain(value));
    let mut lines = ways
        .iter()
        .skip(bare)
        .map(|way| encoding::join(&[name.as_str(), "=", &way(value)]));
    lines.find(|line| {
        let entry = Entry::of_line(line);
        entry.is_some_and(|entry| readers.iter().all(|reader| reader.read(&entry).is(value)))
    })
}

/// What no way of writing helps against.
fn obstacle(value: &str) -> Obstacle {
    if value.contains("$(") {
        Obstacle::Command
    } else if value.contains('$') {
        Obstacle::Dollar
    } else {
        Obstacle::Quotes
    }
}
