//! Versions of the page that differ in every file, all made of the one under test.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context;
use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use e2e::Stage;
use sha2::Digest as _;
use sha2::Sha256;
use static_host::Override;
use static_host::Site;
use tempfile::TempDir;

/// A whole page in a folder.
pub struct Version {
    folder: TempDir,
    /// The digest of its manifest.
    pub hash: String,
    /// Path and digest of each file, as its service worker knows them.
    pub files: BTreeMap<String, String>,
}

impl Version {
    /// The version with this number: none has a file in common with another, but for the names without a digest.
    pub fn new(stage: &Stage, number: u8) -> Result<Self> {
        let dist = stage.dist();
        let folder = TempDir::with_prefix("version-")?;
        copy(dist, folder.path())?;
        let list = fs::read_to_string(dist.join("manifest.txt"))?;
        let mut paths: Vec<_> = list
            .lines()
            .filter_map(|line| line.split_once("  "))
            .map(|(_, path)| path)
            .chain(["index.html"])
            .collect();
        // A file comes after those whose names and digests are in it.
        paths.sort_by_key(|path| match extension(path) {
            "html" => 4,
            "js" if path.starts_with("assets/worker-") => 1,
            "js" => 3,
            "json" => 2,
            _ => 0,
        });
        let mut replaced: Vec<(String, String)> = Vec::new();
        let mut files = BTreeMap::new();
        for path in paths {
            let old = fs::read(dist.join(path))?;
            let mut bytes = old.clone();
            if matches!(extension(path), "html" | "js" | "json") {
                let mut text = String::from_utf8(bytes)?;
                for (from, to) in &replaced {
                    text = text.replace(from, to);
                }
                bytes = text.into_bytes();
            }
            bytes.extend(ending(path, number));
            let mut new_path = path.to_owned();
            if let Some((stem, _)) = path
                .strip_prefix("assets/")
                .and_then(|name| name.rsplit_once('-'))
            {
                let short: String = hex(&bytes).chars().take(16).collect();
                new_path = format!("assets/{stem}-{short}.{}", extension(path));
                replaced.push((name(path).to_owned(), name(&new_path).to_owned()));
            }
            replaced.push((integrity(&old), integrity(&bytes)));
            fs::remove_file(folder.path().join(path))?;
            fs::write(folder.path().join(&new_path), &bytes)?;
            files.insert(new_path, hex(&bytes));
        }
        let hash = hex(format!("{files:?}").as_bytes());
        let index = folder.path().join("index.html");
        let stamped = stamp(&fs::read_to_string(&index)?, &hash)?;
        fs::write(&index, &stamped)?;
        files.remove("index.html");
        files = files
            .into_iter()
            .map(|(path, digest)| (path.trim_end_matches("index.html").to_owned(), digest))
            .collect();
        files.insert("./".to_owned(), hex(stamped.as_bytes()));
        let version = Self {
            folder,
            hash,
            files,
        };
        let worker = version.worker_of(&fs::read_to_string(dist.join("sw.js"))?);
        fs::write(version.folder.path().join("sw.js"), worker)?;
        Ok(version)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// On a well-configured host.
    pub fn site(&self) -> Site {
        Stage::site_of(self.folder())
    }

    /// The same with a fault in one file.
    pub fn with(&self, path: &str, fault: Override) -> Site {
        let mut site = self.site();
        site.overrides.insert(request_path(path), fault);
        site
    }

    /// With other code in front of its service worker, which makes that another one.
    pub fn with_worker(&self, code: &str) -> Result<Site> {
        let worker = fs::read_to_string(self.folder().join("sw.js"))?;
        let worker = worker.replace(
            "const WORKER = \"",
            &format!("{code}\nconst WORKER = \"{}", hex(code.as_bytes())),
        );
        Ok(self.with("sw.js", script(&worker)))
    }

    /// A file's bytes, by its path in the manifest.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        let file = match path {
            "./" => "index.html".to_owned(),
            "guide/" => "guide/index.html".to_owned(),
            _ => path.to_owned(),
        };
        fs::read(self.folder().join(&file)).with_context(|| file)
    }

    /// The path of the only file in assets/ with this stem and extension.
    pub fn asset(&self, stem: &str, extension: &str) -> Result<&str> {
        let start = format!("assets/{stem}-");
        self.files
            .keys()
            .find(|path| path.starts_with(&start) && path.ends_with(extension))
            .map(String::as_str)
            .with_context(|| format!("there is no {start}….{extension}"))
    }

    /// The worker of the page under test, with what it has to know of this version.
    fn worker_of(&self, worker: &str) -> String {
        let mut text = String::new();
        for line in worker.lines() {
            // Writing to a String cannot fail.
            let _ = match line {
                _ if line.starts_with("const HASH = ") => {
                    writeln!(text, "const HASH = \"{}\";", self.hash)
                }
                _ if line.starts_with("const FILES = ") => {
                    writeln!(text, "const FILES = {};", serde_json::json!(self.files))
                }
                _ => writeln!(text, "{line}"),
            };
        }
        text
    }
}

/// JavaScript in the place of a file.
pub fn script(text: &str) -> Override {
    Override::Bytes {
        media_type: "text/javascript".to_owned(),
        body: text.as_bytes().to_vec(),
    }
}

/// As hosts are asked for it.
pub fn request_path(path: &str) -> String {
    format!("/{}", path.trim_start_matches("./"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().context("an entry has a name")?);
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

/// More bytes at the end of a file, which mean nothing there.
fn ending(path: &str, number: u8) -> Vec<u8> {
    match extension(path) {
        // A custom section: its kind, its length, its name.
        "wasm" => vec![0, 4, 3, b'v', b'e', b'0' + number],
        "css" => format!("/* {number} */\n").into_bytes(),
        "js" => format!("// {number}\n").into_bytes(),
        "html" | "svg" => format!("<!-- {number} -->\n").into_bytes(),
        // Readers of images stop before it, and JSON may end with white space.
        _ => vec![b'\n'; usize::from(number)],
    }
}

fn stamp(index: &str, hash: &str) -> Result<String> {
    let (before, rest) = index
        .split_once("data-build=\"")
        .context("index.html is stamped")?;
    let (build, after) = rest.split_once('"').context("the stamp ends")?;
    let (version, _) = build.split_once('+').context("the stamp has two parts")?;
    Ok(format!("{before}data-build=\"{version}+{hash}\"{after}"))
}

/// What stands behind the last dot.
pub fn extension(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
