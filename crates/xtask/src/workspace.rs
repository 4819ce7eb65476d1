//! Where things are: the root of the checkout and what cargo leaves there.

use std::env;
use std::path::Path;
use std::path::PathBuf;

/// Names another checkout than the one that this program was compiled in, for a build there.
pub const ROOT: &str = "XTASK_ROOT";

/// The root of the checkout.
pub fn root() -> PathBuf {
    if let Some(root) = env::var_os(ROOT) {
        return root.into();
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's home folder: registry sources live there, and the tools that xtask installs.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME").map_or_else(
        || env::home_dir().unwrap_or_else(root).join(".cargo"),
        PathBuf::from,
    )
}

/// The version of the page.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
