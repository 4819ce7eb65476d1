//! Small modules in one: what panels share is a module for each set of panels, and a file each would be a request each. As
//! custom sections they are one file with one `integrity`, which hosts compress as what it is.

use std::collections::BTreeMap;

use wasm_encoder::CustomSection;
use wasm_encoder::Encode as _;
use wasm_encoder::Section as _;

/// The name of the module with the small ones, as assets/boot.js knows it. Its sections have their names.
const SMALL: &str = "small";

/// How many bytes a small one has at most.
const MOST: usize = 4096;

/// Puts those of these modules that are small into one.
pub fn gather<'n>(
    modules: &mut BTreeMap<String, Vec<u8>>,
    names: impl Iterator<Item = &'n String>,
) {
    let mut small = wasm_encoder::Module::new().finish();
    let empty = small.len();
    for name in names {
        let is_small = modules.get(name).is_some_and(|module| module.len() <= MOST);
        if is_small && let Some(module) = modules.remove(name) {
            add(&mut small, name, module);
        }
    }
    if small.len() > empty {
        modules.insert(SMALL.to_owned(), small);
    }
}

fn add(module: &mut Vec<u8>, name: &str, inside: Vec<u8>) {
    let section = CustomSection {
        name: name.into(),
        data: inside.into(),
    };
    module.push(section.id());
    section.encode(module);
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::Parser;
    use wasmparser::Payload;

    fn empty() -> Vec<u8> {
        wasm_encoder::Module::new().finish()
    }

    /// An empty module with so many bytes of something else in it.
    fn of_bytes(bytes: usize) -> Vec<u8> {
        let mut module = empty();
        add(&mut module, "x", vec![0; bytes]);
        module
    }

    fn sections(module: &[u8]) -> Vec<(&str, &[u8])> {
        let payloads = Parser::new(0).parse_all(module);
        let custom = payloads.filter_map(|payload| match payload.unwrap() {
            Payload::CustomSection(section) => Some((section.name(), section.data())),
            _ => None,
        });
        custom.collect()
    }

    #[test]
    fn what_is_small_is_in_one_module_under_its_name() {
        let large = of_bytes(MOST);
        let small = of_bytes(7);
        let mut modules = BTreeMap::from([
            ("chunk_1".to_owned(), small.clone()),
            ("chunk_2".to_owned(), large.clone()),
            ("chunk_3".to_owned(), empty()),
            ("split_x".to_owned(), empty()),
        ]);
        let names = ["chunk_1", "chunk_2", "chunk_3", "chunk_1"].map(str::to_owned);
        gather(&mut modules, names.iter());
        assert_eq!(
            modules.keys().collect::<Vec<_>>(),
            ["chunk_2", SMALL, "split_x"]
        );
        let expected = [("chunk_1", small.as_slice()), ("chunk_3", &empty())];
        assert_eq!(sections(&modules[SMALL]), expected);
        assert_eq!(modules["chunk_2"], large);
        modules.remove(SMALL);
        gather(&mut modules, names.iter());
        assert!(!modules.contains_key(SMALL));
    }
}
