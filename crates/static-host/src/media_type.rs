//! The media type of a file, by its extension.
//!
//! A table of what a static page ships, rather than a crate's table of everything: browsers refuse
//! wasm and modules under a wrong type, so each line here is one that has been seen to work.

use std::path::Path;

pub(crate) fn of(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("webp") => "image/webp",
        Some("woff2") => "font/woff2",
        Some("xml") => "application/xml",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ if path.file_name().is_some_and(|name| name == "SHA256SUMS") => {
            "text/plain; charset=utf-8"
        }
        _ => "application/octet-stream",
    }
}
