//! The wasm module: cut into parts, bound to JavaScript, optimised.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::mem;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;

use super::bind::bind;
use super::compile::Binary;
use super::gather::gather;
use super::imports;
use super::merge::merge;
use super::names;
use super::names::Names;
use super::optimise::optimise;
use super::prune;
use super::split::APP;
use super::split::Shared;
use super::split::split;
use crate::workspace;

/// The program: what Rust became.
pub struct Program {
    /// The module that starts, and the parts that are loaded on first use, by name.
    pub modules: BTreeMap<String, Vec<u8>>,
    /// What each part shares with others, and is a module of its own.
    pub shared: Shared,
    /// wasm-bindgen's JavaScript.
    pub bindings: String,
    /// What its modules import from the bindings, as [`imports::describe`] tells it.
    pub imports: BTreeSet<String>,
}

/// The name of the module that starts.
pub const MAIN: &str = "main";

/// Makes a program of what cargo compiled: cut if it has parts, bound, optimised.
pub fn release(binary: &Binary, compiled: &Path, wasm_opt: Option<&Path>) -> Result<Program> {
    let mut module =
        fs::read(compiled).with_context(|| format!("{} could not be read", compiled.display()))?;
    let work = folder(binary)?;
    let (cut, bound) = (work.join("cut"), work.join("bound"));
    if binary.leptos {
        module = prune::classes(&module)?;
    }
    let mut shared = Shared::new();
    if binary.split {
        shared = split(&module, &cut)?;
        module = fs::read(cut.join(format!("{MAIN}.wasm")))?;
    }
    bind(module, &bound)?;
    let bindings = read(&bound.join(format!("{MAIN}.js")))?;
    let mut paths = BTreeMap::new();
    if binary.split {
        paths.extend(wasm_files(&cut)?);
    }
    let main = bound.join(format!("{MAIN}_bg.wasm"));
    if binary.leptos {
        fs::write(&main, prune::table(&fs::read(&main)?)?)?;
    }
    paths.insert(MAIN.to_owned(), main);
    if let (Some(wasm_opt), Some(inside)) = (wasm_opt, shared.get_mut(APP)) {
        let inside = mem::take(inside);
        merge(&mut paths, APP, &inside, wasm_opt)?;
        for list in shared.values_mut() {
            list.retain(|name| !inside.contains(name));
        }
    }
    let mut modules = optimise(&paths, wasm_opt, binary.fast)?;
    let mut imports = BTreeSet::new();
    for module in modules.values() {
        imports.extend(names::imports(module)?);
    }
    // The parts import from the module that starts, and from nothing else.
    let names = match modules.get_mut(MAIN) {
        Some(main) => {
            let names = Names::of(main)?;
            *main = names.rename_in(main)?;
            names
        }
        None => Names::default(),
    };
    gather(&mut modules, shared.values().flatten());
    Ok(Program {
        modules,
        shared,
        imports: imports::describe(&imports, &bindings)?,
        bindings: prune::bindings(&bindings, &names)?,
    })
}

/// A program for development: bound, and nothing else.
pub fn development(binary: &Binary, compiled: &Path) -> Result<Program> {
    let work = folder(binary)?;
    bind(fs::read(compiled)?, &work)?;
    bound(&work)
}

/// The program whose one module and bindings are in a folder.
pub fn bound(folder: &Path) -> Result<Program> {
    let (name, path) = wasm_files(folder)?
        .pop()
        .with_context(|| format!("there is no wasm module in {}", folder.display()))?;
    Ok(Program {
        modules: BTreeMap::from([(MAIN.to_owned(), fs::read(path)?)]),
        shared: Shared::new(),
        bindings: read(&folder.join(format!("{}.js", name.trim_end_matches("_bg"))))?,
        imports: BTreeSet::new(),
    })
}

/// An empty folder for what is on its way. Parts of an earlier build must not end up in this one.
fn folder(binary: &Binary) -> Result<PathBuf> {
    let folder = workspace::target()
        .join("pipeline")
        .join(format!("{}-{}", binary.name, binary.profile));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
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

#[cfg(test)]
mod tests {
    use super::super::compile::PAGE;
    use super::*;

    /// What the smallest program is: a memory, and one function that is exported.
    fn compiled() -> Vec<u8> {
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut functions = wasm_encoder::FunctionSection::new();
        functions.function(0);
        let mut memories = wasm_encoder::MemorySection::new();
        memories.memory(wasm_encoder::MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut exports = wasm_encoder::ExportSection::new();
        exports.export("memory", wasm_encoder::ExportKind::Memory, 0);
        exports.export("audit", wasm_encoder::ExportKind::Func, 0);
        let mut code = wasm_encoder::CodeSection::new();
        let mut function = wasm_encoder::Function::new([]);
        function.instructions().end();
        code.function(&function);
        let mut module = wasm_encoder::Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&memories)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn a_program_without_leptos_and_without_parts_is_bound() {
        let binary = Binary {
            name: "a-test-of-the-pipeline",
            leptos: false,
            split: false,
            ..PAGE
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("compiled.wasm");
        fs::write(&path, compiled()).unwrap();
        let program = release(&binary, &path, None).unwrap();
        let names: Vec<_> = program.modules.keys().collect();
        assert_eq!(names, [MAIN]);
        let exports = names::exports(&program.modules[MAIN]).unwrap();
        assert!(exports.contains("audit"), "{exports:?}");
        assert!(program.bindings.contains("function initSync("));
        assert!(program.shared.is_empty());
        // The classes of Leptos are missed where they should be.
        let page = Binary {
            leptos: true,
            ..binary
        };
        assert!(release(&page, &path, None).is_err());
    }
}
