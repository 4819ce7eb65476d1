//! Trunk's way to the page: `trunk build` and `trunk serve` compile, and call this as their post_build hook.

use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;

use super::Optimiser;
use super::build_into;
use super::development_worker;
use super::module;
use super::page::Kind;
use super::page::assemble;

/// Turns what Trunk staged into the page. With `--release` it is the published one, byte for byte: Trunk compiled the
/// program in one piece, so it is made anew.
pub fn post_build() -> Result<()> {
    let staging = PathBuf::from(
        env::var_os("TRUNK_STAGING_DIR")
            .context("this is Trunk's hook: run `cargo xtask dist` instead")?,
    );
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        return build_into(&staging, Optimiser::Required);
    }
    let index = fs::read_to_string(staging.join("index.html"))?;
    let program = module::bound(&staging)?;
    remove_modules(&staging)?;
    let worker = development_worker()?;
    assemble(&staging, &index, &program, &worker, Kind::Development)
}

/// Trunk's own modules: they go into the page under other names.
fn remove_modules(staging: &Path) -> Result<()> {
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|kind| kind == "wasm" || kind == "js")
        {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
