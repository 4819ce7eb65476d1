//! One code block of the guide.

use std::str::FromStr;

use anyhow::Error;
use anyhow::Result;
use anyhow::bail;

use crate::lang::Lang;
use crate::task::Task;

/// An element with `data-block`.
#[derive(Debug)]
pub(crate) struct Block {
    pub name: String,
    pub lang: Lang,
    /// `None` for a block that says nothing about being run.
    pub task: Option<Task>,
    /// The blocks of a group share a folder and a label.
    pub group: String,
    /// The text of the element, without the line break that the markup puts around it.
    pub text: String,
    /// The file with the secret that it stores or writes.
    pub secret: Option<String>,
    /// The repository that it is run in.
    pub given: Option<Given>,
    /// What the page says it prints.
    pub output: Option<String>,
}

/// What a git repository holds before a block runs in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// Nothing.
    Empty,
    /// A history with `.env` files in it.
    CommittedEnv,
}

impl FromStr for Given {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "empty" => Ok(Self::Empty),
            "committed-env" => Ok(Self::CommittedEnv),
            _ => bail!("data-given={name:?} is no repository: empty and committed-env are"),
        }
    }
}
