//! A library of others, in a program of ours that is asked in bulk.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use serde::Deserialize;
use serde_json::Value;

use crate::library::Library;
use crate::tokens::start::Start;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// A library and, once it was asked, its program.
#[derive(Debug)]
pub(crate) struct Peer {
    library: Library,
    started: Mutex<Option<Arc<Start>>>,
}

/// A line of the program.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Answer {
    Claims {
        claims: Value,
    },
    Token {
        token: String,
    },
    /// By an error that the library documents.
    Refused {
        refused: String,
        message: String,
    },
    /// By any other.
    Failed {
        failed: String,
    },
}

impl Answer {
    pub(crate) fn token(self) -> Result<String> {
        match self {
            Self::Token { token } => Ok(token),
            other => bail!("they say {other:?}"),
        }
    }
}

impl Peer {
    pub(crate) fn new(library: Library) -> Self {
        Self {
            library,
            started: Mutex::default(),
        }
    }

    pub(crate) const fn library(&self) -> Library {
        self.library
    }

    /// The library and its version, with the language where another has a library of the same name.
    pub(crate) fn name(&self, workshop: &Workshop) -> String {
        let tool = self.library.tool();
        let name = match self.library {
            Library::RustJsonwebtoken => "jsonwebtoken (Rust)",
            Library::Jsonwebtoken => "jsonwebtoken (Node.js)",
            _ => tool.name(),
        };
        match workshop.version(tool) {
            Some(version) => format!("{name} {version}"),
            None => name.to_owned(),
        }
    }

    /// What this machine lacks to ask it.
    pub(crate) fn lacking(&self, workshop: &Workshop) -> Option<&'static str> {
        let tools = [self.runtime(), self.library.tool()];
        let missing = tools.into_iter().find(|tool| !workshop.has(*tool))?;
        Some(missing.name())
    }

    const fn runtime(&self) -> Tool {
        match self.library {
            Library::Jsonwebtoken | Library::Jose => Tool::Node,
            Library::PyJwt => Tool::Python,
            Library::GolangJwt => Tool::Go,
            Library::RubyJwt => Tool::Ruby,
            Library::RustJsonwebtoken => Tool::Rust,
            Library::JavaMac => Tool::Java,
            Library::PhpHash => Tool::Php,
        }
    }

    /// All answers, in the order of the questions.
    pub(crate) fn ask(&self, workshop: &Workshop, questions: &[Value]) -> Result<Vec<Answer>> {
        let start = self.start(workshop)?;
        let mut lines = String::new();
        for question in questions {
            writeln!(lines, "{question}")?;
        }
        let output = start.program(workshop).input(lines).run()?;
        let answers = output
            .quiet_text()?
            .lines()
            .map(|line| serde_json::from_str(line).with_context(|| format!("{line:?}")))
            .collect::<Result<Vec<_>>>()?;
        let (asked, answered) = (questions.len(), answers.len());
        ensure!(asked == answered, "{answered} answers to {asked} questions");
        Ok(answers)
    }

    /// Its program, built for whoever asks first.
    fn start(&self, workshop: &Workshop) -> Result<Arc<Start>> {
        let mut started = self.started.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(start) = &*started {
            return Ok(Arc::clone(start));
        }
        let start = Arc::new(Start::build(workshop, self.library)?);
        *started = Some(Arc::clone(&start));
        Ok(start)
    }
}
