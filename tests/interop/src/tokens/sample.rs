//! A token to be made: what it says, and what it is signed with.

use anyhow::Context;
use anyhow::Result;
use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Verification;
use jwt_secrets::jws::Verifier;
use jwt_secrets::key::Reading;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::draw::Draw;
use crate::jwt;
use crate::jwt::HOUR;
use crate::tokens::json;
use crate::tokens::secret;

const YEAR: i64 = 365 * 24 * HOUR;

/// What issuer and verifier have to agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Terms {
    pub algorithm: Algorithm,
    pub reading: Reading,
}

/// A token to be made.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub claims: Map<String, Value>,
    /// All but `alg`.
    pub header: Map<String, Value>,
    pub secret: String,
    pub terms: Terms,
}

impl Terms {
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        Algorithm::ALL.into_iter().flat_map(|algorithm| {
            Reading::ALL
                .into_iter()
                .map(move |reading| Self { algorithm, reading })
        })
    }

    /// What our library says of a token now.
    pub(crate) fn verify(self, token: &str, secret: &str) -> Result<Verification> {
        let key = self.reading.octets(secret)?;
        let verifier = Verifier {
            algorithm: self.algorithm,
            current: Some(&key),
            previous: None,
            now: NumericDate::from_seconds(jwt::now()?),
            skew: 0,
        };
        Ok(verifier.verify(token))
    }
}

impl Sample {
    /// One that everybody accepts.
    pub(crate) fn draw(draw: &mut Draw, terms: Terms) -> Result<Self> {
        Ok(Self {
            claims: claims(draw)?,
            header: header(draw),
            secret: secret::text(draw, terms.reading, terms.algorithm.min_bytes()),
            terms,
        })
    }

    /// The token as our library makes it.
    pub(crate) fn sign(&self, draw: &mut Draw) -> Result<String> {
        let Terms { algorithm, reading } = self.terms;
        let mut header = self.header.clone();
        header.insert("alg".to_owned(), algorithm.alg().into());
        let header = json::written(draw, &header);
        let claims = json::written(draw, &self.claims);
        let key = reading.octets(&self.secret)?;
        let token = jws::sign(&header, &claims, &key, algorithm);
        let token = token.with_context(|| format!("we do not sign {header} {claims}"))?;
        Ok(token.as_str().to_owned())
    }

    /// The question that makes a library sign it.
    pub(crate) fn to_sign(&self) -> Value {
        json!({
            "job": "sign",
            "claims": self.claims,
            "header": self.header,
            "secret": self.secret,
            "reading": self.terms.reading.name(),
            "alg": self.terms.algorithm.alg(),
        })
    }
}

/// The question that makes a library verify a token.
pub(crate) fn to_verify(token: &str, secret: &str, terms: Terms) -> Value {
    json!({
        "job": "verify",
        "token": token,
        "secret": secret,
        "reading": terms.reading.name(),
        "alg": terms.algorithm.alg(),
    })
}

fn claims(draw: &mut Draw) -> Result<Map<String, Value>> {
    let now = jwt::now()?;
    let mut claims = json::object(draw, 3);
    let mut put = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    // An hour is longer than any run.
    put("exp", date(draw, now + HOUR));
    put("sub", draw.text(12).into());
    if draw.one_in(2) {
        put("iat", date(draw, now - YEAR));
    }
    if draw.one_in(2) {
        put("nbf", date(draw, now - YEAR));
    }
    if draw.one_in(4) {
        put("iss", draw.text(12).into());
    }
    if draw.one_in(4) {
        put("jti", draw.text(12).into());
    }
    if draw.one_in(4) {
        let whom = Value::from(draw.text(12));
        let several = draw.one_in(2);
        put("aud", if several { json!([whom, "b"]) } else { whom });
    }
    Ok(claims)
}

/// A date within almost a year from this second on; the seconds of every eighth are broken.
pub(crate) fn date(draw: &mut Draw, from: i64) -> Value {
    let within = u32::try_from(YEAR - HOUR).unwrap_or(u32::MAX);
    let seconds = from + i64::from(draw.below(within));
    if draw.one_in(8) {
        // Of these a double holds all digits.
        format!("{seconds}.25")
            .parse()
            .map_or(Value::Null, f64::into)
    } else {
        seconds.into()
    }
}

/// What a header may say besides its `alg`.
fn header(draw: &mut Draw) -> Map<String, Value> {
    let mut header = Map::new();
    let mut put = |name: &str, value: Value| header.insert(name.to_owned(), value);
    if draw.one_in(2) {
        put("typ", draw.pick("JWT", &["jwt", "at+jwt", "JWT"]).into());
    }
    if draw.one_in(2) {
        put("kid", draw.text(24).into());
    }
    if draw.one_in(8) {
        put(
            "x-note",
            json!([draw.text(8), draw.integer(), { "": null }]),
        );
    }
    header
}
