//! Every test, in the order in which they are quick.

use anyhow::Result;
use clap::Args;
use clap::ValueEnum;

use crate::browsers;
use crate::browsers::Engine;
use crate::consumers;
use crate::pipeline;
use crate::pipeline::Optimiser;
use crate::stage::cargo;
use crate::stage::print_times;
use crate::stage::run;
use crate::stage::stage;
use crate::tools;
use crate::workspace;

#[derive(Args)]
pub struct Test {
    /// Only what needs no browser, no build of the page and no other tools.
    #[arg(long)]
    quick: bool,
    /// Only the guide's blocks, each with the real tool, and the tokens exchanged with other libraries.
    #[arg(long, conflicts_with_all = ["quick", "browser", "journey"])]
    interop: bool,
    /// The engines of the journeys. Without it: those found; with CI=true all three, or the run fails.
    #[arg(long, value_enum)]
    browser: Option<Choice>,
    /// Only journeys whose name contains this.
    #[arg(long)]
    journey: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Choice {
    Chromium,
    Firefox,
    Webkit,
    All,
}

impl Choice {
    fn engines(self) -> &'static [Engine] {
        match self {
            Self::Chromium => &[Engine::Chromium],
            Self::Firefox => &[Engine::Firefox],
            Self::Webkit => &[Engine::Webkit],
            Self::All => &Engine::ALL,
        }
    }
}

impl Test {
    pub fn run(self) -> Result<()> {
        let outcome = self.stages();
        print_times();
        outcome
    }

    fn stages(&self) -> Result<()> {
        if self.interop {
            return interop();
        }
        if self.journey.is_none() {
            stage("library and tools: units, properties, doctests", || {
                run(cargo().args([
                    "test",
                    "--quiet",
                    "-p",
                    "jwt-secrets",
                    "-p",
                    "static-host",
                    "-p",
                    "xtask",
                    "-p",
                    "worker",
                ]))
            })?;
        }
        if self.quick {
            return Ok(());
        }
        if self.journey.is_none() {
            interop()?;
        }
        let (engines, programs) = browsers::ready(self.browser.map(Choice::engines))?;
        if self.journey.is_none() && engines.contains(&Engine::Chromium) {
            wasm_tests()?;
        }
        pipeline::build(Optimiser::Required)?;
        let pseudo = pipeline::build_pseudo()?;
        let axe = consumers::axe()?;
        let names: Vec<_> = engines.iter().map(|engine| engine.name()).collect();
        stage(&format!("journeys in {}", names.join(", ")), || {
            let mut journeys = cargo();
            journeys
                .args(["test", "--quiet", "-p", "e2e"])
                .env("PATH", tools::path_with(&programs)?)
                .env("E2E_DIST", workspace::dist())
                .env("E2E_PSEUDO", &pseudo)
                .env("E2E_AXE", &axe)
                .env("E2E_BROWSERS", names.join(","));
            if let Some(journey) = &self.journey {
                journeys.args(["--test", "journeys", "--", journey]);
            }
            run(&mut journeys)
        })
    }
}

/// Each code block of the guide with the tool that it is for, and tokens with each library.
fn interop() -> Result<()> {
    let libraries = consumers::ready()?;
    stage(
        "the guide's blocks with the real tools, exports and tokens with other libraries",
        || {
            run(cargo()
                .args(["test", "--quiet", "-p", "interop"])
                .env("INTEROP_HOME", libraries))
        },
    )
}

/// The properties of the library and the parts of the app that need a browser, in headless Chromium.
fn wasm_tests() -> Result<()> {
    tools::wasm_target()?;
    let runner = tools::BINDGEN
        .ready()?
        .with_file_name("wasm-bindgen-test-runner");
    stage(
        "the same properties, and the app's own, in headless Chromium",
        || {
            run(cargo()
                .args(["test", "--target", tools::WASM])
                .args(["-p", "jwt-secrets", "--test", "properties"])
                .args(["-p", "jwt-secret-generator", "--test", "web"])
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner))
        },
    )
}
