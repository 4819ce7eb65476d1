//! One driver process.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use anyhow::Result;
use anyhow::bail;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::display::Display;
use crate::engine::Engine;
use crate::port;
use crate::process_group::ProcessGroup;

/// A driver that answers on a port, with its browser below it.
#[derive(Debug)]
pub struct Driver {
    /// Where it answers.
    pub url: String,
    /// What driver and browser wrote.
    pub output: PathBuf,
    // The screen goes last: a browser that loses it writes a page of complaints.
    _group: ProcessGroup,
    _display: Option<Display>,
}

const DEADLINE: Duration = Duration::from_secs(30);

impl Driver {
    /// Starts a driver. All it leaves behind is in `folder`.
    pub async fn start(engine: Engine, folder: &Path) -> Result<Self> {
        let display = match engine {
            Engine::Webkit => Some(Display::start(folder).await?),
            Engine::Chromium | Engine::Firefox => None,
        };
        let addr = port::free()?;
        let (program, arguments) = engine.driver(addr.port());
        let output = folder.join("driver.log");
        let home = folder.join("home");
        let settings = home.join(".config");
        fs::create_dir_all(&settings)?;
        // Where GTK's downloads go; without it they go to the home folder itself.
        fs::write(
            settings.join("user-dirs.dirs"),
            "XDG_DOWNLOAD_DIR=\"$HOME/Downloads\"\n",
        )?;
        // Profiles, sockets and caches go where they are removed with the session.
        let mut environment: Vec<(&str, &OsStr)> = vec![
            ("TMPDIR", folder.as_os_str()),
            ("HOME", home.as_os_str()),
            ("XDG_CONFIG_HOME", settings.as_os_str()),
        ];
        if let Some(display) = &display {
            environment.push(("DISPLAY", OsStr::new(&display.name)));
            // A virtual screen has no graphics processor, and the thread that imitates one was seen to crash.
            environment.push(("WEBKIT_SKIA_ENABLE_CPU_RENDERING", OsStr::new("1")));
        }
        let group = ProcessGroup::start(OsStr::new(program), &arguments, environment, &output)?;
        let driver = Self {
            url: format!("http://{addr}"),
            output,
            _group: group,
            _display: display,
        };
        let start = Instant::now();
        while start.elapsed() < DEADLINE {
            if TcpStream::connect(addr).await.is_ok() {
                return Ok(driver);
            }
            sleep(Duration::from_millis(20)).await;
        }
        bail!("{program} did not start:\n{}", driver.written(0))
    }

    /// The output from a byte on.
    pub fn written(&self, from: usize) -> String {
        fs::read(&self.output).map_or_else(
            |error| error.to_string(),
            |bytes| String::from_utf8_lossy(bytes.get(from..).unwrap_or_default()).into_owned(),
        )
    }

    /// How many bytes the output has by now.
    pub fn length(&self) -> Result<usize> {
        Ok(usize::try_from(fs::metadata(&self.output)?.len())?)
    }
}
