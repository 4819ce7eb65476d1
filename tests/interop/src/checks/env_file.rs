//! A line that writes a `.env` file.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use super::own;
use crate::bench::Bench;
use crate::folder::Folder;
use crate::tool::Tool;

const SHELL: &str = "set -a; . ./.env; printf %s \"$JWT_SECRET\"";
const PYTHON: &str = "from dotenv import dotenv_values
print(dotenv_values('.env')['JWT_SECRET'], end='')";
const NODE: &str = "const text = require('node:fs').readFileSync('.env');
process.stdout.write(require('dotenv').parse(text).JWT_SECRET);";

pub(crate) fn check(bench: &Bench<'_>) -> Result<()> {
    bench.uses(Tool::Python);
    bench.uses(Tool::Node);
    for way in bench.ways() {
        for secret in own::secrets() {
            let folder = own::folder(bench, &secret)?;
            bench.case(way.name(), || {
                let output = bench.program(way, &folder)?.run()?;
                output.quiet_text()?;
                own::same(&written(&folder)?, &secret)?;
                bench.unseen(&secret, &output)
            })?;
            for reader in [Tool::Bash, Tool::Dash, Tool::Python, Tool::Node] {
                bench.case(format!("{}, read by {}", way.name(), reader.name()), || {
                    let value = read(bench, reader, &folder)?;
                    ensure!(value == secret, "it reads {value:?} and not {secret:?}");
                    Ok(())
                })?;
            }
        }
        let folder = Folder::empty()?;
        let file = folder.path().join(".env");
        own::missing(bench, way, bench.program(way, &folder)?, || {
            file.exists().then_some("it writes .env all the same")
        })?;
    }
    Ok(())
}

/// The secret in a file that has this one line and that nobody else may read.
fn written(folder: &Folder) -> Result<String> {
    let path = folder.path().join(".env");
    let mode = fs::metadata(&path).context(".env")?.permissions().mode() & 0o777;
    ensure!(mode == 0o600, ".env has the mode {mode:o}");
    let text = fs::read_to_string(&path)?;
    let line = text.strip_suffix('\n').context("its line does not end")?;
    let secret = line.strip_prefix("JWT_SECRET=");
    let secret = secret.with_context(|| format!("no JWT_SECRET=… but {text:?}"))?;
    Ok(secret.to_owned())
}

fn read(bench: &Bench<'_>, reader: Tool, folder: &Folder) -> Result<String> {
    let program = bench.tool(reader, folder)?;
    let program = match reader {
        Tool::Python => program.args(["-c", PYTHON]),
        Tool::Node => program
            .args(["-e", NODE])
            .env("NODE_PATH", bench.workshop.node_modules()),
        _ => program.args(["-c", SHELL]),
    };
    program.run()?.text().map(str::to_owned)
}
