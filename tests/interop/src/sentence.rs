//! What a label says, piece by piece.

use std::collections::BTreeSet;

use anyhow::Result;
use anyhow::bail;

use crate::secret_store::SecretStore;
use crate::tool::Tool;

const NOT_RUN: &str = "Not run by our tests.";

/// What really ran for a group.
#[derive(Clone, Debug, Default)]
pub(crate) struct Truth {
    pub tools: BTreeSet<Tool>,
    pub stores: BTreeSet<SecretStore>,
    /// How many blocks there were.
    pub blocks: usize,
}

/// A piece of the sentence: words that must be so, and the version behind them, if there is one.
pub(crate) struct Piece {
    pub words: String,
    pub version: Option<(Tool, Option<String>)>,
}

/// The pieces of the sentence that names these tools.
pub(crate) fn pieces(
    tools: &[Tool],
    truth: &Truth,
    version: impl Fn(Tool) -> Option<String>,
) -> Result<Vec<Piece>> {
    if tools.is_empty() {
        return Ok(vec![words(NOT_RUN)]);
    }
    let mut pieces = vec![words(opening(truth))];
    let last = tools.len() - 1;
    for (at, tool) in tools.iter().copied().enumerate() {
        let before = match at {
            0 => " ",
            at if at == last => " and ",
            _ => ", ",
        };
        pieces.push(match tool {
            Tool::StandIn => words(format!("{before}{} for {}", tool.name(), only(truth)?)),
            _ => Piece {
                words: format!("{before}{} ", tool.name()),
                version: Some((tool, version(tool))),
            },
        });
    }
    pieces.push(words("."));
    Ok(pieces)
}

fn opening(truth: &Truth) -> &'static str {
    if truth.stores.is_empty() {
        "Run in our tests with"
    } else if truth.blocks == 1 {
        "The shell line is run in our tests with"
    } else {
        "The shell lines are run in our tests with"
    }
}

fn only(truth: &Truth) -> Result<SecretStore> {
    let mut stores = truth.stores.iter();
    match (stores.next(), stores.next()) {
        (Some(store), None) => Ok(*store),
        _ => bail!("a group has one stand-in, not {}", truth.stores.len()),
    }
}

fn words(text: impl Into<String>) -> Piece {
    Piece {
        words: text.into(),
        version: None,
    }
}

/// The version that a text starts with. The full stop of its sentence is not a part of it.
pub(crate) fn number(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && !".+-".contains(c));
    let number = end.and_then(|end| text.get(..end)).unwrap_or(text);
    number.trim_end_matches('.')
}
