//! Serving the page: the release as it will be published, or a build that follows every change.

use std::net::Ipv4Addr;
use std::thread;

use anyhow::Context as _;
use anyhow::Result;
use clap::Args;
use static_host::Host;
use static_host::Site;

use crate::pipeline;
use crate::pipeline::Optimiser;
use crate::stage::command;
use crate::stage::print_times;
use crate::stage::run;
use crate::tools;
use crate::workspace;

#[derive(Args)]
pub struct Serve {
    /// The port on 127.0.0.1. The page's service worker outlives this program, so it is one that other projects leave alone.
    #[arg(long, default_value_t = 7519)]
    port: u16,
}

impl Serve {
    pub fn run(self) -> Result<()> {
        pipeline::build(Optimiser::Optional)?;
        let host = Host::start(
            Site::new(workspace::dist()),
            (Ipv4Addr::LOCALHOST, self.port).into(),
        )
        .with_context(|| {
            format!(
                "port {} is taken: stop what uses it, or pass --port",
                self.port
            )
        })?;
        print_times();
        println!("\nOpen {}  (Ctrl+C stops)", host.url());
        loop {
            thread::park();
        }
    }
}

#[derive(Args)]
pub struct Dev {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8081)]
    port: u16,
    /// In a language that nobody speaks, longer than ours: what is plain English there can not be translated.
    #[arg(long)]
    pseudo: bool,
}

impl Dev {
    pub fn run(self) -> Result<()> {
        tools::wasm_target()?;
        let tools = [tools::TRUNK.ready()?, tools::BINDGEN.ready()?];
        let [trunk, _] = &tools;
        // Its own folder, so that a release in dist/ is never mixed with a development build.
        run(command(trunk)
            .args([
                "serve",
                "--dist",
                "target/dev-dist",
                "--port",
                &self.port.to_string(),
            ])
            .args(
                self.pseudo
                    .then_some(["--features", "pseudo"])
                    .iter()
                    .flatten(),
            )
            .env("PATH", tools::path_with(&tools)?))
    }
}
