//! From the path of a request to what stands behind it.

use std::path::Path;
use std::path::PathBuf;

use percent_encoding::percent_decode_str;

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    File(PathBuf),
    /// To this path, from the root of the host.
    Redirect(String),
    Missing,
}

/// These tell a host what to do; hosts do not hand them out.
const UNSERVED: [&str; 2] = ["_headers", "_redirects"];

/// The decoded path below the mount without its leading slash, or `None` when it lies outside the
/// mount or could step out of the folder.
pub(crate) fn relative_path(path: &str, mount: &str) -> Option<String> {
    let encoded = path.strip_prefix(mount)?;
    let decoded = percent_decode_str(encoded).decode_utf8().ok()?;
    if decoded.is_empty() {
        return Some(String::new());
    }
    // `a//b` and `/etc/passwd` have an empty segment, and a joined absolute path would replace the root.
    let segments = decoded.strip_suffix('/').unwrap_or(&decoded).split('/');
    let safe =
        |segment: &str| !matches!(segment, "" | "." | "..") && !segment.contains(['\\', '\0', ':']);
    segments.into_iter().all(safe).then(|| decoded.into_owned())
}

/// Looks a relative path up in the folder.
pub(crate) fn find(root: &Path, mount: &str, relative: &str, redirect_html: bool) -> Target {
    if UNSERVED.contains(&relative) {
        return Target::Missing;
    }
    if redirect_html && let Some(short) = without_html(relative) {
        return match file(root, relative) {
            Some(_) => Target::Redirect(format!("{mount}{short}")),
            None => Target::Missing,
        };
    }
    if relative.is_empty() || relative.ends_with('/') {
        return file(root, &format!("{relative}index.html")).map_or(Target::Missing, Target::File);
    }
    if let Some(found) = file(root, relative) {
        return Target::File(found);
    }
    if redirect_html && let Some(found) = file(root, &format!("{relative}.html")) {
        return Target::File(found);
    }
    match file(root, &format!("{relative}/index.html")) {
        Some(_) => Target::Redirect(format!("{mount}{relative}/")),
        None => Target::Missing,
    }
}

/// `x.html` is shown as `x`, `x/index.html` as `x/`.
fn without_html(relative: &str) -> Option<&str> {
    let stem = relative.strip_suffix(".html")?;
    if stem == "index" {
        return Some("");
    }
    match stem.strip_suffix("/index") {
        Some(_) => stem.strip_suffix("index"),
        None => Some(stem),
    }
}

/// The file of that name. Both paths are made canonical first, so that a symbolic link cannot lead out.
fn file(root: &Path, relative: &str) -> Option<PathBuf> {
    let root = root.canonicalize().ok()?;
    let path = root.join(relative).canonicalize().ok()?;
    (path.starts_with(&root) && path.is_file()).then_some(path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    fn folder() -> TempDir {
        let folder = TempDir::new().expect("a temporary folder");
        let put = |path: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, "x").expect("a file");
        };
        for path in [
            "index.html",
            "about.html",
            "guide/index.html",
            "app.js",
            "_headers",
        ] {
            put(path);
        }
        folder
    }

    fn found(relative: &str, redirect_html: bool) -> Target {
        let folder = folder();
        match find(folder.path(), "/", relative, redirect_html) {
            Target::File(path) => {
                let root = folder.path().canonicalize().expect("the folder exists");
                Target::File(path.strip_prefix(root).expect("inside").to_owned())
            }
            other => other,
        }
    }

    #[test]
    fn a_folder_answers_with_its_index() {
        assert_eq!(found("", false), Target::File("index.html".into()));
        assert_eq!(
            found("guide/", false),
            Target::File("guide/index.html".into())
        );
        assert_eq!(found("guide", false), Target::Redirect("/guide/".into()));
        assert_eq!(found("nothing/", false), Target::Missing);
    }

    #[test]
    fn a_host_that_shortens_addresses_redirects() {
        assert_eq!(found("index.html", true), Target::Redirect("/".into()));
        assert_eq!(found("about.html", true), Target::Redirect("/about".into()));
        assert_eq!(
            found("guide/index.html", true),
            Target::Redirect("/guide/".into())
        );
        assert_eq!(found("about", true), Target::File("about.html".into()));
        assert_eq!(found("missing.html", true), Target::Missing);
        assert_eq!(found("app.js", true), Target::File("app.js".into()));
    }

    #[test]
    fn the_hosts_own_files_are_not_served() {
        assert_eq!(found("_headers", false), Target::Missing);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/%2fetc/passwd",
            "//etc/passwd",
            "/a//b",
            "/..\\secret",
            "/a%00b",
            "/%ff",
            "/c:/secret",
        ] {
            assert_eq!(relative_path(path, "/"), None, "{path}");
        }
        assert_eq!(relative_path("/a%20b/c", "/").as_deref(), Some("a b/c"));
    }

    #[test]
    fn a_path_outside_the_mount_is_none() {
        assert_eq!(
            relative_path("/sub/app.js", "/sub/").as_deref(),
            Some("app.js")
        );
        assert_eq!(relative_path("/sub/", "/sub/").as_deref(), Some(""));
        assert_eq!(relative_path("/subway/app.js", "/sub/"), None);
        assert_eq!(relative_path("/", "/sub/"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_does_not_lead_out() {
        let outside = TempDir::new().expect("a temporary folder");
        fs::write(outside.path().join("secret"), "x").expect("a file");
        let folder = folder();
        std::os::unix::fs::symlink(outside.path(), folder.path().join("link")).expect("a link");
        assert_eq!(
            find(folder.path(), "/", "link/secret", false),
            Target::Missing
        );
    }
}
