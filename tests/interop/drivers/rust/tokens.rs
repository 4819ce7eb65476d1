//! Signs and verifies tokens with jsonwebtoken: a question in JSON on each line of standard input, an
//! answer in JSON on each line of standard output.

use std::error::Error;
use std::io;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::Algorithm;
use jsonwebtoken::DecodingKey;
use jsonwebtoken::EncodingKey;
use jsonwebtoken::Header;
use jsonwebtoken::Validation;
use serde::Deserialize;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

#[derive(Deserialize)]
#[serde(tag = "job", rename_all = "lowercase")]
enum Job {
    Sign {
        claims: Value,
        header: Map<String, Value>,
    },
    Verify {
        token: String,
    },
}

#[derive(Deserialize)]
struct Question {
    #[serde(flatten)]
    job: Job,
    secret: String,
    reading: String,
    alg: Algorithm,
}

type Fallible<T> = Result<T, Box<dyn Error>>;

fn main() -> Fallible<()> {
    for line in io::stdin().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        let said = question.answer().unwrap_or_else(|error| failure(&*error));
        println!("{said}");
    }
    Ok(())
}

impl Question {
    fn answer(self) -> Fallible<Value> {
        let key = octets(&self.reading, &self.secret)?;
        match self.job {
            Job::Sign { claims, header } => {
                let header = header_of(self.alg, header)?;
                let key = EncodingKey::from_secret(&key);
                let token = jsonwebtoken::encode(&header, &claims, &key)?;
                Ok(json!({ "token": token }))
            }
            Job::Verify { token } => {
                let key = DecodingKey::from_secret(&key);
                let token = jsonwebtoken::decode::<Value>(&token, &key, &validation(self.alg))?;
                Ok(json!({ "claims": token.claims }))
            }
        }
    }
}

fn octets(reading: &str, secret: &str) -> Fallible<Vec<u8>> {
    let unpadded = secret.trim_end_matches('=');
    Ok(match reading {
        "utf8" => secret.as_bytes().to_vec(),
        "base64url" => BASE64_URL_SAFE_NO_PAD.decode(unpadded)?,
        "base64" => BASE64_STANDARD_NO_PAD.decode(unpadded)?,
        "hex" => hex::decode(secret)?,
        _ => return Err("no such reading".into()),
    })
}

fn header_of(alg: Algorithm, members: Map<String, Value>) -> Fallible<Header> {
    let mut header = json!({ "alg": alg });
    header.as_object_mut().ok_or("no object")?.extend(members);
    Ok(serde_json::from_value(header)?)
}

/// Its defaults are stricter and more lenient than RFC 7519: exp is optional there, nbf is not, and no
/// clock is late.
fn validation(alg: Algorithm) -> Validation {
    let mut validation = Validation::new(alg);
    validation.required_spec_claims.clear();
    validation.validate_nbf = true;
    validation.leeway = 0;
    // Whom a token is for is not what is compared: it would refuse every aud that it is not told.
    validation.validate_aud = false;
    validation
}

fn failure(error: &(dyn Error + 'static)) -> Value {
    match error.downcast_ref::<jsonwebtoken::errors::Error>() {
        Some(refused) => {
            json!({ "refused": format!("{:?}", refused.kind()), "message": refused.to_string() })
        }
        None => json!({ "failed": error.to_string() }),
    }
}
