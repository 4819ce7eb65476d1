//! The one source of the page's policy: the `<meta>` in index.html and the headers in `_headers` are both made here.

/// Directives that hold in a `<meta>` as well as in a header.
const DIRECTIVES: [&str; 11] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
];

/// Browser features the page does without, each switched off by name.
const FEATURES_OFF: [&str; 19] = [
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
];

/// The content of `<meta http-equiv="Content-Security-Policy">`.
pub fn meta() -> String {
    DIRECTIVES.join("; ")
}

/// The file `_headers`, in the form that Netlify, Cloudflare Pages and `cargo xtask serve` read.
pub fn headers() -> String {
    // A <meta> ignores frame-ancestors, so only the header carries it.
    let policy = format!("{}; frame-ancestors 'none'", meta());
    let mut permissions: Vec<String> = FEATURES_OFF
        .iter()
        .map(|name| format!("{name}=()"))
        .collect();
    permissions.push("clipboard-write=(self)".to_owned());
    // In a private window Chromium remembers no icon, and asks for it with each change of the address. Without a service worker
    // that is a request to the host each time, unless the browser may keep the file for a while.
    format!(
        "/*
  Content-Security-Policy: {policy}
  Cross-Origin-Embedder-Policy: require-corp
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: {permissions}
  Referrer-Policy: no-referrer
  Strict-Transport-Security: max-age=63072000
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/icons/*
  Cache-Control: public, max-age=86400
",
        permissions = permissions.join(", ")
    )
}
