//! The browsers that the tests drive, and how a machine gets them.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use anyhow::bail;
use clap::ValueEnum;

use crate::debian;
use crate::tools;

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The name that the journeys know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// One program of each line must be there.
    const fn programs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Chromium => &[
                &["chromium", "chromium-browser", "google-chrome"],
                &["chromedriver"],
            ],
            Self::Firefox => &[&["firefox", "firefox-esr"]],
            Self::Webkit => &[&["WebKitWebDriver"], &["xvfb-run"]],
        }
    }

    const fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::Webkit => &["webkit2gtk-driver", "xvfb", "xauth"],
        }
    }

    /// Whether browser and driver are installed (geckodriver aside, which we install ourselves).
    fn found(self) -> bool {
        self.programs()
            .iter()
            .all(|names| names.iter().any(|name| on_path(name)))
    }
}

/// The engines to test, made ready, and the programs that must be on PATH for them.
pub fn ready(wanted: Option<&[Engine]>) -> Result<(Vec<Engine>, Vec<PathBuf>)> {
    let all_must_run = env::var("CI").is_ok_and(|value| value == "true");
    let engines: Vec<Engine> = wanted.unwrap_or(&Engine::ALL).to_vec();
    let missing: Vec<Engine> = engines
        .iter()
        .copied()
        .filter(|engine| !engine.found())
        .collect();
    let packages: Vec<_> = missing
        .iter()
        .flat_map(|engine| engine.debian_packages())
        .copied()
        .collect();
    debian::install("browsers and drivers", &packages)?;
    let (found, missing): (Vec<Engine>, Vec<Engine>) =
        engines.into_iter().partition(|engine| engine.found());
    for engine in &missing {
        println!(
            "  {} is not there. On Debian or Ubuntu: apt-get install {}",
            engine.name(),
            engine.debian_packages().join(" ")
        );
    }
    if found.is_empty() || (!missing.is_empty() && (wanted.is_some() || all_must_run)) {
        bail!("install the browsers named above, or choose others with --browser");
    }
    let programs = if found.contains(&Engine::Firefox) {
        vec![tools::GECKODRIVER.ready()?]
    } else {
        Vec::new()
    };
    Ok((found, programs))
}

fn on_path(program: &str) -> bool {
    env::var_os("PATH")
        .is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}
