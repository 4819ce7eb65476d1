//! A line of a module, replaced by another that defines the same name.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use crate::lang::Lang;

/// The module with the other definition. Imports that stand above the definition go to the module's own.
pub(crate) fn apply(lang: Lang, module: &str, instead: &str) -> Result<String> {
    let (imports, definition): (Vec<&str>, Vec<&str>) =
        instead.lines().partition(|line| imports(lang, line));
    let definition = definition.join("\n");
    let definition = definition.trim_matches('\n');
    let name = defined(definition).context("it defines nothing")?;
    let mut lines = Vec::new();
    let mut replaced = false;
    for line in module.lines() {
        // The first is the secret. What another function calls by the same name is made of it.
        if !replaced && defined(line) == Some(name) {
            let indent = line.len() - line.trim_start().len();
            lines.extend(definition.lines().map(|line| " ".repeat(indent) + line));
            replaced = true;
        } else {
            lines.push(line.to_owned());
        }
    }
    ensure!(replaced, "the module has no line that defines {name:?}");
    // Go wants its package named first; elsewhere the first line is as good as any.
    let first = lines.iter().position(|line| line.starts_with("package "));
    let at = first.map_or(0, |package| package + 1);
    lines.splice(at..at, imports.into_iter().map(str::to_owned));
    Ok(lines.join("\n") + "\n")
}

fn imports(lang: Lang, line: &str) -> bool {
    let words: &[&str] = match lang {
        Lang::JavaScript | Lang::Go => &["import "],
        Lang::Python => &["import ", "from "],
        Lang::Rust => &["use "],
        Lang::Ruby => &["require "],
        _ => &[],
    };
    words.iter().any(|word| line.starts_with(word))
}

/// What the first line of a text defines: all before its `=`, without the second value that Go returns.
fn defined(text: &str) -> Option<&str> {
    let line = text.lines().next()?;
    let (name, _) = line.split_once('=')?;
    let name = name.trim().trim_end_matches(':');
    let name = name.split_once(',').map_or(name, |(name, _)| name);
    Some(name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_takes_the_place_of_the_one_of_the_same_name() {
        let module = "import x\n\nkey = read()\nif not key:\n    fail()\n";
        let replaced = apply(Lang::Python, module, "key = decode(read())").unwrap();
        assert_eq!(
            replaced,
            "import x\n\nkey = decode(read())\nif not key:\n    fail()\n"
        );
    }

    #[test]
    fn the_first_of_several_is_the_secret() {
        let module = "fn key() {\n    let key = text;\n}\nfn sign() {\n    let key = key();\n}\n";
        let instead = "use base64::prelude::*;\nlet key = decode(text);";
        let expected = "use base64::prelude::*;\nfn key() {\n    let key = decode(text);\n}\nfn sign() {\n    let key = key();\n}\n";
        assert_eq!(apply(Lang::Rust, module, instead).unwrap(), expected);
    }

    #[test]
    fn go_imports_after_its_package() {
        let module = "package auth\n\nimport \"os\"\n\nvar key = []byte(text)\n";
        let instead = "import \"encoding/base64\"\n\nvar key, _ = decode(text)";
        let expected = "package auth\nimport \"encoding/base64\"\n\nimport \"os\"\n\nvar key, _ = decode(text)\n";
        assert_eq!(apply(Lang::Go, module, instead).unwrap(), expected);
    }

    #[test]
    fn what_defines_nothing_of_the_module_is_refused() {
        for instead in ["secret = decode()", "decode()", ""] {
            assert!(
                apply(Lang::Python, "key = 1\n", instead).is_err(),
                "{instead:?}"
            );
        }
    }
}
