//! A line whose source of randomness fails: it must fail too, and leave nothing that looks like a secret.

use anyhow::Result;
use anyhow::ensure;

use crate::bench::Bench;
use crate::bench::Way;
use crate::needs;
use crate::program::Output;
use crate::program::Program;
use crate::scripts;

/// `left` says what must not be there afterwards, and is.
pub(super) fn check(
    bench: &Bench<'_>,
    way: Way,
    program: Program,
    left: impl FnOnce() -> Option<&'static str>,
) -> Result<()> {
    let shell = matches!(way, Way::Shell(_));
    if !shell || !scripts::draws(needs::words(&bench.block.text)) {
        return Ok(());
    }
    bench.case(format!("{}, when its source fails", way.name()), || {
        let output = program
            .first_on_path(&bench.workshop.scripts().dry())?
            .run()?;
        failed(&output, left())
    })
}

/// It said that it failed, and nothing came of it.
pub(super) fn failed(output: &Output, left: Option<&'static str>) -> Result<()> {
    ensure!(output.code != Some(0), "it ends well");
    ensure!(left.is_none(), "{}", left.unwrap_or_default());
    ensure!(
        output.stdout.is_empty(),
        "it prints {:?}",
        String::from_utf8_lossy(&output.stdout)
    );
    Ok(())
}
