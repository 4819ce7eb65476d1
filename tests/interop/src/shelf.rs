//! Scripts that go before the machine's own programs.
//!
//! All are written before anything runs: a script that is open for writing while another thread starts a
//! program cannot be started itself.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Result;
use tempfile::TempDir;

use crate::keeper::Keeper;
use crate::tool::Tool;

const STAND_IN: &str = include_str!("../drivers/stand-in.sh");

/// Where lines of the guide draw from, and how each comes to a bad end.
const DRY: [(&str, &str); 2] = [
    ("openssl", "#!/bin/sh\nexit 1\n"),
    ("head", "#!/bin/sh\nprintf 0123\nexit 1\n"),
];

/// A folder of scripts.
#[derive(Debug)]
pub(crate) struct Shelf {
    folder: TempDir,
}

impl Shelf {
    pub(crate) fn fill(programs: &BTreeMap<Tool, PathBuf>) -> Result<Self> {
        let shelf = Self {
            folder: TempDir::new()?,
        };
        for folder in [shelf.watched(), shelf.keepers(), shelf.dry()] {
            fs::create_dir(folder)?;
        }
        for (tool, path) in programs {
            if let Some(program) = tool.program().filter(|_| is_watched(*tool)) {
                put(&shelf.watched(), program, &wrapper(program, path))?;
            }
        }
        for keeper in Keeper::ALL {
            put(&shelf.keepers(), keeper.program(), STAND_IN)?;
        }
        for (program, script) in DRY {
            put(&shelf.dry(), program, script)?;
        }
        Ok(shelf)
    }

    /// A wrapper for each program, which writes down that it ran and with which arguments.
    pub(crate) fn watched(&self) -> PathBuf {
        self.folder.path().join("watched")
    }

    /// Stand-ins for the programs that keep secrets.
    pub(crate) fn keepers(&self) -> PathBuf {
        self.folder.path().join("keepers")
    }

    /// Sources of randomness that have run dry.
    pub(crate) fn dry(&self) -> PathBuf {
        self.folder.path().join("dry")
    }
}

/// Whether a command line names a source that the shelf has a dry one of.
pub(crate) fn draws<'a>(mut words: impl Iterator<Item = &'a str>) -> bool {
    words.any(|word| DRY.iter().any(|(program, _)| *program == word))
}

/// A shell is started by the harness, which knows that it did.
fn is_watched(tool: Tool) -> bool {
    !matches!(tool, Tool::Bash | Tool::Dash)
}

fn wrapper(program: &str, path: &Path) -> String {
    let path = path.display();
    format!(
        "#!/bin/sh\nprintf '> %s\\n' \"{program} $*\" >> \"$INTEROP_SEEN\"\nexec '{path}' \"$@\"\n"
    )
}

fn put(folder: &Path, program: &str, script: &str) -> Result<()> {
    let path = folder.join(program);
    fs::write(&path, script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(())
}
