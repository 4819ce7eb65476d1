//! What a page should not have said.
//!
//! Three sources, because none hears all: a script at the top of the document ([`RECORDER`]) hears
//! policy violations in every engine, but is not part of a document that the service worker serves;
//! Chromium's own log and the consoles that `WebKit` and Firefox write to their output hear those too.

use static_host::HeadScript;

use crate::engine::Engine;

/// The script's source. It collects into an array that no page would think of.
const RECORDER: &str = include_str!("scripts/recorder.js");

/// What a document has heard, taken out of it.
pub(crate) const HARVEST: &str = "return window.__recorder ? window.__recorder.splice(0) : []";

/// The recorder as a script for a document's head.
pub(crate) fn recorder() -> HeadScript {
    HeadScript {
        name: "recorder".to_owned(),
        source: RECORDER.to_owned(),
    }
}

/// The console errors of our own pages in what driver and browser have written.
pub(crate) fn in_output(engine: Engine, output: &str) -> Vec<String> {
    let is_error = |line: &&str| match engine {
        // chromedriver hands its log out over the protocol.
        Engine::Chromium => false,
        Engine::Firefox => {
            // The one part of the browser itself that writes here too, about its own settings.
            let of_page = line.starts_with("console.error:") && !line.contains(": RSLoader:");
            of_page || line.starts_with("JavaScript error: http://127.0.0.1")
        }
        Engine::Webkit => line.contains("CONSOLE") && line.contains(" ERROR "),
    };
    output.lines().filter(is_error).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_errors_of_pages_are_picked_out_of_the_output() {
        let webkit = "\
CONSOLE JS LOG fine
http://127.0.0.1:1/:1:2: CONSOLE SECURITY ERROR Refused to load
MiniBrowser: ERROR in something else";
        assert_eq!(in_output(Engine::Webkit, webkit).len(), 1);
        let firefox = "\
JavaScript error: resource://gre/modules/A.sys.mjs, line 1: no
JavaScript error: http://127.0.0.1:1/app.js, line 1: yes
console.error: \"yes\"
console.error: RSLoader:
console.log: \"no\"";
        assert_eq!(in_output(Engine::Firefox, firefox).len(), 2);
    }
}
