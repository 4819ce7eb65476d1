//! A file that other blocks of the group run.

use anyhow::Result;
use anyhow::ensure;

use crate::bench::Bench;
use crate::needs;
use crate::task::Task;

/// Takes the file away: a block must notice.
pub(crate) fn check(bench: &Bench<'_>, name: &str) -> Result<()> {
    let Bench {
        workshop,
        document,
        block,
        ..
    } = *bench;
    let runs = document.group(&block.group).filter(|other| {
        let prepares = matches!(other.task, Some(Task::File(_) | Task::Setup));
        let tools = needs::of(other, document);
        !prepares && tools.is_ok_and(|tools| needs::lacking(other, &tools, workshop).is_none())
    });
    bench.case("another block of the group runs it", || {
        for other in runs {
            let without = Bench::new(workshop, document, other)?.without(name);
            if super::run(&without).is_err() {
                return Ok(());
            }
        }
        ensure!(false, "none misses {name} when it is not there");
        Ok(())
    })
}
