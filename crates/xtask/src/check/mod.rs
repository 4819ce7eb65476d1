//! What must hold before a change lands, apart from the tests.

mod allowed;
mod page;

use anyhow::Result;
use clap::Args;

use crate::pipeline;
use crate::pipeline::Optimiser;
use crate::stage::cargo;
use crate::stage::print_times;
use crate::stage::run;
use crate::stage::stage;
use crate::tools;
use crate::workspace;

#[derive(Args)]
pub struct Check {
    /// Write today's crates and wasm imports into the allow-lists, for review in the diff.
    #[arg(long)]
    accept: bool,
}

/// The packages that run on this machine.
const NATIVE: [&str; 12] = [
    "-p",
    "jwt-secrets",
    "-p",
    "static-host",
    "-p",
    "xtask",
    "-p",
    "e2e",
    "-p",
    "interop",
    "-p",
    "worker",
];
/// The packages that run in the browser.
const BROWSER: [&str; 6] = [
    "-p",
    "jwt-secret-generator",
    "-p",
    "jwt-secrets",
    "-p",
    "worker",
];

impl Check {
    pub fn run(self) -> Result<()> {
        let outcome = self.stages();
        print_times();
        outcome
    }

    fn stages(&self) -> Result<()> {
        tools::wasm_target()?;
        stage("rustfmt", || run(cargo().args(["fmt", "--all", "--check"])))?;
        stage("clippy, native", || clippy(&NATIVE, &[]))?;
        stage("clippy, wasm32", || {
            clippy(&BROWSER, &["--target", tools::WASM])
        })?;
        stage("clippy, wasm32, panels split off", || {
            clippy(
                &["-p", "jwt-secret-generator"],
                &["--target", tools::WASM, "--features", "split"],
            )
        })?;
        stage("documentation", || {
            document(&NATIVE, &[])?;
            document(&["-p", "jwt-secret-generator"], &["--target", tools::WASM])
        })?;
        pipeline::build(Optimiser::Required)?;
        stage("byte budgets", || {
            pipeline::check_budgets(&workspace::dist())
        })?;
        stage("the page's own rules", || page::check(&workspace::dist()))?;
        stage("allow-lists of crates and wasm imports", || {
            allowed::check(self.accept)
        })
    }
}

fn clippy(packages: &[&str], more: &[&str]) -> Result<()> {
    run(cargo()
        .args(["clippy", "--quiet", "--all-targets"])
        .args(packages)
        .args(more)
        .args(["--", "-D", "warnings"]))
}

fn document(packages: &[&str], more: &[&str]) -> Result<()> {
    run(cargo()
        .args(["doc", "--quiet", "--no-deps", "--document-private-items"])
        .args(packages)
        .args(more)
        .env("RUSTDOCFLAGS", "-D warnings"))
}
