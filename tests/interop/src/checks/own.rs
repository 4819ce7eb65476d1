//! A secret of one's own, in a file beside the line that stores it.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use super::dry;
use crate::bench::Bench;
use crate::bench::Way;
use crate::encoding::Encoding;
use crate::folder::Folder;
use crate::jwt;
use crate::program::Program;

/// One that is an option to a careless line, one with every character that base64 has besides letters and digits, and one
/// in hex.
pub(super) fn secrets() -> [String; 3] {
    let base64 = [&[0xFB, 0xEF, 0xFF], jwt::octets(4).as_slice()].concat();
    [
        format!("-{}", Encoding::Base64url.write(&jwt::octets(3))),
        Encoding::Base64.write(&base64),
        Encoding::Hex.write(&jwt::octets(5)),
    ]
}

/// A folder with the secret where the line looks for it, and nothing behind it.
pub(super) fn folder(bench: &Bench<'_>, secret: &str) -> Result<Folder> {
    let file = bench.block.secret.as_ref().context("no file")?;
    let folder = bench.folder()?;
    folder.put(file, secret)?;
    Ok(folder)
}

/// Whether what was stored is the secret of the file.
pub(super) fn same(stored: &str, secret: &str) -> Result<()> {
    ensure!(
        stored.strip_suffix('\n') != Some(secret),
        "what is stored ends with a newline"
    );
    ensure!(
        stored == secret,
        "{stored:?} is stored, and not {secret:?}, which is in the file"
    );
    Ok(())
}

/// Where the file is not, the line must fail, and store nothing. `left` says what must not be there, and is.
pub(super) fn missing(
    bench: &Bench<'_>,
    way: Way,
    program: Program,
    left: impl FnOnce() -> Option<&'static str>,
) -> Result<()> {
    bench.case(format!("{}, without the file", way.name()), || {
        let output = program.run()?;
        dry::failed(&output, left())
    })
}
