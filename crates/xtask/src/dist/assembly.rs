//! Trunk's post_build hook. Trunk has compiled the crate and written index.html; here the rest of the page is made.

use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;

use super::RELEASE;
use super::WASM_OPT;
use super::compact;
use super::digest::hashed_name;
use super::digest::integrity;
use super::digest::sha256;
use super::glue;
use super::glue::Piece;
use super::manifest::Manifest;
use super::module;
use super::module::MAIN;
use crate::policy;
use crate::stage::command;
use crate::stage::output;
use crate::workspace;

/// The style sheets, in the order of their cascade.
const STYLES: [&str; 4] = ["tokens", "base", "layout", "components"];
/// Where scripts, styles and wasm go. Their names change with their content, so hosts may let them be kept for ever.
const HASHED: &str = "assets";
/// Replaced by the links to what was made here.
const HEAD_MARK: &str = "<meta name=\"assembly\">";
/// Replaced by version and manifest hash.
const BUILD_MARK: &str = "data-build=\"\"";

/// Turns what Trunk staged into the page.
pub fn assemble() -> Result<()> {
    let staging = PathBuf::from(
        env::var_os("TRUNK_STAGING_DIR")
            .context("this is Trunk's hook: run `cargo xtask dist` instead")?,
    );
    let release = env::var_os(RELEASE).is_some();
    let mut page = Page::new(staging);
    let program = if release {
        let wasm_opt = env::var_os(WASM_OPT)
            .filter(|path| !path.is_empty())
            .map(PathBuf::from);
        module::release(wasm_opt.as_deref())?
    } else {
        module::development(&page.folder)?
    };
    page.remove_wasm_of_trunk()?;

    let mut pieces = Vec::new();
    for (name, bytes) in &program.modules {
        let plain = if name == MAIN {
            "app"
        } else {
            name.trim_start_matches("split_")
        };
        let file = page.write_hashed(&format!("{plain}.wasm"), bytes)?;
        pieces.push(Piece {
            name: name.clone(),
            file,
            integrity: integrity(bytes),
        });
    }
    let script = glue::script(&program, &source("assets/boot.js")?, &pieces, release)?;
    let script = compact::script(&script);
    let boot = page.write_hashed("boot.js", script.as_bytes())?;
    let styles = compact::style(&styles()?);
    let style = page.write_hashed("style.css", styles.as_bytes())?;
    page.copy("assets/icons", "icons")?;
    page.copy("assets/manifest.webmanifest", "manifest.webmanifest")?;

    let staged = page.read_index()?;
    if !staged.contains(HEAD_MARK) || !staged.contains(BUILD_MARK) {
        bail!("index.html has lost its marks {HEAD_MARK} and {BUILD_MARK}");
    }
    // A <meta> policy would stop Trunk's live reload, so a development build goes without.
    let policy = if release {
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
            policy::meta()
        )
    } else {
        String::new()
    };
    let head = format!(
        "{policy}<link rel=\"stylesheet\" href=\"{HASHED}/{style}\" integrity=\"{}\">\n\
         <script type=\"module\" src=\"{HASHED}/{boot}\" integrity=\"{}\"></script>",
        integrity(styles.as_bytes()),
        integrity(script.as_bytes()),
    );
    let shell = staged.replace(HEAD_MARK, &head);
    page.finish(&shell, release)
}

/// The page under construction.
struct Page {
    folder: PathBuf,
    manifest: Manifest,
}

impl Page {
    fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            manifest: Manifest::default(),
        }
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let target = self.folder.join(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&target, bytes)
            .with_context(|| format!("{} could not be written", target.display()))
    }

    /// Writes a file of the page and notes its digest.
    fn add(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.write(path, bytes)?;
        self.manifest.add(path, bytes);
        Ok(())
    }

    fn write_hashed(&mut self, name: &str, bytes: &[u8]) -> Result<String> {
        let name = hashed_name(name, bytes);
        self.add(&format!("{HASHED}/{name}"), bytes)?;
        Ok(name)
    }

    /// Copies a file, or each file of a folder.
    fn copy(&mut self, from: &str, to: &str) -> Result<()> {
        let source = workspace::root().join(from);
        if source.is_dir() {
            for entry in fs::read_dir(source)? {
                let name = entry?.file_name().to_string_lossy().into_owned();
                self.copy(&format!("{from}/{name}"), &format!("{to}/{name}"))?;
            }
            return Ok(());
        }
        let bytes = fs::read(&source).with_context(|| format!("{from} could not be read"))?;
        self.add(to, &bytes)
    }

    fn read_index(&self) -> Result<String> {
        Ok(fs::read_to_string(self.folder.join("index.html"))?)
    }

    /// Trunk's own modules: in a release ours, split and optimised, take their place.
    fn remove_wasm_of_trunk(&self) -> Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if path
                .extension()
                .is_some_and(|kind| kind == "wasm" || kind == "js")
            {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Stamps index.html and writes what depends on it.
    fn finish(self, shell: &str, release: bool) -> Result<()> {
        let list = self.manifest.text(shell);
        let hash = sha256(list.as_bytes());
        let build = format!("{}+{hash}", workspace::VERSION);
        let index = shell.replace(BUILD_MARK, &format!("data-build=\"{build}\""));
        self.write("index.html", index.as_bytes())?;
        if !release {
            return Ok(());
        }
        self.write("manifest.txt", list.as_bytes())?;
        let worker = format!(
            "const HASH = \"{hash}\";\nconst FILES = {};\n{}",
            self.manifest.json(index.as_bytes()),
            source("assets/sw.js")?
        );
        self.write("sw.js", worker.as_bytes())?;
        self.write("_headers", policy::headers().as_bytes())?;
        self.write("build.json", build_record(&build)?.as_bytes())?;
        self.write("SHA256SUMS", sums(&self.folder)?.as_bytes())
    }
}

fn source(path: &str) -> Result<String> {
    fs::read_to_string(workspace::root().join(path))
        .with_context(|| format!("{path} could not be read"))
}

fn styles() -> Result<String> {
    STYLES
        .iter()
        .map(|name| source(&format!("style/{name}.css")))
        .collect()
}

/// What the page was built with: enough to build the same bytes again.
fn build_record(build: &str) -> Result<String> {
    let version = |program: &str| {
        output(command(program).arg("--version")).map(|text| text.trim().to_owned())
    };
    Ok(format!(
        "{:#}\n",
        serde_json::json!({
            "build": build,
            "rustc": version("rustc")?,
            "wasm-bindgen": version("wasm-bindgen")?,
            "wasm-opt": env::var_os(WASM_OPT).filter(|path| !path.is_empty()).map(|_| crate::tools::BINARYEN),
        })
    ))
}

/// `sha256sum --check SHA256SUMS` in a downloaded copy of the page.
fn sums(folder: &Path) -> Result<String> {
    let mut paths = Vec::new();
    collect(folder, folder, &mut paths)?;
    paths.sort();
    let mut text = String::new();
    for path in paths {
        text.push_str(&sha256(&fs::read(folder.join(&path))?));
        text.push_str("  ");
        text.push_str(&path);
        text.push('\n');
    }
    Ok(text)
}

fn collect(root: &Path, folder: &Path, paths: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, paths)?;
        } else {
            let relative = path.strip_prefix(root)?.components();
            let parts: Vec<_> = relative
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            paths.push(parts.join("/"));
        }
    }
    Ok(())
}
