//! A program that signs a token by itself.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use crate::bench::Bench;
use crate::jwt;
use crate::tool::Tool;

/// PyJWT, told the secret and one algorithm.
const VERIFY: &str = "import os, sys, jwt
token = sys.stdin.read()
claims = jwt.decode(token, os.environ['JWT_SECRET'], algorithms=['HS256'], options={'require': ['sub', 'exp']})
print(claims['sub'], end='')";

pub(crate) fn check(bench: &Bench<'_>) -> Result<()> {
    let folder = bench.folder()?;
    let secret = jwt::secret(1);
    bench.uses(Tool::PyJwt);
    for way in bench.ways() {
        let token = bench.case(way.name(), || {
            let output = bench
                .program(way, &folder)?
                .env("JWT_SECRET", &secret)
                .run()?;
            let text = output.quiet_text()?;
            Ok(text.strip_suffix('\n').unwrap_or(text).to_owned())
        })?;
        let verified = |secret: &str| {
            let program = bench.tool(Tool::Python, &folder)?.args(["-c", VERIFY]);
            let output = program
                .env("JWT_SECRET", secret)
                .input(token.as_str())
                .run()?;
            output.text().map(str::to_owned)
        };
        bench.case("PyJWT accepts it", || {
            let subject = verified(&secret).with_context(|| token.clone())?;
            ensure!(!subject.is_empty(), "it is about nobody");
            Ok(())
        })?;
        bench.case("with another secret it does not", || {
            ensure!(verified(&jwt::secret(2)).is_err(), "it does");
            Ok(())
        })?;
    }
    Ok(())
}
