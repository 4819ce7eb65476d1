//! Taking out what the page never uses, and what wasm-bindgen keeps all the same.
//!
//! Leptos depends on a crate for streams, whose JavaScript classes are exports and so count as used, with all they call.
//! They have to go before the program is split: from then on its table of functions keeps what they called. Much of the
//! bindings serves nothing then.
//! Once it is bound, the table has places that nobody asks for any more.

use std::collections::BTreeSet;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::ensure;
use wasm_encoder::Elements;
use wasm_encoder::reencode;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::reencode::RoundtripReencoder;
use wasmparser::BinaryReaderError;
use wasmparser::ConstExpr;
use wasmparser::ElementItems;
use wasmparser::ElementKind;
use wasmparser::KnownCustom;
use wasmparser::Name;
use wasmparser::Operator;
use wasmparser::Parser;
use wasmparser::Payload;
use wasmparser::TypeRef;

use super::names::Names;

/// The classes, in the spelling of what wasm-bindgen is told, and of wasm exports.
const CLASSES: (&str, &str) = ("IntoUnderlying", "intounderlying");
/// The section in which a crate tells wasm-bindgen what it has.
const BINDINGS: &str = "__wasm_bindgen_unstable";
/// Ways to start that we do not take: assets/boot.js fetches and compiles, and calls `initSync`.
const UNUSED_STARTS: [(&str, &str); 2] = [
    ("async function __wbg_load(", "function initSync("),
    ("async function __wbg_init(", "export { initSync"),
];

/// The compiled module without the unused classes: neither exported, nor known to wasm-bindgen. Nothing else is touched,
/// for relocations count the bytes. What only they called is then reached by nothing, and the splitter leaves it out.
pub fn classes(module: &[u8]) -> Result<Vec<u8>> {
    let mut pruned = wasm_encoder::Module::new();
    let (mut exported, mut declared) = (0, 0);
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ExportSection(exports) => {
                let mut kept = wasm_encoder::ExportSection::new();
                for export in exports {
                    let export = export?;
                    if export.name.contains(CLASSES.1) {
                        exported += 1;
                    } else {
                        reencode::utils::parse_export(&mut RoundtripReencoder, &mut kept, export)?;
                    }
                }
                pruned.section(&kept);
            }
            Payload::CustomSection(section) if section.name() == BINDINGS => {
                let kept = without_classes(section.data())?;
                declared += section.data().len() - kept.len();
                pruned.section(&wasm_encoder::CustomSection {
                    name: BINDINGS.into(),
                    data: kept.into(),
                });
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    let data = module.get(range).context("a section beyond the end")?;
                    pruned.section(&wasm_encoder::RawSection { id, data });
                }
            }
        }
    }
    // Where they are not, or under another name, somebody should know.
    ensure!(
        exported > 0 && declared > 0,
        "there are no {} classes to take out: {exported} exports, {declared} bytes of declarations",
        CLASSES.0
    );
    Ok(pruned.finish())
}

/// What calls a closure. wasm-bindgen found these by their place in the table, and gives what the bindings need of them names:
/// nobody asks the table for them any more.
const CLOSURES: &str = "wasm_bindgen7convert8closures1_6invoke";

/// The bound module without what nobody asks its table for: another function stands in the place of each such closure, and
/// the places that parts fill are empty without being told so.
pub fn table(module: &[u8]) -> Result<Vec<u8>> {
    let mut table = Table::default();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = &payload {
            for import in imports.clone().into_imports() {
                if let TypeRef::Func(of_type) = import?.ty {
                    table.types.push(of_type);
                }
            }
        }
        if let Payload::FunctionSection(functions) = &payload {
            for of_type in functions.clone() {
                table.types.push(of_type?);
            }
        }
        if let Payload::ElementSection(elements) = &payload {
            for element in elements.clone() {
                let active = matches!(element?.kind, ElementKind::Active { .. });
                ensure!(
                    active,
                    "a part of the table is written by the program itself"
                );
            }
        }
        if let Payload::CustomSection(section) = payload
            && let KnownCustom::Name(names) = section.as_known()
        {
            for part in names {
                if let Name::Function(functions) = part? {
                    for function in functions {
                        let function = function?;
                        if function.name.contains(CLOSURES) {
                            table.closures.insert(function.index);
                        }
                    }
                }
            }
        }
    }
    ensure!(
        !table.closures.is_empty(),
        "there are no closures to take out of the table"
    );
    let mut pruned = wasm_encoder::Module::new();
    table.parse_core_module(&mut pruned, Parser::new(0), module)?;
    Ok(pruned.finish())
}

#[derive(Default)]
struct Table {
    closures: BTreeSet<u32>,
    /// The type of each function, what is imported first.
    types: Vec<u32>,
}

impl Table {
    fn type_of(&self, function: u32) -> Option<u32> {
        self.types.get(usize::try_from(function).ok()?).copied()
    }
}

impl Reencode for Table {
    type Error = std::convert::Infallible;

    fn parse_element(
        &mut self,
        elements: &mut wasm_encoder::ElementSection,
        element: wasmparser::Element<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        if let ElementItems::Expressions(_, places) = &element.items {
            let mut places = places.clone().into_iter();
            let empty = |place: wasmparser::Result<ConstExpr<'_>>| {
                let first = place?.get_operators_reader().read()?;
                Ok::<_, BinaryReaderError>(matches!(first, Operator::RefNull { .. }))
            };
            if places.try_fold(true, |all, place| {
                Ok::<_, BinaryReaderError>(all && empty(place)?)
            })? {
                return Ok(());
            }
        }
        reencode::utils::parse_element(self, elements, element)
    }

    fn element_items<'a>(
        &mut self,
        items: ElementItems<'a>,
    ) -> Result<Elements<'a>, reencode::Error<Self::Error>> {
        let mut elements = reencode::utils::element_items(self, items)?;
        if let Elements::Functions(places) = &mut elements {
            let places = places.to_mut();
            let others: Vec<u32> = places
                .iter()
                .filter(|place| !self.closures.contains(place))
                .copied()
                .collect();
            for place in places.iter_mut() {
                // Of another type, so that whoever asked for it all the same would be stopped.
                let other = |other: &&u32| self.type_of(**other) != self.type_of(*place);
                if self.closures.contains(place)
                    && let Some(other) = others.iter().find(other)
                {
                    *place = *other;
                }
            }
        }
        Ok(elements)
    }
}

/// The section is a list of pairs, each with its length before it: the version of the format, and what one use of the macro
/// declares.
fn without_classes(mut list: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::with_capacity(list.len());
    while !list.is_empty() {
        let (_, after_version) = entry(list)?;
        let (declared, rest) = entry(after_version)?;
        let class = CLASSES.0.as_bytes();
        if !declared.windows(class.len()).any(|name| name == class) {
            let pair = list.len() - rest.len();
            kept.extend_from_slice(list.get(..pair).unwrap_or_default());
        }
        list = rest;
    }
    Ok(kept)
}

fn entry(list: &[u8]) -> Result<(&[u8], &[u8])> {
    list.split_first_chunk()
        .and_then(|(length, rest)| {
            rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
        })
        .context("what crates tell wasm-bindgen is written in another way")
}

/// The bindings without the unused starts, without each import that no module asks for, and with the others
/// under their short names.
pub fn bindings(text: &str, names: &Names) -> Result<String> {
    ensure!(
        !text.contains(CLASSES.0),
        "the bindings still have {}",
        CLASSES.0
    );
    let mut text = text.to_owned();
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
        let text = "function __wbg_get_imports() {\n    const import0 = {\n        \
                    __wbg_a_1: function(arg0) {\n            one();\n        },\n        __wbg_b_2: function() {\n            \
                    two();\n        },\n    };\n}\nconst kept = 1;\nasync function __wbg_load() {\n}\nfunction initSync() \
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

    /// What a crate tells wasm-bindgen: each with the version before it.
    fn told(declared: &[&str]) -> Vec<u8> {
        let texts = declared.iter().flat_map(|declared| ["version", *declared]);
        texts
            .flat_map(|text| {
                let length = u32::try_from(text.len()).unwrap().to_le_bytes();
                [&length, text.as_bytes()].concat()
            })
            .collect()
    }

    #[test]
    fn a_module_keeps_all_but_the_unused_classes() {
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
        let bindings = told(&["page", "IntoUnderlyingSink close", "window"]);
        module
            .section(&types)
            .section(&functions)
            .section(&two)
            .section(&code)
            .section(&wasm_encoder::CustomSection {
                name: BINDINGS.into(),
                data: bindings.into(),
            });
        let pruned = classes(&module.finish()).unwrap();
        let names: Vec<_> = names::exports(&pruned).unwrap().into_iter().collect();
        assert_eq!(names, ["main"]);
        let kept = told(&["page", "window"]);
        assert!(pruned.ends_with(&kept), "{pruned:?}");
        assert!(!pruned.windows(4).any(|window| window == b"Into"));
    }

    #[test]
    fn the_table_keeps_what_is_asked_for_in_its_place() {
        let null = wasm_encoder::ConstExpr::ref_null(wasm_encoder::HeapType::FUNC);
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        types.ty().function([wasm_encoder::ValType::I32], []);
        let (mut functions, mut code) = (
            wasm_encoder::FunctionSection::new(),
            wasm_encoder::CodeSection::new(),
        );
        for of_type in [0, 0, 1] {
            functions.function(of_type);
            let mut function = wasm_encoder::Function::new([]);
            function.instructions().end();
            code.function(&function);
        }
        let mut tables = wasm_encoder::TableSection::new();
        tables.table(wasm_encoder::TableType {
            element_type: wasm_encoder::RefType::FUNCREF,
            table64: false,
            minimum: 6,
            maximum: None,
            shared: false,
        });
        let mut elements = wasm_encoder::ElementSection::new();
        let at = wasm_encoder::ConstExpr::i32_const;
        elements.active(
            None,
            &at(1),
            Elements::Functions([0, 1, 2].as_slice().into()),
        );
        let nulls = [null];
        elements.active(
            None,
            &at(4),
            Elements::Expressions(wasm_encoder::RefType::FUNCREF, nulls.as_slice().into()),
        );
        let named = |name: &str| {
            let mut map = wasm_encoder::NameMap::new();
            map.append(0, name);
            let mut names = wasm_encoder::NameSection::new();
            names.functions(&map);
            let mut module = wasm_encoder::Module::new();
            module
                .section(&types)
                .section(&functions)
                .section(&tables)
                .section(&elements)
                .section(&code)
                .section(&names);
            table(&module.finish())
        };
        let module = named("_ZN12wasm_bindgen7convert8closures1_6invoke17h0E").unwrap();
        let mut kept = Vec::new();
        for payload in Parser::new(0).parse_all(&module) {
            if let Payload::ElementSection(section) = payload.unwrap() {
                for element in section {
                    if let ElementItems::Functions(places) = element.unwrap().items {
                        kept.extend(places.into_iter().map(|place| place.unwrap()));
                    } else {
                        panic!("the places that were empty are told so");
                    }
                }
            }
        }
        // In the place of the closure stands what is of another type.
        assert_eq!(kept, [2, 1, 2]);
        assert!(named("main").is_err());
    }

    #[test]
    fn a_section_of_another_shape_stops_the_build() {
        let mut list = told(&["page"]);
        list.pop();
        assert!(without_classes(&list).is_err());
        assert!(without_classes(&[1, 0]).is_err());
        assert_eq!(without_classes(&[]).unwrap(), Vec::<u8>::new());
    }
}
