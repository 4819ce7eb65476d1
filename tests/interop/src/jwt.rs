//! Tokens made elsewhere, good and forged, and the reading of those that blocks make.

use std::fmt::Display;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use hmac::Hmac;
use hmac::KeyInit;
use hmac::Mac;
use jwt_secrets::Algorithm;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use sha2::Sha256;
use sha2::Sha384;
use sha2::Sha512;

use crate::encoding::Encoding;

/// Whom the tokens are about.
pub(crate) const SUBJECT: &str = "alice";
pub(crate) const QUARTER: i64 = 15 * 60;
pub(crate) const HOUR: i64 = 60 * 60;

/// The octets of a secret that is long enough for every algorithm, so that a library has no other
/// reason to refuse one. It is no secret: each number has its own, the same in every run.
pub(crate) fn octets(number: u8) -> Vec<u8> {
    (0..64u8)
        .map(|at| at.wrapping_mul(167) ^ number.wrapping_mul(59).wrapping_add(248))
        .collect()
}

/// Such a secret as text.
pub(crate) fn secret(number: u8) -> String {
    Encoding::Base64url.write(&octets(number))
}

/// A token: what its header says, and what it is signed with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub alg: &'a str,
    /// `None` leaves the signature empty.
    pub mac: Option<Algorithm>,
    pub key: &'a [u8],
    /// What the header calls the key.
    pub kid: Option<&'a str>,
    /// Seconds from now to `exp`.
    pub lasts: i64,
}

impl<'a> Token<'a> {
    /// One that everybody with this key accepts.
    pub(crate) fn good(key: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self {
            alg: Algorithm::Hs256.alg(),
            mac: Some(Algorithm::Hs256),
            key: key.as_ref(),
            kid: None,
            lasts: QUARTER,
        }
    }

    /// The same with another algorithm, rightly signed with it.
    pub(crate) fn swapped(self, algorithm: Algorithm) -> Self {
        Self {
            alg: algorithm.alg(),
            mac: Some(algorithm),
            ..self
        }
    }

    /// The same, saying another algorithm than it is signed with.
    pub(crate) fn saying(self, alg: &'a str) -> Self {
        Self { alg, ..self }
    }

    /// The same without a signature, under one of the names of none.
    pub(crate) fn unsigned(self, alg: &'a str) -> Self {
        Self {
            alg,
            mac: None,
            ..self
        }
    }

    /// The same, past its time.
    pub(crate) fn expired(self) -> Self {
        Self {
            lasts: -HOUR,
            ..self
        }
    }

    /// The same with a name of the key, which may be another's.
    pub(crate) fn naming(self, kid: &'a str) -> Self {
        Self {
            kid: Some(kid),
            ..self
        }
    }

    /// The text of RFC 7515 section 7.1.
    pub(crate) fn compact(self) -> Result<String> {
        let header = match self.kid {
            Some(kid) => json!({ "alg": self.alg, "typ": "JWT", "kid": kid }),
            None => json!({ "alg": self.alg, "typ": "JWT" }),
        };
        let claims = json!({ "sub": SUBJECT, "exp": now()? + self.lasts });
        joined(&header.to_string(), &claims.to_string(), self.mac, self.key)
    }
}

/// A token of any header and any claims, signed with HS256, whatever its header says.
pub(crate) fn signed(header: &dyn Display, claims: &dyn Display, key: &str) -> Result<String> {
    let (header, claims) = (header.to_string(), claims.to_string());
    joined(&header, &claims, Some(Algorithm::Hs256), key.as_bytes())
}

/// The parts of a token. Without an algorithm the last one is empty.
fn joined(header: &str, claims: &str, alg: Option<Algorithm>, key: &[u8]) -> Result<String> {
    let write = |octets: &[u8]| Encoding::Base64url.write(octets);
    let input = format!("{}.{}", write(header.as_bytes()), write(claims.as_bytes()));
    let signature = match alg {
        Some(algorithm) => mac(algorithm, key, &input)?,
        None => Vec::new(),
    };
    Ok(format!("{input}.{}", write(&signature)))
}

/// The signature of RFC 7518 section 3.2.
pub(crate) fn mac(algorithm: Algorithm, key: &[u8], input: &str) -> Result<Vec<u8>> {
    fn with<M: Mac + KeyInit>(key: &[u8], input: &str) -> Result<Vec<u8>> {
        let mac = <M as KeyInit>::new_from_slice(key)?;
        Ok(mac.chain_update(input).finalize().into_bytes().to_vec())
    }
    match algorithm {
        Algorithm::Hs256 => with::<Hmac<Sha256>>(key, input),
        Algorithm::Hs384 => with::<Hmac<Sha384>>(key, input),
        Algorithm::Hs512 => with::<Hmac<Sha512>>(key, input),
    }
}

/// A token whose claims were changed after it was signed.
pub(crate) fn tampered(token: &str) -> Result<String> {
    let parts: Vec<_> = token.split('.').collect();
    let [header, claims, signature] = parts.as_slice() else {
        bail!("{token:?} has not three parts");
    };
    let mut claims = object(claims)?;
    claims.insert("sub".to_owned(), json!("mallory"));
    let claims = Encoding::Base64url.write(&serde_json::to_vec(&claims)?);
    Ok(format!("{header}.{claims}.{signature}"))
}

/// The claims of a token that somebody else signed with this key, HS256 and nothing else.
pub(crate) fn read(token: &str, key: &[u8]) -> Result<Map<String, Value>> {
    let (input, signature) = token.rsplit_once('.').context("no signature")?;
    let (header, claims) = input.split_once('.').context("no claims")?;
    let alg = Algorithm::Hs256.alg();
    let said = object(header)?.remove("alg");
    ensure!(said == Some(json!(alg)), "its alg is {said:?}, not {alg}");
    let expected = Encoding::Base64url.write(&mac(Algorithm::Hs256, key, input)?);
    ensure!(signature == expected, "its signature is of another key");
    object(claims)
}

/// What its header calls the key.
pub(crate) fn kid(token: &str) -> Result<Option<Value>> {
    let (header, _) = token.split_once('.').context("no header")?;
    Ok(object(header)?.remove("kid"))
}

fn object(part: &str) -> Result<Map<String, Value>> {
    Ok(serde_json::from_slice(&Encoding::Base64url.read(part)?)?)
}

/// Seconds since 1970, the NumericDate of RFC 7519 section 2.
pub(crate) fn now() -> Result<i64> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Ok(i64::try_from(since.as_secs())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_rfc_7515_a_1_comes_out() {
        let key = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
        let key = Encoding::Base64url.read(key).unwrap();
        let input = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        let signature = mac(Algorithm::Hs256, &key, input).unwrap();
        let expected = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assert_eq!(Encoding::Base64url.write(&signature), expected);
        let claims = read(&format!("{input}.{expected}"), &key).unwrap();
        assert_eq!(claims["iss"], "joe");
    }

    #[test]
    fn a_good_token_is_read_and_a_forged_one_is_not() {
        let (own, other) = (secret(0), secret(1));
        let good = Token::good(&own);
        let claims = read(&good.compact().unwrap(), own.as_bytes()).unwrap();
        assert_eq!(claims["sub"], SUBJECT);
        for forged in [
            Token::good(&other).compact(),
            tampered(&good.compact().unwrap()),
            good.swapped(Algorithm::Hs512).compact(),
            good.saying("RS256").compact(),
            good.unsigned("none").compact(),
        ] {
            assert!(read(&forged.unwrap(), own.as_bytes()).is_err());
        }
    }

    #[test]
    fn the_secrets_differ_and_suit_every_algorithm() {
        for number in 0..8 {
            assert_eq!(octets(number).len(), Algorithm::Hs512.min_bytes());
            for other in 0..number {
                assert_ne!(octets(number), octets(other));
            }
        }
    }
}
