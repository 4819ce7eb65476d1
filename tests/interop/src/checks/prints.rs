//! A program whose output stands on the page.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use crate::bench::Bench;

pub(crate) fn check(bench: &Bench<'_>) -> Result<()> {
    let promised = bench.block.output.as_ref().context("nothing is promised")?;
    let folder = bench.folder()?;
    for way in bench.ways() {
        bench.case(way.name(), || {
            let output = bench.program(way, &folder)?.run()?;
            same(output.quiet_text()?, promised)
        })?;
    }
    Ok(())
}

/// The page shows no newline at the end, and a program may well print one.
pub(crate) fn same(text: &str, promised: &str) -> Result<()> {
    let printed = text.strip_suffix('\n').unwrap_or(text);
    ensure!(
        printed == promised,
        "it prints {printed:?}, and the page says {promised:?}"
    );
    Ok(())
}
