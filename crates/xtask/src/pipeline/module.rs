//! The wasm module: cut into parts, bound to JavaScript, optimised.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;
use wasm_encoder::CustomSection;
use wasm_encoder::Encode as _;
use wasm_encoder::Section as _;

use super::names::Names;
use super::prune;
use crate::stage::command;
use crate::stage::run;
use crate::workspace;

/// The program: what Rust became.
pub struct Program {
    /// The module that starts, and the parts that are loaded on first use, by name.
    pub modules: BTreeMap<String, Vec<u8>>,
    /// What the app shares with panels: modules inside of its own, for a file each is a request each.
    pub inside: Vec<String>,
    /// wasm-bindgen's JavaScript.
    pub bindings: String,
    /// The loader of the parts; empty when there are none.
    pub loader: String,
}

/// The name of the module that starts.
pub const MAIN: &str = "main";

/// The name of the module with the app.
pub const APP: &str = "split_app";

/// Features of wasm that every supported browser has; `--all-features` would write imports that Chromium refuses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Smallest, then once more after the control flow was built anew, which finds what the first round could not: 1 % less.
const PASSES: [&str; 5] = ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// The release program: split, bound, optimised.
pub fn release(wasm_opt: Option<&Path>) -> Result<Program> {
    let compiled = workspace::target()
        .join("wasm32-unknown-unknown/release")
        .join("jwt-secret-generator.wasm");
    let work = workspace::target().join("assemble");
    // Parts of an earlier build must not end up in this one.
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    let cut = work.join("cut");
    let bound = work.join("bound");
    fs::create_dir_all(&cut)?;
    let whole = work.join("whole.wasm");
    fs::write(&whole, prune::classes(&fs::read(&compiled)?)?)?;
    run(command("wasm-split-cli")
        .args(["--target", "web"])
        .arg(&whole)
        .arg(&cut)
        .args(["--out-name", MAIN]))?;
    run(command("wasm-bindgen")
        .arg(cut.join("main.wasm"))
        .args([
            "--target",
            "web",
            "--keep-lld-exports",
            "--no-demangle",
            "--no-typescript",
        ])
        .arg("--out-dir")
        .arg(&bound)
        .args(["--out-name", MAIN]))?;
    let main = optimised(&bound.join("main_bg.wasm"), wasm_opt)?;
    let names = Names::of(&main)?;
    let mut modules = BTreeMap::from([(MAIN.to_owned(), names.rename_in(&main)?)]);
    for (name, path) in wasm_files(&cut)? {
        if name != MAIN {
            modules.insert(name, optimised(&path, wasm_opt)?);
        }
    }
    let loader = read(&cut.join("__wasm_split.js"))?;
    let inside = chunks_of_app(&loader);
    enclose(&mut modules, &inside)?;
    Ok(Program {
        modules,
        inside,
        bindings: prune::bindings(&read(&bound.join("main.js"))?, &names)?,
        loader,
    })
}

/// The development program: what Trunk has bound already, as it is.
pub fn development(staging: &Path) -> Result<Program> {
    let (name, path) = wasm_files(staging)?
        .pop()
        .with_context(|| format!("Trunk left no wasm module in {}", staging.display()))?;
    Ok(Program {
        modules: BTreeMap::from([(MAIN.to_owned(), fs::read(path)?)]),
        inside: Vec::new(),
        bindings: read(&staging.join(format!("{}.js", name.trim_end_matches("_bg"))))?,
        loader: String::new(),
    })
}

/// The modules that the app needs beside its own. The loader names in front of each which parts need it.
fn chunks_of_app(loader: &str) -> Vec<String> {
    let lines = loader.lines().zip(loader.lines().skip(1));
    lines
        .filter_map(|(parts, chunk)| {
            let parts = parts.strip_prefix("/* ")?.strip_suffix(" */")?;
            let name = chunk.strip_prefix("const __")?.split_once(' ')?.0;
            let app = parts.split(", ").any(|part| part == "app");
            app.then(|| name.to_owned())
        })
        .collect()
}

/// Puts these modules into that of the app, each as a custom section of its name.
fn enclose(modules: &mut BTreeMap<String, Vec<u8>>, inside: &[String]) -> Result<()> {
    let inside: Vec<_> = inside
        .iter()
        .filter_map(|name| Some((name, modules.remove(name)?)))
        .collect();
    let app = modules.get_mut(APP).context("the program has no app")?;
    for (name, module) in inside {
        let section = CustomSection {
            name: name.into(),
            data: module.into(),
        };
        app.push(section.id());
        section.encode(app);
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))
}

fn wasm_files(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            let name = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push((name, path));
        }
    }
    files.sort();
    Ok(files)
}

fn optimised(path: &Path, wasm_opt: Option<&Path>) -> Result<Vec<u8>> {
    if let Some(program) = wasm_opt {
        run(command(program)
            .args(PASSES)
            .args(FEATURES)
            .args([
                "--strip-debug",
                "--strip-producers",
                "--strip-target-features",
            ])
            .arg(path)
            .arg("-o")
            .arg(path))?;
    }
    Ok(fs::read(path)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::Parser;
    use wasmparser::Payload;

    #[test]
    fn what_the_app_shares_is_inside_of_it() {
        let loader = "/* app, proof, sign */\nconst __chunk_3 = makeLoad(() => {\n/* sign, verify */\n\
                      const __chunk_4 = makeLoad(() => {\n/* app, verify */\nconst __chunk_5 = makeLoad(() => {\n";
        let inside = chunks_of_app(loader);
        assert_eq!(inside, ["chunk_3", "chunk_5"]);
        let empty = wasm_encoder::Module::new().finish();
        let names = [APP, "chunk_3", "chunk_4"];
        let mut modules = names.map(|name| (name.to_owned(), empty.clone())).into();
        enclose(&mut modules, &inside).unwrap();
        assert_eq!(modules.keys().collect::<Vec<_>>(), ["chunk_4", APP]);
        let sections: Vec<_> = Parser::new(0)
            .parse_all(&modules[APP])
            .filter_map(|payload| match payload.unwrap() {
                Payload::CustomSection(section) => Some((section.name(), section.data())),
                _ => None,
            })
            .collect();
        assert_eq!(sections, [("chunk_3", empty.as_slice())]);
    }
}
