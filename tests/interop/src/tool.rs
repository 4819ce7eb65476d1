//! What blocks run with: programs and libraries.

use std::str::FromStr;

use anyhow::Context;
use anyhow::Error;
use anyhow::Result;

/// A program or library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tool {
    Openssl,
    Bash,
    Dash,
    Node,
    Python,
    Go,
    Rust,
    Java,
    Php,
    Ruby,
    Git,
    Kubectl,
    DockerCompose,
    Jsonwebtoken,
    Jose,
    PyJwt,
    GolangJwt,
    RubyJwt,
    RustJsonwebtoken,
    Jackson,
    Systemd,
    AwsCli,
    Moto,
    StandIn,
}

/// Where the version is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// The program says it when given these arguments.
    Program(&'static [&'static str]),
    /// In the package list of Debian, under this name.
    Debian(&'static str),
    /// In `node_modules`.
    Npm(&'static str),
    /// Beside the installed Python packages.
    Python(&'static str),
    /// In the lock file of the Rust driver.
    Lock(&'static str),
    /// In the machine's list of gems.
    Gem(&'static str),
    /// It has none.
    None,
}

struct Row {
    key: &'static str,
    name: &'static str,
    program: Option<&'static str>,
    source: Source,
    /// How many numbers of its version a reader needs.
    numbers: usize,
}

impl Tool {
    pub(crate) const ALL: [Self; 24] = [
        Self::Openssl,
        Self::Bash,
        Self::Dash,
        Self::Node,
        Self::Python,
        Self::Go,
        Self::Rust,
        Self::Java,
        Self::Php,
        Self::Ruby,
        Self::Git,
        Self::Kubectl,
        Self::DockerCompose,
        Self::Jsonwebtoken,
        Self::Jose,
        Self::PyJwt,
        Self::GolangJwt,
        Self::RubyJwt,
        Self::RustJsonwebtoken,
        Self::Jackson,
        Self::Systemd,
        Self::AwsCli,
        Self::Moto,
        Self::StandIn,
    ];

    const fn row(self) -> Row {
        match self {
            Self::Openssl => program("openssl", "OpenSSL", "openssl", &["version"], 3),
            Self::Bash => program("bash", "bash", "bash", &["--version"], 2),
            Self::Dash => Row {
                source: Source::Debian("dash"),
                ..program("dash", "dash", "dash", &[], 2)
            },
            Self::Node => program("node", "Node.js", "node", &["--version"], 2),
            Self::Python => program("python", "Python", "python3", &["--version"], 2),
            Self::Go => program("go", "Go", "go", &["version"], 2),
            Self::Rust => program("rust", "Rust", "cargo", &["--version"], 2),
            Self::Java => program("java", "Java", "java", &["--version"], 1),
            Self::Php => program("php", "PHP", "php", &["--version"], 2),
            Self::Ruby => program("ruby", "Ruby", "ruby", &["--version"], 2),
            Self::Git => program("git", "git", "git", &["--version"], 2),
            Self::Kubectl => program("kubectl", "kubectl", "kubectl", &["version", "--client"], 2),
            Self::DockerCompose => program(
                "docker-compose",
                "docker-compose",
                "docker-compose",
                &["--version"],
                2,
            ),
            Self::Jsonwebtoken => {
                library("jsonwebtoken", "jsonwebtoken", Source::Npm("jsonwebtoken"))
            }
            Self::Jose => library("jose", "jose", Source::Npm("jose")),
            Self::PyJwt => library("pyjwt", "PyJWT", Source::Python("pyjwt")),
            Self::GolangJwt => library(
                "golang-jwt",
                "golang-jwt",
                Source::Debian("golang-github-golang-jwt-jwt-dev"),
            ),
            Self::RubyJwt => library("ruby-jwt", "ruby-jwt", Source::Gem("jwt")),
            Self::RustJsonwebtoken => library(
                "rust-jsonwebtoken",
                "jsonwebtoken",
                Source::Lock("jsonwebtoken"),
            ),
            Self::Jackson => library(
                "jackson",
                "Jackson",
                Source::Debian("libjackson2-databind-java"),
            ),
            Self::Systemd => Row {
                numbers: 1,
                ..library("systemd", "systemd", Source::Debian("libsystemd-shared"))
            },
            Self::AwsCli => library("awscli", "awscli", Source::Python("awscli")),
            Self::Moto => library("moto", "moto", Source::Python("moto")),
            Self::StandIn => library("stand-in", "a stand-in", Source::None),
        }
    }

    /// What `data-ran` calls it.
    pub(crate) const fn key(self) -> &'static str {
        self.row().key
    }

    /// What a sentence calls it.
    pub(crate) const fn name(self) -> &'static str {
        self.row().name
    }

    /// The command, if it is one.
    pub(crate) const fn program(self) -> Option<&'static str> {
        self.row().program
    }

    pub(crate) const fn source(self) -> Source {
        self.row().source
    }

    pub(crate) const fn numbers(self) -> usize {
        self.row().numbers
    }

    /// Whether it is a file of ours that decides the version, so that every machine has the same.
    pub(crate) const fn pinned(self) -> bool {
        matches!(
            self.source(),
            Source::Npm(_) | Source::Python(_) | Source::Lock(_)
        )
    }

    /// The tool behind a command.
    pub(crate) fn of_program(program: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|tool| tool.program() == Some(program))
    }
}

const fn program(
    key: &'static str,
    name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
    numbers: usize,
) -> Row {
    Row {
        key,
        name,
        program: Some(program),
        source: Source::Program(arguments),
        numbers,
    }
}

const fn library(key: &'static str, name: &'static str, source: Source) -> Row {
    Row {
        key,
        name,
        program: None,
        source,
        numbers: 3,
    }
}

impl FromStr for Tool {
    type Err = Error;

    fn from_str(key: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|tool| tool.key() == key)
            .with_context(|| format!("data-ran: {key:?} is no tool"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_is_found_by_its_key_and_its_program() {
        for tool in Tool::ALL {
            assert_eq!(tool.key().parse::<Tool>().unwrap(), tool);
            if let Some(program) = tool.program() {
                assert_eq!(Tool::of_program(program), Some(tool));
            }
        }
        assert!("perl".parse::<Tool>().is_err());
        assert_eq!(Tool::of_program("perl"), None);
    }

    #[test]
    fn the_versions_that_our_own_files_decide_are_pinned() {
        let pinned: Vec<_> = Tool::ALL.into_iter().filter(|tool| tool.pinned()).collect();
        let libraries = [
            Tool::Jsonwebtoken,
            Tool::Jose,
            Tool::PyJwt,
            Tool::RustJsonwebtoken,
            Tool::AwsCli,
            Tool::Moto,
        ];
        assert_eq!(pinned, libraries);
    }
}
