//! Every check, seen to accept what is right and to refuse what is not.
//!
//! The blocks of `fixtures/sound.html` must pass. Those of `fixtures/broken.html` must not, and what is
//! said about each must contain its `data-defect`. A block's `title` is the sentence that it stands for.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use interop::Document;
use interop::Ran;
use interop::Workshop;
use libtest_mimic::Trial;
use scraper::Html;
use scraper::Selector;

const SOUND: &str = include_str!("fixtures/sound.html");
const BROKEN: &str = include_str!("fixtures/broken.html");

fn main() -> ExitCode {
    interop::run_with(trials)
}

fn trials(workshop: &Arc<Workshop>) -> Result<Vec<Trial>> {
    let mut trials = fixtures(workshop, SOUND).context("sound.html")?;
    trials.extend(fixtures(workshop, BROKEN).context("broken.html")?);
    Ok(trials)
}

/// One trial for each block with a title; the others are what these need around them.
fn fixtures(workshop: &Arc<Workshop>, html: &str) -> Result<Vec<Trial>> {
    let page = Html::parse_document(html);
    let Ok(blocks) = Selector::parse("[data-block][title]") else {
        bail!("no selector");
    };
    let mut trials = Vec::new();
    for element in page.select(&blocks) {
        let attribute = |name: &str| element.attr(name).map(str::to_owned);
        let block = attribute("data-block").context("no name")?;
        let title = attribute("title").context("no title")?;
        let defect = attribute("data-defect");
        let judge = move |checked: Result<Ran>| match defect {
            Some(defect) => interop::refused(checked, &defect),
            None => accepted(&checked?),
        };
        trials.push(interop::block_trial(
            workshop,
            Document::read(html)?,
            &block,
            title,
            judge,
        )?);
    }
    Ok(trials)
}

fn accepted(ran: &Ran) -> Result<()> {
    ensure!(ran.cases > 0, "nothing was asked of it");
    Ok(())
}
