//! The three engines and how each is started.

use std::env;
use std::fmt;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::Error;
use anyhow::Result;
use anyhow::bail;
use serde::Deserialize;
use serde_json::Value;
use serde_json::json;

use crate::session::Options;

/// A browser engine that the page promises to work in.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// Chromium with `chromedriver`.
    Chromium,
    /// Firefox with `geckodriver`.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser` with `WebKitWebDriver`, on a virtual screen.
    Webkit,
}

impl Engine {
    /// All of them, in the order in which they run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The programs on PATH that it needs.
    pub fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromedriver"],
            Self::Firefox => &["geckodriver"],
            Self::Webkit => &["WebKitWebDriver", "Xvfb"],
        }
    }

    /// The first program that is not there, if one is not.
    pub fn lacks(self) -> Option<&'static str> {
        self.programs()
            .iter()
            .copied()
            .find(|program| !on_path(program))
    }

    /// The driver and how it is told its port.
    pub fn driver(self, port: u16) -> (&'static str, Vec<String>) {
        match self {
            Self::Chromium => ("chromedriver", vec![format!("--port={port}")]),
            // Its second port would otherwise be the same one in every process.
            Self::Firefox => {
                let arguments = ["--port", &port.to_string(), "--websocket-port", "0"];
                ("geckodriver", arguments.map(str::to_owned).to_vec())
            }
            Self::Webkit => ("WebKitWebDriver", vec![format!("--port={port}")]),
        }
    }

    /// What the driver is asked for. Downloads go to `downloads`.
    pub fn capabilities(self, options: Options, downloads: &Path) -> Result<Value> {
        Ok(match self {
            Self::Chromium => chromium(options, downloads),
            Self::Firefox => firefox(options, downloads),
            Self::Webkit => webkit(options)?,
        })
    }
}

fn chromium(options: Options, downloads: &Path) -> Value {
    // 1 allows, 2 blocks.
    let scripts = if options.javascript { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "args": [
                "--headless",
                // Chromium refuses its sandbox to root, and a container has no other user.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                // Nothing but the page may use the network.
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1024",
                // Without a head it has no mouse either, and the page would be the one for a phone.
                "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
            ],
            "prefs": {
                "download.default_directory": downloads,
                "profile.managed_default_content_settings.javascript": scripts,
            },
        },
    })
}

fn firefox(options: Options, downloads: &Path) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                "javascript.enabled": options.javascript,
                // The consoles of pages are written out, those of the browser's own parts are not.
                "devtools.console.stdout.content": true,
                "devtools.console.stdout.chrome": false,
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                // The list of downloads would open, and take the keys that are for the page.
                "browser.download.alwaysOpenPanel": false,
                // A mouse (fine, and able to hover) is the pointer, as above.
                "ui.primaryPointerCapabilities": 6,
                "ui.allPointerCapabilities": 6,
                // A process kept ready for the next tab costs each start a second.
                "dom.ipc.processPrelaunch.enabled": false,
            },
        },
    })
}

fn webkit(options: Options) -> Result<Value> {
    // With `enable-javascript` off the driver itself could not look at the page any more; this
    // switches off what the document brings along.
    let arguments = [
        "--automation".to_owned(),
        "--enable-write-console-messages-to-stdout=true".to_owned(),
        format!("--enable-javascript-markup={}", options.javascript),
    ];
    Ok(json!({
        "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": arguments },
    }))
}

/// Distributions put the browser beside the library, each in a folder of its own.
fn mini_browser() -> Result<PathBuf> {
    let folders = |parent: &str| fs::read_dir(parent).into_iter().flatten().flatten();
    let libraries = folders("/usr/lib")
        .chain(folders("/usr/libexec"))
        .map(|entry| entry.path());
    let parents = libraries.chain(["/usr/lib".into(), "/usr/libexec".into()]);
    for parent in parents {
        for version in ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0", "."] {
            let program = parent.join(version).join("MiniBrowser");
            if program.is_file() {
                return Ok(program);
            }
        }
    }
    bail!("WebKitWebDriver is here, but its MiniBrowser is not below /usr/lib or /usr/libexec")
}

fn on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

impl FromStr for Engine {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        let engine = Self::ALL
            .into_iter()
            .find(|engine| engine.to_string() == name);
        match engine {
            Some(engine) => Ok(engine),
            None => bail!("{name:?} is no browser: chromium, firefox and webkit are"),
        }
    }
}
