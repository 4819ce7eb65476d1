//! The tools a build needs, each at one version, installed once a machine and never in the way of your own:
//! they go to a folder of this project in cargo's home, one subfolder a version.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;

use crate::stage::cargo;
use crate::stage::command;
use crate::stage::output;
use crate::stage::run;
use crate::stage::stage;
use crate::workspace;

/// The target the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// A command-line tool from the Rust registry.
pub struct Tool {
    /// The program.
    pub program: &'static str,
    /// The package that holds it.
    package: &'static str,
    /// The one version we build with.
    pub version: &'static str,
    /// How long building it took on two cores, in minutes.
    minutes: &'static str,
}

/// The way in which developers of pages in Rust expect to build and serve one.
pub const TRUNK: Tool = Tool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    minutes: "7",
};
/// Must be the version of the crate `wasm-bindgen` in Cargo.toml: the two share a format.
pub const BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    minutes: "3",
};
/// Firefox's WebDriver, for the journeys.
pub const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    minutes: "3",
};

/// The release of Binaryen whose `wasm-opt` the published bytes are made with.
pub const BINARYEN: &str = "132";

fn folder() -> PathBuf {
    workspace::cargo_home().join("jwt-secret-generator-tools")
}

fn says_version(program: impl AsRef<std::ffi::OsStr>, version: &str) -> bool {
    output(Command::new(program).arg("--version")).is_ok_and(|said| {
        said.split(|c: char| c.is_whitespace() || c == '(' || c == ')')
            .any(|word| word == version)
    })
}

impl Tool {
    fn home(&self) -> PathBuf {
        folder().join(format!("{}-{}", self.package, self.version))
    }

    /// Where the tool is, installing it when neither PATH nor our folder has this version.
    pub fn ready(&self) -> Result<PathBuf> {
        let ours = self.home().join("bin").join(self.program);
        // The folder carries the version, and cargo puts the program there only when it is whole.
        if ours.is_file() {
            return Ok(ours);
        }
        if says_version(self.program, self.version) {
            return Ok(self.program.into());
        }
        let line = format!(
            "install {} {} (about {} min on two cores, once)",
            self.program, self.version, self.minutes
        );
        stage(&line, || {
            // A build folder that outlives an interruption: the second try goes on where the first one stopped.
            let build = self.home().join("build");
            run(cargo()
                .args(["install", "--locked", self.package])
                .args(["--version", self.version])
                .arg("--root")
                .arg(self.home())
                // Quicker to compile, and quick enough: they run for seconds.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_TARGET_DIR", &build))?;
            // Only disk space is lost when this fails.
            let _ = fs::remove_dir_all(build);
            Ok(())
        })?;
        Ok(ours)
    }
}

/// Adds the wasm target when it is missing.
pub fn wasm_target() -> Result<()> {
    let installed = output(command("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .is_ok_and(|dir| PathBuf::from(dir.trim()).is_dir());
    if installed {
        return Ok(());
    }
    stage(
        "add the wasm32-unknown-unknown target (seconds, once)",
        || {
            run(command("rustup").args(["target", "add", WASM]))
            .context("install rustup, or the wasm32-unknown-unknown target of your Rust, and run this again")
        },
    )
}

/// Where wasm-opt is, with wasm-merge beside it: on PATH, in our folder, or installed from npm's `binaryen`. `None` when there
/// is no npm either.
pub fn wasm_opt() -> Result<Option<PathBuf>> {
    let answer = |program: &Path| {
        says_version(program, BINARYEN)
            && says_version(program.with_file_name("wasm-merge"), BINARYEN)
    };
    if answer(Path::new("wasm-opt")) {
        return Ok(Some("wasm-opt".into()));
    }
    let home = folder().join(format!("binaryen-{BINARYEN}"));
    let ours = home.join("node_modules/.bin/wasm-opt");
    if answer(&ours) {
        return Ok(Some(ours));
    }
    if output(Command::new("npm").arg("--version")).is_err() {
        return Ok(None);
    }
    stage(
        &format!("install wasm-opt {BINARYEN} (half a minute, once)"),
        || {
            fs::create_dir_all(&home)?;
            run(command("npm")
                .args([
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--loglevel=error",
                ])
                .arg("--prefix")
                .arg(&home)
                .arg(format!("binaryen@{BINARYEN}.0.0")))
        },
    )?;
    if !answer(&ours) {
        bail!("wasm-opt and wasm-merge were installed but do not answer with version {BINARYEN}");
    }
    Ok(Some(ours))
}

/// PATH with the folders of these tools in front.
pub fn path_with(programs: &[PathBuf]) -> Result<OsString> {
    let mut folders: Vec<PathBuf> = programs
        .iter()
        .filter_map(|program| program.parent())
        .filter(|folder| folder.is_absolute())
        .map(PathBuf::from)
        .collect();
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    Ok(env::join_paths(folders)?)
}
