//! What wasm and JavaScript need to call each other: wasm-bindgen, as the library of the version that the page is
//! compiled with.

use std::path::Path;

use anyhow::Context as _;
use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use super::module::MAIN;

/// Binds a module. The folder then holds `main_bg.wasm` and `main.js`.
pub fn bind(module: Vec<u8>, folder: &Path) -> Result<()> {
    Bindgen::new()
        .web(true)?
        .input_bytes(MAIN, module)
        // The parts reach into the module that starts by the linker's names.
        .keep_lld_exports(true)
        .demangle(false)
        .typescript(false)
        .generate(folder)
        .context("the module could not be bound to JavaScript")
}
