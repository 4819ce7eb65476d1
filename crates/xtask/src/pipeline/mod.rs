//! From sources to dist/: Trunk compiles, its post_build hook calls [`assemble`], a table says what each file weighs.

mod assembly;
mod budget;
mod compact;
mod digest;
mod document;
mod glue;
mod manifest;
mod module;
mod names;
mod prune;
mod record;

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use anyhow::bail;
use clap::Args;

pub use assembly::assemble;
pub use budget::check as check_budgets;
pub use names::imports;

use crate::stage::command;
use crate::stage::print_times;
use crate::stage::run;
use crate::stage::stage;
use crate::tools;
use crate::workspace;

/// Set for Trunk's post_build hook when the release pipeline calls it; anything else is a development build.
const RELEASE: &str = "XTASK_RELEASE";
/// The wasm-opt to use, for the hook; empty when there is none and that was accepted.
const WASM_OPT: &str = "XTASK_WASM_OPT";

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

/// Builds the release page into dist/, making the machine ready first.
pub fn build(optimiser: Optimiser) -> Result<()> {
    tools::wasm_target()?;
    let wasm_opt = find_wasm_opt(optimiser)?;
    let tools = [
        tools::TRUNK.ready()?,
        tools::BINDGEN.ready()?,
        tools::SPLIT.ready()?,
    ];
    let [trunk, ..] = &tools;
    stage("build the page (about 2 minutes the first time)", || {
        run(command(trunk)
            .args([
                "build",
                "--release",
                "--features",
                "split",
                "--offline=false",
            ])
            .env("PATH", tools::path_with(&tools)?)
            // Not RUSTFLAGS: the hook runs cargo too, for this machine.
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rustflags())
            .env(RELEASE, "1")
            .env(WASM_OPT, wasm_opt.unwrap_or_default()))
    })
}

/// Builds the page in the language that nobody speaks: a development build in a folder of its own, for one journey.
pub fn build_pseudo() -> Result<PathBuf> {
    tools::wasm_target()?;
    let tools = [tools::TRUNK.ready()?, tools::BINDGEN.ready()?];
    let [trunk, _] = &tools;
    let folder = workspace::target().join("pseudo-dist");
    stage("build the page in the language that nobody speaks", || {
        run(command(trunk)
            .args(["build", "--features", "pseudo", "--offline=false", "--dist"])
            .arg(&folder)
            .env("PATH", tools::path_with(&tools)?))
    })?;
    Ok(folder)
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

/// The wasm splitter needs relocations; remapped paths make two builds in two folders give the same bytes.
fn rustflags() -> String {
    let mut flags = vec![
        "-Clink-args=--emit-relocs".to_owned(),
        // A rolled loop: SHA-256 runs over some hundred bytes here, and the unrolled one is 6 KB of code.
        "--cfg=sha2_backend_soft=\"compact\"".to_owned(),
    ];
    // The sources of crates stand in a folder whose name depends on where the registry was reached.
    let registries = fs::read_dir(workspace::cargo_home().join("registry/src"));
    let registries = registries
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| (entry.path(), "crates"));
    let ours = [
        (workspace::cargo_home(), "cargo"),
        (workspace::root(), "page"),
    ];
    // The last flag that fits is the one that counts.
    for (from, to) in ours.into_iter().chain(registries) {
        let flag = format!("--remap-path-prefix={}={to}", from.display());
        // Cargo splits these flags at spaces, and offers no way to quote one.
        if flag.contains(char::is_whitespace) {
            println!(
                "  {} has a space in it: the bytes will differ from the published ones",
                from.display()
            );
        } else {
            flags.push(flag);
        }
    }
    flags.join(" ")
}
