//! A line that prepares a project. It is not run, for it would ask a registry for whatever is newest;
//! the harness has its effect, pinned. So each package that it names must be one that we install.

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use serde_json::Value;

use crate::bench::Bench;

const NPM: &str = include_str!("../../package.json");
const PYTHON: &str = include_str!("../../requirements.txt");
const RUST: &str = include_str!("../../drivers/rust/Cargo.toml");
const GO: &str = "github.com/golang-jwt/jwt/v4";
const RUBY: &str = "jwt";

pub(crate) fn check(bench: &Bench<'_>) -> Result<()> {
    let lines = bench.block.text.lines();
    for command in lines.flat_map(|line| line.split("&&")).map(str::trim) {
        let words: Vec<_> = command.split_whitespace().collect();
        if !words.is_empty() {
            bench.case(command, || prepares(&words))?;
        }
    }
    Ok(())
}

fn prepares(words: &[&str]) -> Result<()> {
    match words {
        ["cd", _]
        | ["cargo", "new", _]
        | ["cargo", "init"]
        | ["npm", "init", "-y"]
        | ["go", "mod", "init", _] => Ok(()),
        ["cargo", "add", rest @ ..] => crates(rest),
        ["npm", "install", rest @ ..] => {
            let manifest: Value = serde_json::from_str(NPM)?;
            let packages = manifest.get("dependencies").and_then(Value::as_object);
            known(rest, packages.context("package.json")?.keys())
        }
        ["pip", "install", rest @ ..] | ["python3", "-m", "pip", "install", rest @ ..] => known(
            rest,
            PYTHON.lines().filter_map(|line| line.split("==").next()),
        ),
        ["go", "get", rest @ ..] => known(rest, [GO]),
        ["gem", "install", rest @ ..] | ["bundle", "add", rest @ ..] => known(rest, [RUBY]),
        _ => bail!("the harness does not know what this prepares"),
    }
}

/// Packages, with or without a version.
fn known<S: AsRef<str>>(packages: &[&str], ours: impl IntoIterator<Item = S>) -> Result<()> {
    ensure!(!packages.is_empty(), "it names no package");
    let ours: Vec<S> = ours.into_iter().collect();
    for package in packages {
        let end = package.find(['@', '=', '<', '>', '~']);
        let name = end.and_then(|end| package.get(..end)).unwrap_or(package);
        ensure!(
            ours.iter()
                .any(|known| known.as_ref().eq_ignore_ascii_case(name)),
            "{name:?} is not among what we install"
        );
    }
    Ok(())
}

/// Crates, and the features that are switched on for them.
fn crates(words: &[&str]) -> Result<()> {
    let manifest: toml::Table = toml::from_str(RUST)?;
    let ours = manifest.get("dependencies").and_then(toml::Value::as_table);
    let ours = ours.context("Cargo.toml")?;
    let mut parts = words.split(|word| *word == "--features");
    let packages = parts.next().unwrap_or_default();
    known(packages, ours.keys())?;
    for after in parts {
        let [features] = after else {
            bail!("after --features there is one word");
        };
        for feature in features.split(',') {
            let (package, feature) = match (feature.split_once('/'), packages) {
                (Some(both), _) => both,
                (None, [package]) => (*package, feature),
                (None, _) => bail!("of which crate is the feature {feature:?}?"),
            };
            ensure!(
                switched_on(ours, package, feature),
                "we build {package} without its feature {feature:?}"
            );
        }
    }
    Ok(())
}

fn switched_on(ours: &toml::Table, package: &str, feature: &str) -> bool {
    let package = ours.get(package);
    let features = package.and_then(|package| package.get("features")?.as_array());
    features.is_some_and(|features| features.iter().any(|on| on.as_str() == Some(feature)))
}
