//! Two builds in two folders give the same bytes: this makes the second one, and compares.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::fs::DirEntry;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use anyhow::bail;

use crate::pipeline;
use crate::pipeline::Optimiser;
use crate::stage::print_times;
use crate::stage::run;
use crate::stage::stage;
use crate::workspace;

/// What is not a source.
const NOT_COPIED: [&str; 3] = [".git", "target", "dist"];

/// Makes the second build and compares it with dist/.
pub fn reproduce() -> Result<()> {
    pipeline::build(Optimiser::Required)?;
    let ours = workspace::dist();
    let copy = workspace::target().join("reproduce/another-folder");
    stage("copy the sources", || {
        copy_sources(&workspace::root(), &copy)
    })?;
    stage("build the page from the copy", || {
        run(Command::new(env::current_exe()?)
            .arg("dist")
            .current_dir(&copy)
            .env(workspace::ROOT, &copy)
            .env("CARGO_TARGET_DIR", copy.join("target")))
    })?;
    let same = stage("compare every byte", || compare(&ours, &copy.join("dist")));
    print_times();
    println!("\n{} files, the same bytes in two folders", same?);
    Ok(())
}

/// Makes a folder hold the sources of another. What is the same already is left alone, so that cargo compiles in the copy
/// only what has changed since the last time.
fn copy_sources(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in sources(to)? {
        if !from.join(entry.file_name()).exists() {
            if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?;
            } else {
                fs::remove_file(entry.path())?;
            }
        }
    }
    for entry in sources(from)? {
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_sources(&entry.path(), &copy)?;
        } else if fs::read(&copy).ok() != Some(fs::read(entry.path())?) {
            fs::copy(entry.path(), &copy)?;
        }
    }
    Ok(())
}

fn sources(folder: &Path) -> Result<Vec<DirEntry>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let built = entry.path() == workspace::target();
        if !built && NOT_COPIED.iter().all(|name| entry.file_name() != *name) {
            entries.push(entry);
        }
    }
    Ok(entries)
}

/// How many files two folders have in common. Fails when one has a file that the other has not, or not so.
fn compare(one: &Path, other: &Path) -> Result<usize> {
    let (here, there) = (files(one)?, files(other)?);
    let names = here.keys().chain(there.keys());
    let mut different: Vec<_> = names
        .filter(|name| here.get(*name) != there.get(*name))
        .map(|name| name.display().to_string())
        .collect();
    different.sort();
    different.dedup();
    if !different.is_empty() {
        bail!(
            "{} and {} differ in {}",
            one.display(),
            other.display(),
            different.join(", ")
        );
    }
    Ok(here.len())
}

/// Every file of a folder, by its path in it.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(folder)?.to_owned();
        if path.is_dir() {
            let below = files(&path)?.into_iter();
            found.extend(below.map(|(below, bytes)| (name.join(below), bytes)));
        } else {
            found.insert(name, fs::read(&path)?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_a_name_or_a_file_more_is_a_difference() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let compared = || compare(one.path(), other.path());
        for folder in [&one, &other] {
            fs::create_dir(folder.path().join("below")).unwrap();
            fs::write(folder.path().join("below/a"), "1").unwrap();
        }
        assert_eq!(compared().unwrap(), 1);
        fs::write(other.path().join("below/a"), "2").unwrap();
        let said = compared().unwrap_err().to_string();
        assert!(said.ends_with("differ in below/a"), "{said}");
        fs::write(other.path().join("below/a"), "1").unwrap();
        fs::write(other.path().join("b"), "").unwrap();
        let said = compared().unwrap_err().to_string();
        assert!(said.ends_with("differ in b"), "{said}");
    }

    #[test]
    fn a_copy_follows_the_sources_and_leaves_alone_what_was_built() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for folder in ["src", "old", "target", ".git"] {
            fs::create_dir(one.path().join(folder)).unwrap();
            fs::write(one.path().join(folder).join("a"), "1").unwrap();
        }
        let names = || -> Vec<_> {
            let names = files(other.path()).unwrap().into_keys();
            names.map(|name| name.display().to_string()).collect()
        };
        copy_sources(one.path(), other.path()).unwrap();
        assert_eq!(names(), ["old/a", "src/a"]);
        fs::create_dir(other.path().join("target")).unwrap();
        fs::write(other.path().join("target/b"), "").unwrap();
        fs::remove_dir_all(one.path().join("old")).unwrap();
        fs::write(one.path().join("src/a"), "2").unwrap();
        copy_sources(one.path(), other.path()).unwrap();
        assert_eq!(names(), ["src/a", "target/b"]);
        assert_eq!(fs::read(other.path().join("src/a")).unwrap(), b"2");
    }
}
