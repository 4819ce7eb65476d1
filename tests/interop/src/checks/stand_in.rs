//! A line that hands a secret to a program, or takes it back, with a stand-in for the program.

use std::fs;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use super::own;
use crate::bench::Bench;
use crate::bench::Way;
use crate::encoding::Encoding;
use crate::folder::Folder;
use crate::jwt;
use crate::program::Program;
use crate::secret_store::SecretStore;
use crate::tool::Tool;

/// A line that stores: what arrives is the secret of the file, and nobody else sees it.
pub(crate) fn check(bench: &Bench<'_>, store: SecretStore) -> Result<()> {
    for way in bench.ways() {
        for secret in own::secrets() {
            bench.case(way.name(), || {
                let folder = own::folder(bench, &secret)?;
                let kept = Folder::empty()?;
                let output = with(bench, way, &folder, &kept)?.run()?;
                // Some report on standard error what they did.
                output.text()?;
                bench.called(store.program())?;
                let stored = fs::read(kept.path().join("stored"))?;
                let stored = String::from_utf8(stored).context("what it stored is no text")?;
                own::same(&stored, &secret)?;
                bench.unseen(&secret, &output)
            })?;
        }
        let (folder, kept) = (bench.folder()?, Folder::empty()?);
        let file = kept.path().join("stored");
        own::missing(bench, way, with(bench, way, &folder, &kept)?, || {
            file.exists().then_some("it stores something all the same")
        })?;
    }
    Ok(())
}

/// A line that reads it back: it prints the secret, and what the program adds to it.
pub(crate) fn check_reading(bench: &Bench<'_>, store: SecretStore) -> Result<()> {
    // This one starts with a hyphen, which is an option to a careless line.
    let secret = format!("-{}", Encoding::Base64url.write(&jwt::octets(3)));
    for way in bench.ways() {
        bench.case(way.name(), || {
            let folder = bench.folder()?;
            let kept = Folder::empty()?;
            kept.put("given", &secret)?;
            let output = with(bench, way, &folder, &kept)?.run()?;
            let printed = output.quiet_text()?;
            bench.called(store.program())?;
            ensure!(
                printed == format!("{secret}{}", store.ending()),
                "it prints {printed:?}, and {store} holds {secret:?}"
            );
            Ok(())
        })?;
    }
    Ok(())
}

fn with(bench: &Bench<'_>, way: Way, folder: &Folder, kept: &Folder) -> Result<Program> {
    bench.uses(Tool::StandIn);
    let program = bench.program(way, folder)?;
    let program = program.first_on_path(&bench.workshop.scripts().stores())?;
    Ok(program.env("INTEROP_STORE", kept.path()))
}
