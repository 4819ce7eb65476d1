//! What is done with a block of each kind, and what must come of it.

mod auth;
mod dry;
mod env_file;
mod file;
mod git;
mod instead;
mod kubectl;
mod own;
mod prints;
mod rotate;
mod secret;
mod setup;
mod stand_in;
mod token;

use anyhow::Context;
use anyhow::Result;

use crate::bench::Bench;
use crate::bench::Ran;
use crate::document::Document;
use crate::needs;
use crate::task::Task;
use crate::workshop::Workshop;

/// Runs the block of this name. An error says which case of it is not as it should be.
pub fn check(workshop: &Workshop, document: &Document, name: &str) -> Result<Ran> {
    let bench = Bench::new(workshop, document, document.block(name)?)?;
    run(&bench)?;
    bench.ran()
}

/// What this machine, or any, lacks to run the block of this name.
pub fn lacking(workshop: &Workshop, document: &Document, name: &str) -> Result<Option<String>> {
    let block = document.block(name)?;
    Ok(match needs::of(block, document) {
        Ok(tools) => needs::lacking(block, &tools, workshop),
        Err(reason) => Some(reason),
    })
}

fn run(bench: &Bench<'_>) -> Result<()> {
    match bench.block.task.as_ref().context("it has no data-run")? {
        Task::Secret { shape, newline } => secret::check(bench, *shape, *newline),
        Task::File(name) => file::check(bench, name),
        Task::Setup => setup::check(bench),
        Task::Auth(name) => auth::check(bench, name),
        Task::Rotate(name) => rotate::check(bench, name),
        Task::Instead { block, reading } => instead::check(bench, block, *reading),
        Task::StandIn(store) => stand_in::check(bench, *store),
        Task::StandInGet(store) => stand_in::check_reading(bench, *store),
        Task::Kubectl => kubectl::check(bench),
        Task::Prints => prints::check(bench),
        Task::Git => git::check(bench),
        Task::EnvFile => env_file::check(bench),
        Task::Token => token::check(bench),
    }
}
