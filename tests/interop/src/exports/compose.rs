//! Docker Compose, asked all texts in one start. A variable of a service has one value, so that there is a service for
//! each text: it extends the one of the file that the target wrote, which is read and interpolated as any file of a project.

use std::fmt::Write as _;

use anyhow::Result;
use anyhow::bail;

use crate::exports::at::At;
use crate::exports::bulk;
use crate::folder::Folder;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// `config` prints a file that it could read again: a dollar sign is two in it.
const VALUE: At = At::Dollars("/environment/JWT_SECRET");

/// What the variable is in the service of each text. It asks no engine for that.
pub(super) fn read(workshop: &Workshop, texts: &[String]) -> Result<Vec<Result<String, String>>> {
    let folder = Folder::empty()?;
    let mut project = "services:\n".to_owned();
    for (number, text) in texts.iter().enumerate() {
        folder.put(&format!("{number}.yaml"), text)?;
        let extends = format!("{{ file: {number}.yaml, service: app }}");
        writeln!(
            project,
            "  s{number}:\n    image: scratch\n    extends: {extends}"
        )?;
    }
    folder.put("compose.yaml", &project)?;
    let program = folder.start(workshop, workshop.program(Tool::DockerCompose)?);
    // Debian's has libraries of its own, of other versions than ours.
    let output = program.args(["config"]).env("PYTHONPATH", "").run()?;
    let printed = [output.quiet_text()?.to_owned()];
    let read = bulk::read(workshop, Tool::Python, "pyyaml", &printed)?;
    let [Ok(project)] = read.as_slice() else {
        bail!("it prints no YAML: {read:?}");
    };
    let service = |number| project.pointer(&format!("/services/s{number}"));
    let value = |number| match service(number) {
        Some(service) => VALUE.value(service),
        None => Err("no such service".to_owned()),
    };
    Ok((0..texts.len()).map(value).collect())
}
