//! One script out of three: wasm-bindgen's bindings, the loader of the parts, and our assets/boot.js.
//!
//! They must be one file because all engines enforce `integrity` on a module script, but not on what it imports.

use anyhow::Result;
use anyhow::bail;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use super::module::Program;

/// Where a module is and what it must hash to.
pub struct Piece {
    /// The module's name, as [`Program`] has it.
    pub name: String,
    /// Its file, relative to the script.
    pub file: String,
    /// Its `integrity`.
    pub integrity: String,
}

/// The text of the one script. `pieces` tell it where each wasm module is.
pub fn script(program: &Program, boot: &str, pieces: &[Piece], offline: bool) -> Result<String> {
    let files: Map<String, Value> = pieces
        .iter()
        .map(|piece| (piece.name.clone(), json!([piece.file, piece.integrity])))
        .collect();
    Ok(format!(
        "const FILES = {};\nconst OFFLINE = {offline};\n{}{}{boot}",
        Value::Object(files),
        loader(&program.loader)?,
        bindings(&program.bindings, !program.loader.is_empty())?,
    ))
}

/// The bindings without their imports and exports: in one module the names are simply there.
fn bindings(text: &str, split: bool) -> Result<String> {
    let import = "import * as import1 from \"./__wasm_split.js\"";
    if split && !text.contains(import) {
        bail!("wasm-bindgen's output does not import the loader of the parts as we know it");
    }
    let Some((body, _)) = text.rsplit_once("export { initSync") else {
        bail!("wasm-bindgen's output does not end with its exports as we know it");
    };
    Ok(body.replace(import, "").replace("export class ", "class "))
}

/// The loader, with our fetch (checked against `integrity`, without referrer) in place of its own.
fn loader(text: &str) -> Result<String> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let mut script = String::new();
    let mut names = Vec::new();
    for line in text.lines() {
        if line.starts_with("import { initSync }") {
            continue;
        }
        let line = match line.split_once("fetch(new URL(\"./") {
            Some((before, rest)) => match rest.split_once(".wasm\", import.meta.url))") {
                Some((name, after)) => format!("{before}fetchModule(\"{name}\"){after}"),
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
        script.push_str(&line.replace("export const ", "const ").replace(
            "WebAssembly.instantiateStreaming(src, imports)",
            "WebAssembly.instantiate(await src, imports)",
        ));
        script.push('\n');
    }
    if script.contains("Streaming") || script.contains("import.meta") || names.is_empty() {
        bail!("the loader of the parts is not as we know it");
    }
    Ok(format!(
        "{script}const import1 = {{ {} }};\n",
        names.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = r#"import { initSync } from "./main.js";
export const __wasm_split_load_proof = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_proof.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []));
"#;

    #[test]
    fn a_part_is_fetched_by_our_own_checked_fetch() {
        let script = loader(LOADER).unwrap();
        assert!(
            script.contains(r#"const src = fetchModule("split_proof");"#),
            "{script}"
        );
        assert!(script.contains("WebAssembly.instantiate(await src, imports)"));
        assert!(script.contains("const import1 = { __wasm_split_load_proof };"));
        assert!(!script.contains("export "));
    }

    #[test]
    fn a_loader_of_another_shape_stops_the_build() {
        assert!(loader("import('./x.js')\n").is_err());
        assert!(loader(&LOADER.replace("new URL(", "new  URL(")).is_err());
    }
}
