//! The committed list of blocks that are not run, and why.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use serde::Deserialize;

/// One block that no test can run.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Skip {
    pub block: String,
    pub reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(default)]
    skip: Vec<Skip>,
}

/// Reads the list. An entry for a block that does not exist, or without a reason, is a mistake: it
/// would outlive what it was written for.
pub(crate) fn read(text: &str, blocks: &[&str]) -> Result<Vec<Skip>> {
    let list: List = toml::from_str(text).context("skips.toml")?;
    for (at, Skip { block, reason }) in list.skip.iter().enumerate() {
        ensure!(
            blocks.contains(&block.as_str()),
            "skips.toml: no block {block:?}"
        );
        ensure!(reason.len() > 20, "skips.toml: {block:?} needs its reason");
        let earlier = list.skip.iter().take(at);
        ensure!(
            earlier.into_iter().all(|skip| skip.block != *block),
            "skips.toml: {block:?} is listed twice"
        );
    }
    Ok(list.skip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_names_a_block_and_a_reason() {
        let entry = |block: &str, reason: &str| {
            format!("[[skip]]\nblock = '{block}'\nreason = '{reason}'\n")
        };
        let reason = "Debian has no package of it";
        let read = |text: &str, blocks: &[&str]| read(text, blocks).map(|list| list.len()).ok();
        assert_eq!(read(&entry("a", reason), &["a"]), Some(1));
        assert_eq!(read(&entry("b", reason), &["a"]), None);
        assert_eq!(read(&entry("a", "no"), &["a"]), None);
        assert_eq!(read(&entry("a", reason).repeat(2), &["a"]), None);
        assert_eq!(read("[[skip]]\nengine = 'webkit'", &["a"]), None);
        assert_eq!(read("", &["a"]), Some(0));
    }
}
