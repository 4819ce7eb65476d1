//! What is published beside the page: what it was built with, and the digest of every file.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::digest::sha256;
use crate::stage::command;
use crate::stage::output;
use crate::tools::BINARYEN;
use crate::tools::BINDGEN;

/// What the page was built with: enough to build the same bytes again.
pub fn build(build: &str, optimised: bool) -> Result<String> {
    let rustc = output(command("rustc").arg("--version"))?;
    Ok(format!(
        "{:#}\n",
        serde_json::json!({
            "build": build,
            "rustc": rustc.trim(),
            "wasm-bindgen": BINDGEN.version,
            "wasm-opt": optimised.then_some(BINARYEN),
        })
    ))
}

/// The file that lists all others.
pub const SUMS: &str = "SHA256SUMS";

/// Whether a folder holds what its list says, and nothing else.
pub fn intact(folder: &Path) -> bool {
    let list = fs::read_to_string(folder.join(SUMS));
    list.is_ok_and(|list| sums(folder).is_ok_and(|there| there == list))
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
            let name = parts.join("/");
            if name != SUMS {
                paths.push(name);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_intact_until_a_file_is_changed_added_or_lost() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a"), "1").unwrap();
        assert!(!intact(folder.path()));
        fs::write(at(SUMS), sums(folder.path()).unwrap()).unwrap();
        assert!(intact(folder.path()));
        fs::write(at("b"), "").unwrap();
        assert!(!intact(folder.path()));
        fs::remove_file(at("b")).unwrap();
        assert!(intact(folder.path()));
        fs::write(at("a"), "2").unwrap();
        assert!(!intact(folder.path()));
        fs::remove_file(at("a")).unwrap();
        assert!(!intact(folder.path()));
    }
}
