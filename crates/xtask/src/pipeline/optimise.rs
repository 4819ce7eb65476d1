//! Smaller wasm that does the same: Binaryen's wasm-opt.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::thread;

use anyhow::Result;
use anyhow::anyhow;

use crate::stage::command;
use crate::stage::output;

/// Features of wasm that every supported browser has; `--all-features` would write imports that Chromium refuses.
pub const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Smallest, then once more after the control flow was built anew, which finds what the first round could not: 1 % less.
const PASSES: [&str; 5] = ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// Fastest, in place of [`PASSES`].
const PASSES_OF_FAST: [&str; 2] = ["-O3", "--enable-simd"];

/// What the page never reads.
const STRIPPED: [&str; 3] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Modules by name, each optimised in its place if there is a wasm-opt: all at once, since each takes one core.
pub fn optimise(
    paths: &BTreeMap<String, PathBuf>,
    wasm_opt: Option<&Path>,
    fast: bool,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let passes: &[&str] = if fast { &PASSES_OF_FAST } else { &PASSES };
    thread::scope(|scope| {
        let running: Vec<_> = paths
            .iter()
            .map(|(name, path)| (name, scope.spawn(move || optimised(path, wasm_opt, passes))))
            .collect();
        let modules = running.into_iter().map(|(name, thread)| {
            let module = thread
                .join()
                .map_err(|_| anyhow!("a thread of ours panicked"));
            Ok((name.clone(), module??))
        });
        modules.collect()
    })
}

fn optimised(path: &Path, wasm_opt: Option<&Path>, passes: &[&str]) -> Result<Vec<u8>> {
    if let Some(program) = wasm_opt {
        // It has something to say of names that it does not know; none of them is published.
        output(
            command(program)
                .args(passes)
                .args(FEATURES)
                .args(STRIPPED)
                .arg(path)
                .arg("-o")
                .arg(path),
        )?;
    }
    Ok(fs::read(path)?)
}
