//! One module to several: the part that starts, and those that are loaded on first use.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::anyhow;
use anyhow::bail;
use wasm_split_cli_support::Options;
use wasm_split_cli_support::transform;

use super::module::MAIN;

/// The name of the part with the app.
pub const APP: &str = "split_app";

/// Where all parts import from.
pub const NAMESPACE: &str = "__wasm_split";

/// By the name of each part, the modules that it shares with others, which are linked before it.
pub type Shared = BTreeMap<String, Vec<String>>;

/// Cuts a module that was linked with its relocations. The folder then holds `main.wasm` and its parts.
pub fn split(module: &[u8], folder: &Path) -> Result<Shared> {
    fs::create_dir_all(folder)?;
    let main = folder.join(format!("{MAIN}.wasm"));
    let script = format!("./{MAIN}.js");
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &script;
    transform(options).map_err(|error| anyhow!("the module could not be split: {error:#}"))?;
    let loader = folder.join("__wasm_split.js");
    let loader = fs::read_to_string(&loader)
        .with_context(|| format!("{} could not be read", loader.display()))?;
    shared(&loader)
}

/// What the splitter's own loader knows. The page has assets/boot.js in its place, which fetches with `integrity`.
fn shared(loader: &str) -> Result<Shared> {
    // What our loader does as well: all modules import from the one namespace, and those that are shared need no others.
    let known = "sharedImports = { __wasm_split: {  } };";
    let mut pieces = loader.split("export const __wasm_split_load_");
    let chunks = pieces.next().unwrap_or_default();
    if !chunks.contains(known)
        || chunks.matches("\n, []);\n").count() != chunks.matches("\nconst __chunk_").count()
    {
        bail!("the loader of the parts is not as we know it");
    }
    pieces
        .map(|piece| {
            let named = piece.split_once(" = wrapAsyncCb(makeLoad(");
            let listed = piece.trim_end().strip_suffix("]));");
            let (Some((name, _)), Some((_, list))) =
                (named, listed.and_then(|text| text.rsplit_once("\n, [")))
            else {
                bail!("the loader links a part in a way we do not know: {piece}");
            };
            let list = list.split(", ").filter(|chunk| !chunk.is_empty());
            let list = list.map(|chunk| chunk.trim_start_matches("__").to_owned());
            Ok((format!("split_{name}"), list.collect()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = r#"import { initSync } from "./main.js";
        sharedImports = { __wasm_split: {  } };
/* app, proof */
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL("./chunk_5.wasm", import.meta.url));
}
, []);
/* proof, sign */
const __chunk_6 = makeLoad(() => {
    const src = fetch(new URL("./chunk_6.wasm", import.meta.url));
}
, []);
export const __wasm_split_load_proof = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_proof.wasm", import.meta.url));
}
, [__chunk_5, __chunk_6]));
export const __wasm_split_load_alone = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_alone.wasm", import.meta.url));
}
, []));
export const __wasm_split_load_app = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_app.wasm", import.meta.url));
}
, [__chunk_5]));
"#;

    #[test]
    fn the_loader_says_what_each_part_shares() {
        let shared = shared(LOADER).unwrap();
        assert_eq!(shared["split_proof"], ["chunk_5", "chunk_6"]);
        assert_eq!(shared["split_app"], ["chunk_5"]);
        assert!(shared["split_alone"].is_empty());
        assert_eq!(shared.len(), 3);
    }

    #[test]
    fn a_loader_of_another_shape_stops_the_build() {
        for (known, other) in [
            ("{ __wasm_split: {  } }", "{ __wasm_split: {  }, more: {} }"),
            ("}\n, []);", "}\n, [__chunk_4]);"),
            (
                ", [__chunk_5, __chunk_6]));",
                ", [__chunk_5, __chunk_6])));",
            ),
            ("load_proof = wrapAsyncCb(", "load_proof = wrap("),
        ] {
            assert!(LOADER.contains(known), "{known}");
            assert!(shared(&LOADER.replace(known, other)).is_err(), "{other}");
        }
    }
}
