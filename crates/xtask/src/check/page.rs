//! Rules that every built document keeps: nothing inline, nothing foreign but plain links that tell nobody.

use std::fs;
use std::path::Path;

use anyhow::Result;
use anyhow::bail;

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
        faults.extend(
            foreign(&text)
                .into_iter()
                .map(|fault| format!("{path}: {fault}")),
        );
        if Path::new(path)
            .extension()
            .is_some_and(|kind| kind == "html")
        {
            faults.extend(
                inline(&text)
                    .into_iter()
                    .map(|fault| format!("{path}: {fault}")),
            );
        }
    }
    println!("  {read} text files read");
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

/// What a plain link to another origin ends with.
const LINK_ENDS: &str = " rel=\"noopener noreferrer\"";

/// Addresses of other origins. A reader may follow a plain link; nothing else may name one.
fn foreign(text: &str) -> Vec<String> {
    let mut own = text.to_owned();
    for tag in
        tags(text).filter(|tag| tag.starts_with("a href=\"https://") && tag.ends_with(LINK_ENDS))
    {
        own = own.replace(tag, "");
    }
    for name in NAMESPACES.iter().chain(&MORE_NAMESPACES) {
        own = own.replace(name, "");
    }
    ["http://", "https://", "ws://", "wss://"]
        .iter()
        .flat_map(|scheme| own.match_indices(scheme))
        .map(|(at, _)| {
            let address: String = own
                .chars()
                .skip(own.get(..at).map_or(0, |before| before.chars().count()))
                .take(60)
                .collect();
            format!("names a foreign address: {address}")
        })
        .collect()
}

/// Scripts, styles and handlers that stand in the document itself (security.md R3.3).
fn inline(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for tag in tags(html) {
        let name = tag
            .split(|c: char| c.is_whitespace() || c == '>')
            .next()
            .unwrap_or_default();
        if name.eq_ignore_ascii_case("style")
            || (name.eq_ignore_ascii_case("script") && !tag.contains(" src="))
        {
            faults.push(format!("is inline: <{tag}>"));
        }
        for attribute in attributes(tag) {
            let name = attribute.to_ascii_lowercase();
            if name == "style" || name.starts_with("on") {
                faults.push(format!("has the attribute {name}: <{tag}>"));
            }
        }
    }
    faults
}

/// The start tags of a document, without their angle brackets.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<')
        .skip(1)
        .filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag))
        .filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// The names of a tag's attributes; values are skipped by their quotes.
fn attributes(tag: &str) -> Vec<String> {
    let bare: String = tag.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    bare.split_whitespace()
        .skip(1)
        .map(|word| word.trim_end_matches('=').to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_with_linked_scripts_and_styles_passes() {
        let html = r#"<html lang="en"><script type="module" src="assets/boot.js"></script><p class="one on">style</p>"#;
        assert!(inline(html).is_empty(), "{:?}", inline(html));
    }

    #[test]
    fn an_inline_script_style_or_handler_is_reported() {
        for html in [
            "<script>1</script>",
            "<style>p{}</style>",
            r#"<p style="color:red">"#,
            r#"<p class="a" onclick="x()">"#,
        ] {
            assert_eq!(inline(html).len(), 1, "{html}");
        }
    }

    #[test]
    fn a_foreign_address_is_reported_and_a_namespace_is_not() {
        assert!(foreign(r#"xmlns="http://www.w3.org/2000/svg""#).is_empty());
        assert_eq!(foreign("fetch('https://example.com/x')").len(), 1);
    }

    #[test]
    fn a_link_to_another_origin_passes_only_if_it_tells_nobody() {
        let link = "<a href=\"https://example.com/\" rel=\"noopener noreferrer\">x</a>";
        assert!(foreign(link).is_empty());
        assert_eq!(foreign(&link.replace("noreferrer", "")).len(), 1);
        assert_eq!(foreign(&link.replace("<a href", "<img src")).len(), 1);
        assert_eq!(foreign(&link.replace("https", "http")).len(), 1);
    }
}
