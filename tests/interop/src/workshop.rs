//! What this machine has: the programs on PATH, and the libraries that `cargo xtask test` laid out.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::sync::PoisonError;

use anyhow::Context;
use anyhow::Result;

use crate::scripts::Scripts;
use crate::tool::Source;
use crate::tool::Tool;
use crate::version;

/// Where Debian puts the sources of Go packages.
pub(crate) const GO_JWT: &str = "/usr/share/gocode/src/github.com/golang-jwt/jwt";
/// The parts of Jackson that read and write JSON, in Debian's folder of Java archives.
pub(crate) const JACKSON: [&str; 3] = ["jackson-annotations", "jackson-core", "jackson-databind"];

/// The tools of this machine.
#[derive(Debug)]
pub struct Workshop {
    home: PathBuf,
    scripts: Scripts,
    programs: BTreeMap<Tool, PathBuf>,
    versions: Mutex<BTreeMap<Tool, Option<String>>>,
}

impl Workshop {
    /// Looks around. `INTEROP_HOME` is where the libraries are.
    pub fn open() -> Result<Self> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let home = env::var_os("INTEROP_HOME")
            .map_or_else(|| workspace.join("target/interop"), PathBuf::from);
        fs::create_dir_all(&home).with_context(|| home.display().to_string())?;
        let mut programs = BTreeMap::new();
        for tool in Tool::ALL {
            if let Some(path) = tool.program().and_then(find) {
                programs.insert(tool, path);
            }
        }
        let scripts = Scripts::fill(&programs)?;
        Ok(Self {
            home: home.canonicalize()?,
            scripts,
            programs,
            versions: Mutex::default(),
        })
    }

    pub(crate) fn has(&self, tool: Tool) -> bool {
        match tool.source() {
            _ if tool.program().is_some() => self.programs.contains_key(&tool),
            Source::Npm(package) => self.node_modules().join(package).is_dir(),
            Source::Lock(_) => self.has(Tool::Rust),
            _ if tool == Tool::GolangJwt => Path::new(GO_JWT).is_dir(),
            Source::Program(_) | Source::Debian(_) | Source::Python(_) | Source::Gem(_) => {
                self.version(tool).is_some()
            }
            Source::None => true,
        }
    }

    /// The program itself, for what the harness does on its own account.
    pub(crate) fn program(&self, tool: Tool) -> Result<&Path> {
        let path = self.programs.get(&tool).map(PathBuf::as_path);
        path.with_context(|| format!("{} is not on PATH", tool.name()))
    }

    /// The wrapper that writes down that the program ran.
    pub(crate) fn watched(&self, tool: Tool) -> Result<PathBuf> {
        let program = tool.program().context("a library is not run")?;
        self.program(tool)?;
        Ok(self.scripts.watched().join(program))
    }

    pub(crate) fn scripts(&self) -> &Scripts {
        &self.scripts
    }

    /// The version in as many numbers as a reader needs; `None` when nothing on this machine says it.
    pub(crate) fn version(&self, tool: Tool) -> Option<String> {
        let known = |versions: &BTreeMap<Tool, Option<String>>| versions.get(&tool).cloned();
        let lock = || self.versions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(version) = known(&lock()) {
            return version;
        }
        let version = version::ask(tool, self);
        lock().insert(tool, version.clone());
        version
    }

    pub(crate) fn node_modules(&self) -> PathBuf {
        self.home.join("node/node_modules")
    }

    pub(crate) fn python_packages(&self) -> PathBuf {
        self.home.join("python")
    }

    pub(crate) fn rust(&self) -> PathBuf {
        self.home.join("rust")
    }

    /// All that a program is told about this machine. `home` is an empty folder: nobody's settings and
    /// nobody's history.
    pub(crate) fn environment(&self, home: &Path) -> Vec<(OsString, OsString)> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = [self.scripts.watched()]
            .into_iter()
            .chain(env::split_paths(&path));
        let own: [(&str, OsString); 16] = [
            ("PATH", env::join_paths(folders).unwrap_or(path.clone())),
            ("HOME", home.into()),
            ("LANG", "C.UTF-8".into()),
            ("TZ", "UTC".into()),
            ("PYTHONPATH", self.python_packages().into()),
            ("PYTHONDONTWRITEBYTECODE", "1".into()),
            ("GOCACHE", self.home.join("go-build").into()),
            ("GOPATH", self.home.join("go").into()),
            ("GOFLAGS", "-mod=mod".into()),
            ("GOPROXY", "off".into()),
            ("GOTOOLCHAIN", "local".into()),
            ("CARGO_TARGET_DIR", self.rust().join("target").into()),
            ("CARGO_NET_OFFLINE", "true".into()),
            ("GIT_CONFIG_NOSYSTEM", "1".into()),
            ("CARGO_HOME", kept("CARGO_HOME", ".cargo")),
            ("RUSTUP_HOME", kept("RUSTUP_HOME", ".rustup")),
        ];
        let toolchain = env::var_os("RUSTUP_TOOLCHAIN").map(|name| ("RUSTUP_TOOLCHAIN", name));
        own.into_iter()
            .chain(toolchain)
            .map(|(name, value)| (name.into(), value))
            .collect()
    }
}

/// A folder that a tool would otherwise look for below HOME.
fn kept(variable: &str, default: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| {
        let home = env::home_dir().unwrap_or_default();
        home.join(default).into()
    })
}

/// Where a program is. Python is asked, because what is on PATH may be a script that looks for it.
fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let found = env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())?;
    if program != "python3" {
        return Some(found);
    }
    let asked = Command::new(&found)
        .args(["-c", "import sys; print(sys.executable, end='')"])
        .output()
        .ok()?;
    Some(PathBuf::from(String::from_utf8(asked.stdout).ok()?))
}
