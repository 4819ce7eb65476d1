//! A line that makes an auth module decode its secret instead of taking the text.

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;

use crate::bench::Bench;
use crate::case::Case;
use crate::driver::Role;
use crate::encoding::Encoding;
use crate::jwt;
use crate::jwt::Token;
use crate::library::Library;
use crate::module::Module;
use crate::replacement;
use crate::task::Task;

pub(crate) fn check(bench: &Bench<'_>, base: &str, reading: Encoding) -> Result<()> {
    let base = bench.document.block(base)?;
    let library = Library::of(base).context("it imports no library that we install")?;
    let Some(Task::Auth(file)) = &base.task else {
        bail!("{} is no module that signs and verifies", base.name);
    };
    let octets = jwt::octets(4);
    let text = reading.write(&octets);
    let environment = [("JWT_SECRET", text.as_str())];
    let (of_octets, of_text) = (Token::good(&octets), Token::good(&text));

    let decoding = replacement::apply(base.lang, &base.text, &bench.block.text)?;
    let module = Module::build(bench, Role::Auth, library, file, &decoding)?;
    module.hear(
        &environment,
        &[
            Case::accepts("decoding, it accepts a token of the bytes", of_octets)?,
            Case::refuses("decoding, it refuses a token of the text", of_text)?,
        ],
    )?;
    let padded = format!("{text}==");
    module.mistakes(
        &[("JWT_SECRET", padded.as_str())],
        &Case::accepts("decoding, it does not cut off a padded text", of_octets)?,
    )?;
    module.needs("JWT_SECRET", Role::Auth)?;
    // A package that lasts can be held by one at a time.
    drop(module);

    let module = Module::build(bench, Role::Auth, library, file, &base.text)?;
    module.hear(
        &environment,
        &[
            Case::accepts("unchanged, it accepts a token of the text", of_text)?,
            Case::refuses("unchanged, it refuses a token of the bytes", of_octets)?,
        ],
    )
}
