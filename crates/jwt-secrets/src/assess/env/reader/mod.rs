//! What programs make of a line.

use super::Entry;
use core::fmt;
use zeroize::Zeroizing;

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

    /// What it makes of a variable.
    #[must_use]
    pub fn read(self, entry: &Entry) -> Outcome {
        let _ = entry;
        Outcome::Refused
    }
}
