//! One module to several: the part that starts, and those that are loaded on first use.

use std::fs;
use std::path::Path;

use anyhow::Result;
use anyhow::anyhow;
use wasm_split_cli_support::Options;
use wasm_split_cli_support::transform;

use super::module::MAIN;

/// Cuts a module that was linked with its relocations. The folder then holds `main.wasm`, its parts, and
/// `__wasm_split.js`, which loads them.
pub fn split(module: &[u8], folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let main = folder.join(format!("{MAIN}.wasm"));
    let script = format!("./{MAIN}.js");
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &script;
    transform(options).map_err(|error| anyhow!("the module could not be split: {error:#}"))?;
    Ok(())
}
