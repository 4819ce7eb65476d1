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

/// A document with its policy, its style sheets and its one script. `up` leads to the page's own folder.
pub fn assemble(
    html: &str,
    up: &str,
    styles: &[&Resource],
    script: &Resource,
    release: bool,
) -> Result<String> {
    if !html.contains(MARK) {
        bail!("a document has lost its mark {MARK}");
    }
    // A <meta> policy would stop Trunk's live reload, so a development build goes without.
    let policy = release.then(|| {
        let policy = policy::meta();
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
    });
    let styles = styles.iter().map(|Resource { path, integrity }| {
        format!("<link rel=\"stylesheet\" href=\"{up}{path}\" integrity=\"{integrity}\">")
    });
    let Resource { path, integrity } = script;
    let script =
        format!("<script type=\"module\" src=\"{up}{path}\" integrity=\"{integrity}\"></script>");
    let head: Vec<_> = policy.into_iter().chain(styles).chain([script]).collect();
    Ok(html.replace(MARK, &head.join("\n")))
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
        let html = assemble(MARK, "../", &[&style], &script, true).unwrap();
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
        assert!(assemble("<head></head>", "", &[], &script, true).is_err());
    }
}
