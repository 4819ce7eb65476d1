//! A line that prints a new secret.

use std::collections::BTreeSet;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use super::dry;
use crate::bench::Bench;
use crate::shape::Shape;

/// Two equal ones in a row would be no secrets; so would three.
const RUNS: usize = 3;

pub(crate) fn check(bench: &Bench<'_>, shape: Shape, newline: bool) -> Result<()> {
    let folder = bench.folder()?;
    let mut secrets = BTreeSet::new();
    for way in bench.ways() {
        for _ in 0..RUNS {
            bench.case(way.name(), || {
                let output = bench.program(way, &folder)?.run()?;
                let secret = printed(output.quiet_text()?, newline)?;
                shape.check(secret)?;
                ensure!(
                    secrets.insert(secret.to_owned()),
                    "it printed {secret:?} twice"
                );
                Ok(())
            })?;
        }
        dry::check(bench, way, bench.program(way, &folder)?, || None)?;
    }
    Ok(())
}

/// The secret itself, when it is followed by what was promised and by nothing else.
fn printed(text: &str, newline: bool) -> Result<&str> {
    if newline {
        let secret = text.strip_suffix('\n');
        return secret.context("no newline, though one is promised");
    }
    ensure!(
        !text.ends_with('\n'),
        "a newline, though none is promised: {text:?}"
    );
    Ok(text)
}
