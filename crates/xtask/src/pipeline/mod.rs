//! From sources to dist/: compile, split, bind, optimise, then the page around the program. A table says what each file
//! weighs.

mod bind;
mod budget;
mod compact;
mod compile;
mod digest;
mod document;
mod gather;
mod glue;
mod imports;
mod manifest;
mod merge;
mod module;
mod names;
mod optimise;
mod page;
mod prune;
mod record;
mod split;
mod stamp;
mod trunk;

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Result;
use anyhow::bail;
use clap::Args;

pub use budget::check as check_budgets;
pub use imports::kept as imports;
pub use trunk::post_build;

use compile::PAGE;
use compile::PSEUDO;
use compile::WORKER;
use compile::compile;
use module::Program;
use page::Kind;
use page::assemble;
use stamp::Stamp;

use crate::stage::print_times;
use crate::stage::stage;
use crate::tools;
use crate::workspace;

#[derive(Args)]
pub struct Dist {
    /// Go on without wasm-opt. The page works the same but is larger, and its bytes are not the published ones.
    #[arg(long)]
    without_wasm_opt: bool,
}

impl Dist {
    pub fn run(self) -> Result<()> {
        build(if self.without_wasm_opt {
            Optimiser::Skipped
        } else {
            Optimiser::Required
        })?;
        print_times();
        budget::print(&workspace::dist())
    }
}

/// What to do about wasm-opt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Optimiser {
    /// Fail when it is not there.
    Required,
    /// Go on without it, and say so.
    Optional,
    /// Do not look for it.
    Skipped,
}

/// Builds the release page into dist/, making the machine ready first. Does nothing when dist/ is that page already.
pub fn build(optimiser: Optimiser) -> Result<()> {
    build_into(&workspace::dist(), optimiser)
}

fn build_into(folder: &Path, optimiser: Optimiser) -> Result<()> {
    tools::wasm_target()?;
    let wasm_opt = find_wasm_opt(optimiser)?;
    let compiled = stage("compile the page (about 2 minutes the first time)", || {
        compile(&PAGE)
    })?;
    let worker = stage("compile its worker (about a minute the first time)", || {
        compile(&WORKER)
    })?;
    let stamp = Stamp::of([&compiled, &worker], wasm_opt.is_some())?;
    if stamp.is_on(folder) {
        println!("  {} is up to date\n", folder.display());
        return Ok(());
    }
    let (program, worker) = stage("split, bind and optimise them", || {
        let wasm_opt = wasm_opt.as_deref();
        let program = module::release(&PAGE, &compiled, wasm_opt)?;
        Ok((program, module::release(&WORKER, &worker, wasm_opt)?))
    })?;
    stage("make the page around it", || {
        let kind = Kind::Release {
            optimised: wasm_opt.is_some(),
        };
        empty(folder)?;
        assemble(folder, &index()?, &program, &worker, kind)?;
        imports::keep(&program.imports, &worker.imports)?;
        stamp.put(folder)
    })
}

/// Builds the page in the language that nobody speaks: a development build in a folder of its own, for one journey.
pub fn build_pseudo() -> Result<PathBuf> {
    tools::wasm_target()?;
    let folder = workspace::target().join("pseudo-dist");
    stage("build the page in the language that nobody speaks", || {
        let compiled = compile(&PSEUDO)?;
        let program = module::development(&PSEUDO, &compiled)?;
        empty(&folder)?;
        assemble(
            &folder,
            &index()?,
            &program,
            &development_worker()?,
            Kind::Development,
        )
    })?;
    Ok(folder)
}

/// The worker of a development build: the published one, but for wasm-opt.
fn development_worker() -> Result<Program> {
    module::release(&WORKER, &compile(&WORKER)?, None)
}

/// index.html as it stands in the sources.
fn index() -> Result<String> {
    Ok(fs::read_to_string(workspace::root().join("index.html"))?)
}

/// Makes a folder, or takes out what is in it.
fn empty(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn find_wasm_opt(optimiser: Optimiser) -> Result<Option<PathBuf>> {
    if optimiser == Optimiser::Skipped {
        return Ok(None);
    }
    let found = tools::wasm_opt()?;
    match (&found, optimiser) {
        (None, Optimiser::Required) => bail!(
            "wasm-opt {} is not there, and the published bytes are made with it. \
             Put it on PATH (Binaryen's release {0}), or install Node.js with npm and run this again, \
             or pass --without-wasm-opt for a larger page",
            tools::BINARYEN
        ),
        (None, _) => println!(
            "  wasm-opt {} is not there: the page is larger, and works the same",
            tools::BINARYEN
        ),
        (Some(_), _) => {}
    }
    Ok(found)
}
