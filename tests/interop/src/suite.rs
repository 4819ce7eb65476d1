//! The blocks of the guide as tests.

use std::env;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use libtest_mimic::Arguments;
use libtest_mimic::Failed;
use libtest_mimic::Trial;

use crate::bench::Ran;
use crate::checks;
use crate::document::Document;
use crate::guide::Guide;
use crate::plan::Planned;
use crate::workshop::Workshop;

/// As many at a time as the smallest machine has cores; the compilers among them use more by themselves.
pub(crate) const THREADS: usize = 2;

/// Runs every block, with the arguments of `cargo test`, and compares the labels with what ran.
pub fn run() -> ExitCode {
    ended(test())
}

/// Runs every block and writes what it ran with into the labels of the page.
pub fn record() -> ExitCode {
    ended(rewrite())
}

/// Runs what is made with the tools of this machine, with the arguments of `cargo test`.
pub fn run_with(trials: impl FnOnce(&Arc<Workshop>) -> Result<Vec<Trial>>) -> ExitCode {
    let run = || -> Result<ExitCode> {
        let trials = trials(&Arc::new(Workshop::open()?))?;
        Ok(libtest_mimic::run(&arguments(), trials).exit_code())
    };
    ended(run())
}

/// A block as a trial, left out where it lacks a tool.
pub fn block_trial(
    workshop: &Arc<Workshop>,
    document: Document,
    block: &str,
    title: String,
    judge: impl FnOnce(Result<Ran>) -> Result<()> + Send + 'static,
) -> Result<Trial> {
    let lacking = checks::lacking(workshop, &document, block)?;
    let title = match &lacking {
        Some(lack) => format!("{title} (left out: {lack})"),
        None => title,
    };
    let (workshop, block) = (Arc::clone(workshop), block.to_owned());
    let run = move || {
        judge(checks::check(&workshop, &document, &block))
            .map_err(|error| Failed::from(format!("{block}: {error:#}")))
    };
    Ok(Trial::test(title, run).with_ignored_flag(lacking.is_some()))
}

/// That it was refused, and for this.
pub fn refused(checked: Result<Ran>, defect: &str) -> Result<()> {
    let Err(error) = checked else {
        bail!("it was accepted");
    };
    let said = format!("{error:#}");
    ensure!(
        said.contains(defect),
        "refused, but not for {defect:?}: {said}"
    );
    Ok(())
}

fn arguments() -> Arguments {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    arguments
}

fn test() -> Result<ExitCode> {
    let arguments = arguments();
    let guide = Arc::new(Guide::open()?);
    let trials = guide.blocks().map(|(name, plan)| trial(&guide, name, plan));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    let listed = arguments.list;
    if !listed && !guide.report() {
        return Ok(ExitCode::FAILURE);
    }
    Ok(conclusion.exit_code())
}

fn trial(guide: &Arc<Guide>, name: &str, plan: &Planned) -> Trial {
    let title = match plan {
        Planned::Runs => name.to_owned(),
        Planned::Skipped(reason) => format!("{name} (skipped: {reason})"),
        Planned::LeftOut(lack) => format!("{name} (left out: {lack})"),
    };
    let (guide, name) = (Arc::clone(guide), name.to_owned());
    let run = move || {
        guide
            .run(&name)
            .map_err(|error| Failed::from(format!("{error:#}")))
    };
    Trial::test(title, run).with_ignored_flag(*plan != Planned::Runs)
}

fn rewrite() -> Result<ExitCode> {
    let mut guide = Guide::open()?;
    let mut all_ran = true;
    for (name, plan) in guide.blocks() {
        if *plan != Planned::Runs {
            continue;
        }
        if let Err(error) = guide.run(name) {
            all_ran = false;
            eprintln!("{name}: {error:#}");
        }
    }
    guide.relabel()?;
    let all_true = guide.report();
    Ok(if all_ran && all_true {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

pub(crate) fn ended(result: Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|error| {
        eprintln!("interop: {error:#}");
        ExitCode::FAILURE
    })
}

/// A trial that is left out where something is lacking.
pub(crate) fn trial_with(
    title: &str,
    lacking: Option<&'static str>,
    act: impl FnOnce() -> Result<()> + Send + 'static,
) -> Trial {
    let title = match lacking {
        Some(lack) => format!("{title} (left out: {lack} is not there)"),
        None => title.to_owned(),
    };
    // Where nobody is there to hear that something is missing, it is a failure.
    let unattended = env::var("CI").is_ok_and(|value| value == "true");
    match lacking {
        Some(lack) if unattended => {
            let missing = format!("CI runs this too, but {lack} is not there");
            Trial::test(title, move || Err(Failed::from(missing)))
        }
        _ => Trial::test(title, || {
            act().map_err(|error| Failed::from(format!("{error:#}")))
        })
        .with_ignored_flag(lacking.is_some()),
    }
}
