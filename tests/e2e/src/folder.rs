//! Where things are.

use std::env;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Result;
use anyhow::ensure;

/// The folder of the built page.
pub fn dist() -> Result<PathBuf> {
    built("E2E_DIST", "dist", "cargo xtask dist")
}

/// The folder of the page in the language that nobody speaks.
pub fn pseudo() -> Result<PathBuf> {
    built("E2E_PSEUDO", "target/pseudo-dist", "cargo xtask test")
}

fn built(variable: &str, default: &str, maker: &str) -> Result<PathBuf> {
    let folder = named(variable, default);
    ensure!(
        folder.join("index.html").is_file(),
        "{} holds no built page: `{maker}` makes one, and {variable} names another place",
        folder.display()
    );
    Ok(folder.canonicalize()?)
}

/// The script of axe-core.
pub fn axe() -> Result<PathBuf> {
    let script = named(
        "E2E_AXE",
        "target/interop/node/node_modules/axe-core/axe.min.js",
    );
    ensure!(
        script.is_file(),
        "{} is not there: `cargo xtask test` installs it, and E2E_AXE names another place",
        script.display()
    );
    Ok(script)
}

/// The folder for screenshots.
pub fn pictures() -> PathBuf {
    named("SHOTS_OUT", "target/shots")
}

fn named(variable: &str, default: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    env::var_os(variable).map_or_else(|| workspace.join(default), PathBuf::from)
}
