//! What a page was made of, so that the same page is not made twice.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;

use super::digest::sha256;
use super::record;
use crate::workspace;

/// Files and folders that the page is made of, beside its program and the style sheets of the panels.
const SOURCES: [&str; 4] = ["index.html", "assets", "style", "src/panels"];

/// A digest of all that decides the page's bytes: this program, the modules that cargo compiled, and the other sources.
/// That cargo compiled what is there now is cargo's to know.
pub struct Stamp(String);

impl Stamp {
    /// The stamp of what is there now.
    pub fn of(compiled: [&Path; 2], optimised: bool) -> Result<Self> {
        let mut list = format!("optimised: {optimised}\n");
        note(&env::current_exe()?, &mut list)?;
        for path in compiled {
            note(path, &mut list)?;
        }
        for source in SOURCES {
            note(&workspace::root().join(source), &mut list)?;
        }
        Ok(Self(sha256(list.as_bytes())))
    }

    /// Whether a folder holds the page that this stamp was put on, unchanged since.
    pub fn is_on(&self, folder: &Path) -> bool {
        let there = fs::read_to_string(path());
        let (Ok(there), Ok(wanted)) = (there, self.with(folder)) else {
            return false;
        };
        there == wanted && record::intact(folder)
    }

    /// Puts it on the page that was just made in a folder.
    pub fn put(&self, folder: &Path) -> Result<()> {
        Ok(fs::write(path(), self.with(folder)?)?)
    }

    fn with(&self, folder: &Path) -> Result<String> {
        let list = fs::read(folder.join(record::SUMS))?;
        Ok(format!("{}  {}\n", self.0, sha256(&list)))
    }
}

fn path() -> PathBuf {
    workspace::target().join("pipeline/stamp")
}

/// Adds the digest of a file, or of each file of a folder, in an order that does not change.
fn note(path: &Path, list: &mut String) -> Result<()> {
    if path.is_dir() {
        let mut entries: Vec<_> = fs::read_dir(path)?.collect::<Result<_, _>>()?;
        entries.sort_by_key(fs::DirEntry::path);
        return entries
            .iter()
            .try_for_each(|entry| note(&entry.path(), list));
    }
    let bytes = fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    // Writing to a String cannot fail.
    let _ = writeln!(list, "{}  {}", sha256(&bytes), path.display());
    Ok(())
}
