//! A program of ours around a reader, which is asked all texts in one start.

use std::fmt::Write as _;

use anyhow::Context;
use anyhow::Result;
use serde::Deserialize;
use serde_json::Value;
use serde_json::json;

use crate::folder::Folder;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// What a program of ours says of a question.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Read { read: Value },
    Failed { failed: String },
}

/// What is in each text.
pub(super) fn read(
    workshop: &Workshop,
    tool: Tool,
    reader: &str,
    texts: &[String],
) -> Result<Vec<Result<Value, String>>> {
    let folder = Folder::empty()?;
    let (script, text) = if tool == Tool::Node {
        folder.link_node_modules(workshop)?;
        (
            "exports.mjs",
            include_str!("../../drivers/node/exports.mjs"),
        )
    } else {
        (
            "exports.py",
            include_str!("../../drivers/python/exports.py"),
        )
    };
    folder.put(script, text)?;
    let mut lines = String::new();
    for text in texts {
        writeln!(lines, "{}", json!({ "text": text }))?;
    }
    let program = folder.start(workshop, workshop.program(tool)?);
    let output = program.args([script, reader]).input(lines).run()?;
    let answers = output.quiet_text()?.lines().map(|line| {
        let answer = serde_json::from_str(line).with_context(|| format!("{line:?}"))?;
        Ok(match answer {
            Answer::Read { read } => Ok(read),
            Answer::Failed { failed } => Err(failed),
        })
    });
    answers.collect()
}
