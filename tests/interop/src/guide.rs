//! The guide, and what is known of it once its blocks have run.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;

use crate::checks;
use crate::document::Document;
use crate::label::Label;
use crate::ledger::Ledger;
use crate::ledger::Outcome;
use crate::plan;
use crate::plan::Planned;
use crate::splice;
use crate::workshop::Workshop;

const SKIPS: &str = include_str!("../skips.toml");

/// The document, the machine, and what came of the one on the other.
#[derive(Debug)]
pub(crate) struct Guide {
    path: PathBuf,
    html: String,
    document: Document,
    workshop: Workshop,
    /// One for each block.
    planned: Vec<Planned>,
    ledger: Ledger,
}

impl Guide {
    /// Reads the page that `INTEROP_GUIDE` names, or ours.
    pub(crate) fn open() -> Result<Self> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/guide/index.html");
        let path = env::var_os("INTEROP_GUIDE").map_or(own, PathBuf::from);
        let html = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let document = Document::read(&html)?;
        let workshop = Workshop::open()?;
        let planned = plan::make(&document, SKIPS, &workshop)?;
        let ledger = Ledger::default();
        for (name, plan) in document.names().zip(&planned) {
            if *plan != Planned::Runs {
                ledger.enter(name, Outcome::NotRun(plan.clone()));
            }
        }
        Ok(Self {
            path,
            html,
            document,
            workshop,
            planned,
            ledger,
        })
    }

    /// Each block by its name, and what becomes of it.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = (&str, &Planned)> {
        self.document.names().zip(&self.planned)
    }

    /// Runs one block and remembers what came of it.
    pub(crate) fn run(&self, name: &str) -> Result<()> {
        let checked = checks::check(&self.workshop, &self.document, name);
        self.ledger.enter(
            name,
            match &checked {
                Ok(ran) => Outcome::Passed(ran.clone()),
                Err(_) => Outcome::Failed,
            },
        );
        checked.map(|_| ())
    }

    /// Writes what ran into the labels of the page: of each group that ran whole.
    pub(crate) fn relabel(&mut self) -> Result<()> {
        let mut texts = Vec::new();
        for label in &self.document.labels {
            let truth = self.ledger.truth(&label.group, &self.document);
            let truth = truth.filter(|truth| label.names(truth));
            let text =
                truth.map(|truth| label.sentence(&truth, |tool| self.workshop.version(tool)));
            texts.push(text.transpose().with_context(|| label.group.clone())?);
        }
        // The blocks took their time, and somebody may have written meanwhile.
        let now = fs::read_to_string(&self.path)?;
        ensure!(now == self.html, "the page changed while its blocks ran");
        self.html = splice::labels(&self.html, &texts)?;
        self.document = Document::read(&self.html)?;
        fs::write(&self.path, &self.html).with_context(|| self.path.display().to_string())
    }

    /// Prints the table, and what is to be said of the labels. Whether all of them are true.
    pub(crate) fn report(&self) -> bool {
        println!("{}", self.ledger.table(&self.document, &self.workshop));
        let blocks = self.document.blocks.iter().map(|block| &block.group);
        let labels = self.document.labels.iter().map(|label| &label.group);
        let groups: BTreeSet<&String> = blocks.chain(labels).collect();
        let mut all_true = true;
        for group in groups {
            match self.judge(group) {
                Ok(notes) => {
                    for note in notes {
                        println!("note: the label of {group}: {note}");
                    }
                }
                Err(error) => {
                    all_true = false;
                    println!("FAILED: the label of {group}: {error:#}");
                }
            }
        }
        all_true
    }

    fn judge(&self, group: &str) -> Result<Vec<String>> {
        let Some(truth) = self.ledger.truth(group, &self.document) else {
            return Ok(Vec::new());
        };
        let labels = self.document.labels.iter();
        let labels: Vec<&Label> = labels.filter(|label| label.group == group).collect();
        match labels.as_slice() {
            [_] if truth.blocks == 0 => bail!("it has one, but no block"),
            [label] => label.judge(&truth, |tool| self.workshop.version(tool)),
            labels => bail!("it has {} of them and not one", labels.len()),
        }
    }
}
