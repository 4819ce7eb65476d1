//! What came of each block, and the table of it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::bench::Ran;
use crate::block::Block;
use crate::document::Document;
use crate::plan::Planned;
use crate::sentence::Truth;
use crate::task::Task;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// What came of a block.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Passed(Ran),
    Failed,
    NotRun(Planned),
}

/// What came of the blocks that had their turn.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    outcomes: Mutex<BTreeMap<String, Outcome>>,
}

impl Ledger {
    pub(crate) fn enter(&self, block: &str, outcome: Outcome) {
        let mut outcomes = self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.insert(block.to_owned(), outcome);
    }

    fn outcome(&self, block: &Block) -> Option<Outcome> {
        let outcomes = self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.get(&block.name).cloned()
    }

    /// What ran for a group. `None` when a block of it had no turn, or failed, or was left out: then
    /// nothing can be said of its label.
    pub(crate) fn truth(&self, group: &str, document: &Document) -> Option<Truth> {
        let mut truth = Truth::default();
        for block in document.group(group) {
            match self.outcome(block)? {
                Outcome::Passed(ran) => truth.tools.extend(ran.tools),
                Outcome::NotRun(Planned::Skipped(_)) => {}
                Outcome::Failed | Outcome::NotRun(_) => return None,
            }
            truth.blocks += 1;
            if let Some(Task::StandIn(store) | Task::StandInGet(store)) = &block.task {
                truth.stores.insert(*store);
            }
        }
        Some(truth)
    }

    /// A row for each block that had its turn, and the sum.
    pub(crate) fn table(&self, document: &Document, workshop: &Workshop) -> String {
        let mut rows = vec![["block", "tool and version", "cases", "result"].map(str::to_owned)];
        let (mut blocks, mut cases, mut skipped) = (0, 0, 0);
        for block in &document.blocks {
            let Some(outcome) = self.outcome(block) else {
                continue;
            };
            blocks += 1;
            let name = block.name.clone();
            rows.push(match outcome {
                Outcome::Passed(ran) => {
                    cases += ran.cases;
                    [
                        name,
                        tools(&ran.tools, workshop),
                        ran.cases.to_string(),
                        "ok".into(),
                    ]
                }
                Outcome::Failed => [name, String::new(), String::new(), "FAILED".into()],
                Outcome::NotRun(Planned::Skipped(reason)) => {
                    skipped += 1;
                    [
                        name,
                        String::new(),
                        String::new(),
                        format!("skipped: {reason}"),
                    ]
                }
                Outcome::NotRun(Planned::LeftOut(lack)) => [
                    name,
                    String::new(),
                    String::new(),
                    format!("left out: {lack}"),
                ],
                Outcome::NotRun(Planned::Runs) => continue,
            });
        }
        let mut table = aligned(&rows);
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{blocks} blocks, {cases} cases, {skipped} skipped");
        table
    }
}

fn tools(tools: &BTreeSet<Tool>, workshop: &Workshop) -> String {
    let tools: Vec<_> = tools
        .iter()
        .map(|tool| match workshop.version(*tool) {
            Some(version) => format!("{} {version}", tool.name()),
            None => tool.name().to_owned(),
        })
        .collect();
    tools.join(", ")
}

fn aligned(rows: &[[String; 4]]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let (block, tool) = (width(0), width(1));
    let mut text = String::new();
    for [name, tools, cases, result] in rows {
        // As above.
        let _ = writeln!(text, "{name:block$}  {tools:tool$}  {cases:>5}  {result}");
    }
    text
}
