//! A line that makes a Kubernetes Secret.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use serde_json::Value;

use super::own;
use crate::bench::Bench;
use crate::bench::Way;
use crate::encoding::Encoding;
use crate::tool::Tool;

const READ: &str = "import json, sys, yaml
json.dump(yaml.safe_load(sys.stdin), sys.stdout)";

pub(crate) fn check(bench: &Bench<'_>) -> Result<()> {
    for way in bench.ways() {
        for secret in own::secrets() {
            bench.case(way.name(), || made(bench, way, &secret))?;
        }
        let folder = bench.folder()?;
        own::missing(bench, way, bench.program(way, &folder)?, || None)?;
    }
    Ok(())
}

/// Every value of it must be the secret: what a cluster gets is what a pod will read.
fn made(bench: &Bench<'_>, way: Way, secret: &str) -> Result<()> {
    let folder = own::folder(bench, secret)?;
    let output = bench.program(way, &folder)?.run()?;
    let reader = bench.tool(Tool::Python, &folder)?.args(["-c", READ]);
    let read = reader.input(output.quiet_text()?).run()?;
    let object: Value = serde_json::from_str(read.text()?)?;
    let kind = object.get("kind").unwrap_or(&Value::Null);
    ensure!(kind == "Secret", "no Secret, but {kind}");
    let data = object.get("data").and_then(Value::as_object);
    let data = data.context("it holds no data")?;
    ensure!(!data.is_empty(), "it holds no data");
    for (key, value) in data {
        let value = value.as_str().context("a value is no text")?;
        let value = String::from_utf8(Encoding::Base64.read(value)?)?;
        own::same(&value, secret).with_context(|| key.clone())?;
    }
    bench.unseen(secret, &output)
}
