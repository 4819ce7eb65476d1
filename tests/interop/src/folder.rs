//! The folder that a block runs in: the files of its group, and the libraries that they import.

use std::fs;
use std::fs::File;
use std::os::unix;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use tempfile::TempDir;

use crate::block::Block;
use crate::lang::Lang;
use crate::program::Program;
use crate::task::Task;
use crate::version::RUST_LOCK;
use crate::workshop::Workshop;

const RUST_MANIFEST: &str = include_str!("../drivers/rust/Cargo.toml");

/// A folder.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    _kept: Kept,
}

#[derive(Debug)]
enum Kept {
    Temporary {
        _folder: TempDir,
    },
    /// Cargo knows a package by its path; a new one each time would never find what it built before. One
    /// at a time has them all: cargo says on standard error when it has to wait for another.
    Shared {
        _lock: File,
    },
}

impl Folder {
    /// A program about to run here. Nobody asks afterwards which programs ran, but their wrappers write it down.
    pub(crate) fn start(&self, workshop: &Workshop, program: &Path) -> Program {
        let environment = workshop.environment(&self.path);
        Program::new(program, &self.path, environment).env("INTEROP_SEEN", "/dev/null")
    }

    /// An empty one.
    pub(crate) fn empty() -> Result<Self> {
        let folder = TempDir::new()?;
        Ok(Self {
            path: folder.path().canonicalize()?,
            _kept: Kept::Temporary { _folder: folder },
        })
    }

    /// One with the files of a group, but for the one to be left out.
    pub(crate) fn of_group<'a>(
        workshop: &Workshop,
        group: &str,
        blocks: impl Iterator<Item = &'a Block> + Clone,
        omitted: Option<&str>,
    ) -> Result<Self> {
        let speaks = |lang: Lang| blocks.clone().any(|block| block.lang == lang);
        let folder = if speaks(Lang::Rust) {
            Self::package(workshop, group)?
        } else {
            Self::empty()?
        };
        if speaks(Lang::JavaScript) {
            folder.link_node_modules(workshop)?;
        }
        for block in blocks {
            let Some(Task::File(name) | Task::Auth(name) | Task::Rotate(name)) = &block.task else {
                continue;
            };
            if omitted == Some(name) {
                folder.remove(name)?;
            } else {
                folder.put(name, &block.text)?;
            }
        }
        Ok(folder)
    }

    /// A Rust package that lasts, with our pinned dependencies. To cargo it is what it is called: two of
    /// one name would be taken for the same.
    pub(crate) fn package(workshop: &Workshop, group: &str) -> Result<Self> {
        fs::create_dir_all(workshop.rust())?;
        let lock = File::create(workshop.rust().join("lock"))?;
        lock.lock()?;
        let folder = Self {
            path: workshop.rust().join(group),
            _kept: Kept::Shared { _lock: lock },
        };
        let named = |text: &str| text.replace("\"consumer\"", &format!("\"{group}\""));
        folder.put("Cargo.toml", &named(RUST_MANIFEST))?;
        folder.put("Cargo.lock", &named(RUST_LOCK))?;
        Ok(folder)
    }

    /// A program in this folder may import the npm packages.
    pub(crate) fn link_node_modules(&self, workshop: &Workshop) -> Result<()> {
        let link = self.path.join("node_modules");
        Ok(unix::fs::symlink(workshop.node_modules(), link)?)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file, unless it is there as it should be: a newer date would be a reason to build again.
    pub(crate) fn put(&self, name: &str, text: &str) -> Result<()> {
        let path = self.path.join(name);
        if fs::read_to_string(&path).is_ok_and(|there| there == text) {
            return Ok(());
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, text).with_context(|| path.display().to_string())
    }

    fn remove(&self, name: &str) -> Result<()> {
        let path = self.path.join(name);
        if path.exists() {
            fs::remove_file(&path).with_context(|| path.display().to_string())?;
        }
        Ok(())
    }
}
