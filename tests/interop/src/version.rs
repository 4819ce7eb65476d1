//! Which version of a tool this machine has.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::tool::Source;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// The crates that the Rust blocks are built with.
pub(crate) const RUST_LOCK: &str = include_str!("../drivers/rust/Cargo.lock");

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    name: String,
    version: String,
}

pub(crate) fn ask(tool: Tool, workshop: &Workshop) -> Option<String> {
    let said = match tool.source() {
        Source::Program(arguments) => said(workshop.program(tool).ok()?, arguments),
        Source::Debian(package) => said("dpkg-query", &["-W", "-f=${Version}", package]),
        Source::Npm(package) => {
            let manifest = workshop.node_modules().join(package).join("package.json");
            let manifest: Package =
                serde_json::from_str(&fs::read_to_string(manifest).ok()?).ok()?;
            Some(manifest.version)
        }
        Source::Python(package) => installed(&workshop.python_packages(), package),
        Source::Lock(name) => {
            let lock: Lock = toml::from_str(RUST_LOCK).ok()?;
            let package = lock
                .package
                .into_iter()
                .find(|package| package.name == name)?;
            Some(package.version)
        }
        Source::Gem(gem) => {
            let program = format!("print Gem::Specification.find_by_name('{gem}').version");
            said(workshop.program(Tool::Ruby).ok()?, &["-e", &program])
        }
        Source::None => None,
    };
    number(&said?, tool.numbers())
}

fn said(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(said)
}

/// The version of a Python package is in the name of the folder beside it: `pyjwt-2.15.1.dist-info`.
fn installed(folder: &Path, package: &str) -> Option<String> {
    fs::read_dir(folder).ok()?.flatten().find_map(|entry| {
        let name = entry.file_name().to_str()?.to_lowercase();
        let version = name.strip_prefix(package)?.strip_prefix('-')?;
        Some(version.strip_suffix(".dist-info")?.to_owned())
    })
}

/// The first thing in the text that is like `1.2`, cut to this many numbers.
fn number(said: &str, numbers: usize) -> Option<String> {
    let version = said
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.'))?;
    let parts: Vec<_> = version
        .split('.')
        .filter(|part| !part.is_empty())
        .take(numbers)
        .collect();
    Some(parts.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_what_each_program_says() {
        for (said, numbers, version) in [
            ("OpenSSL 3.0.17 1 Jul 2025 (Library: …)", 3, "3.0.17"),
            ("GNU bash, version 5.2.15(1)-release", 2, "5.2"),
            ("0.5.12-2", 2, "0.5"),
            ("v20.20.2", 2, "20.20"),
            ("go version go1.19.8 linux/amd64", 2, "1.19"),
            ("openjdk 17.0.15 2025-04-15", 1, "17"),
            ("ruby 3.1.7p261 (2025-03-26)", 2, "3.1"),
            ("Client Version: v1.32.4-dispatcher", 2, "1.32"),
            ("git version 2.47.3", 2, "2.47"),
        ] {
            assert_eq!(number(said, numbers).as_deref(), Some(version), "{said}");
        }
        assert_eq!(number("no version", 2), None);
    }

    #[test]
    fn the_crate_is_in_the_lock_file() {
        let workshop = Workshop::open().unwrap();
        let version = ask(Tool::RustJsonwebtoken, &workshop).unwrap();
        assert_eq!(version.split('.').count(), 3);
    }
}
