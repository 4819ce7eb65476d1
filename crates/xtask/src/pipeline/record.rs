//! What is published beside the page: what it was built with, and the digest of every file.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::WASM_OPT;
use super::digest::sha256;
use crate::stage::command;
use crate::stage::output;

/// What the page was built with: enough to build the same bytes again.
pub fn build(build: &str) -> Result<String> {
    let version = |program: &str| {
        output(command(program).arg("--version")).map(|text| text.trim().to_owned())
    };
    Ok(format!(
        "{:#}\n",
        serde_json::json!({
            "build": build,
            "rustc": version("rustc")?,
            "wasm-bindgen": version("wasm-bindgen")?,
            "wasm-opt": env::var_os(WASM_OPT).filter(|path| !path.is_empty()).map(|_| crate::tools::BINARYEN),
        })
    ))
}

/// `sha256sum --check SHA256SUMS` in a downloaded copy of the page.
pub fn sums(folder: &Path) -> Result<String> {
    let mut paths = Vec::new();
    collect(folder, folder, &mut paths)?;
    paths.sort();
    let mut text = String::new();
    for path in paths {
        text.push_str(&sha256(&fs::read(folder.join(&path))?));
        text.push_str("  ");
        text.push_str(&path);
        text.push('\n');
    }
    Ok(text)
}

fn collect(root: &Path, folder: &Path, paths: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, paths)?;
        } else {
            let relative = path.strip_prefix(root)?.components();
            let parts: Vec<_> = relative
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            paths.push(parts.join("/"));
        }
    }
    Ok(())
}
