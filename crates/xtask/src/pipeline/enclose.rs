//! What the app shares with panels, inside of its own module: the splitter makes modules of it, and a file each would be a
//! request each. As custom sections they are one file with one `integrity`, which hosts compress as what it is.

use std::collections::BTreeMap;

use anyhow::Context as _;
use anyhow::Result;
use wasm_encoder::CustomSection;
use wasm_encoder::Encode as _;
use wasm_encoder::Section as _;

/// The name of the module with the app.
pub const APP: &str = "split_app";

/// What each section with such a module is called, as assets/boot.js knows it.
const SHARED: &str = "shared";

/// Puts these modules into that of the app, each as a custom section.
pub fn enclose(modules: &mut BTreeMap<String, Vec<u8>>, inside: &[String]) -> Result<()> {
    let inside: Vec<_> = inside
        .iter()
        .filter_map(|name| modules.remove(name))
        .collect();
    let app = modules.get_mut(APP).context("the program has no app")?;
    for module in inside {
        let section = CustomSection {
            name: SHARED.into(),
            data: module.into(),
        };
        app.push(section.id());
        section.encode(app);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::Parser;
    use wasmparser::Payload;

    #[test]
    fn what_the_app_shares_is_inside_of_it() {
        let inside = ["chunk_3", "chunk_5"].map(str::to_owned);
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
        assert_eq!(sections, [(SHARED, empty.as_slice())]);
    }
}
