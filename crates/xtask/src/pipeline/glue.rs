//! One script out of three: wasm-bindgen's bindings, the loader of the parts, and our assets/boot.js.
//!
//! They must be one file because all engines enforce `integrity` on a module script, but not on what it imports.

use anyhow::Result;
use anyhow::bail;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use super::module::Program;

/// What the script fetches under the name of a module.
pub struct Piece {
    /// The module's name, as [`Program`] has it.
    pub name: String,
    pub module: Source,
    /// The style sheet that must apply before the module draws.
    pub style: Option<Source>,
}

/// Where a file is, and what it must hash to.
pub struct Source {
    /// Relative to the script.
    pub file: String,
    /// As in the attribute `integrity`.
    pub integrity: String,
}

/// Where the files of each piece are, as the script reads it.
pub fn files(pieces: &[Piece]) -> Value {
    let files: Map<String, Value> = pieces
        .iter()
        .map(|piece| {
            let sources = [Some(&piece.module), piece.style.as_ref()];
            let sources: Value = sources
                .into_iter()
                .flatten()
                .map(|source| json!([source.file, source.integrity]))
                .collect();
            (piece.name.clone(), sources)
        })
        .collect();
    Value::Object(files)
}

/// The text of the one script. `pieces` tell it where the files are that it fetches first.
pub fn script(program: &Program, boot: &str, pieces: &[Piece], offline: bool) -> Result<String> {
    Ok(format!(
        "const FILES = {};\nconst OFFLINE = {offline};\n{}{}{boot}",
        files(pieces),
        loader(&program.loader, &program.inside)?,
        bindings(&program.bindings, !program.loader.is_empty())?,
    ))
}

/// The text of the worker's script, and of the page's side of it.
pub fn worker(program: &Program, source: &str, module: &Source, words: &Source) -> Result<String> {
    let pair = |of: &Source| json!([of.file, of.integrity]);
    Ok(format!(
        "const FILES = {};\n{}{source}",
        json!({ "module": pair(module), "words": pair(words) }),
        bindings(&program.bindings, false)?,
    ))
}

/// The module that wasm-bindgen's bindings import the loader from, once for each part.
const LOADER: &str = "\"./__wasm_split.js\"";

/// How the loader begins to say how the app is linked.
const APP: &str = "export const __wasm_split_load_app = wrapAsyncCb(makeLoad(";

/// The bindings without their imports and exports: in one module the names are simply there.
fn bindings(text: &str, split: bool) -> Result<String> {
    let Some((text, _)) = text.rsplit_once("export { initSync") else {
        bail!("wasm-bindgen's output does not end with its exports as we know it");
    };
    let mut body = String::with_capacity(text.len());
    let mut loaders = 0;
    for line in text.lines() {
        let import = line
            .strip_prefix("import * as ")
            .and_then(|rest| rest.split_once(" from "));
        match import {
            Some((_, from)) if from.trim_end_matches(';') == LOADER => loaders += 1,
            Some(_) => bail!("wasm-bindgen's output imports what we do not know: {line}"),
            // All of these names are one loader.
            None if line.trim_start().starts_with(LOADER) => {
                body.push_str(LOADER);
                body.push_str(": PARTS,\n");
            }
            None => {
                body.push_str(line.strip_prefix("export ").unwrap_or(line));
                body.push('\n');
            }
        }
    }
    if split && loaders == 0 {
        bail!("wasm-bindgen's output does not import the loader of the parts as we know it");
    }
    Ok(body)
}

/// The loader, with our fetch (checked against `integrity`, without referrer) in place of its own.
fn loader(text: &str, inside: &[String]) -> Result<String> {
    if text.is_empty() {
        return Ok("const linkApp = async () => {};\n".to_owned());
    }
    // The script links the app, and the program all other parts.
    let Some((before, app)) = text.split_once(APP) else {
        bail!("the loader does not link the app as we know it");
    };
    let text = format!(
        "{before}const linkApp = makeLoad({}",
        app.replacen("]));", "]);", 1)
    );
    let mut script = String::new();
    let mut names = Vec::new();
    for line in text.lines() {
        if line.starts_with("import { initSync }") {
            continue;
        }
        let line = match line.split_once("fetch(new URL(\"./") {
            Some((before, rest)) => match rest.split_once(".wasm\", import.meta.url))") {
                Some((name, after)) => {
                    let fetch = if inside.iter().any(|inside| inside == name) {
                        "fetchInside"
                    } else {
                        "fetchPart"
                    };
                    format!("{before}{fetch}(\"{name}\"){after}")
                }
                None => bail!("the loader fetches a part in a way we do not know: {line}"),
            },
            None => line.to_owned(),
        };
        if let Some((name, _)) = line
            .strip_prefix("export const ")
            .and_then(|rest| rest.split_once(' '))
        {
            names.push(name.to_owned());
        }
        let ours = [
            ("export const ", "const "),
            (
                "WebAssembly.instantiateStreaming(src, imports)",
                "WebAssembly.instantiate(await src, imports)",
            ),
            ("console.error(e)", "page.report(e)"),
        ];
        script.push_str(
            &ours
                .iter()
                .fold(line, |line, (its, ours)| line.replace(its, ours)),
        );
        script.push('\n');
    }
    if script.contains("Streaming") || script.contains("import.meta") || names.is_empty() {
        bail!("the loader of the parts is not as we know it");
    }
    Ok(format!(
        "{FETCHED}{}const PARTS = {{ {} }};\n",
        fetched(&script)?,
        names.join(", ")
    ))
}

/// How each part is fetched and linked, once.
const FETCHED: &str = "const fetched = (fetch, name) => () => {
    const src = fetch(name);
    src.catch(() => {});
    return async (imports) => WebAssembly.instantiate(await src, imports);
};
";

/// The loader, with that in place of what it says anew for each part: the first secret waits for all of it.
fn fetched(script: &str) -> Result<String> {
    const BEGIN: &str = "(() => {\n    const src = ";
    const END: &str = ");\n    src.catch(() => {});\n    return async (imports) => \
                       (WebAssembly.instantiate(await src, imports));\n}\n";
    let mut pieces = script.split(BEGIN);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let Some((call, rest)) = piece.split_once(END) else {
            bail!("the loader links a part in a way we do not know: {piece}");
        };
        text.push_str("(fetched(");
        text.push_str(&call.replacen('(', ", ", 1));
        text.push(')');
        text.push_str(rest);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = r#"import { initSync } from "./main.js";
export const __wasm_split_load_proof = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_proof.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []));
export const __wasm_split_load_app = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_app.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_5]));
"#;

    #[test]
    fn a_part_is_fetched_by_our_own_checked_fetch() {
        let script = loader(LOADER, &[]).unwrap();
        assert!(
            script.contains(r#"makeLoad(fetched(fetchPart, "split_proof"), [])"#),
            "{script}"
        );
        let linking = "WebAssembly.instantiate(await src, imports)";
        assert_eq!(script.matches(linking).count(), 1);
        let inside = loader(LOADER, &["split_proof".to_owned()]).unwrap();
        assert!(inside.contains(r#"makeLoad(fetched(fetchInside, "split_proof"), [])"#));
        assert!(script.contains("const PARTS = { __wasm_split_load_proof };"));
        assert!(!script.contains("export "));
    }

    #[test]
    fn the_app_is_linked_by_the_script_itself() {
        let script = loader(LOADER, &[]).unwrap();
        assert!(
            script.contains(r#"const linkApp = makeLoad(fetched(fetchPart, "split_app")"#),
            "{script}"
        );
        assert!(script.contains(", [__chunk_5]);"), "{script}");
        assert!(loader("", &[]).unwrap().contains("const linkApp = "));
        assert!(loader(&LOADER.replace("load_app", "load_all"), &[]).is_err());
    }

    #[test]
    fn each_part_finds_the_one_loader() {
        let text = "import * as import1 from \"./__wasm_split.js\"\n\
            import * as import2 from \"./__wasm_split.js\"\n\
            const imports = {\n  \"./__wasm_split.js\": import1,\n  \"./__wasm_split.js\": import2,\n};\n\
            export { initSync };\n";
        let script = bindings(text, true).unwrap();
        assert!(
            !script.contains("import *") && !script.contains("import1,"),
            "{script}"
        );
        assert!(script.contains("\"./__wasm_split.js\": PARTS,"), "{script}");
        assert!(bindings("export { initSync };", true).is_err());
        assert!(bindings("import * as x from \"./y.js\"\nexport { initSync };", false).is_err());
    }

    #[test]
    fn the_script_of_the_worker_knows_its_files_and_imports_nothing() {
        let source = |file: &str| Source {
            file: file.to_owned(),
            integrity: "sha256-x".to_owned(),
        };
        let program = Program {
            modules: std::collections::BTreeMap::new(),
            inside: Vec::new(),
            bindings:
                "export function assess() {\n}\nlet wasm;\nexport { initSync, x as default };\n"
                    .to_owned(),
            loader: String::new(),
            imports: std::collections::BTreeSet::new(),
        };
        let script = worker(
            &program,
            "export function ask() {}\n",
            &source("m"),
            &source("w"),
        );
        assert_eq!(
            script.unwrap(),
            "const FILES = {\"module\":[\"m\",\"sha256-x\"],\"words\":[\"w\",\"sha256-x\"]};\n\
             function assess() {\n}\nlet wasm;\nexport function ask() {}\n"
        );
        let other = Program {
            bindings: "import * as x from \"zxcvbn\";\nexport { initSync };\n".to_owned(),
            ..program
        };
        assert!(worker(&other, "", &source("m"), &source("w")).is_err());
    }

    /// What the policy lets become a script: the service worker and the worker, and nothing else.
    #[test]
    fn the_page_lets_two_addresses_become_scripts() {
        let boot =
            std::fs::read_to_string(crate::workspace::root().join("assets/boot.js")).unwrap();
        let policies: Vec<_> = boot
            .lines()
            .filter(|line| line.contains("createScriptURL"))
            .collect();
        let [policy] = policies[..] else {
            panic!("{policies:?}");
        };
        assert!(policy.contains("(scripts.includes(address) ? address : null)"));
        assert_eq!(boot.matches("createPolicy(").count(), 1);
        assert!(boot.contains("const scripts = [SERVICE_WORKER];"));
        // All that goes into it later: an address of the list of files, which was checked.
        let uses: Vec<_> = boot
            .match_indices("scripts")
            .filter_map(|(place, _)| boot[place..].lines().next())
            .filter(|line| !line.starts_with("scripts "))
            .collect();
        let expected = [
            "scripts.includes(address) ? address : null),",
            "scripts[1] = src;",
        ];
        assert_eq!(uses, expected);
    }

    #[test]
    fn a_loader_of_another_shape_stops_the_build() {
        assert!(loader("import('./x.js')\n", &[]).is_err());
        assert!(loader(&LOADER.replace("new URL(", "new  URL("), &[]).is_err());
    }
}
