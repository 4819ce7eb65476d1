//! A line that asks a git repository.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use super::prints::same;
use crate::bench::Bench;
use crate::bench::Way;
use crate::block::Given;
use crate::folder::Folder;
use crate::tool::Tool;

/// A history that had `.env` files in it and has them no more: what each commit is called, and which
/// file it adds.
const COMMITS: [(&str, &str); 4] = [
    ("Say what this is", "README"),
    ("Add the settings", ".env"),
    ("Configure the shop", "shop/.env"),
    ("Say more", "NOTES"),
];
/// Deleting them leaves them in the history.
const DELETION: &str = "Remove the settings";

pub(crate) fn check(bench: &Bench<'_>) -> Result<()> {
    let given = bench.block.given.context("no repository")?;
    for way in bench.ways() {
        match given {
            Given::Empty => bench.case(way.name(), || {
                let printed = run(bench, way, &repository(bench)?)?;
                ensure!(!printed.is_empty(), "it prints nothing");
                promised(bench, &printed)
            })?,
            Given::CommittedEnv => committed(bench, way)?,
        }
    }
    Ok(())
}

/// It must name each commit that touched a `.env`, and no other; where there is none, nothing.
fn committed(bench: &Bench<'_>, way: Way) -> Result<()> {
    bench.case(
        format!("{}, with .env files in the history", way.name()),
        || {
            let repository = repository(bench)?;
            for (subject, file) in COMMITS {
                commit(bench, &repository, subject, file)?;
            }
            git(bench, &repository, &["rm", "-q", ".env", "shop/.env"])?;
            git(bench, &repository, &["commit", "-q", "-m", DELETION])?;
            let printed = run(bench, way, &repository)?;
            for (subject, file) in COMMITS {
                let touches = Path::new(file).file_name() == Some(OsStr::new(".env"));
                ensure!(
                    printed.lines().any(|line| line.contains(subject)) == touches,
                    "{subject:?} touched {file}, and it prints {printed:?}"
                );
            }
            ensure!(
                printed.contains(DELETION),
                "{DELETION:?} is not in {printed:?}"
            );
            promised(bench, &printed)
        },
    )?;
    bench.case(format!("{}, without", way.name()), || {
        let repository = repository(bench)?;
        commit(bench, &repository, "Say what this is", "README")?;
        let printed = run(bench, way, &repository)?;
        ensure!(printed.is_empty(), "it prints {printed:?}");
        Ok(())
    })
}

fn promised(bench: &Bench<'_>, printed: &str) -> Result<()> {
    match &bench.block.output {
        Some(promised) => same(printed, promised),
        None => Ok(()),
    }
}

fn run(bench: &Bench<'_>, way: Way, repository: &Folder) -> Result<String> {
    let output = bench.program(way, repository)?.run()?;
    output.quiet_text().map(str::to_owned)
}

fn repository(bench: &Bench<'_>) -> Result<Folder> {
    let repository = bench.folder()?;
    git(bench, &repository, &["init", "-q", "-b", "main"])?;
    Ok(repository)
}

fn commit(bench: &Bench<'_>, repository: &Folder, subject: &str, file: &str) -> Result<()> {
    repository.put(file, subject)?;
    git(bench, repository, &["add", "--force", file])?;
    git(bench, repository, &["commit", "-q", "-m", subject])
}

/// What the harness does by itself, under a name of its own.
fn git(bench: &Bench<'_>, repository: &Folder, arguments: &[&str]) -> Result<()> {
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@localhost"];
    let program = bench.tool(Tool::Git, repository)?;
    let output = program.args(identity).args(arguments).run()?;
    output.text().with_context(|| arguments.join(" "))?;
    Ok(())
}
