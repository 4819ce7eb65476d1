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
use interop::Workshop;
use libtest_mimic::Arguments;
use libtest_mimic::Failed;
use libtest_mimic::Trial;
use scraper::Html;
use scraper::Selector;

const SOUND: &str = include_str!("fixtures/sound.html");
const BROKEN: &str = include_str!("fixtures/broken.html");

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(2);
    match Workshop::open()
        .map(Arc::new)
        .and_then(|workshop| trials(&workshop))
    {
        Ok(trials) => libtest_mimic::run(&arguments, trials).exit_code(),
        Err(error) => {
            eprintln!("refusals: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn trials(workshop: &Arc<Workshop>) -> Result<Vec<Trial>> {
    let mut trials = fixtures(workshop, SOUND).context("sound.html")?;
    trials.extend(fixtures(workshop, BROKEN).context("broken.html")?);
    Ok(trials)
}

/// One trial for each block with a title; the others are what these need around them.
fn fixtures(workshop: &Arc<Workshop>, html: &str) -> Result<Vec<Trial>> {
    let document = Arc::new(Document::read(html)?);
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
        let lacking = interop::lacking(workshop, &document, &block)?;
        let title = match &lacking {
            Some(lack) => format!("{title} (left out: {lack})"),
            None => title,
        };
        let (workshop, document) = (Arc::clone(workshop), Arc::clone(&document));
        let run = move || {
            judge(&workshop, &document, &block, defect.as_deref())
                .map_err(|error| Failed::from(format!("{block}: {error:#}")))
        };
        trials.push(Trial::test(title, run).with_ignored_flag(lacking.is_some()));
    }
    Ok(trials)
}

fn judge(
    workshop: &Workshop,
    document: &Document,
    block: &str,
    defect: Option<&str>,
) -> Result<()> {
    let checked = interop::check(workshop, document, block);
    let Some(defect) = defect else {
        let ran = checked?;
        ensure!(ran.cases > 0, "nothing was asked of it");
        return Ok(());
    };
    match checked {
        Ok(_) => bail!("it was accepted"),
        Err(error) => {
            let said = format!("{error:#}");
            ensure!(
                said.contains(defect),
                "refused, but not for {defect:?}: {said}"
            );
            Ok(())
        }
    }
}
