//! A module that verifies with the current secret, and with the one before it when, and only when, the
//! signature is not of the current one.

use anyhow::Context;
use anyhow::Result;
use jwt_secrets::Algorithm;

use crate::bench::Bench;
use crate::case::Case;
use crate::driver::Role;
use crate::jwt;
use crate::jwt::Token;
use crate::library::Library;
use crate::library::Refusal;
use crate::module::Module;

const CURRENT: &str = "JWT_SECRET_CURRENT";
const PREVIOUS: &str = "JWT_SECRET_PREVIOUS";

pub(crate) fn check(bench: &Bench<'_>, file: &str) -> Result<()> {
    let library = Library::of(bench.block).context("it imports no library that we install")?;
    let module = Module::build(bench, Role::Rotate, library, file, &bench.block.text)?;
    let (current, previous) = (jwt::secret(1), jwt::secret(2));
    let both = [(CURRENT, current.as_str()), (PREVIOUS, previous.as_str())];
    module.hear(&both, &with_both(&current, &previous)?)?;
    let only = [(CURRENT, current.as_str())];
    module.hear(&only, &with_current(&current, &previous)?)?;
    let emptied = [(CURRENT, current.as_str()), (PREVIOUS, "")];
    module.hear(&emptied, &with_current(&current, &previous)?)?;
    module.needs(CURRENT, Role::Rotate)
}

fn with_both(current: &str, previous: &str) -> Result<Vec<Case>> {
    let third = jwt::secret(3);
    let (now, before) = (Token::good(current), Token::good(previous));
    Ok(vec![
        Case::accepts("it accepts a token of the current secret", now)?,
        Case::accepts("it accepts a token of the previous secret", before)?,
        Case::refuses_as(
            "it refuses a third key",
            Refusal::Signature,
            Token::good(&third),
        )?,
        // Asked with the previous secret, the library would say that the signature is wrong.
        Case::refuses_as(
            "it says of an expired token of the current secret that it is expired",
            Refusal::Expired,
            now.expired(),
        )?,
        Case::refuses_as(
            "it says of an expired token of the previous secret that it is expired",
            Refusal::Expired,
            before.expired(),
        )?,
        Case::refuses(
            "it refuses HS512 with the current secret",
            now.swapped(Algorithm::Hs512),
        )?,
        Case::refuses(
            "it refuses HS512 with the previous secret",
            before.swapped(Algorithm::Hs512),
        )?,
        Case::refuses("it refuses none", now.unsigned("none"))?,
        Case::refuses("it refuses None", now.unsigned("None"))?,
        Case::refuses("it refuses RS256 over an HMAC", before.saying("RS256"))?,
    ])
}

/// Without a previous secret. An empty one is none: a token signed with an empty key would do otherwise.
fn with_current(current: &str, previous: &str) -> Result<Vec<Case>> {
    Ok(vec![
        Case::accepts("alone, the current secret is enough", Token::good(current))?,
        Case::refuses_as(
            "alone, it refuses a token of the previous secret",
            Refusal::Signature,
            Token::good(previous),
        )?,
        Case::refuses_as(
            "alone, it refuses an empty key",
            Refusal::Signature,
            Token::good(""),
        )?,
    ])
}
