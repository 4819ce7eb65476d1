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

use crate::secret_store::SecretStore;
use crate::tool::Tool;

const STAND_IN: &str = include_str!("../drivers/stand-in.sh");

/// Where lines of the guide draw from, and how each comes to a bad end.
const DRY: [(&str, &str); 2] = [
    ("openssl", "#!/bin/sh\nexit 1\n"),
    ("head", "#!/bin/sh\nprintf 0123\nexit 1\n"),
];

/// A folder of scripts.
#[derive(Debug)]
pub(crate) struct Scripts {
    folder: TempDir,
}

impl Scripts {
    pub(crate) fn fill(programs: &BTreeMap<Tool, PathBuf>) -> Result<Self> {
        let scripts = Self {
            folder: TempDir::new()?,
        };
        for folder in [
            scripts.watched(),
            scripts.stores(),
            scripts.clients(),
            scripts.dry(),
        ] {
            fs::create_dir(folder)?;
        }
        for (tool, path) in programs {
            if let Some(program) = tool.program().filter(|_| is_watched(*tool)) {
                let command = format!("'{}'", path.display());
                put(&scripts.watched(), program, &wrapper(program, &command))?;
            }
        }
        if let Some(python) = programs.get(&Tool::Python) {
            let command = format!("'{}' -m awscli", python.display());
            put(&scripts.clients(), "aws", &wrapper("aws", &command))?;
        }
        let stores = SecretStore::ALL.map(SecretStore::program);
        for program in stores.into_iter().chain(["gh", "kubectl"]) {
            put(&scripts.stores(), program, STAND_IN)?;
        }
        for (program, script) in DRY {
            put(&scripts.dry(), program, script)?;
        }
        Ok(scripts)
    }

    /// A wrapper for each program, which writes down that it ran and with which arguments.
    pub(crate) fn watched(&self) -> PathBuf {
        self.folder.path().join("watched")
    }

    /// Stand-ins for the programs that keep secrets.
    pub(crate) fn stores(&self) -> PathBuf {
        self.folder.path().join("stores")
    }

    /// Programs that keep secrets themselves, behind such wrappers.
    pub(crate) fn clients(&self) -> PathBuf {
        self.folder.path().join("clients")
    }

    /// Sources of randomness that have run dry.
    pub(crate) fn dry(&self) -> PathBuf {
        self.folder.path().join("dry")
    }
}

/// Whether a command line names a source that the scripts have a dry one of.
pub(crate) fn draws<'a>(mut words: impl Iterator<Item = &'a str>) -> bool {
    words.any(|word| DRY.iter().any(|(program, _)| *program == word))
}

/// A shell is started by the harness, which knows that it did.
fn is_watched(tool: Tool) -> bool {
    !matches!(tool, Tool::Bash | Tool::Dash)
}

fn wrapper(program: &str, command: &str) -> String {
    format!(
        "#!/bin/sh\nprintf '> %s\\n' \"{program} $*\" >> \"$INTEROP_SEEN\"\nexec {command} \"$@\"\n"
    )
}

fn put(folder: &Path, program: &str, script: &str) -> Result<()> {
    let path = folder.join(program);
    fs::write(&path, script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(())
}
