//! Screenshots of every panel, for people to look at.

use anyhow::Result;
use clap::Args;

use crate::browsers;
use crate::browsers::Engine;
use crate::pipeline;
use crate::pipeline::Optimiser;
use crate::stage::cargo;
use crate::stage::run;
use crate::stage::stage;
use crate::workspace;

#[derive(Args)]
pub struct Shots {
    /// Take them of dist/ as it is, without building first.
    #[arg(long)]
    no_build: bool,
}

impl Shots {
    pub fn run(self) -> Result<()> {
        browsers::ready(Some(&[Engine::Chromium]))?;
        if !self.no_build {
            pipeline::build(Optimiser::Optional)?;
        }
        let folder = workspace::target().join("shots");
        stage("take screenshots", || {
            run(cargo()
                .args(["run", "--quiet", "-p", "e2e", "--bin", "shots"])
                .env("E2E_DIST", workspace::dist())
                .env("SHOTS_OUT", &folder))
        })?;
        println!(
            "The contact sheet: {}",
            folder.join("contact-sheet.png").display()
        );
        Ok(())
    }
}
