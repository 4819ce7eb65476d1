//! A module that signs and verifies, given good tokens and every forgery that has a name.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use jwt_secrets::Algorithm;

use crate::bench::Bench;
use crate::case::Case;
use crate::case::Expected;
use crate::driver::Role;
use crate::jwt;
use crate::jwt::QUARTER;
use crate::jwt::SUBJECT;
use crate::jwt::Token;
use crate::library::Library;
use crate::library::Refusal;
use crate::module::Module;

/// A minute either way: the machine may be busy.
const SLACK: i64 = 60;

pub(crate) fn check(bench: &Bench<'_>, file: &str) -> Result<()> {
    let library = Library::of(bench.block).context("it imports no library that we install")?;
    let module = Module::build(bench, Role::Auth, library, file, &bench.block.text)?;
    let secret = jwt::secret(1);
    let environment = [("JWT_SECRET", secret.as_str())];
    let own = bench.case("it signs for fifteen minutes", || {
        let token = module.sign(&environment)?;
        lasts(&token, &secret)?;
        Ok(token)
    })?;
    module.hear(&environment, &cases(own, &secret)?)?;
    module.needs("JWT_SECRET", Role::Auth)
}

/// Whether a token is signed with this secret, and valid for fifteen minutes.
pub(super) fn lasts(token: &str, secret: &str) -> Result<()> {
    let claims = jwt::read(token, secret.as_bytes())?;
    let claim = |name: &str| {
        claims
            .get(name)
            .with_context(|| format!("it has no {name}"))
    };
    ensure!(claim("sub")? == SUBJECT, "it is about {}", claim("sub")?);
    let exp = claim("exp")?
        .as_i64()
        .context("its exp is no NumericDate")?;
    let lasts = exp - jwt::now()?;
    ensure!(
        (lasts - QUARTER).abs() <= SLACK,
        "it lasts {lasts} seconds, not fifteen minutes"
    );
    Ok(())
}

fn cases(own: String, secret: &str) -> Result<Vec<Case>> {
    let other = jwt::secret(2);
    let good = Token::good(secret);
    let expired = good.expired();
    let own = Case {
        name: "it accepts its own token",
        expected: Expected::Accepted,
        token: own,
    };
    let tampered = Case {
        name: "it refuses changed claims",
        expected: Expected::RefusedAs(Refusal::Signature),
        token: jwt::tampered(&good.compact()?)?,
    };
    let nonsense = Case {
        name: "it refuses a text that is no token",
        expected: Expected::Refused,
        token: "nonsense".to_owned(),
    };
    Ok(vec![
        own,
        Case::accepts("it accepts a token made elsewhere", good)?,
        Case::refuses_as(
            "it refuses another key",
            Refusal::Signature,
            Token::good(&other),
        )?,
        tampered,
        Case::refuses_as(
            "it refuses a token past its time",
            Refusal::Expired,
            expired,
        )?,
        Case::refuses(
            "it refuses HS512 with its key",
            good.swapped(Algorithm::Hs512),
        )?,
        Case::refuses(
            "it refuses HS384 with its key",
            good.swapped(Algorithm::Hs384),
        )?,
        Case::refuses("it refuses none", good.unsigned("none"))?,
        Case::refuses("it refuses None", good.unsigned("None"))?,
        Case::refuses("it refuses NONE", good.unsigned("NONE"))?,
        Case::refuses("it refuses RS256 over an HMAC", good.saying("RS256"))?,
        nonsense,
    ])
}
