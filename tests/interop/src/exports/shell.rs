//! Shells that source a file for each text, one start for all.

use anyhow::Result;
use anyhow::ensure;

use crate::folder::Folder;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// Sources each file and prints the variable, with a NUL behind it, which no value has.
const SCRIPT: &str = r#"for file in *.sh; do
  unset JWT_SECRET
  . "./$file"
  printf '%s\0' "${JWT_SECRET-unset}"
done
"#;

/// What the variable is after each text.
pub(super) fn read(
    workshop: &Workshop,
    tool: Tool,
    texts: &[String],
) -> Result<Vec<Result<String, String>>> {
    let folder = Folder::empty()?;
    for (number, text) in texts.iter().enumerate() {
        folder.put(&format!("{number:05}.sh"), text)?;
    }
    let program = folder.start(workshop, workshop.program(tool)?);
    let output = program.args(["-c", SCRIPT]).run()?;
    let printed = String::from_utf8(output.stdout)?;
    ensure!(output.stderr.is_empty(), "{}", output.stderr);
    let mut values: Vec<_> = printed
        .split('\0')
        .map(|value| Ok(value.to_owned()))
        .collect();
    // Behind the last NUL there is nothing.
    values.pop();
    Ok(values)
}
