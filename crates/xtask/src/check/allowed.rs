//! Two lists that change only on purpose: the crates that are compiled into the page, and what its wasm may call.

use std::collections::BTreeSet;
use std::fs;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;

use crate::pipeline;
use crate::stage::cargo;
use crate::stage::output;
use crate::tools;
use crate::workspace;

/// Fails when either list is not what the build has; with `accept`, rewrites them instead.
pub fn check(accept: bool) -> Result<()> {
    let folder = workspace::root().join("crates/xtask/allowed");
    let mut changes = Vec::new();
    for (name, now) in [
        ("crates.txt", crates()?),
        ("wasm-imports.txt", pipeline::imports()?),
    ] {
        let path = folder.join(name);
        println!("  {name}: {} entries", now.len());
        if accept {
            fs::create_dir_all(&folder)?;
            let lines: Vec<_> = now.into_iter().collect();
            fs::write(&path, lines.join("\n") + "\n")?;
            continue;
        }
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{} could not be read", path.display()))?;
        let allowed: BTreeSet<String> = text.lines().map(str::to_owned).collect();
        changes.extend(
            now.difference(&allowed)
                .map(|entry| format!("{name}: new: {entry}")),
        );
        changes.extend(
            allowed
                .difference(&now)
                .map(|entry| format!("{name}: gone: {entry}")),
        );
    }
    if !changes.is_empty() {
        bail!(
            "{}\nReview each; then `cargo xtask check --accept` writes the lists, and the diff is the record.",
            changes.join("\n")
        );
    }
    Ok(())
}

/// Name and version of each crate in the page and its worker.
fn crates() -> Result<BTreeSet<String>> {
    let mut crates = crates_of(&["--package=jwt-secret-generator", "--features=split"])?;
    crates.extend(crates_of(&["--package=worker"])?);
    Ok(crates)
}

fn crates_of(package: &[&str]) -> Result<BTreeSet<String>> {
    let tree = output(cargo().arg("tree").args(package).args([
        "--edges=normal",
        "--prefix=none",
        "--format={p}",
        &format!("--target={}", tools::WASM),
    ]))?;
    Ok(tree
        .lines()
        .map(|line| {
            line.split_whitespace()
                .take(2)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .filter(|line| !line.is_empty())
        .collect())
}
