//! Commands that hand a secret to a program: real ones, and stand-ins for those whose servers are not ours.

use std::fs;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use crate::folder::Folder;
use crate::program::Program;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// What the commands put secrets into.
pub(super) trait Store {
    /// A program that finds the command, and the command this store.
    fn at_hand(&self, program: Program, folder: &Folder) -> Result<Program>;

    /// What it was handed last.
    fn taken(&mut self, folder: &Folder) -> Result<Result<String, String>>;
}

/// Scripts that write into a file what they are handed.
pub(super) struct StandIns<'a>(pub &'a Workshop);

impl Store for StandIns<'_> {
    fn at_hand(&self, program: Program, folder: &Folder) -> Result<Program> {
        let program = program.first_on_path(&self.0.scripts().stores())?;
        let program = program.env("INTEROP_STORE", folder.path());
        Ok(program.env("VAULT", "shop"))
    }

    fn taken(&mut self, folder: &Folder) -> Result<Result<String, String>> {
        let stored = fs::read(folder.path().join("stored"))?;
        Ok(String::from_utf8(stored).map_err(|error| error.to_string()))
    }
}

/// What the store was handed by each text. Whatever the secret is, the arguments are the same.
pub(super) fn read(
    workshop: &Workshop,
    shell: Tool,
    mut store: impl Store,
    texts: &[String],
) -> Result<Vec<Result<String, String>>> {
    let mut arguments = None;
    let each = |text: &String| -> Result<Result<String, String>> {
        let folder = Folder::empty()?;
        folder.put("script.sh", text)?;
        let seen = folder.path().join("seen");
        let program = folder.start(workshop, workshop.program(shell)?);
        let program = store.at_hand(program, &folder)?.env("INTEROP_SEEN", &seen);
        let output = program.args(["script.sh"]).run()?;
        if output.code != Some(0) {
            return Ok(Err(output.stderr));
        }
        let seen = fs::read_to_string(&seen).context("nothing ran")?;
        let before = arguments.get_or_insert_with(|| seen.clone());
        ensure!(*before == seen, "the arguments differ: {before}{seen}");
        store.taken(&folder)
    };
    texts.iter().map(each).collect()
}
