//! A small site, and a server for it.

use std::fs;

use static_host::Host;
use static_host::Site;
use tempfile::TempDir;

pub const ANY_PORT: ([u8; 4], u16) = ([127, 0, 0, 1], 0);
pub const INDEX: &str = "<!doctype html><html><head><title>t</title></head></html>";

pub fn folder() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let put = |path: &str, text: &str| fs::write(folder.path().join(path), text).expect("a file");
    fs::create_dir(folder.path().join("guide")).expect("a folder");
    put("index.html", INDEX);
    put("guide/index.html", "guide");
    put("app.wasm", "0123456789");
    put("app.webmanifest", "{}");
    put(
        "_headers",
        "/*\n  X-Test: yes\n/app.wasm\n  Cache-Control: immutable\n",
    );
    folder
}

pub fn start(site: Site) -> Host {
    Host::start(site, ANY_PORT.into()).expect("a free port")
}
