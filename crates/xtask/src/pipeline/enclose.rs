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

/// The modules that the app needs beside its own. The loader names in front of each which parts need it.
pub fn chunks_of_app(loader: &str) -> Vec<String> {
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
pub fn enclose(modules: &mut BTreeMap<String, Vec<u8>>, inside: &[String]) -> Result<()> {
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
