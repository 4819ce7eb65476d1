//! A line that makes a Kubernetes Secret.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use serde_json::Value;

use super::dry;
use crate::bench::Bench;
use crate::encoding::Encoding;
use crate::tool::Tool;

const READ: &str = "import json, sys, yaml
json.dump(yaml.safe_load(sys.stdin), sys.stdout)";

pub(crate) fn check(bench: &Bench<'_>) -> Result<()> {
    let shape = bench.block.secret.context("no shape")?;
    let folder = bench.folder()?;
    for way in bench.ways() {
        bench.case(way.name(), || {
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
                let secret = String::from_utf8(Encoding::Base64.read(value)?)?;
                shape.check(&secret).with_context(|| key.clone())?;
                bench.unseen(&secret, &output)?;
            }
            Ok(())
        })?;
        dry::check(bench, way, bench.program(way, &folder)?, || None)?;
    }
    Ok(())
}
