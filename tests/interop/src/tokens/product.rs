//! The tokens that belong to the secrets of a product, made of its secret.

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use jwt_secrets::Algorithm;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::key::Reading;
use jwt_secrets::sets;
use jwt_secrets::sets::Profile;
use jwt_secrets::sets::Set;
use serde_json::json;

use crate::jwt;
use crate::tokens::exchange::Exchange;
use crate::tokens::peer::Answer;
use crate::tokens::sample::Terms;
use crate::tokens::sample::to_verify;

/// As Supabase reads its secret.
const TERMS: Terms = Terms {
    algorithm: Algorithm::Hs256,
    reading: Reading::Utf8,
};

impl Exchange<'_> {
    /// Both tokens of Supabase say their role to a library that has its secret, in each environment, and after the secret was
    /// drawn anew; another environment's secret is refused.
    pub(crate) fn product(&self) -> Result<()> {
        let profile = Profile::of("supabase").context("there is no such profile")?;
        let environments =
            sets::environments("staging\nproduction").map_err(|error| error.error)?;
        let now = NumericDate::from_seconds(jwt::now()?);
        let mut set = Set::generate(profile.rows(), environments, now)?;
        for _ in 0..2 {
            let mut questions = Vec::new();
            let mut roles = Vec::new();
            let [staging, production] = [0, 1].map(|place| value(&set, place, "JWT_SECRET"));
            let (staging, production) = (staging?, production?);
            for (token, role) in [("ANON_KEY", "anon"), ("SERVICE_ROLE_KEY", "service_role")] {
                let token = value(&set, 0, token)?;
                questions.push(to_verify(&token, &staging, TERMS));
                questions.push(to_verify(&token, &production, TERMS));
                roles.extend([Some(role), None]);
            }
            for (answer, role) in self.peer.ask(self.workshop, &questions)?.iter().zip(roles) {
                match (answer, role) {
                    (Answer::Claims { claims }, Some(role)) => {
                        let right = claims["role"] == json!(role) && claims["iss"] == "supabase";
                        ensure!(right, "they read {claims}");
                    }
                    (Answer::Refused { .. }, None) => {}
                    other => bail!("they say {other:?}"),
                }
            }
            let rows = set.rows().iter();
            let secret = rows
                .enumerate()
                .find(|(_, row)| row.name.as_str() == "JWT_SECRET");
            let (row, _) = secret.context("there is no secret")?;
            set.renew(0, row, now)?;
            ensure!(
                value(&set, 0, "JWT_SECRET")? != staging,
                "the secret is the same"
            );
        }
        Ok(())
    }
}

fn value(set: &Set, place: usize, name: &str) -> Result<String> {
    let variables = set.variables(place);
    let variable = variables
        .iter()
        .find(|variable| variable.name.as_str() == name);
    Ok(variable
        .with_context(|| format!("there is no {name}"))?
        .value
        .to_owned())
}
