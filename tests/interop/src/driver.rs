//! The driver of each library, beside a module of the guide, ready to be started.

use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;

use crate::bench::Bench;
use crate::folder::Folder;
use crate::library::Library;
use crate::tool::Tool;
use crate::workshop::GO_JWT;
use crate::workshop::JACKSON;

/// What a module exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// `sign` and `verify`, with `JWT_SECRET`.
    Auth,
    /// The same, with `JWT_SECRET_CURRENT` and `JWT_SECRET_PREVIOUS`.
    Rotate,
}

/// A program and its arguments.
type Start = (PathBuf, Vec<String>);

pub(crate) fn build(
    bench: &Bench<'_>,
    role: Role,
    library: Library,
    file: &str,
    folder: &Folder,
) -> Result<Start> {
    let script = |tool: Tool, driver: &str, text: &str| -> Result<Start> {
        folder.put(driver, text)?;
        let program = bench.workshop.watched(tool)?;
        Ok((program, vec![driver.to_owned(), file.to_owned()]))
    };
    match library {
        Library::Jsonwebtoken | Library::Jose => script(
            Tool::Node,
            "drive.mjs",
            include_str!("../drivers/node/drive.mjs"),
        ),
        Library::PyJwt => script(
            Tool::Python,
            "drive.py",
            include_str!("../drivers/python/drive.py"),
        ),
        Library::RubyJwt => script(
            Tool::Ruby,
            "drive.rb",
            include_str!("../drivers/ruby/drive.rb"),
        ),
        Library::GolangJwt => go(bench, folder),
        Library::RustJsonwebtoken => rust(bench, role, folder),
        Library::JavaMac => java(bench, file, folder),
        Library::PhpHash => script(
            Tool::Php,
            "drive.php",
            include_str!("../drivers/php/drive.php"),
        ),
    }
}

/// The library comes from Debian's folder of sources, whatever the manifest says it requires.
pub(crate) fn go_manifest() -> String {
    let library = "github.com/golang-jwt/jwt/v4";
    format!("module app\n\ngo 1.19\n\nrequire {library} v4.0.0\n\nreplace {library} => {GO_JWT}\n")
}

fn go(bench: &Bench<'_>, folder: &Folder) -> Result<Start> {
    folder.put("go.mod", &go_manifest())?;
    folder.put("drive/main.go", include_str!("../drivers/go/main.go"))?;
    folder.put(
        "drive/questions.go",
        include_str!("../drivers/go/questions.go"),
    )?;
    let build = ["build", "-o", "ask", "./drive"];
    compile(bench, Tool::Go, &build, folder)?;
    Ok((folder.path().join("ask"), Vec::new()))
}

fn rust(bench: &Bench<'_>, role: Role, folder: &Folder) -> Result<Start> {
    let questions = match role {
        Role::Auth => include_str!("../drivers/rust/questions/auth.rs"),
        Role::Rotate => include_str!("../drivers/rust/questions/rotate.rs"),
    };
    folder.put("src/main.rs", include_str!("../drivers/rust/src/main.rs"))?;
    folder.put("src/questions.rs", questions)?;
    compile(bench, Tool::Rust, &["build", "--quiet"], folder)?;
    let built = bench.workshop.rust().join("target/debug");
    Ok((built.join(&bench.block.group), Vec::new()))
}

/// The compiler is a part of the JDK that `java` runs by its name.
fn java(bench: &Bench<'_>, file: &str, folder: &Folder) -> Result<Start> {
    let jackson = JACKSON.map(|part| format!("/usr/share/java/{part}.jar"));
    let path = format!(".:{}", jackson.join(":"));
    folder.put("Drive.java", include_str!("../drivers/java/Drive.java"))?;
    let build = [
        "--module",
        "jdk.compiler/com.sun.tools.javac.Main",
        "-Xlint:all",
        "--class-path",
        &path,
        file,
        "Drive.java",
    ];
    compile(bench, Tool::Java, &build, folder)?;
    let start = ["--class-path", &path, "Drive"].map(str::to_owned);
    Ok((bench.workshop.watched(Tool::Java)?, start.to_vec()))
}

fn compile(bench: &Bench<'_>, tool: Tool, arguments: &[&str], folder: &Folder) -> Result<()> {
    let program = bench.start(&bench.workshop.watched(tool)?, folder);
    let output = program.args(arguments).run()?;
    output.quiet_text().context("it does not compile cleanly")?;
    Ok(())
}
