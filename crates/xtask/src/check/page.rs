//! Rules that every built document keeps: nothing inline, nothing foreign but plain links that tell nobody.

use std::fs;
use std::path::Path;

use anyhow::Result;
use anyhow::bail;
use scraper::Html;
use scraper::Node;
use scraper::node::Element;

/// Addresses that are names, not places: nothing is fetched from them.
const NAMESPACES: [&str; 2] = [
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1998/Math/MathML",
];
/// More namespaces that Leptos knows by name.
const MORE_NAMESPACES: [&str; 2] = [
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1999/xlink",
];

/// The schemes by which something elsewhere is reached.
const SCHEMES: [&str; 4] = ["http://", "https://", "ws://", "wss://"];

/// What would get past the policy unseen: see docs/decisions/0009-what-no-policy-stops.md.
const BESIDE_THE_POLICY: [&str; 1] = ["RTCPeerConnection"];

/// Reads every text file of dist/ and reports all that breaks a rule.
pub fn check(dist: &Path) -> Result<()> {
    let list = fs::read_to_string(dist.join("SHA256SUMS"))?;
    let mut faults = Vec::new();
    let mut read = 0;
    for path in list
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, path)| path)
    {
        let Ok(text) = fs::read_to_string(dist.join(path)) else {
            continue;
        };
        read += 1;
        let document = Path::new(path)
            .extension()
            .is_some_and(|kind| kind == "html");
        let found = if document {
            in_document(&text)
        } else {
            foreign(&text)
        };
        let found = found.into_iter().chain(beside_the_policy(&text));
        faults.extend(found.map(|fault| format!("{path}: {fault}")));
    }
    println!("  {read} text files read");
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

/// Addresses of other origins.
fn foreign(text: &str) -> Vec<String> {
    let mut own = text.to_owned();
    for name in NAMESPACES.iter().chain(&MORE_NAMESPACES) {
        own = own.replace(name, "");
    }
    SCHEMES
        .iter()
        .flat_map(|scheme| own.match_indices(scheme))
        .map(|(at, _)| {
            let address: String = own.get(at..).unwrap_or_default().chars().take(60).collect();
            format!("names a foreign address: {address}")
        })
        .collect()
}

/// Ways out that no policy closes. What wasm calls has its name in the script, too.
fn beside_the_policy(text: &str) -> Vec<String> {
    let named = BESIDE_THE_POLICY.iter().filter(|name| text.contains(*name));
    named
        .map(|name| format!("has a way out that no policy closes: {name}"))
        .collect()
}

/// Scripts, styles and handlers that stand in the document itself, and what it takes from elsewhere.
fn in_document(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let mut faults = Vec::new();
    for node in page.tree.values() {
        match node {
            Node::Element(element) => faults.extend(in_element(element)),
            Node::Text(text) => faults.extend(foreign(text)),
            Node::Comment(comment) => faults.extend(foreign(comment)),
            _ => {}
        }
    }
    faults
}

fn in_element(element: &Element) -> Vec<String> {
    let mut faults = Vec::new();
    let name = element.name();
    if name == "style" || (name == "script" && element.attr("src").is_none()) {
        faults.push(format!("is inline: <{name}>"));
    }
    // What is in it is text for a parser that runs scripts, so nothing here has looked at it.
    if name == "noscript" {
        faults.push("hides from this check: <noscript>".to_owned());
    }
    for (attribute, value) in element.attrs() {
        if matches!(attribute, "style" | "srcdoc") || attribute.starts_with("on") {
            faults.push(format!("has the attribute {attribute}: <{name}>"));
        }
        if !(attribute == "href" && tells_nobody(element)) {
            faults.extend(foreign(value));
            // The scheme of the page's own address, and another host.
            if value.trim_start().starts_with("//") {
                faults.push(format!("names a foreign address: {value}"));
            }
        }
    }
    faults
}

/// A plain link that a reader may follow to another origin, which does not learn from where.
fn tells_nobody(element: &Element) -> bool {
    element.name() == "a"
        && element.attr("rel") == Some("noopener noreferrer")
        && element
            .attr("href")
            .is_some_and(|address| address.starts_with("https://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_with_linked_scripts_and_styles_passes() {
        let html = r#"<html lang="en"><script type="module" src="assets/boot.js"></script><p class="one on">style onclick=x()</p>"#;
        assert!(in_document(html).is_empty(), "{:?}", in_document(html));
    }

    #[test]
    fn an_inline_script_style_or_handler_is_reported_however_it_is_written() {
        for html in [
            "<script>1</script>",
            "<SCRIPT\n>1</SCRIPT>",
            "<script data-src=x>1</script>",
            "<style>p{}</style>",
            "<svg><style>p{}</style></svg>",
            r#"<p style="color:red">"#,
            "<p style='color:red'>",
            "<p style=color:red>",
            "<p title='>' STYLE = 'color:red'>",
            r#"<p class="a" onclick="x()">"#,
            "<p class='a'onclick='x()'>",
            "<p/onclick=x()>",
            "<iframe srcdoc='x'></iframe>",
            "<noscript><p></noscript>",
        ] {
            assert_eq!(in_document(html).len(), 1, "{html}");
        }
    }

    #[test]
    fn a_foreign_address_is_reported_and_a_namespace_is_not() {
        assert!(foreign(r#"xmlns="http://www.w3.org/2000/svg""#).is_empty());
        assert_eq!(foreign("fetch('https://example.com/x')").len(), 1);
        for html in [
            "<img src=https://example.com/x>",
            "<img src='//example.com/x'>",
            "<p>http://example.com/</p>",
            "<!-- wss://example.com/ -->",
        ] {
            assert_eq!(in_document(html).len(), 1, "{html}");
        }
    }

    #[test]
    fn a_way_out_that_no_policy_closes_is_reported() {
        assert!(beside_the_policy("new RTCPeer()").is_empty());
        assert_eq!(beside_the_policy("new RTCPeerConnection()").len(), 1);
    }

    #[test]
    fn a_link_to_another_origin_passes_only_if_it_tells_nobody() {
        let link = "<a href=\"https://example.com/\" rel=\"noopener noreferrer\">x</a>";
        assert!(in_document(link).is_empty());
        assert!(
            in_document("<a rel='noopener noreferrer' href=https://example.com/>x</a>").is_empty()
        );
        assert_eq!(in_document(&link.replace("noreferrer", "")).len(), 1);
        assert_eq!(in_document(&link.replace("<a href", "<img src")).len(), 1);
        assert_eq!(in_document(&link.replace("https", "http")).len(), 1);
    }
}
