//! Short names between the module that starts and its bindings.
//!
//! wasm-bindgen puts a digest into the name of each import, and Rust one into the name of each function that the bindings
//! call back, so that several crates can be joined. In one finished module they only weigh: digests do not compress, and
//! they stand in the module and in the bindings.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use anyhow::Context as _;
use anyhow::Result;
use wasm_encoder::reencode;
use wasm_encoder::reencode::Reencode;
use wasmparser::Parser;
use wasmparser::Payload;

/// The module name under which wasm-bindgen's functions are imported.
const BINDINGS: &str = "./main_bg.js";
/// How Rust's own names of functions begin.
pub const MANGLED: &str = "_ZN";

/// For each long name a short one.
#[derive(Default)]
pub struct Names {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// `__wbg_setItem_4687d8d8c2017d52` becomes a letter or two: the bindings say beside it what it calls. What Rust has named
    /// becomes `callback`.
    pub fn of(module: &[u8]) -> Result<Self> {
        let (mangled, mut taken): (BTreeSet<_>, BTreeSet<_>) = exports(module)?
            .into_iter()
            .partition(|export| export.starts_with(MANGLED));
        let mut names = Self::default();
        let letters = || ('a'..='z').map(String::from);
        let pairs = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
        let mut short = letters().chain(pairs);
        for import in imports(module)? {
            let short = short.next().context("more imports than short names")?;
            names.imports.insert(import, short);
        }
        for export in mangled {
            let short = free("callback", &mut taken);
            names.exports.insert(export, short);
        }
        Ok(names)
    }

    /// The short name of an import; none if the module does not ask for it.
    pub fn import(&self, long: &str) -> Option<&str> {
        self.imports.get(long).map(String::as_str)
    }

    /// The module with short names.
    pub fn rename_in(&self, module: &[u8]) -> Result<Vec<u8>> {
        let mut encoder = wasm_encoder::Module::new();
        Renamer(self).parse_core_module(&mut encoder, Parser::new(0), module)?;
        Ok(encoder.finish())
    }

    /// The bindings with short names for what they call back.
    pub fn rename_exports(&self, mut bindings: String) -> String {
        // The last one first: a name may be the beginning of the one after it.
        for (long, short) in self.exports.iter().rev() {
            bindings = bindings.replace(long, short);
        }
        bindings
    }

    #[cfg(test)]
    pub fn of_imports<const COUNT: usize>(names: [(&str, &str); COUNT]) -> Self {
        let owned = names.map(|(long, short)| (long.to_owned(), short.to_owned()));
        Self {
            imports: owned.into(),
            ..Self::default()
        }
    }
}

/// The first of `callback`, `callback_2`, ... that nobody has.
fn free(stem: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = stem.to_owned();
    for count in 2.. {
        if taken.insert(name.clone()) {
            break;
        }
        name = format!("{stem}_{count}");
    }
    name
}

/// `__wbg_setItem` of `__wbg_setItem_4687d8d8c2017d52`.
pub fn without_digest(name: &str) -> &str {
    match name.rsplit_once('_') {
        Some((stem, digest))
            if digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
        {
            stem
        }
        _ => name,
    }
}

/// The names of the JavaScript functions that a module imports.
pub fn imports(module: &[u8]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                // Parts import memory and functions from each other under the splitter's own names.
                if import.module == BINDINGS {
                    names.insert(import.name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

/// The names of all that a module exports.
pub fn exports(module: &[u8]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ExportSection(section) = payload? {
            for export in section {
                names.insert(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}

struct Renamer<'a>(&'a Names);

impl Reencode for Renamer<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut wasm_encoder::ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let short = self.0.import(import.name);
            let short = short.filter(|_| import.module == BINDINGS);
            let name = short.unwrap_or(import.name);
            imports.import(import.module, name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut wasm_encoder::ExportSection,
        export: wasmparser::Export<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let short = self.0.exports.get(export.name).map(String::as_str);
        let name = short.unwrap_or(export.name);
        reencode::utils::parse_export(self, exports, wasmparser::Export { name, ..export })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_digest() {
        assert_eq!(
            without_digest("__wbg_getRandomValues_d49329ff89a07af1"),
            "__wbg_getRandomValues"
        );
        assert_eq!(without_digest("__wbindgen_throw"), "__wbindgen_throw");
    }

    #[test]
    fn module_and_bindings_have_the_same_short_names() {
        const INVOKE: &str = "_ZN4core6invoke17h0123456789abcdefE";
        const ANOTHER: &str = "_ZN4core6invoke17h0123456789abcdefE_14";
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut wanted = wasm_encoder::ImportSection::new();
        for name in [
            "__wbg_length_0123456789abcdef",
            "__wbg_length_fedcba9876543210",
            "__wbindgen_throw",
        ] {
            wanted.import(BINDINGS, name, wasm_encoder::EntityType::Function(0));
        }
        let mut offered = wasm_encoder::ExportSection::new();
        for name in ["callback", ANOTHER, INVOKE] {
            offered.export(name, wasm_encoder::ExportKind::Func, 0);
        }
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&wanted).section(&offered);
        let module = module.finish();
        let names = Names::of(&module).unwrap();
        let renamed = names.rename_in(&module).unwrap();
        let found: Vec<_> = imports(&renamed).unwrap().into_iter().collect();
        assert_eq!(found, ["a", "b", "c"]);
        let found: Vec<_> = exports(&renamed).unwrap().into_iter().collect();
        assert_eq!(found, ["callback", "callback_2", "callback_3"]);
        let bindings = format!("wasm.{INVOKE}(); wasm.{ANOTHER}();");
        assert_eq!(
            names.rename_exports(bindings),
            "wasm.callback_2(); wasm.callback_3();"
        );
    }
}
