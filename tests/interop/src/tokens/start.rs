//! The program around each library, ready to be started.

use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;

use crate::driver;
use crate::folder::Folder;
use crate::library::Library;
use crate::program::Program;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// A program, the folder that it runs in, and its arguments.
#[derive(Debug)]
pub(crate) struct Start {
    folder: Folder,
    program: PathBuf,
    arguments: &'static [&'static str],
}

impl Start {
    /// Puts the program into a folder, and builds it where the language is built.
    pub(crate) fn build(workshop: &Workshop, library: Library) -> Result<Self> {
        let script = |tool: Tool, text: &str, arguments: &'static [&'static str]| {
            let folder = Folder::empty()?;
            if tool == Tool::Node {
                folder.link_node_modules(workshop)?;
            }
            folder.put(arguments.first().context("no script")?, text)?;
            Ok(Self {
                folder,
                program: workshop.program(tool)?.to_path_buf(),
                arguments,
            })
        };
        let node = include_str!("../../drivers/node/tokens.mjs");
        let python = include_str!("../../drivers/python/tokens.py");
        let ruby = include_str!("../../drivers/ruby/tokens.rb");
        match library {
            Library::Jsonwebtoken => script(Tool::Node, node, &["tokens.mjs", "jsonwebtoken"]),
            Library::Jose => script(Tool::Node, node, &["tokens.mjs", "jose"]),
            Library::PyJwt => script(Tool::Python, python, &["tokens.py"]),
            Library::RubyJwt => script(Tool::Ruby, ruby, &["tokens.rb"]),
            Library::GolangJwt => go(workshop),
            Library::RustJsonwebtoken => rust(workshop),
            Library::JavaMac | Library::PhpHash => bail!("it is no library of tokens"),
        }
    }

    pub(crate) fn program(&self, workshop: &Workshop) -> Program {
        self.folder
            .start(workshop, &self.program)
            .args(self.arguments)
    }
}

fn go(workshop: &Workshop) -> Result<Start> {
    let folder = Folder::empty()?;
    folder.put("go.mod", &driver::go_manifest())?;
    let text = include_str!("../../drivers/go/tokens/main.go");
    folder.put("main.go", text)?;
    compile(workshop, Tool::Go, &["build", "-o", "tokens"], &folder)?;
    Ok(Start {
        program: folder.path().join("tokens"),
        folder,
        arguments: &[],
    })
}

fn rust(workshop: &Workshop) -> Result<Start> {
    let package = Folder::package(workshop, "tokens")?;
    let text = include_str!("../../drivers/rust/tokens.rs");
    package.put("src/main.rs", text)?;
    compile(workshop, Tool::Rust, &["build", "--quiet"], &package)?;
    Ok(Start {
        folder: Folder::empty()?,
        program: workshop.rust().join("target/debug/tokens"),
        arguments: &[],
    })
}

fn compile(workshop: &Workshop, tool: Tool, arguments: &[&str], folder: &Folder) -> Result<()> {
    let program = folder
        .start(workshop, workshop.program(tool)?)
        .args(arguments);
    let output = program.run()?;
    output.quiet_text().context("it does not compile cleanly")?;
    Ok(())
}
