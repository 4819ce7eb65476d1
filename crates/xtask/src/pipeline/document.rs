//! The HTML documents: each has a mark in its head, and what was made for it goes there.

use anyhow::Result;
use anyhow::bail;

use crate::policy;

/// Replaced by the policy and the links to what was made here.
const MARK: &str = "<meta name=\"assembly\">";

/// A script or style sheet as a document names it.
pub struct Resource {
    /// Its path below the page's own folder.
    pub path: String,
    pub integrity: String,
}

/// What a document names in its head.
pub struct Head<'a> {
    /// The module that its script fetches, to be asked for beside the script and not after it.
    pub module: Option<&'a str>,
    pub styles: &'a [&'a Resource],
    pub script: &'a Resource,
}

/// A document with its policy, its style sheets and its one script. `up` leads to the page's own folder.
pub fn assemble(html: &str, up: &str, head: &Head<'_>, release: bool) -> Result<String> {
    if !html.contains(MARK) {
        bail!("a document has lost its mark {MARK}");
    }
    // A <meta> policy would stop Trunk's live reload, so a development build goes without.
    let policy = release.then(|| {
        let policy = policy::meta();
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
    });
    // Without `crossorigin`: with it WebKit would not take this answer for the script's request, and ask again.
    let module = head
        .module
        .map(|path| format!("<link rel=\"preload\" as=\"fetch\" href=\"{up}{path}\">"));
    let styles = head.styles.iter().map(|Resource { path, integrity }| {
        format!("<link rel=\"stylesheet\" href=\"{up}{path}\" integrity=\"{integrity}\">")
    });
    let Resource { path, integrity } = head.script;
    let script =
        format!("<script type=\"module\" src=\"{up}{path}\" integrity=\"{integrity}\"></script>");
    let lines: Vec<_> = policy
        .into_iter()
        .chain(module)
        .chain(styles)
        .chain([script])
        .collect();
    Ok(html.replace(MARK, &lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(path: &str) -> Resource {
        Resource {
            path: path.to_owned(),
            integrity: "sha256-x".to_owned(),
        }
    }

    #[test]
    fn a_document_in_a_folder_names_the_same_files_from_there() {
        let (style, script) = (resource("assets/a.css"), resource("assets/b.js"));
        let head = Head {
            module: Some("assets/c.wasm"),
            styles: &[&style],
            script: &script,
        };
        let html = assemble(MARK, "../", &head, true).unwrap();
        assert!(
            html.contains("rel=\"preload\" as=\"fetch\" href=\"../assets/c.wasm\">"),
            "{html}"
        );
        assert!(
            html.contains("href=\"../assets/a.css\" integrity=\"sha256-x\""),
            "{html}"
        );
        assert!(
            html.contains("src=\"../assets/b.js\" integrity=\"sha256-x\""),
            "{html}"
        );
        assert!(html.contains("Content-Security-Policy"), "{html}");
    }

    #[test]
    fn a_document_without_its_mark_stops_the_build() {
        let script = resource("assets/b.js");
        let head = Head {
            module: None,
            styles: &[],
            script: &script,
        };
        assert!(assemble("<head></head>", "", &head, true).is_err());
    }
}
