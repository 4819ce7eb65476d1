//! Trunk's post_build hook. Trunk has compiled the crate and written index.html; here the rest of the page is made.

use std::env;
use std::fs;
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
use super::document;
use super::document::Resource;
use super::glue;
use super::glue::Piece;
use super::manifest::Manifest;
use super::module;
use super::module::MAIN;
use super::record;
use crate::policy;
use crate::workspace;

/// The style sheets of every document, in the order of their cascade. A panel that is loaded on first use has its own.
const STYLES: [&str; 8] = [
    "tokens",
    "base",
    "layout",
    "components/secret",
    "components/picture",
    "components/settings",
    "components/prose",
    "components/fallback",
];
/// The style sheets that the guide adds to them.
const GUIDE_STYLES: [&str; 4] = [
    "guide/document",
    "guide/code",
    "guide/languages",
    "guide/paper",
];
/// Where scripts, styles and wasm go. Their names change with their content, so hosts may let them be kept for ever.
const HASHED: &str = "assets";
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
    let styles = page.add_panel_styles()?;
    let theme = source("assets/theme.js")?;
    let boot = format!("{theme}{}", source("assets/boot.js")?);
    let boot = page.add_script(
        "boot.js",
        &glue::script(&program, &boot, &pieces, &styles, release)?,
    )?;
    let style = page.add_style("style.css", &STYLES)?;
    let guide_script = format!("{theme}{}", source("assets/guide/guide.js")?);
    let guide_script = page.add_script("guide.js", &guide_script)?;
    let guide_style = page.add_style("guide.css", &GUIDE_STYLES)?;
    let guide = document::assemble(
        &source("assets/guide/index.html")?,
        "../",
        &[&style, &guide_style],
        &guide_script,
        release,
    )?;
    page.add("guide/index.html", guide.as_bytes())?;
    page.copy("assets/icons", "icons")?;
    page.copy("assets/manifest.webmanifest", "manifest.webmanifest")?;

    let staged = page.read_index()?;
    if !staged.contains(BUILD_MARK) {
        bail!("index.html has lost its mark {BUILD_MARK}");
    }
    let shell = document::assemble(&staged, "", &[&style], &boot, release)?;
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

    fn add_script(&mut self, name: &str, text: &str) -> Result<Resource> {
        self.add_resource(name, &compact::script(text))
    }

    fn add_style(&mut self, name: &str, sheets: &[&str]) -> Result<Resource> {
        let text: Result<String> = sheets
            .iter()
            .map(|sheet| source(&format!("style/{sheet}.css")))
            .collect();
        self.add_resource(name, &compact::style(&text?))
    }

    fn add_resource(&mut self, name: &str, text: &str) -> Result<Resource> {
        let file = self.write_hashed(name, text.as_bytes())?;
        Ok(Resource {
            path: format!("{HASHED}/{file}"),
            integrity: integrity(text.as_bytes()),
        })
    }

    /// The style sheet in the folder of each panel that has one, under the panel's name.
    fn add_panel_styles(&mut self) -> Result<Vec<Piece>> {
        let folder = workspace::root().join("src/panels");
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.path().join("style.css").is_file() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        let mut styles = Vec::new();
        for name in names {
            let text = compact::style(&source(&format!("src/panels/{name}/style.css"))?);
            styles.push(Piece {
                file: self.write_hashed(&format!("{name}.css"), text.as_bytes())?,
                integrity: integrity(text.as_bytes()),
                name,
            });
        }
        Ok(styles)
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

    /// Trunk's index.html, without what is in it for Trunk only.
    fn read_index(&self) -> Result<String> {
        let text = fs::read_to_string(self.folder.join("index.html"))?;
        let (trunks, ours): (Vec<_>, Vec<_>) = text
            .split_inclusive('\n')
            .partition(|line| line.trim().starts_with("<link data-trunk "));
        let ours = ours.concat();
        if trunks.iter().any(|line| !line.trim().ends_with('>')) || ours.contains("data-trunk") {
            bail!("index.html has an element for Trunk that is not one line");
        }
        Ok(ours)
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
        self.write("build.json", record::build(&build)?.as_bytes())?;
        self.write("SHA256SUMS", record::sums(&self.folder)?.as_bytes())
    }
}

fn source(path: &str) -> Result<String> {
    fs::read_to_string(workspace::root().join(path))
        .with_context(|| format!("{path} could not be read"))
}
