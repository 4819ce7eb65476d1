//! The server over a real socket, as a browser meets it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a helper of a test may fail the test"
)]

mod client;
mod fixture;

use std::fs;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use client::Reply;
use client::ask;
use fixture::ANY_PORT;
use fixture::INDEX;
use fixture::folder;
use fixture::start;
use static_host::Fallback;
use static_host::HeadScript;
use static_host::Host;
use static_host::Override;
use static_host::Site;

fn get_with(host: &Host, path: &str, headers: &str) -> Reply {
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
    ask(host.addr(), &request)
}

fn get(host: &Host, path: &str) -> Reply {
    get_with(host, path, "")
}

#[test]
fn files_come_with_their_type_and_the_headers_of_the_file() {
    let folder = folder();
    let host = start(Site::new(folder.path()));
    let wasm = get(&host, "/app.wasm");
    assert_eq!(wasm.status, 200);
    assert_eq!(wasm.header("content-type"), Some("application/wasm"));
    assert_eq!(wasm.header("cache-control"), Some("immutable"));
    assert_eq!(wasm.header("x-test"), Some("yes"));
    assert_eq!(wasm.header("set-cookie"), None);
    let manifest = get(&host, "/app.webmanifest");
    assert_eq!(
        manifest.header("content-type"),
        Some("application/manifest+json")
    );
    assert_eq!(manifest.header("cache-control"), Some("no-cache"));
    assert_eq!(get(&host, "/guide/").body, b"guide");
}

#[test]
fn a_host_without_headers_sends_none_of_them() {
    let folder = folder();
    let host = start(Site {
        headers: false,
        ..Site::new(folder.path())
    });
    let wasm = get(&host, "/app.wasm");
    assert_eq!(wasm.header("x-test"), None);
    assert_eq!(wasm.header("cache-control"), Some("no-cache"));
}

#[test]
fn only_get_and_head_are_answered_and_all_are_logged() {
    let folder = folder();
    let host = start(Site::new(folder.path()));
    let post =
        "POST /?q=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc";
    assert_eq!(ask(host.addr(), post).status, 405);
    let head = ask(
        host.addr(),
        "HEAD /app.wasm HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    );
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), Some("10"));
    let log = host.log();
    let asked: Vec<_> = log
        .iter()
        .map(|e| (e.method.as_str(), e.path.as_str(), e.status))
        .collect();
    assert_eq!(asked, [("POST", "/", 405), ("HEAD", "/app.wasm", 200)]);
    assert_eq!(
        (log[0].query.as_deref(), log[0].body_bytes),
        (Some("q=1"), 3)
    );
    assert_eq!(log[1].header("host"), Some("x"));
    host.clear_log();
    assert!(host.log().is_empty());
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = folder();
    let host = start(Site::new(folder.path().join("guide")));
    for path in [
        "/../app.wasm",
        "/%2e%2e/app.wasm",
        "//app.wasm",
        "/..%5capp.wasm",
    ] {
        assert_eq!(get(&host, path).status, 404, "{path}");
    }
}

#[test]
fn a_site_under_a_sub_path_answers_only_there() {
    let folder = folder();
    let host = start(Site {
        mount: "/sub/".to_owned(),
        ..Site::new(folder.path())
    });
    assert_eq!(get(&host, "/sub/app.wasm").status, 200);
    assert_eq!(get(&host, "/app.wasm").status, 404);
    let bare = get(&host, "/sub?a=b");
    assert_eq!(
        (bare.status, bare.header("location")),
        (308, Some("/sub/?a=b"))
    );
    assert_eq!(
        get(&host, "/sub/guide").header("location"),
        Some("/sub/guide/")
    );
    assert_eq!(host.url(), format!("{}/sub/", host.origin()));
}

#[test]
fn a_single_page_host_answers_everything_with_the_index() {
    let folder = folder();
    let host = start(Site {
        fallback: Fallback::Index,
        ..Site::new(folder.path())
    });
    let reply = get(&host, "/no/such.js");
    assert_eq!(
        (reply.status, reply.body.as_slice()),
        (200, INDEX.as_bytes())
    );
    assert_eq!(
        get(&start(Site::new(folder.path())), "/no/such.js").status,
        404
    );
}

#[test]
fn head_scripts_come_with_navigations_only() {
    let folder = folder();
    let script = HeadScript {
        name: "fault".to_owned(),
        source: "1".to_owned(),
    };
    let host = start(Site {
        head_scripts: vec![script],
        ..Site::new(folder.path())
    });
    let opened = get_with(&host, "/", "Sec-Fetch-Dest: document\r\n");
    let opened = String::from_utf8(opened.body).expect("text");
    assert!(
        opened.contains(r#"<head><script src="/__test/fault.js""#),
        "{opened}"
    );
    let fetched = get_with(&host, "/", "Sec-Fetch-Dest: empty\r\nAccept: text/html\r\n");
    assert_eq!(fetched.body, INDEX.as_bytes());
    assert_eq!(get(&host, "/__test/fault.js").body, b"1");
    assert_eq!(get(&host, "/__test/other.js").status, 404);
}

#[test]
fn files_can_be_damaged() {
    let folder = folder();
    let with = |fault| {
        let overrides = [("/app.wasm".to_owned(), fault)].into();
        start(Site {
            overrides,
            ..Site::new(folder.path())
        })
    };
    assert_eq!(get(&with(Override::NotFound), "/app.wasm").status, 404);
    assert_eq!(get(&with(Override::ServerError), "/app.wasm").status, 500);
    assert_eq!(
        get(&with(Override::Truncated(4)), "/app.wasm").body,
        b"0123"
    );
    assert_eq!(
        get(&with(Override::Flipped(1)), "/app.wasm").body,
        b"0\xce23456789"
    );
    let html = Override::Bytes {
        media_type: "text/html".to_owned(),
        body: b"oh".to_vec(),
    };
    let reply = get(&with(html), "/app.wasm");
    assert_eq!(
        (reply.header("content-type"), reply.body.as_slice()),
        (Some("text/html"), b"oh".as_slice())
    );
}

#[test]
fn a_stopped_server_is_gone_and_its_port_is_free() {
    let folder = folder();
    let host = start(Site::new(folder.path()));
    let addr = host.addr();
    let mut kept = TcpStream::connect(addr).expect("the server listens");
    write!(kept, "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n").expect("sent");
    let read = kept.read(&mut [0; 4096]).expect("an answer");
    assert!(read > 0);
    host.stop();
    assert!(TcpStream::connect(addr).is_err());
    // The kept connection is closed, whichever way the system reports it.
    let closed = kept.read(&mut [0; 1]);
    assert!(matches!(closed, Ok(0) | Err(_)));
    let again = Host::start(Site::new(folder.path()), addr).expect("the port is free");
    assert_eq!(get(&again, "/").status, 200);
}

#[test]
fn a_mistake_is_an_error_and_not_a_server() {
    let folder = folder();
    let error = |site| {
        Host::start(site, ANY_PORT.into())
            .expect_err("refused")
            .to_string()
    };
    assert!(error(Site::new(folder.path().join("none"))).contains("no folder"));
    assert!(
        error(Site {
            mount: "sub".to_owned(),
            ..Site::new(folder.path())
        })
        .contains("slash")
    );
    fs::write(folder.path().join("_headers"), "  A: 1\n").expect("a file");
    assert!(error(Site::new(folder.path())).contains("line 1"));
}

#[test]
fn a_delayed_file_comes_after_one_that_was_asked_for_later() {
    let folder = folder();
    let mut site = Site {
        mount: "/sub/".to_owned(),
        ..Site::new(folder.path())
    };
    site.delays
        .insert("/app.wasm".to_owned(), Duration::from_secs(1));
    let host = start(site);
    thread::scope(|scope| {
        let slow = scope.spawn(|| get(&host, "/sub/app.wasm"));
        assert_eq!(get(&host, "/sub/guide/").status, 200);
        assert!(!slow.is_finished());
        assert_eq!(slow.join().expect("it is answered").status, 200);
    });
    assert_eq!(host.log()[0].path, "/sub/guide/");
}

#[test]
fn another_site_takes_the_place_of_the_first() {
    let (first, second) = (folder(), folder());
    fs::write(second.path().join("app.wasm"), "abc").expect("a file");
    let host = start(Site::new(first.path()));
    assert!(host.replace(Site::new(first.path().join("none"))).is_err());
    assert_eq!(get(&host, "/app.wasm").body, b"0123456789");
    let mut site = Site::new(second.path());
    site.mount = "/sub/".to_owned();
    host.replace(site).expect("it is a folder");
    assert_eq!(get(&host, "/sub/app.wasm").body, b"abc");
    assert!(host.url().ends_with("/sub/"));
    assert_eq!(host.log().len(), 2);
}

#[test]
fn behind_a_login_nothing_is_answered_without_its_cookie() {
    let folder = folder();
    let host = start(Site {
        mount: "/sub/".to_owned(),
        login: true,
        ..Site::new(folder.path())
    });
    let opened = get_with(&host, "/sub/", "Sec-Fetch-Dest: document\r\n");
    let login = opened.header("location").expect("a way to the login");
    assert_eq!((opened.status, login), (302, "/sub/__test/login"));
    let passed = get(&host, login);
    assert_eq!(
        (passed.status, passed.header("location")),
        (302, Some("/sub/"))
    );
    let cookie = passed.header("set-cookie").expect("a cookie");
    assert!(cookie.contains("Path=/sub/"), "{cookie}");
    assert_eq!(get(&host, "/sub/app.wasm").status, 401);
    let with_cookie = get_with(&host, "/sub/app.wasm", "Cookie: a=b; session=1\r\n");
    assert_eq!(with_cookie.status, 200);
}
