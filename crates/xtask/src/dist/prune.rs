//! Taking out what the page never uses, and what wasm-bindgen keeps all the same.
//!
//! Leptos depends on a crate for streams, whose JavaScript classes are exports and so count as used, with all they call.
//! Without those exports wasm-opt drops the code, and then much of the bindings serves nothing.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::Context as _;
use anyhow::Result;
use wasmparser::Parser;
use wasmparser::Payload;

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
    let mut pruned = module.get(..8).context("not a wasm module")?.to_vec();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ExportSection(section) = &payload {
            let mut kept: Vec<u8> = Vec::new();
            let mut count = 0;
            let mut exports = section.clone().into_iter_with_offsets().peekable();
            while let Some(export) = exports.next() {
                let (start, export) = export?;
                let end = match exports.peek() {
                    Some(Ok((next, _))) => *next,
                    _ => section.range().end,
                };
                if !UNUSED_EXPORTS
                    .iter()
                    .any(|unused| export.name.starts_with(unused))
                {
                    kept.extend(slice(module, start..end)?);
                    count += 1;
                }
            }
            let mut body = leb128(count);
            body.extend(kept);
            push_section(&mut pruned, 7, &body);
        } else if let Some((id, range)) = payload.as_section() {
            push_section(&mut pruned, id, slice(module, range)?);
        }
    }
    Ok(pruned)
}

fn slice(module: &[u8], range: Range<u64>) -> Result<&[u8]> {
    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
    module
        .get(range)
        .context("a section reaches beyond its module")
}

fn push_section(module: &mut Vec<u8>, id: u8, body: &[u8]) {
    module.push(id);
    module.extend(leb128(body.len()));
    module.extend(body);
}

fn leb128(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// The names that a module imports, however it came to be.
pub fn imports(module: &[u8]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::ImportSection(section) = payload? else {
            continue;
        };
        for import in section.into_imports() {
            names.insert(import?.name.to_owned());
        }
    }
    Ok(names)
}

/// The bindings without the unused classes and starts, and without each import that no module asks for.
pub fn bindings(text: &str, imported: &BTreeSet<String>) -> Result<String> {
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
            .map(|(name, _)| name);
        if let Some(name) = entry.filter(|name| name.starts_with("__wb")) {
            skipping = !imported.contains(name);
        }
        if line.starts_with("const IntoUnderlying") {
            skipping = true;
        }
        if !skipping {
            kept.push_str(line);
        }
        // An entry of the imports ends so, and a statement of its own at the margin.
        if line == "        },\n" || line.ends_with(");\n") && !line.starts_with("        ") {
            skipping = false;
        }
    }
    Ok(kept)
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
    use super::*;

    #[test]
    fn an_import_that_nothing_asks_for_goes_and_the_rest_stays() {
        let text = "export class IntoUnderlyingSink {\n}\nfunction __wbg_get_imports() {\n    const import0 = {\n        \
                    __wbg_a_1: function(arg0) {\n            one();\n        },\n        __wbg_b_2: function() {\n            \
                    two();\n        },\n    };\n}\nconst IntoUnderlyingSinkFinalization = (typeof F === 'undefined')\n    \
                    ? {}\n    : new F(ptr => 1);\nconst kept = 1;\nasync function __wbg_load() {\n}\nfunction initSync() \
                    {\n}\nasync function __wbg_init() {\n}\nexport { initSync };\n";
        let pruned = bindings(text, &BTreeSet::from(["__wbg_b_2".to_owned()])).unwrap();
        assert_eq!(
            pruned,
            "function __wbg_get_imports() {\n    const import0 = {\n        __wbg_b_2: function() {\n            \
             two();\n        },\n    };\n}\nconst kept = 1;\nfunction initSync() {\n}\nexport { initSync };\n"
        );
    }

    #[test]
    fn bindings_of_another_shape_stop_the_build() {
        assert!(bindings("export { initSync };", &BTreeSet::new()).is_err());
    }

    #[test]
    fn a_module_keeps_all_but_the_unused_exports() {
        // One function, exported as "main" and as "intounderlyingsink_close".
        let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0".to_vec();
        let mut exports_body = vec![2, 4];
        exports_body.extend(b"main\0\0");
        exports_body.push(24);
        exports_body.extend(b"intounderlyingsink_close\0\0");
        push_section(&mut module, 7, &exports_body);
        module.extend(b"\x0a\x04\x01\x02\0\x0b");
        let pruned = exports(&module).unwrap();
        let names: Vec<_> = Parser::new(0)
            .parse_all(&pruned)
            .filter_map(|payload| match payload.unwrap() {
                Payload::ExportSection(section) => Some(
                    section
                        .into_iter()
                        .map(|export| export.unwrap().name.to_owned()),
                ),
                _ => None,
            })
            .flatten()
            .collect();
        assert_eq!(names, ["main"]);
    }
}
