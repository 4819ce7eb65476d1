//! The committed list of what is not run, and why.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use serde::Deserialize;

use crate::engine::Engine;

/// One journey that one engine cannot make.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Skip {
    pub engine: Engine,
    pub journey: String,
    pub reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(default)]
    skip: Vec<Skip>,
}

/// Reads the list. An entry for a journey that does not exist, or without a reason, is a mistake: it
/// would outlive what it was written for.
pub(crate) fn read(text: &str, journeys: &[&str]) -> Result<Vec<Skip>> {
    let list: List = toml::from_str(text).context("skips.toml")?;
    for skip in &list.skip {
        let Skip {
            engine,
            journey,
            reason,
        } = skip;
        ensure!(
            journeys.contains(&journey.as_str()),
            "skips.toml: no journey {journey:?}"
        );
        ensure!(
            reason.len() > 20,
            "skips.toml: {engine}, {journey:?} needs its reason"
        );
    }
    Ok(list.skip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_names_a_journey_and_a_reason() {
        let entry = |journey: &str, reason: &str| {
            format!("[[skip]]\nengine = 'webkit'\njourney = '{journey}'\nreason = '{reason}'\n")
        };
        let reason = "WebKitGTK cannot do this, bug 1";
        assert_eq!(
            read(&entry("a", reason), &["a"])
                .map(|list| list.len())
                .ok(),
            Some(1)
        );
        assert!(read(&entry("b", reason), &["a"]).is_err());
        assert!(read(&entry("a", "no"), &["a"]).is_err());
        assert!(read("[[skip]]\nengine = 'netscape'", &["a"]).is_err());
        assert_eq!(read("", &["a"]).map(|list| list.len()).ok(), Some(0));
    }
}
