//! What a block needs to be run, and whether anything here could run it at all.

use std::collections::BTreeSet;
use std::path::Path;

use crate::block::Block;
use crate::document::Document;
use crate::lang::Lang;
use crate::library::Library;
use crate::task::Task;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// Programs that Debian has no package of.
const FOREIGN: [&str; 3] = ["dotnet", "pwsh", "powershell"];

/// The tools that must be there, or why none would do.
pub(crate) fn of(block: &Block, document: &Document) -> Result<BTreeSet<Tool>, String> {
    let Some(task) = &block.task else {
        return Err("it has no data-run".to_owned());
    };
    let mut tools = of_language(block)?;
    match task {
        Task::Secret { .. } | Task::Prints if tools.is_empty() => {
            return Err("its data-lang is no language that runs".to_owned());
        }
        Task::Token => tools.extend([Tool::Python, Tool::PyJwt]),
        Task::EnvFile => tools.extend([Tool::Python, Tool::Node]),
        Task::Kubectl => tools.extend([Tool::Python, Tool::Kubectl]),
        Task::StandIn(_) | Task::StandInGet(_) => tools.extend([Tool::StandIn]),
        Task::Auth(_) | Task::Rotate(_) => tools.extend([library(block)?]),
        Task::Instead { block: base, .. } => {
            let base = document.block(base).map_err(|error| error.to_string())?;
            tools.extend([library(base)?]);
        }
        // Nothing of it is run: what it names must be among what we install.
        Task::Setup => tools.clear(),
        _ => {}
    }
    Ok(tools)
}

fn of_language(block: &Block) -> Result<BTreeSet<Tool>, String> {
    match block.lang {
        Lang::PowerShell => Err("nothing here runs PowerShell".to_owned()),
        Lang::CSharp => Err("nothing here runs C#".to_owned()),
        Lang::Sh => {
            if let Some(program) = words(&block.text).find(|word| FOREIGN.contains(word)) {
                return Err(format!("nothing here runs {program}"));
            }
            let named = words(&block.text).filter_map(Tool::of_program);
            Ok(named.chain([Tool::Bash, Tool::Dash]).collect())
        }
        lang => Ok(lang.tool().into_iter().collect()),
    }
}

/// The words of a command line, file names whole.
pub(crate) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && !"-_./".contains(c))
}

fn library(block: &Block) -> Result<Tool, String> {
    let library = Library::of(block);
    library
        .map(Library::tool)
        .ok_or_else(|| "it imports no library that we install".to_owned())
}

/// The first thing that this machine lacks for it.
pub(crate) fn lacking(
    block: &Block,
    tools: &BTreeSet<Tool>,
    workshop: &Workshop,
) -> Option<String> {
    // Only Linux has it, and a page may well show what is in it.
    if block.text.contains("/proc/") && !Path::new("/proc/self/environ").exists() {
        return Some("/proc is not there".to_owned());
    }
    let tool = tools.iter().find(|tool| !workshop.has(**tool))?;
    Some(format!("{} is not there", tool.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(attributes: &str, text: &str) -> Result<Vec<Tool>, String> {
        let page = format!("<pre data-group=g data-block=a {attributes}>{text}</pre>");
        let document = Document::read(&page).unwrap();
        let block = document.block("a").unwrap();
        Ok(of(block, &document)?.into_iter().collect())
    }

    #[test]
    fn a_command_line_needs_two_shells_and_the_programs_it_names() {
        let secret = "data-lang=sh data-run='secret 32 hex'";
        let openssl = vec![Tool::Openssl, Tool::Bash, Tool::Dash];
        assert_eq!(
            needs(secret, "(s=$(openssl rand -hex 32) &amp;&amp; x)"),
            Ok(openssl)
        );
        let go = vec![Tool::Bash, Tool::Dash, Tool::Go];
        assert_eq!(needs(secret, "go run secret.go -hex"), Ok(go));
        let none = vec![Tool::Bash, Tool::Dash];
        assert_eq!(needs(secret, "cat .git/node.js"), Ok(none));
    }

    #[test]
    fn what_nothing_here_runs_is_told_apart_from_what_is_not_installed() {
        for (attributes, text, reason) in [
            ("data-lang=sh", "ls", "no data-run"),
            (
                "data-lang=sh data-run='secret 32 hex'",
                "dotnet run",
                "dotnet",
            ),
            (
                "data-lang=powershell data-run='secret 32 hex'",
                "x",
                "PowerShell",
            ),
            ("data-lang=csharp data-run='file a.cs'", "x", "C#"),
            (
                "data-lang=yaml data-run='secret 32 hex'",
                "x",
                "no language that runs",
            ),
            ("data-lang=js data-run='auth a.mjs'", "x", "no library"),
            (
                "data-lang=java data-run='auth A.java'",
                "import io.jsonwebtoken",
                "no library",
            ),
        ] {
            let said = needs(attributes, text).unwrap_err();
            assert!(said.contains(reason), "{attributes}: {said}");
        }
    }

    #[test]
    fn a_module_needs_its_language_and_its_library() {
        let auth = "data-lang=js data-run='auth a.mjs'";
        let jose = needs(auth, "import { SignJWT } from \"jose\";");
        assert_eq!(jose, Ok(vec![Tool::Node, Tool::Jose]));
    }
}
