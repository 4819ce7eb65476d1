//! One script out of two: wasm-bindgen's bindings, and our assets/boot.js.
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
    /// The modules that must be linked before.
    pub shared: Vec<String>,
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
            let module = Some(pair(&piece.module));
            let style = piece.style.as_ref().map(pair);
            let value = module.into_iter().chain([json!(piece.shared)]).chain(style);
            (piece.name.clone(), value.collect())
        })
        .collect();
    Value::Object(files)
}

fn pair(source: &Source) -> Value {
    json!([source.file, source.integrity])
}

/// The text of the one script. `pieces` tell it where the files are that it fetches first.
pub fn script(program: &Program, boot: &str, pieces: &[Piece], offline: bool) -> Result<String> {
    Ok(format!(
        "const FILES = {};\nconst OFFLINE = {offline};\n{}{boot}",
        files(pieces),
        bindings(&program.bindings, !program.shared.is_empty())?,
    ))
}

/// The text of the worker's script, and of the page's side of it.
pub fn worker(program: &Program, source: &str, module: &Source, words: &Source) -> Result<String> {
    Ok(format!(
        "const FILES = {};\n{}{source}",
        json!({ "module": pair(module), "words": pair(words) }),
        bindings(&program.bindings, false)?,
    ))
}

/// The module that wasm-bindgen's bindings import the loader from, once for each part.
const LOADER: &str = "\"./__wasm_split.js\"";

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

#[cfg(test)]
mod tests {
    use super::*;

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
            bindings:
                "export function assess() {\n}\nlet wasm;\nexport { initSync, x as default };\n"
                    .to_owned(),
            shared: super::super::split::Shared::new(),
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
}
