//! The tools and libraries that the guide's blocks are run with, and how a machine gets them.

use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;

use crate::debian;
use crate::stage::cargo;
use crate::stage::command;
use crate::stage::output;
use crate::stage::run;
use crate::stage::stage;
use crate::workspace;

/// Something that the machine brings along, and the Debian package that holds it.
struct Tool {
    name: &'static str,
    package: &'static str,
    /// A command that ends well where it is.
    seen: &'static [&'static str],
}

const TOOLS: [Tool; 14] = [
    tool("OpenSSL", "openssl", &["openssl", "version"]),
    tool("dash", "dash", &["dash", "-c", ":"]),
    tool("git", "git", &["git", "--version"]),
    tool("Go", "golang-go", &["go", "version"]),
    tool(
        "golang-jwt",
        "golang-github-golang-jwt-jwt-dev",
        &[
            "test",
            "-d",
            "/usr/share/gocode/src/github.com/golang-jwt/jwt",
        ],
    ),
    tool("Java", "default-jdk-headless", &["javac", "--version"]),
    tool(
        "Jackson",
        "libjackson2-databind-java",
        &["test", "-e", "/usr/share/java/jackson-databind.jar"],
    ),
    tool("PHP", "php-cli", &["php", "--version"]),
    tool("Ruby", "ruby", &["ruby", "--version"]),
    tool("ruby-jwt", "ruby-jwt", &["ruby", "-e", "require 'jwt'"]),
    // Other packages bring one too, and Debian's is in the way of theirs: installed only where there is none.
    tool(
        "kubectl",
        "kubernetes-client",
        &["kubectl", "version", "--client"],
    ),
    tool(
        "the library of systemd",
        "libsystemd-shared",
        &["sh", "-c", "ls /usr/lib/*/systemd/libsystemd-shared-*.so"],
    ),
    tool(
        "Docker Compose",
        "docker-compose",
        &["docker-compose", "--version"],
    ),
    tool("pip", "python3-pip", &["python3", "-m", "pip", "--version"]),
];

const fn tool(name: &'static str, package: &'static str, seen: &'static [&'static str]) -> Tool {
    Tool {
        name,
        package,
        seen,
    }
}

impl Tool {
    fn found(&self) -> bool {
        let [program, arguments @ ..] = self.seen else {
            return false;
        };
        output(command(program).args(arguments)).is_ok()
    }
}

/// Makes ready what is missing. What comes back is the folder that holds the libraries.
pub fn ready() -> Result<PathBuf> {
    programs()?;
    node_packages()?;
    python_packages(&home().join("python"))?;
    crates()?;
    Ok(home())
}

/// The script of axe-core, which the journeys put into each page: from the same list of npm packages.
pub fn axe() -> Result<PathBuf> {
    Ok(node_packages()?.join("node_modules/axe-core/axe.min.js"))
}

fn home() -> PathBuf {
    workspace::target().join("interop")
}

fn programs() -> Result<()> {
    let missing = || TOOLS.iter().filter(|tool| !tool.found());
    let packages: Vec<_> = missing().map(|tool| tool.package).collect();
    if packages.is_empty() {
        return Ok(());
    }
    debian::install("compilers, interpreters and readers", &packages)?;
    let missing: Vec<_> = missing().collect();
    for tool in &missing {
        println!(
            "  {} is not there. On Debian or Ubuntu: apt-get install {}",
            tool.name, tool.package
        );
    }
    if !missing.is_empty() && env::var("CI").is_ok_and(|value| value == "true") {
        bail!("install what is named above: CI runs every block of the guide");
    }
    Ok(())
}

/// The npm packages of the lock file, and no other.
fn node_packages() -> Result<PathBuf> {
    let folder = home().join("node");
    let names = ["package.json", "package-lock.json", ".npmrc"];
    let wanted = texts(&names)?;
    once(
        &folder,
        &wanted,
        "install npm packages (seconds, once)",
        || {
            for (name, text) in names.iter().zip(&wanted) {
                fs::write(folder.join(name), text)?;
            }
            run(command("npm")
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .args(["--silent", "--prefix"])
                .arg(&folder))
            .context("install Node.js with npm, and run this again")
        },
    )?;
    Ok(folder)
}

/// The Python packages of the list, beside those of the machine.
fn python_packages(folder: &Path) -> Result<()> {
    let list = ["requirements.txt"];
    let line = "install Python packages (seconds, once)";
    once(folder, &texts(&list)?, line, || {
        run(command("python3")
            .args(["-m", "pip", "install", "--quiet", "--no-deps"])
            .args(["--disable-pip-version-check", "--target"])
            .arg(folder)
            .arg("--requirement")
            .arg(ours("requirements.txt"))
            // It writes to no folder of the machine's own Python.
            .env("PIP_ROOT_USER_ACTION", "ignore"))
        .context("install Python 3 with pip, and run this again")
    })
}

/// The crates of the Rust blocks. Their builds are told to stay off the network.
fn crates() -> Result<()> {
    let fetch = || {
        let mut fetch = cargo();
        fetch
            .args(["fetch", "--quiet", "--locked", "--manifest-path"])
            .arg(ours("drivers/rust/Cargo.toml"));
        fetch
    };
    if output(fetch().arg("--offline")).is_ok() {
        return Ok(());
    }
    stage("fetch the crates of the guide (seconds, once)", || {
        run(&mut fetch())
    })
}

/// Fills a folder, unless it was filled for the same files before.
fn once(
    folder: &Path,
    wanted: &[String],
    line: &str,
    fill: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let stamp = folder.join("filled-for");
    let wanted = wanted.concat();
    if fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    stage(line, || {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        fill()?;
        // Last, so that an interruption leaves a folder that is filled again.
        Ok(fs::write(&stamp, &wanted)?)
    })
}

fn texts(names: &[&str]) -> Result<Vec<String>> {
    let read = |name: &&str| {
        fs::read_to_string(ours(name)).with_context(|| format!("{name} could not be read"))
    };
    names.iter().map(read).collect()
}

fn ours(name: &str) -> PathBuf {
    workspace::root().join("tests/interop").join(name)
}
