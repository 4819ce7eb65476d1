//! What the app shares with panels, in its own module: Binaryen's wasm-merge. The splitter makes a module for each set of
//! panels, and each of them would be linked apart before the controls work.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;
use wasm_encoder::ExportKind;
use wasm_encoder::ExportSection;
use wasm_encoder::ImportSection;
use wasm_encoder::reencode::Reencode as _;
use wasm_encoder::reencode::RoundtripReencoder;
use wasmparser::Parser;
use wasmparser::Payload;
use wasmparser::TypeRef;

use super::optimise::FEATURES;
use super::split::NAMESPACE;
use crate::stage::command;
use crate::stage::output;

/// Where the merged module imports from, as assets/boot.js knows it.
const STARTED: &str = "started";

/// Merges these modules into that of the app, and takes them out of the list.
pub fn merge(
    paths: &mut BTreeMap<String, PathBuf>,
    app: &str,
    inside: &[String],
    wasm_opt: &Path,
) -> Result<()> {
    let target = paths.get(app).context("the program has no app")?.clone();
    let mut merged = vec![(app.to_owned(), target.clone())];
    for name in inside {
        let path = paths.remove(name);
        let path = path.with_context(|| format!("there is no {name} for the app"))?;
        merged.push((name.clone(), path));
    }
    let modules: Result<Vec<_>> = merged.iter().map(|(_, path)| Ok(fs::read(path)?)).collect();
    let hub = target.with_file_name("hub.wasm");
    fs::write(&hub, of_imports(&modules?)?)?;
    let mut merging = command(wasm_opt.with_file_name("wasm-merge"));
    merging.arg(&hub).arg(NAMESPACE);
    for (name, path) in &merged {
        merging.arg(path).arg(name);
    }
    output(merging.args(FEATURES).arg("-o").arg(&target))?;
    fs::remove_file(&hub)?;
    Ok(())
}

/// A module that hands on what all of these import: wasm-merge makes one of what is imported and exported, and not of what is
/// imported twice.
fn of_imports(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut imports = ImportSection::new();
    let mut exports = ExportSection::new();
    let mut counts = BTreeMap::new();
    let mut taken = Vec::new();
    for module in modules {
        for payload in Parser::new(0).parse_all(module) {
            let Payload::ImportSection(section) = payload? else {
                continue;
            };
            for import in section.into_imports() {
                let import = import?;
                if import.module != NAMESPACE {
                    bail!("a part of the program imports from {}", import.module);
                }
                if taken.contains(&import.name.to_owned()) {
                    continue;
                }
                let kind = match import.ty {
                    TypeRef::Memory(_) => ExportKind::Memory,
                    TypeRef::Table(_) => ExportKind::Table,
                    TypeRef::Global(_) => ExportKind::Global,
                    TypeRef::Func(_) | TypeRef::FuncExact(_) | TypeRef::Tag(_) => {
                        bail!("a part of the program imports the function {}", import.name)
                    }
                };
                let count = counts.entry(kind as u8).or_insert(0);
                let entity = RoundtripReencoder.entity_type(import.ty)?;
                imports.import(STARTED, import.name, entity);
                exports.export(import.name, kind, *count);
                *count += 1;
                taken.push(import.name.to_owned());
            }
        }
    }
    let mut hub = wasm_encoder::Module::new();
    hub.section(&imports).section(&exports);
    Ok(hub.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::EntityType;
    use wasm_encoder::MemoryType;

    fn importing(from: &str, name: &str) -> Vec<u8> {
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        imports.import(from, name, EntityType::Memory(memory));
        let mut module = wasm_encoder::Module::new();
        module.section(&imports);
        module.finish()
    }

    #[test]
    fn what_is_imported_twice_is_handed_on_once() {
        let modules = ["memory", "other", "memory"].map(|name| importing(NAMESPACE, name));
        let hub = of_imports(&modules).unwrap();
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&hub) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.unwrap();
                        names.push(format!("{} {}", import.module, import.name));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.unwrap();
                        names.push(format!("{} {}", export.name, export.index));
                    }
                }
                _ => {}
            }
        }
        assert_eq!(
            names,
            ["started memory", "started other", "memory 0", "other 1"]
        );
        assert!(of_imports(&[importing("./main.js", "memory")]).is_err());
    }
}
