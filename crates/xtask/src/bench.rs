//! Measurements, each beside something of the same run to compare with.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use clap::Args;
use clap::Subcommand;

use crate::browsers;
use crate::browsers::Engine;
use crate::pipeline;
use crate::pipeline::Optimiser;
use crate::stage::cargo;
use crate::stage::run;
use crate::stage::stage;
use crate::workspace;

#[derive(Args)]
pub struct Bench {
    #[command(subcommand)]
    part: Part,
}

#[derive(Subcommand)]
enum Part {
    /// Until the first secret is on the screen: beside a floor, a twin without a program, and a peer.
    First {
        /// The folder of another page's build, to be measured along.
        #[arg(long)]
        peer: Option<PathBuf>,
        /// Measure dist/ as it is, without building first.
        #[arg(long)]
        no_build: bool,
    },
    /// Candidates a second in an audit of a token: beside Node.js and Python.
    Audit {
        /// Measure dist/ as it is, without building first.
        #[arg(long)]
        no_build: bool,
    },
    /// A million secrets as a file: beside Python, Node.js and the bare generator of the browser.
    Bulk {
        /// Measure dist/ as it is, without building first.
        #[arg(long)]
        no_build: bool,
    },
    /// How long a keystroke in Verify holds the page up while it looks for the cause of a mismatch.
    Causes {
        /// Measure dist/ as it is, without building first.
        #[arg(long)]
        no_build: bool,
    },
}

impl Bench {
    pub fn run(self) -> Result<()> {
        let (Part::First { no_build, .. }
        | Part::Audit { no_build }
        | Part::Bulk { no_build }
        | Part::Causes { no_build }) = self.part;
        browsers::ready(Some(&[Engine::Chromium]))?;
        if !no_build {
            pipeline::build(Optimiser::Required)?;
        }
        match self.part {
            Part::First { peer, .. } => stage("measure the first secret (about 3 minutes)", || {
                let mut bench = program("bench");
                if let Some(peer) = peer {
                    bench.env("BENCH_PEER", peer.canonicalize()?);
                }
                run(bench.arg("first"))
            }),
            Part::Audit { .. } => stage("measure the audit of a token (about a minute)", || {
                run(program("bench").arg("audit"))
            }),
            Part::Bulk { .. } => stage("measure a million secrets (about 2 minutes)", || {
                run(program("bench").arg("bulk"))
            }),
            Part::Causes { .. } => stage("measure the causes in Verify (about a minute)", || {
                run(&mut program("causes"))
            }),
        }
    }
}

/// A program of the package of journeys, for dist/.
fn program(name: &str) -> Command {
    let mut program = cargo();
    program
        .args(["run", "--quiet", "-p", "e2e", "--bin", name, "--"])
        .env("E2E_DIST", workspace::dist());
    program
}
