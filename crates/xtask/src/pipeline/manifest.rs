//! What the page consists of: every file with its digest, in one text whose own digest is the page's identity.
//!
//! The order matters, so that nothing hashes itself: files, manifest, index.html (which carries the manifest's hash and
//! the scripts' integrity), sw.js (which carries the manifest and the digest of index.html), SHA256SUMS.

use std::collections::BTreeMap;

use super::digest::sha256;

/// Files of the page by path, relative to the page's own folder.
#[derive(Default)]
pub struct Manifest {
    digests: BTreeMap<String, String>,
}

impl Manifest {
    /// Notes a file.
    pub fn add(&mut self, path: &str, bytes: &[u8]) {
        self.digests.insert(path.to_owned(), sha256(bytes));
    }

    /// The text that is published as manifest.txt, in the form that `sha256sum --check` reads.
    ///
    /// `shell` is index.html before its own hash is written into it: a change there is a new version too.
    pub fn text(&self, shell: &str) -> String {
        let mut text = format!(
            "# index.html before it is stamped: {}\n",
            sha256(shell.as_bytes())
        );
        for (path, digest) in &self.digests {
            text.push_str(digest);
            text.push_str("  ");
            text.push_str(path);
            text.push('\n');
        }
        text
    }

    /// The service worker: its `source` behind what it has to know.
    ///
    /// Its own digest is part of that, since a change in the worker alone is another worker with another copy.
    pub fn worker(&self, hash: &str, index: &[u8], source: &str) -> String {
        format!(
            "const HASH = \"{hash}\";\nconst WORKER = \"{}\";\nconst FILES = {};\n{source}",
            sha256(source.as_bytes()),
            self.json(index),
        )
    }

    /// The files and digests as JSON. The worker knows a document by its folder.
    fn json(&self, index: &[u8]) -> String {
        let mut files: BTreeMap<&str, String> = self
            .digests
            .iter()
            .map(|(path, digest)| (path.trim_end_matches("index.html"), digest.clone()))
            .collect();
        files.insert("./", sha256(index));
        serde_json::json!(files).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_one_byte_anywhere_is_another_version() {
        let text = |file: &[u8], shell: &str| {
            let mut manifest = Manifest::default();
            manifest.add("assets/app.wasm", file);
            manifest.text(shell)
        };
        assert_eq!(text(b"a", "x"), text(b"a", "x"));
        assert_ne!(text(b"a", "x"), text(b"b", "x"));
        assert_ne!(text(b"a", "x"), text(b"a", "y"));
    }

    #[test]
    fn a_change_in_the_service_worker_alone_is_another_worker() {
        let worker = |source| {
            let text = Manifest::default().worker("0", b"", source);
            let mark = text.lines().find(|line| line.starts_with("const WORKER"));
            mark.map(str::to_owned)
        };
        assert!(worker("a").is_some());
        assert_eq!(worker("a"), worker("a"));
        assert_ne!(worker("a"), worker("b"));
    }

    #[test]
    fn the_service_worker_knows_a_document_by_its_folder_and_never_by_index_html() {
        let mut manifest = Manifest::default();
        manifest.add("guide/index.html", b"<!DOCTYPE html>");
        assert!(manifest.text("").contains("  guide/index.html\n"));
        let json = manifest.json(b"<!DOCTYPE html>");
        assert!(json.contains("\"./\""));
        assert!(json.contains("\"guide/\""));
        assert!(!json.contains("index.html"));
    }
}
