//! What programs make of a line.

use super::Entry;
use super::Style;
use crate::key::Expanded;
use crate::key::Expansion;
use crate::key::MAX_SECRET_TEXT;
use crate::key::expand;
use core::fmt;
use head::Head;
use zeroize::Zeroizing;

pub(super) mod compose;
mod dotenvy;
mod head;
mod npm;
mod python;
mod shell;

/// A program or library that reads such files.
///
/// All but Docker Compose were run on the lines that the tests have, in November 2026; of Docker Compose its source was read,
/// and a table that its users measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// dotenv 18 of npm.
    Dotenv,
    /// `node --env-file` of Node.js 20.
    NodeEnvFile,
    /// Next.js 16, through its package `@next/env`.
    Next,
    /// dotenv with dotenv-expand 1000, which runs commands.
    DotenvExpand,
    /// python-dotenv 1.2.
    PythonDotenv,
    /// django-environ 0.14.
    DjangoEnviron,
    /// dotenvy 0.15 of Rust.
    Dotenvy,
    /// `source` of bash 5.
    Bash,
    /// Docker Compose 2: its `.env`, `env_file:` and `environment:`.
    Compose,
    /// `--env-file` of `docker run`.
    DockerRun,
}

/// What a reader makes of a variable.
#[derive(PartialEq, Eq)]
pub enum Outcome {
    /// This value.
    Value(Zeroizing<String>),
    /// This value where the variables that it names are not set; else theirs are in it.
    Unset(Zeroizing<String>),
    /// Another value at each start: the number of a process is in it.
    Changing,
    /// It runs a command, and what that prints is the value or a part of it.
    RunsCommand,
    /// It refuses the line, and most refuse the file with it.
    Refused,
    /// It takes the line for nothing, without a word: the variable is not set.
    Skipped,
}

impl Outcome {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Value(_) => "value",
            Self::Unset(_) => "unset_variables",
            Self::Changing => "changing",
            Self::RunsCommand => "runs_command",
            Self::Refused => "refused",
            Self::Skipped => "skipped",
        }
    }

    fn of(text: Zeroizing<String>, variables: bool) -> Self {
        if variables {
            Self::Unset(text)
        } else {
            Self::Value(text)
        }
    }

    /// The value, as far as it is known.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Value(text) | Self::Unset(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is exactly this value.
    #[must_use]
    pub fn is(&self, value: &str) -> bool {
        matches!(self, Self::Value(text) if **text == *value)
    }
}

impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = self.text().map(str::len);
        write!(f, "Outcome({}, {length:?} bytes)", self.code())
    }
}

impl Reader {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::Dotenv,
        Self::NodeEnvFile,
        Self::Next,
        Self::DotenvExpand,
        Self::PythonDotenv,
        Self::DjangoEnviron,
        Self::Dotenvy,
        Self::Bash,
        Self::Compose,
        Self::DockerRun,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dotenv => "dotenv",
            Self::NodeEnvFile => "node_env_file",
            Self::Next => "next",
            Self::DotenvExpand => "dotenv_expand",
            Self::PythonDotenv => "python_dotenv",
            Self::DjangoEnviron => "django_environ",
            Self::Dotenvy => "dotenvy",
            Self::Bash => "bash",
            Self::Compose => "compose",
            Self::DockerRun => "docker_run",
        }
    }

    /// Whether the first of two lines with the same name counts, not the last.
    #[must_use]
    pub const fn takes_first(self) -> bool {
        matches!(self, Self::Dotenvy)
    }

    /// What it makes of a variable. A value that is longer than [`MAX_SECRET_TEXT`] is no secret, and is left as it is
    /// meant.
    #[must_use]
    pub fn read(self, entry: &Entry) -> Outcome {
        let text = &*entry.statement;
        if text.len() > MAX_SECRET_TEXT {
            return Outcome::Value(Zeroizing::new((*entry.value).clone()));
        }
        match entry.style {
            // It may be of a file in YAML, and of a .env file.
            Style::Colon if self == Self::Compose => compose::interpolated(&entry.value),
            Style::Assignment | Style::Colon => self.line(text, entry),
            Style::ComposeMap | Style::ComposeList if self == Self::Compose => {
                compose::interpolated(text)
            }
            Style::Command if self == Self::Bash => {
                Head::of(text).map_or(Outcome::Refused, |head| shell::read(head.raw, entry.cr_lf))
            }
            _ => Outcome::Skipped,
        }
    }

    /// A line of a `.env` file.
    fn line(self, statement: &str, entry: &Entry) -> Outcome {
        let Some(head) = Head::of(statement) else {
            return Outcome::Refused;
        };
        if let Some(outcome) = self.stops_at(&head, entry) {
            return outcome;
        }
        match self {
            Self::Dotenv => Outcome::Value(npm::dotenv(&head)),
            Self::NodeEnvFile => Outcome::Value(npm::node(&head)),
            Self::Next => expanded(&npm::dotenv(&head), Expansion::Next),
            Self::DotenvExpand => expanded(&npm::dotenv(&head), Expansion::DotenvExpand),
            Self::PythonDotenv => python::dotenv(&head).map_or(Outcome::Refused, |value| {
                expanded(&value, Expansion::Braces)
            }),
            Self::DjangoEnviron => python::django(&head).map_or(Outcome::Refused, Outcome::Value),
            Self::Dotenvy => dotenvy::read(&head),
            Self::Bash => shell::read(head.raw, entry.cr_lf),
            Self::Compose => compose::dotenv(&head),
            Self::DockerRun => Outcome::Value(Zeroizing::new(head.line().to_owned())),
        }
    }

    /// What it does where it does not get as far as the value.
    fn stops_at(self, head: &Head<'_>, entry: &Entry) -> Option<Outcome> {
        if head.name.contains(' ') {
            let skips = [
                Self::Dotenv,
                Self::NodeEnvFile,
                Self::Next,
                Self::DotenvExpand,
            ];
            let outcome = if skips.contains(&self) {
                Outcome::Skipped
            } else {
                Outcome::Refused
            };
            return Some(outcome);
        }
        let letter_first = |name: &str| !name.starts_with(|first: char| first.is_ascii_digit());
        let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let (stops, outcome) = match self {
            Self::Dotenv | Self::Next | Self::DotenvExpand => (false, Outcome::Skipped),
            Self::NodeEnvFile => {
                let spaced = head.export.is_some_and(|gap| gap != " ");
                (head.colon || entry.marked || spaced, Outcome::Skipped)
            }
            Self::PythonDotenv => (head.colon, Outcome::Refused),
            Self::DjangoEnviron => {
                let named = head.name.bytes().all(word);
                let spaced = head.export.is_some_and(|gap| gap != " ");
                let other = head.colon || head.gap || head.indented;
                (!named || spaced || other || entry.marked, Outcome::Skipped)
            }
            Self::Dotenvy => {
                let named = head.name.bytes().all(|byte| word(byte) || byte == b'.');
                let named = named && letter_first(head.name);
                (!named || head.colon, Outcome::Refused)
            }
            Self::Bash => {
                let other = head.colon || head.gap || entry.marked;
                (!head.is_posix() || other, Outcome::Refused)
            }
            Self::Compose => (!letter_first(head.name), Outcome::Skipped),
            Self::DockerRun => {
                // What goes on below is read as lines of their own.
                let spaced = head.raw.split('\n').skip(1).any(|line| {
                    let name = line.split('=').next().unwrap_or_default();
                    name.trim_start().contains([' ', '\t'])
                });
                let spaced = spaced || head.gap || head.export.is_some();
                (spaced || head.colon, Outcome::Refused)
            }
        };
        stops.then_some(outcome)
    }
}

fn expanded(text: &str, expansion: Expansion) -> Outcome {
    match expand(text, expansion) {
        Expanded::Text(text, variables) => Outcome::of(text, variables),
        Expanded::Changing => Outcome::Changing,
        Expanded::Command => Outcome::RunsCommand,
        Expanded::Refused => Outcome::Refused,
    }
}

#[cfg(test)]
mod tests;
