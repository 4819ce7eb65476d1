//! A line that hands a secret to a program, or takes it back, with a stand-in for the program.

use std::collections::BTreeSet;
use std::fs;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use super::dry;
use crate::bench::Bench;
use crate::bench::Way;
use crate::encoding::Encoding;
use crate::folder::Folder;
use crate::jwt;
use crate::keeper::Keeper;
use crate::program::Program;
use crate::tool::Tool;

/// A line that stores: what arrives is the secret, and nobody else sees it.
pub(crate) fn check(bench: &Bench<'_>, keeper: Keeper) -> Result<()> {
    let shape = bench.block.secret.context("no shape")?;
    let mut secrets = BTreeSet::new();
    for way in bench.ways() {
        bench.case(way.name(), || {
            let folder = bench.folder()?;
            let store = Folder::empty()?;
            let output = with(bench, way, &folder, &store)?.run()?;
            // Some report on standard error what they did.
            output.text()?;
            bench.called(keeper.program())?;
            let stored = fs::read(store.path().join("stored"))?;
            let stored = String::from_utf8(stored).context("what it stored is no text")?;
            ensure!(
                !stored.ends_with('\n'),
                "what {keeper} was given ends with a newline"
            );
            shape.check(&stored)?;
            bench.unseen(&stored, &output)?;
            ensure!(secrets.insert(stored), "it stored the same secret twice");
            Ok(())
        })?;
        let (folder, store) = (bench.folder()?, Folder::empty()?);
        let file = store.path().join("stored");
        dry::check(bench, way, with(bench, way, &folder, &store)?, || {
            file.exists().then_some("it stores something all the same")
        })?;
    }
    Ok(())
}

/// A line that reads it back: it prints the secret, and what the program adds to it.
pub(crate) fn check_reading(bench: &Bench<'_>, keeper: Keeper) -> Result<()> {
    // This one starts with a hyphen, which is an option to a careless line.
    let secret = format!("-{}", Encoding::Base64url.write(&jwt::octets(3)));
    for way in bench.ways() {
        bench.case(way.name(), || {
            let folder = bench.folder()?;
            let store = Folder::empty()?;
            store.put("given", &secret)?;
            let output = with(bench, way, &folder, &store)?.run()?;
            let printed = output.quiet_text()?;
            bench.called(keeper.program())?;
            ensure!(
                printed == format!("{secret}{}", keeper.ending()),
                "it prints {printed:?}, and {keeper} holds {secret:?}"
            );
            Ok(())
        })?;
    }
    Ok(())
}

fn with(bench: &Bench<'_>, way: Way, folder: &Folder, store: &Folder) -> Result<Program> {
    bench.uses(Tool::StandIn);
    let program = bench.program(way, folder)?;
    let program = program.first_on_path(&bench.workshop.shelf().keepers())?;
    Ok(program.env("INTEROP_STORE", store.path()))
}
