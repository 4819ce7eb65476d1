//! Rust to wasm: cargo, with the flags on which the rest of the pipeline and the published bytes depend.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::stage::cargo;
use crate::stage::run;
use crate::tools;
use crate::workspace;

/// A program that cargo makes of a package of this workspace.
pub struct Binary {
    /// The package, and the program in it: they have one name.
    pub name: &'static str,
    /// The cargo profile.
    pub profile: &'static str,
    /// Cargo features of the package.
    pub features: &'static str,
    /// Whether Leptos is in it, and with it the classes that [`prune`](super::prune) takes out.
    pub leptos: bool,
    /// Whether parts of it are loaded on first use.
    pub split: bool,
    /// Whether it is made to be fast, and may be large for that.
    pub fast: bool,
}

/// The page, as it is published.
pub const PAGE: Binary = Binary {
    name: "jwt-secret-generator",
    profile: "release",
    features: "split",
    leptos: true,
    split: true,
    fast: false,
};
/// The worker, in the page and in a development build alike.
pub const WORKER: Binary = Binary {
    name: "worker",
    profile: "worker",
    features: "",
    leptos: false,
    split: false,
    fast: true,
};
/// The page in the language that nobody speaks, quickly made: it is for one journey.
pub const PSEUDO: Binary = Binary {
    profile: "dev",
    features: "pseudo",
    split: false,
    ..PAGE
};

/// Compiles a program. What comes back is the module that cargo left.
pub fn compile(binary: &Binary) -> Result<PathBuf> {
    run(cargo()
        .args(["build", "--locked", "--target", tools::WASM])
        .args(["--package", binary.name, "--bin", binary.name])
        .args(["--profile", binary.profile])
        .args(["--features", binary.features])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            flags(binary),
        ))?;
    let folder = match binary.profile {
        "dev" => "debug",
        profile => profile,
    };
    Ok(workspace::target()
        .join(tools::WASM)
        .join(folder)
        .join(format!("{}.wasm", binary.name)))
}

/// The wasm splitter needs relocations; remapped paths make two builds in two folders give the same bytes.
fn flags(binary: &Binary) -> String {
    if binary.profile == "dev" {
        // Those of the tests in wasm, so that both compile their dependencies once.
        return String::new();
    }
    let mut flags = if binary.fast {
        // Every supported browser has it, and an audit is a quarter faster by it.
        vec!["-Ctarget-feature=+simd128".to_owned()]
    } else {
        // A rolled loop: SHA-256 runs over some hundred bytes here, and the unrolled one is 6 KB of code.
        vec!["--cfg=sha2_backend_soft=\"compact\"".to_owned()]
    };
    if binary.split {
        flags.push("-Clink-args=--emit-relocs".to_owned());
    }
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
