//! Commands that hand a secret to a program: real kubectl, and stand-ins for programs whose servers are not ours.

use std::fs;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use crate::folder::Folder;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// What the program was handed by each text. Whatever the secret is, its arguments are the same.
pub(super) fn read(
    workshop: &Workshop,
    shell: Tool,
    texts: &[String],
) -> Result<Vec<Result<String, String>>> {
    let mut arguments = None;
    let each = |text: &String| -> Result<Result<String, String>> {
        let folder = Folder::empty()?;
        folder.put("script.sh", text)?;
        let seen = folder.path().join("seen");
        let program = folder
            .start(workshop, workshop.program(shell)?)
            .first_on_path(&workshop.scripts().stores())?
            .env("INTEROP_STORE", folder.path())
            .env("INTEROP_SEEN", &seen)
            .env("VAULT", "shop");
        let output = program.args(["script.sh"]).run()?;
        if output.code != Some(0) {
            return Ok(Err(output.stderr));
        }
        let seen = fs::read_to_string(&seen).context("nothing ran")?;
        let before = arguments.get_or_insert_with(|| seen.clone());
        ensure!(*before == seen, "the arguments differ: {before}{seen}");
        let stored = fs::read(folder.path().join("stored"))?;
        Ok(String::from_utf8(stored).map_err(|error| error.to_string()))
    };
    texts.iter().map(each).collect()
}
