//! Which blocks run here, and why the others do not.

use std::env;

use anyhow::Result;
use anyhow::bail;

use crate::block::Block;
use crate::document::Document;
use crate::needs;
use crate::skips;
use crate::workshop::Workshop;

/// What becomes of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Planned {
    Runs,
    /// By the committed list, with its reason.
    Skipped(String),
    /// For want of a tool on this machine, which is said aloud.
    LeftOut(String),
}

/// The plan of each block, in the order of the page. `list` is the text of `skips.toml`. Where nobody is
/// there to hear that a tool is missing, it is an error.
pub(crate) fn make(document: &Document, list: &str, workshop: &Workshop) -> Result<Vec<Planned>> {
    let unattended = env::var("CI").is_ok_and(|value| value == "true");
    let names: Vec<_> = document.names().collect();
    let skips = skips::read(list, &names)?;
    let mut planned = Vec::new();
    let mut defects = Vec::new();
    for block in &document.blocks {
        let skip = skips.iter().find(|skip| skip.block == block.name);
        let reason = skip.map(|skip| skip.reason.as_str());
        match plan_of(block, document, reason, workshop) {
            Ok(Planned::LeftOut(lack)) if unattended => {
                defects.push(format!("CI runs {} too, but {lack}", block.name));
            }
            Ok(plan) => planned.push(plan),
            Err(error) => defects.push(error.to_string()),
        }
    }
    if !defects.is_empty() {
        bail!("{}", defects.join("\n"));
    }
    Ok(planned)
}

fn plan_of(
    block: &Block,
    document: &Document,
    skip: Option<&str>,
    workshop: &Workshop,
) -> Result<Planned> {
    let name = &block.name;
    match (needs::of(block, document), skip) {
        (Ok(_), Some(_)) => bail!("skips.toml: {name} does run; its entry is in the way"),
        (Err(_), Some(reason)) => Ok(Planned::Skipped(reason.to_owned())),
        (Err(reason), None) => bail!("{name} is not run ({reason}): skips.toml must say why"),
        (Ok(tools), None) => Ok(match needs::lacking(block, &tools, workshop) {
            Some(lack) => Planned::LeftOut(lack),
            None => Planned::Runs,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<section data-group=g>
        <pre data-block=runs data-lang=sh data-run='secret 32 hex'>x</pre>
        <pre data-block=shown data-lang=yaml>x</pre></section>";

    fn plan(list: &str) -> Result<Vec<Planned>> {
        let document = Document::read(PAGE).unwrap();
        make(&document, list, &Workshop::open().unwrap())
    }

    fn entry(block: &str) -> String {
        format!("[[skip]]\nblock = '{block}'\nreason = 'nothing here reads YAML'\n")
    }

    #[test]
    fn a_block_that_nothing_runs_must_be_listed() {
        let planned = plan(&entry("shown")).unwrap();
        assert_eq!(
            planned,
            [
                Planned::Runs,
                Planned::Skipped("nothing here reads YAML".into())
            ]
        );
        let error = plan("").unwrap_err().to_string();
        assert!(
            error.contains("shown is not run (it has no data-run)"),
            "{error}"
        );
    }

    #[test]
    fn a_block_that_runs_must_not_be_listed() {
        let list = entry("shown") + &entry("runs");
        let error = plan(&list).unwrap_err().to_string();
        assert!(error.contains("runs does run"), "{error}");
    }
}
