//! What is measured beside each other.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;
use tempfile::TempDir;

/// What this page is called in the table.
pub const OURS: &str = "this page";

/// The floor: what any page needs that draws a secret.
const FLOOR: &str = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Floor</title>\
<output data-testid=\"secret\"></output><script type=\"module\" src=\"draw.js\"></script>";

/// The five lines that are all the program of floor and twin.
const DRAW: &str = "const bytes = crypto.getRandomValues(new Uint8Array(32));
const text = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
document.querySelector('[data-testid=secret]').textContent = text;
document.documentElement.dataset.app = 'ready';
document.documentElement.dataset.boot = '';
";

/// A page that is measured.
pub struct Entrant {
    pub name: &'static str,
    pub folder: TempDir,
}

/// All of them, the peer only if there is one.
pub fn entrants(dist: &Path, peer: Option<PathBuf>) -> Result<Vec<Entrant>> {
    let mut entrants = vec![
        Entrant {
            name: "floor",
            folder: page_of(&[("index.html", FLOOR), ("draw.js", DRAW)])?,
        },
        Entrant {
            name: "twin",
            folder: twin(dist)?,
        },
        Entrant {
            name: OURS,
            folder: copy_of(dist)?,
        },
    ];
    if let Some(peer) = peer {
        let folder = copy_of(&peer)?;
        entrants.push(Entrant {
            name: "peer",
            folder,
        });
    }
    for entrant in &entrants {
        compress(entrant.folder.path())?;
    }
    Ok(entrants)
}

/// The same document and the same style, with five lines of script in place of the program: what a page that looks like ours
/// could come to at best.
fn twin(dist: &Path) -> Result<TempDir> {
    let index = fs::read_to_string(dist.join("index.html"))?;
    let mut style = "";
    let mut lines = Vec::new();
    for line in index.lines() {
        if let Some((_, rest)) = line.split_once("rel=\"stylesheet\" href=\"") {
            style = rest.split('"').next().unwrap_or_default();
        }
        let program = [
            "http-equiv",
            "rel=\"preload\"",
            "rel=\"manifest\"",
            "rel=\"icon\"",
        ];
        if line.contains("<script type=\"module\"") {
            lines.push("<script type=\"module\" src=\"draw.js\"></script>");
        } else if !program.iter().any(|own| line.contains(own)) {
            lines.push(line);
        }
    }
    let sheet = fs::read_to_string(dist.join(style))?;
    let page = lines.join("\n");
    page_of(&[("index.html", &page), ("draw.js", DRAW), (style, &sheet)])
}

pub fn page_of(files: &[(&str, &str)]) -> Result<TempDir> {
    let folder = TempDir::new()?;
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().context("a file in a folder")?)?;
        fs::write(path, text)?;
    }
    Ok(folder)
}

fn copy_of(from: &Path) -> Result<TempDir> {
    let folder = TempDir::new()?;
    copy(from, folder.path())?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Puts beside each file what a host that compresses would send.
fn compress(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path)?;
            continue;
        }
        let mut name = path.clone().into_os_string();
        name.push(".br");
        let mut writer = brotli::CompressorWriter::new(fs::File::create(name)?, 4096, 11, 22);
        writer.write_all(&fs::read(path)?)?;
    }
    Ok(())
}
