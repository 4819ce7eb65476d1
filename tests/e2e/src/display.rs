//! A screen for the engine that cannot do without one.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

use anyhow::Result;
use anyhow::bail;
use tokio::time::sleep;

use crate::process_group::ProcessGroup;

/// A virtual X server. One for each session, because the programs on one screen share a clipboard.
#[derive(Debug)]
pub struct Display {
    /// `:7`
    pub name: String,
    _server: ProcessGroup,
}

const DEADLINE: Duration = Duration::from_secs(30);

impl Display {
    /// Starts a server on a number of its own choice.
    pub async fn start(folder: &Path) -> Result<Self> {
        let output = folder.join("xvfb.log");
        let arguments = [
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x1024x24",
            "-nolisten",
            "tcp",
        ];
        let arguments = arguments.map(str::to_owned);
        let server = ProcessGroup::start(OsStr::new("Xvfb"), &arguments, [], &output)?;
        let start = Instant::now();
        while start.elapsed() < DEADLINE {
            let text = fs::read_to_string(&output)?;
            // It writes its number, and a newline, when it is ready for clients.
            let number = text
                .split_inclusive('\n')
                .find_map(|line| line.strip_suffix('\n')?.parse::<u32>().ok());
            if let Some(number) = number {
                return Ok(Self {
                    name: format!(":{number}"),
                    _server: server,
                });
            }
            sleep(Duration::from_millis(20)).await;
        }
        bail!("Xvfb did not start:\n{}", fs::read_to_string(&output)?)
    }
}
