//! Taking out what the page never uses, and what wasm-bindgen keeps all the same.
//!
//! Leptos depends on a crate for streams, whose JavaScript classes are exports and so count as used, with all they call.
//! Without those exports wasm-opt drops the code, and then much of the bindings serves nothing.

use anyhow::Context as _;
use anyhow::Result;
use wasm_encoder::reencode;
use wasm_encoder::reencode::Reencode;
use wasmparser::Parser;

use super::names::Names;

/// The classes, in the spelling of wasm exports.
const UNUSED_EXPORTS: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];
/// Where they begin in the bindings, and what comes after them.
const UNUSED_CLASSES: (&str, &str) = ("export class IntoUnderlying", "function __wbg_get_imports");
/// Ways to start that we do not take: assets/boot.js fetches and compiles, and calls `initSync`.
const UNUSED_STARTS: [(&str, &str); 2] = [
    ("async function __wbg_load(", "function initSync("),
    ("async function __wbg_init(", "export { initSync"),
];

/// The module without the exports that only the unused classes call.
pub fn exports(module: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = wasm_encoder::Module::new();
    ExportFilter.parse_core_module(&mut encoder, Parser::new(0), module)?;
    Ok(encoder.finish())
}

struct ExportFilter;

impl Reencode for ExportFilter {
    type Error = std::convert::Infallible;

    fn parse_export(
        &mut self,
        exports: &mut wasm_encoder::ExportSection,
        export: wasmparser::Export<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        if UNUSED_EXPORTS
            .iter()
            .any(|unused| export.name.starts_with(unused))
        {
            return Ok(());
        }
        reencode::utils::parse_export(self, exports, export)
    }
}

/// The bindings without the unused classes and starts, without each import that no module asks for, and with the others
/// under their short names.
pub fn bindings(text: &str, names: &Names) -> Result<String> {
    let mut text = cut(text, UNUSED_CLASSES)?;
    for range in UNUSED_STARTS {
        text = cut(&text, range)?;
    }
    let mut kept = String::with_capacity(text.len());
    let mut skipping = false;
    for line in text.split_inclusive('\n') {
        let entry = line
            .strip_prefix("        ")
            .and_then(|line| line.split_once(": function("))
            .filter(|(name, _)| name.starts_with("__wb"));
        if line.starts_with("const IntoUnderlying") {
            skipping = true;
        }
        match entry.map(|(name, rest)| (names.import(name), rest)) {
            Some((Some(short), rest)) => {
                skipping = false;
                kept.push_str("        ");
                kept.push_str(short);
                kept.push_str(": function(");
                kept.push_str(rest);
            }
            Some((None, _)) => skipping = true,
            None if !skipping => kept.push_str(line),
            None => {}
        }
        // An entry of the imports ends so, and a statement of its own at the margin.
        if line == "        },\n" || line.ends_with(");\n") && !line.starts_with("        ") {
            skipping = false;
        }
    }
    Ok(names.rename_exports(kept))
}

fn cut(text: &str, (from, to): (&str, &str)) -> Result<String> {
    let (before, rest) = text
        .split_once(from)
        .with_context(|| format!("the bindings have no {from:?}"))?;
    let at = rest
        .find(to)
        .with_context(|| format!("the bindings have no {to:?} after {from:?}"))?;
    Ok([before, rest.get(at..).unwrap_or_default()].concat())
}

#[cfg(test)]
mod tests {
    use super::super::names;
    use super::*;

    #[test]
    fn an_import_that_nothing_asks_for_goes_and_the_rest_stays() {
        let text = "export class IntoUnderlyingSink {\n}\nfunction __wbg_get_imports() {\n    const import0 = {\n        \
                    __wbg_a_1: function(arg0) {\n            one();\n        },\n        __wbg_b_2: function() {\n            \
                    two();\n        },\n    };\n}\nconst IntoUnderlyingSinkFinalization = (typeof F === 'undefined')\n    \
                    ? {}\n    : new F(ptr => 1);\nconst kept = 1;\nasync function __wbg_load() {\n}\nfunction initSync() \
                    {\n}\nasync function __wbg_init() {\n}\nexport { initSync };\n";
        let pruned = bindings(text, &Names::of_imports([("__wbg_b_2", "b")])).unwrap();
        assert_eq!(
            pruned,
            "function __wbg_get_imports() {\n    const import0 = {\n        b: function() {\n            \
             two();\n        },\n    };\n}\nconst kept = 1;\nfunction initSync() {\n}\nexport { initSync };\n"
        );
    }

    #[test]
    fn bindings_of_another_shape_stop_the_build() {
        assert!(bindings("export { initSync };", &Names::default()).is_err());
    }

    #[test]
    fn a_module_keeps_all_but_the_unused_exports() {
        // One function, exported as "main" and as "intounderlyingsink_close".
        let mut module = wasm_encoder::Module::new();
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut functions = wasm_encoder::FunctionSection::new();
        functions.function(0);
        let mut two = wasm_encoder::ExportSection::new();
        two.export("main", wasm_encoder::ExportKind::Func, 0);
        two.export(
            "intounderlyingsink_close",
            wasm_encoder::ExportKind::Func,
            0,
        );
        let mut code = wasm_encoder::CodeSection::new();
        let mut function = wasm_encoder::Function::new([]);
        function.instructions().end();
        code.function(&function);
        module
            .section(&types)
            .section(&functions)
            .section(&two)
            .section(&code);
        let pruned = exports(&module.finish()).unwrap();
        let names: Vec<_> = names::exports(&pruned).unwrap().into_iter().collect();
        assert_eq!(names, ["main"]);
    }
}
