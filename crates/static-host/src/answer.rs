//! One request in, one response out.

use std::fs;
use std::path::Path;

use axum::body::Body;
use axum::http::HeaderMap;
use axum::http::HeaderName;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::StatusCode;
use axum::http::Uri;
use axum::http::header;
use axum::response::Response;

use crate::header_rules::HeaderRules;
use crate::media_type;
use crate::site::Coding;
use crate::site::Fallback;
use crate::site::Override;
use crate::site::Site;
use crate::target;
use crate::target::Target;

/// Where head scripts live, below the mount.
const SCRIPTS: &str = "__test/";

struct Content {
    status: StatusCode,
    media_type: String,
    body: Vec<u8>,
    /// Whether the body is compressed with brotli.
    compressed: bool,
}

/// Files are small, local and read for one visitor: plain blocking reads keep this a function.
pub(crate) fn answer(
    site: &Site,
    rules: &HeaderRules,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Response {
    if method != Method::GET && method != Method::HEAD {
        let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "GET and HEAD only\n");
        let allowed = HeaderValue::from_static("GET, HEAD");
        refusal.headers_mut().insert(header::ALLOW, allowed);
        return refusal;
    }
    if uri.path() == site.mount.trim_end_matches('/') {
        return redirect(&site.mount, uri);
    }
    let Some(relative) = target::relative_path(uri.path(), &site.mount) else {
        return plain(StatusCode::NOT_FOUND, "Not found\n");
    };
    if site.login
        && let Some(refusal) = log_in(site, &relative, headers)
    {
        return refusal;
    }
    let content = match look_up(site, &relative) {
        Ok(content) => content,
        Err(location) => return redirect(&location, uri),
    };
    let mut content = content.unwrap_or_else(|| missing(site));
    if site.coding == Coding::Brotli && takes_brotli(headers) {
        content = compressed(site, &relative, content);
    }
    if content.media_type.starts_with("text/html") && is_navigation(headers) {
        content.body = with_scripts(content.body, site);
    }
    response(content, &rules.headers(&format!("/{relative}")))
}

/// Where the login is, below the mount. It lets everybody in.
const LOGIN: &str = "__test/login";
const SESSION: &str = "session=1";

/// The answer of the login, or to whoever has not passed it.
fn log_in(site: &Site, relative: &str, headers: &HeaderMap) -> Option<Response> {
    let Site { mount, .. } = site;
    if relative == LOGIN {
        let mut response = plain(StatusCode::FOUND, "");
        // Not for the rest of the host: a browser does not part cookies by port, as tests do.
        let cookie = format!("{SESSION}; Path={mount}; HttpOnly");
        for (name, value) in [
            (header::LOCATION, mount.clone()),
            (header::SET_COOKIE, cookie),
        ] {
            response
                .headers_mut()
                .insert(name, HeaderValue::try_from(value).ok()?);
        }
        return Some(response);
    }
    let cookies = headers
        .get(header::COOKIE)
        .and_then(|value| value.to_str().ok());
    if cookies.is_some_and(|cookies| cookies.split("; ").any(|cookie| cookie == SESSION)) {
        return None;
    }
    if !is_navigation(headers) {
        return Some(plain(StatusCode::UNAUTHORIZED, "Log in first\n"));
    }
    let mut response = plain(StatusCode::FOUND, "");
    let location = HeaderValue::try_from(format!("{mount}{LOGIN}")).ok()?;
    response.headers_mut().insert(header::LOCATION, location);
    Some(response)
}

/// The content, `None` where there is none, or the address to go to instead.
fn look_up(site: &Site, relative: &str) -> Result<Option<Content>, String> {
    if let Some(name) = relative.strip_prefix(SCRIPTS) {
        return Ok(script(site, name));
    }
    let fault = site.overrides.get(&format!("/{relative}"));
    match fault {
        Some(Override::NotFound) => return Ok(None),
        Some(Override::ServerError) => {
            return Ok(Some(Content {
                status: StatusCode::INTERNAL_SERVER_ERROR,
                media_type: "text/plain; charset=utf-8".to_owned(),
                body: b"Broken\n".to_vec(),
                compressed: false,
            }));
        }
        Some(Override::Bytes { media_type, body }) => {
            return Ok(Some(Content {
                status: StatusCode::OK,
                media_type: media_type.clone(),
                body: body.clone(),
                compressed: false,
            }));
        }
        _ => {}
    }
    match target::find(&site.root, &site.mount, relative, site.redirect_html) {
        Target::Redirect(location) => Err(location),
        Target::Missing => Ok(None),
        Target::File(path) => Ok(read(&path, StatusCode::OK).map(|mut content| {
            match fault {
                Some(Override::Truncated(length)) => content.body.truncate(*length),
                Some(Override::Flipped(offset)) => {
                    if let Some(byte) = content.body.get_mut(*offset) {
                        *byte = !*byte;
                    }
                }
                _ => {}
            }
            content
        })),
    }
}

fn read(path: &Path, status: StatusCode) -> Option<Content> {
    let body = fs::read(path).ok()?;
    let media_type = media_type::of(path).to_owned();
    Some(Content {
        status,
        media_type,
        body,
        compressed: false,
    })
}

fn missing(site: &Site) -> Content {
    let index = match site.fallback {
        Fallback::Index => read(&site.root.join("index.html"), StatusCode::OK),
        Fallback::NotFound => None,
    };
    index.unwrap_or_else(|| Content {
        status: StatusCode::NOT_FOUND,
        media_type: "text/plain; charset=utf-8".to_owned(),
        body: b"Not found\n".to_vec(),
        compressed: false,
    })
}

fn script(site: &Site, name: &str) -> Option<Content> {
    let name = name.strip_suffix(".js")?;
    let script = site
        .head_scripts
        .iter()
        .find(|script| script.name == name)?;
    Some(Content {
        status: StatusCode::OK,
        media_type: "text/javascript; charset=utf-8".to_owned(),
        body: script.source.clone().into_bytes(),
        compressed: false,
    })
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING);
    accepted.is_some_and(|accepted| accepted.as_bytes().windows(2).any(|name| name == b"br"))
}

/// The same content as the file beside it has it, if there is one.
fn compressed(site: &Site, relative: &str, content: Content) -> Content {
    let name = if relative.is_empty() || relative.ends_with('/') {
        format!("{relative}index.html.br")
    } else {
        format!("{relative}.br")
    };
    // A fault is one of the file itself.
    if site.overrides.contains_key(&format!("/{relative}")) {
        return content;
    }
    match fs::read(site.root.join(name)) {
        Ok(body) if content.status == StatusCode::OK => Content {
            body,
            compressed: true,
            ..content
        },
        _ => content,
    }
}

/// Whether a person opens the document, as opposed to a script that fetches it. Browsers that do not
/// send `Sec-Fetch-Dest` (to an address they do not trust) still ask for HTML by name.
fn is_navigation(headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    match text(HeaderName::from_static("sec-fetch-dest")) {
        Some(destination) => destination == "document",
        None => text(header::ACCEPT).is_some_and(|accepted| accepted.contains("text/html")),
    }
}

/// Right behind `<head>`: before the policy and every script of the page, so that nothing in it runs first.
fn with_scripts(body: Vec<u8>, site: &Site) -> Vec<u8> {
    const HEAD: &[u8] = b"<head>";
    let Some(start) = body.windows(HEAD.len()).position(|window| window == HEAD) else {
        return body;
    };
    let (before, after) = body.split_at(start + HEAD.len());
    let tag = |name: &str| {
        let address = format!("{}{SCRIPTS}{name}.js", site.mount);
        format!(r#"<script src="{address}" referrerpolicy="no-referrer"></script>"#)
    };
    let tags: String = site
        .head_scripts
        .iter()
        .map(|script| tag(&script.name))
        .collect();
    [before, tags.as_bytes(), after].concat()
}

fn response(content: Content, rules: &[(String, String)]) -> Response {
    let mut response = Response::new(Body::from(content.body));
    *response.status_mut() = content.status;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // Both conversions were made sure of when the rules were read; an odd media type is left out.
    if let Ok(value) = HeaderValue::try_from(content.media_type) {
        headers.insert(header::CONTENT_TYPE, value);
    }
    if content.compressed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    for (name, value) in rules {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let media_type = HeaderValue::from_static("text/plain; charset=utf-8");
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, media_type);
    response
}

fn redirect(path: &str, uri: &Uri) -> Response {
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let mut response = plain(StatusCode::PERMANENT_REDIRECT, "");
    match HeaderValue::try_from(format!("{path}{query}")) {
        Ok(location) => response.headers_mut().insert(header::LOCATION, location),
        Err(_) => return plain(StatusCode::NOT_FOUND, "Not found\n"),
    };
    response
}
