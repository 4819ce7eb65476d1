//! Where one block is run and watched.

use std::cell::Cell;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use tempfile::TempDir;

use crate::block::Block;
use crate::document::Document;
use crate::folder::Folder;
use crate::lang::Lang;
use crate::program::Output;
use crate::program::Program;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// One block, and what was seen of it.
#[derive(Debug)]
pub(crate) struct Bench<'a> {
    pub workshop: &'a Workshop,
    pub document: &'a Document,
    pub block: &'a Block,
    /// A file that the group's folder shall lack.
    omitted: Option<&'a str>,
    home: TempDir,
    cases: Cell<usize>,
    used: RefCell<BTreeSet<Tool>>,
}

/// What ran for a block.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    /// How many things were seen to be as they should.
    pub cases: usize,
    pub(crate) tools: BTreeSet<Tool>,
}

/// A way to run the text of a block. A command line is run by two shells.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    Shell(Tool),
    Program(Lang),
}

impl<'a> Bench<'a> {
    pub(crate) fn new(
        workshop: &'a Workshop,
        document: &'a Document,
        block: &'a Block,
    ) -> Result<Self> {
        Ok(Self {
            workshop,
            document,
            block,
            omitted: None,
            home: TempDir::new()?,
            cases: Cell::default(),
            used: RefCell::default(),
        })
    }

    /// A bench whose group has no file of this name.
    pub(crate) fn without(mut self, file: &'a str) -> Self {
        self.omitted = Some(file);
        self
    }

    /// One thing that must be so. Its name says what was asked when it is not.
    pub(crate) fn case<T>(&self, name: impl Display, run: impl FnOnce() -> Result<T>) -> Result<T> {
        self.cases.set(self.cases.get() + 1);
        run().with_context(|| name.to_string())
    }

    /// A tool that ran without a wrapper.
    pub(crate) fn uses(&self, tool: Tool) {
        self.used.borrow_mut().insert(tool);
    }

    /// A folder with the files of the block's group.
    pub(crate) fn folder(&self) -> Result<Folder> {
        let Block { group, .. } = self.block;
        let blocks: Vec<_> = self.document.group(group).collect();
        Folder::of_group(self.workshop, group, blocks.into_iter(), self.omitted)
    }

    /// All ways to run the block.
    pub(crate) fn ways(&self) -> Vec<Way> {
        match self.block.lang {
            Lang::Sh => vec![Way::Shell(Tool::Bash), Way::Shell(Tool::Dash)],
            lang => vec![Way::Program(lang)],
        }
    }

    /// The text of the block as a program that is about to run.
    pub(crate) fn program(&self, way: Way, folder: &Folder) -> Result<Program> {
        match way {
            Way::Shell(shell) => self.shell(shell, &self.block.text, folder),
            Way::Program(lang) => {
                let (file, arguments) = lang.program().context("this is no program")?;
                let tool = lang.tool().context("nothing runs this language")?;
                folder.put(file, &self.block.text)?;
                let program = self.start(&self.workshop.watched(tool)?, folder);
                Ok(program.args(arguments))
            }
        }
    }

    /// A command line in a shell.
    pub(crate) fn shell(&self, shell: Tool, line: &str, folder: &Folder) -> Result<Program> {
        self.uses(shell);
        let program = self.start(self.workshop.program(shell)?, folder);
        Ok(program.args(["-c", line]))
    }

    /// A program of the harness.
    pub(crate) fn tool(&self, tool: Tool, folder: &Folder) -> Result<Program> {
        Ok(self.start(self.workshop.program(tool)?, folder))
    }

    pub(crate) fn start(&self, program: &Path, folder: &Folder) -> Program {
        let environment = self.workshop.environment(self.home.path());
        Program::new(program, folder.path(), environment).env("INTEROP_SEEN", self.log())
    }

    fn log(&self) -> PathBuf {
        self.home.path().join("seen")
    }

    /// What each watched program was called with, one on a line.
    fn seen(&self) -> Result<String> {
        let log = self.log();
        if !log.exists() {
            return Ok(String::new());
        }
        fs::read_to_string(log).context("the arguments are no text")
    }

    /// Whether a program was called at all.
    pub(crate) fn called(&self, program: &str) -> Result<()> {
        let start = format!("> {program} ");
        let seen = self.seen()?;
        ensure!(
            seen.lines().any(|line| line.starts_with(&start)),
            "{program} was not called"
        );
        Ok(())
    }

    /// A secret in a program's arguments is there for every user of the machine to read.
    pub(crate) fn unseen(&self, secret: &str, output: &Output) -> Result<()> {
        ensure!(
            !self.seen()?.contains(secret),
            "the secret is in a program's arguments"
        );
        let printed = String::from_utf8_lossy(&output.stdout);
        ensure!(!printed.contains(secret), "it prints the secret");
        ensure!(
            !output.stderr.contains(secret),
            "it prints the secret on standard error"
        );
        Ok(())
    }

    pub(crate) fn ran(&self) -> Result<Ran> {
        let seen = self.seen()?;
        let programs = seen
            .lines()
            .filter_map(|line| line.strip_prefix("> ")?.split(' ').next());
        let watched = programs.filter_map(Tool::of_program);
        Ok(Ran {
            cases: self.cases.get(),
            tools: self.used.borrow().iter().copied().chain(watched).collect(),
        })
    }
}

impl Way {
    /// What runs, in a word.
    pub(crate) fn name(self) -> &'static str {
        let tool = match self {
            Self::Shell(shell) => Some(shell),
            Self::Program(lang) => lang.tool(),
        };
        tool.map_or("", Tool::name)
    }
}
