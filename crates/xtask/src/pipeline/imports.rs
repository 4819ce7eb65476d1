//! What the program may call, in words that a person can review: one line for each import of its modules.
//!
//! wasm-bindgen names an import by its method and a digest, so a dozen of them are called `__wbg_new`. The bindings say
//! which class is meant. The list is made before names are shortened, and holds nothing that changes with the code around.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;
use anyhow::Result;

use super::names::MANGLED;
use super::names::without_digest;
use crate::workspace;

/// Lines of the bindings that lead to the call, and are not it.
const BEFORE_THE_CALL: [&str; 4] = ["//", "let result;", "try {", "const obj = "];

/// The list for modules that import these functions from these bindings.
pub fn describe(imports: &BTreeSet<String>, bindings: &str) -> Result<BTreeSet<String>> {
    let lines = imports.iter().map(|import| {
        let call = call(import, bindings)
            .with_context(|| format!("the bindings do not say what {import} calls"))?;
        Ok(format!("{}: {call}", without_digest(import)))
    });
    lines.collect()
}

/// The line of an import's function that does what the function is for.
fn call(import: &str, bindings: &str) -> Option<String> {
    let (_, function) = bindings.split_once(&format!("        {import}: function("))?;
    let call = function
        .lines()
        .skip(1)
        .map(str::trim)
        .find(|line| BEFORE_THE_CALL.iter().all(|part| !line.starts_with(part)))?;
    let call = call
        .trim_start_matches("const ret = ")
        .trim_start_matches("result = ")
        .trim_end_matches(';');
    let words = call.split_inclusive(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let words = words.map(|word| match word.strip_prefix(MANGLED) {
        Some(rest) => format!(
            "callback{}",
            rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_')
        ),
        None => word.to_owned(),
    });
    Some(words.collect())
}

/// Keeps the lists of the page that is made and of its worker, for the check.
pub fn keep(page: &BTreeSet<String>, worker: &BTreeSet<String>) -> Result<()> {
    let of_worker = worker.iter().map(|line| format!("worker: {line}"));
    let lines: Vec<_> = page.iter().cloned().chain(of_worker).collect();
    Ok(fs::write(path(), lines.join("\n"))?)
}

/// The list of the page that was made last.
pub fn kept() -> Result<BTreeSet<String>> {
    let path = path();
    let text = fs::read_to_string(&path)
        .with_context(|| format!("{} could not be read", path.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}

fn path() -> PathBuf {
    workspace::target().join("pipeline/wasm-imports.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    const BINDINGS: &str = "\
    const import0 = {
        __wbg_new_1ea132e5052a3737: function(arg0, arg1) {
            const ret = new Intl.ListFormat(arg0, arg1);
            return ret;
        },
        __wbg_new_34e56228080aa9f8: function(arg0) {
            const ret = new Date(arg0);
            return ret;
        },
        __wbg_instanceof_Element_818e11074cdb63b5: function(arg0) {
            let result;
            try {
                result = arg0 instanceof Element;
            } catch (_) {
                result = false;
            }
        },
        __wbg_getRandomValues_436a51d0629d84e1: function() { return handleError(function (arg0, arg1) {
            globalThis.crypto.getRandomValues(getArrayU8FromWasm0(arg0, arg1));
        }, arguments); },
        __wbindgen_generic_0000000000000001: function(arg0, arg1) {
            // Cast intrinsic for `Closure(shim_idx: 559)`.
            const ret = makeMutClosure(arg0, arg1, _ZN12wasm_bindgen6invoke17h36b4006787e452e1E);
            return ret;
        },
    };
";

    #[test]
    fn each_import_says_what_it_calls_and_no_digest() {
        let imports = [
            "__wbg_new_1ea132e5052a3737",
            "__wbg_new_34e56228080aa9f8",
            "__wbg_instanceof_Element_818e11074cdb63b5",
            "__wbg_getRandomValues_436a51d0629d84e1",
            "__wbindgen_generic_0000000000000001",
        ];
        let imports = imports.map(str::to_owned).into();
        let list: Vec<_> = describe(&imports, BINDINGS).unwrap().into_iter().collect();
        assert_eq!(
            list.join("\n"),
            "__wbg_getRandomValues: globalThis.crypto.getRandomValues(getArrayU8FromWasm0(arg0, arg1))\n\
             __wbg_instanceof_Element: arg0 instanceof Element\n\
             __wbg_new: new Date(arg0)\n\
             __wbg_new: new Intl.ListFormat(arg0, arg1)\n\
             __wbindgen_generic: makeMutClosure(arg0, arg1, callback)"
        );
    }

    #[test]
    fn an_import_that_the_bindings_do_not_have_stops_the_build() {
        let imports = ["__wbg_new_0123456789abcdef".to_owned()].into();
        assert!(describe(&imports, BINDINGS).is_err());
    }
}
