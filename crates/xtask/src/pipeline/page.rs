//! The page: documents, scripts, styles and modules, each with its digest, in one folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;

use super::compact;
use super::digest::hashed_name;
use super::digest::integrity;
use super::digest::sha256;
use super::document;
use super::document::Head;
use super::document::Resource;
use super::glue;
use super::glue::Piece;
use super::glue::Source;
use super::manifest::Manifest;
use super::module::MAIN;
use super::module::Program;
use super::record;
use super::split::APP;
use crate::policy;
use crate::workspace;

/// The style sheets of the page, in the order of their cascade. After them come those of the panels that are no part of
/// their own.
const STYLES: [&str; 8] = [
    "style/tokens.css",
    "style/base.css",
    "style/layout.css",
    "style/components/secret.css",
    "style/components/picture.css",
    "style/components/settings.css",
    "style/components/next.css",
    "style/components/fallback.css",
];
/// Those of the guide, which is a document and not a panel: nothing that only the page has may reach it. A class or an id
/// means there what it means to a reader, whatever a panel calls so.
const GUIDE_STYLES: [&str; 8] = [
    "style/tokens.css",
    "style/base.css",
    "style/layout.css",
    "style/components/settings.css",
    "style/guide/document.css",
    "style/guide/code.css",
    "style/guide/languages.css",
    "style/guide/paper.css",
];
/// The parts of the page's script, the one that starts last.
const SCRIPTS: [&str; 4] = [
    "assets/theme.js",
    "assets/offline.js",
    "assets/presses.js",
    "assets/boot.js",
];
const GUIDE_SCRIPTS: [&str; 2] = ["assets/theme.js", "assets/guide/guide.js"];
/// Where scripts, styles and wasm go. Their names change with their content, so hosts may let them be kept for ever.
const HASHED: &str = "assets";
/// What the script calls the list of files that it needs when a panel is opened.
const LATER: &str = "later";
/// Replaced by version and manifest hash.
const BUILD_MARK: &str = "data-build=\"\"";

/// How a page is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As it is published. `optimised` goes into its record: by wasm-opt, or not.
    Release { optimised: bool },
    /// Without policy, which would stop Trunk's live reload, and without service worker.
    Development,
}

/// The script of the worker, and the list of common passwords that it tries.
const WORKER_SCRIPT: &str = "assets/worker.js";
const WORDS: &str = "assets/words.txt";
/// The name under which the page's script knows the worker's.
const WORKER: &str = "worker";

/// Makes the page of a program and its worker in a folder. `index` is index.html, as it stands in the sources or as Trunk left it.
pub fn assemble(
    folder: &Path,
    index: &str,
    program: &Program,
    worker: &Program,
    kind: Kind,
) -> Result<()> {
    let release = kind != Kind::Development;
    let mut page = Page::new(folder);
    let mut panels = panel_styles()?;
    let mut pieces = Vec::new();
    for (name, bytes) in &program.modules {
        let plain = if name == MAIN {
            "first"
        } else {
            name.trim_start_matches("split_")
        };
        let style = match panels.remove(plain) {
            Some(sheet) => {
                let text = compact::style(&style_sheet(&sheet)?);
                Some(page.add_source(&format!("{plain}.css"), text.as_bytes())?)
            }
            None => None,
        };
        pieces.push(Piece {
            name: name.clone(),
            module: page.add_source(&format!("{plain}.wasm"), bytes)?,
            shared: program.shared.get(name).cloned().unwrap_or_default(),
            style,
        });
    }
    pieces.push(page.add_worker(worker)?);
    // What panels are made of comes with the first of them: a first visit that opens none needs none of it.
    let (mut pieces, later): (Vec<_>, Vec<_>) = pieces
        .into_iter()
        .partition(|piece| [MAIN, APP].contains(&piece.name.as_str()));
    pieces.push(Piece {
        name: LATER.to_owned(),
        module: page.add_source("panels.json", glue::files(&later).to_string().as_bytes())?,
        shared: Vec::new(),
        style: None,
    });
    let first = pieces.iter().find(|piece| piece.name == MAIN);
    let first = first.map(|piece| format!("{HASHED}/{}", piece.module.file));
    let boot = SCRIPTS
        .map(source)
        .into_iter()
        .collect::<Result<String>>()?;
    let boot = page.add_script("boot.js", &glue::script(program, &boot, &pieces, release)?)?;
    let sheets = STYLES.iter().copied();
    let sheets: Vec<_> = sheets.chain(panels.values().map(String::as_str)).collect();
    let style = page.add_style("style.css", &sheets)?;
    let guide_script = GUIDE_SCRIPTS
        .map(source)
        .into_iter()
        .collect::<Result<String>>()?;
    let guide_script = page.add_script("guide.js", &guide_script)?;
    let guide_style = page.add_style("guide.css", &GUIDE_STYLES)?;
    let guide = Head {
        module: None,
        styles: &[&guide_style],
        script: &guide_script,
    };
    let guide = document::assemble(&source("assets/guide/index.html")?, "../", &guide, release)?;
    page.add("guide/index.html", guide.as_bytes())?;
    page.copy("assets/icons", "icons")?;
    page.copy("assets/manifest.webmanifest", "manifest.webmanifest")?;

    let index = without_trunk(index)?;
    if !index.contains(BUILD_MARK) {
        bail!("index.html has lost its mark {BUILD_MARK}");
    }
    let head = Head {
        module: first.as_deref(),
        styles: &[&style],
        script: &boot,
    };
    let shell = document::assemble(&index, "", &head, release)?;
    page.finish(&shell, kind)
}

/// The style sheet in the folder of each panel that has one, by the panel's name.
fn panel_styles() -> Result<BTreeMap<String, String>> {
    let mut styles = BTreeMap::new();
    for entry in fs::read_dir(workspace::root().join("src/panels"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let path = format!("src/panels/{name}/style.css");
        if workspace::root().join(&path).is_file() {
            styles.insert(name, path);
        }
    }
    Ok(styles)
}

/// The page under construction.
struct Page {
    folder: PathBuf,
    manifest: Manifest,
}

impl Page {
    fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
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
        let text: Result<String> = sheets.iter().map(|sheet| style_sheet(sheet)).collect();
        self.add_resource(name, &compact::style(&text?))
    }

    fn add_resource(&mut self, name: &str, text: &str) -> Result<Resource> {
        let file = self.write_hashed(name, text.as_bytes())?;
        Ok(Resource {
            path: format!("{HASHED}/{file}"),
            integrity: integrity(text.as_bytes()),
        })
    }

    /// A file that the script fetches.
    fn add_source(&mut self, name: &str, bytes: &[u8]) -> Result<Source> {
        Ok(Source {
            file: self.write_hashed(name, bytes)?,
            integrity: integrity(bytes),
        })
    }

    /// The worker: its module, the list that it tries, and the one script of both its sides, which knows the other two.
    fn add_worker(&mut self, program: &Program) -> Result<Piece> {
        let module = program
            .modules
            .get(MAIN)
            .context("the worker has no module")?;
        let module = self.add_source("worker.wasm", module)?;
        let words = self.add_source("words.txt", source(WORDS)?.as_bytes())?;
        let script = glue::worker(program, &source(WORKER_SCRIPT)?, &module, &words)?;
        let script = compact::script(&script);
        Ok(Piece {
            name: WORKER.to_owned(),
            module: self.add_source("worker.js", script.as_bytes())?,
            shared: Vec::new(),
            style: None,
        })
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

    /// Stamps index.html and writes what depends on it.
    fn finish(self, shell: &str, kind: Kind) -> Result<()> {
        let list = self.manifest.text(shell);
        let hash = sha256(list.as_bytes());
        let build = format!("{}+{hash}", workspace::VERSION);
        let index = shell.replace(BUILD_MARK, &format!("data-build=\"{build}\""));
        self.write("index.html", index.as_bytes())?;
        let Kind::Release { optimised } = kind else {
            return Ok(());
        };
        self.write("manifest.txt", list.as_bytes())?;
        let source = source("assets/sw.js")?;
        let worker = self.manifest.worker(&hash, index.as_bytes(), &source);
        self.write("sw.js", worker.as_bytes())?;
        self.write("_headers", policy::headers().as_bytes())?;
        self.write("build.json", record::build(&build, optimised)?.as_bytes())?;
        self.write("SHA256SUMS", record::sums(&self.folder)?.as_bytes())
    }
}

/// index.html without what is in it for Trunk only.
fn without_trunk(index: &str) -> Result<String> {
    let (trunks, ours): (Vec<_>, Vec<_>) = index
        .split_inclusive('\n')
        .partition(|line| line.trim().starts_with("<link data-trunk "));
    let ours = ours.concat();
    if trunks.iter().any(|line| !line.trim().ends_with('>')) || ours.contains("data-trunk") {
        bail!("index.html has an element for Trunk that is not one line");
    }
    Ok(ours)
}

/// A style sheet with what it shares with others in the place of each `@import`: one that a script adopts may have none.
fn style_sheet(path: &str) -> Result<String> {
    let imported = |line: &str| {
        let path = line.strip_prefix("@import \"")?.strip_suffix("\";")?;
        Some(source(path))
    };
    let text = source(path)?;
    let lines = text.lines();
    lines
        .map(|line| imported(line).unwrap_or_else(|| Ok(format!("{line}\n"))))
        .collect()
}

fn source(path: &str) -> Result<String> {
    fs::read_to_string(workspace::root().join(path))
        .with_context(|| format!("{path} could not be read"))
}
