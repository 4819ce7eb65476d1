//! What can be told of a JSON Web Key (RFC 7517), or of a set of them.

mod alg;
mod fault;
mod members;
mod value;

pub use fault::JwkFault;

use super::Finding;
use super::Published;
use super::Verdict;
use super::assessment;
use super::decoded;
use crate::Algorithm;
use crate::JsonError;
use crate::json;
use crate::json::Members;
use crate::json::Value;
use crate::jws::Mistaken;
use crate::key::Difference;
use crate::key::Key;
use crate::key::MAX_SECRET_TEXT;
use crate::key::Reading;
use crate::quotes::unquoted;
use members::allows;
use members::is;
use members::keys;
use members::string;
use zeroize::Zeroizing;

/// More keys than this of a set are not looked at.
const MOST_KEYS: usize = 64;

/// What can be told of a JSON Web Key, or of a set of them.
#[derive(Debug, Default)]
pub struct JwkAssessment {
    keys: usize,
    findings: Vec<(Option<usize>, Finding)>,
}

impl JwkAssessment {
    /// Looks at a text: one key, a set (RFC 7517 section 5), or an array of keys. The first 64 keys are looked at.
    ///
    /// ```
    /// use jwt_secrets::assess::JwkAssessment;
    ///
    /// let assessment = JwkAssessment::of(r#"{"kty":"oct","alg":"hs256","k":"c2VjcmV0"}"#);
    /// let codes: Vec<_> = assessment.findings().iter().map(|(_, finding)| finding.code()).collect();
    /// assert_eq!(codes, ["published_encoded", "jwk_alg_unknown", "too_short"]);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut assessment = Self::default();
        if text.len() > json::MAX_BYTES {
            assessment.add(None, JwkFault::Json(JsonError::TooLong));
            return assessment;
        }
        let text = bare(text);
        if let Err(error) = assessment.read(text) {
            // Read once more without the backslashes: there may be more to say.
            let literal = unescaped(text);
            assessment = Self::default();
            if let Some(Ok(())) = literal.map(|literal| assessment.read(&literal)) {
                assessment.add(None, JwkFault::EscapedQuotes);
            } else {
                assessment.add(None, JwkFault::Json(error));
                // In PEM, or no key at all.
                let other = Mistaken::of(text, "").map(Finding::Mistaken);
                let other = other.filter(|found| found.verdict() != Verdict::NoneFound);
                assessment.findings.extend(other.map(|found| (None, found)));
            }
        }
        assessment::sort(&mut assessment.findings, |(_, finding)| finding);
        assessment
    }

    /// How many keys there are.
    #[must_use]
    pub const fn keys(&self) -> usize {
        self.keys
    }

    /// What was found, the worst first, each with the key of a set that it is of, counted from 0.
    #[must_use]
    pub fn findings(&self) -> &[(Option<usize>, Finding)] {
        &self.findings
    }

    /// What the findings come to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        assessment::verdict(self.findings.iter().map(|(_, finding)| finding))
    }

    /// What `k` of a key of the text, counted from 0, should be where it is no base64url: without padding and white space and
    /// in the right alphabet, or, where it is no base64 either, the base64url of its UTF-8. None where it is right, or there
    /// is none.
    #[must_use]
    pub fn corrected(text: &str, key: usize) -> Option<Zeroizing<String>> {
        if text.len() > json::MAX_BYTES {
            return None;
        }
        let text = bare(text);
        let of = |text: &str| {
            let value = json::value(text).ok()?;
            let keys = keys(&value)?;
            value::corrected(string(keys.get(key)?, "k")?)
        };
        of(text).or_else(|| of(&unescaped(text)?))
    }

    fn add(&mut self, key: Option<usize>, fault: JwkFault) {
        self.findings.push((key, Finding::Jwk(fault)));
    }

    fn read(&mut self, text: &str) -> Result<(), JsonError> {
        let value = json::value(text)?;
        let Some(keys) = keys(&value) else {
            return Err(JsonError::NotAnObject);
        };
        self.keys = keys.len();
        let set = matches!(&value, Value::Array(_))
            || matches!(&value, Value::Object(members) if json::member(members, "keys").is_some());
        if keys.is_empty() {
            self.add(None, JwkFault::NoKeys);
        }
        for (index, members) in keys.iter().take(MOST_KEYS).enumerate() {
            let place = set.then_some(index);
            self.key(place, members);
            let kid = string(members, "kid");
            let mut before = keys.iter().take(index);
            if kid.is_some() && before.any(|other| string(other, "kid") == kid) {
                self.add(place, JwkFault::DuplicateKid);
            }
        }
        Ok(())
    }

    fn key(&mut self, place: Option<usize>, members: &Members<'_>) {
        let alg = json::member(members, "alg");
        let algorithm = match alg {
            None => None,
            Some(Value::Text(alg)) => {
                let known = alg.parse::<Algorithm>().ok();
                if known.is_none() && !alg::is_registered(alg) {
                    let meant = alg::meant(alg);
                    self.add(place, JwkFault::AlgUnknown { meant });
                }
                known
            }
            Some(_) => {
                self.add(place, JwkFault::AlgUnknown { meant: None });
                None
            }
        };
        match string(members, "kty") {
            Some("oct") => {}
            Some("RSA" | "EC" | "OKP") => {
                let half = match json::member(members, "d") {
                    Some(_) => Mistaken::PrivateKey,
                    None => Mistaken::PublicKey,
                };
                self.findings.push((place, Finding::Mistaken(half)));
                return;
            }
            _ => self.add(place, JwkFault::KtyUnknown),
        }
        let registered =
            |alg: &Value<'_>| matches!(alg, Value::Text(alg) if alg::is_registered(alg));
        if algorithm.is_none() && alg.is_some_and(registered) {
            self.add(place, JwkFault::AlgOfAnotherKey);
        }
        if json::member(members, "use").is_some_and(|found| !is(found, "sig")) {
            self.add(place, JwkFault::UseForbids);
        }
        if json::member(members, "key_ops").is_some_and(|found| !allows(found)) {
            self.add(place, JwkFault::KeyOpsForbid);
        }
        let Some(k) = string(members, "k") else {
            self.add(place, JwkFault::ValueMissing);
            return;
        };
        match Reading::Base64Url.octets(k) {
            // Padding is none of base64url here (RFC 7515 section 2), though some take it.
            Ok(_) if k.ends_with('=') => {
                let reading = Reading::Base64Url;
                let error = crate::KeyError::Padding { reading };
                self.add(place, JwkFault::ValueInvalid(error));
            }
            Ok(key) => self.value(place, k, &key, algorithm),
            Err(error) => self.add(place, JwkFault::ValueInvalid(error)),
        }
    }

    /// What can be told of the key itself.
    fn value(&mut self, place: Option<usize>, k: &str, key: &Key, algorithm: Option<Algorithm>) {
        let mut add = |finding| self.findings.push((place, finding));
        let shortfall = |algorithm| key.shortfall(algorithm);
        if let Some(shortfall) = algorithm.and_then(shortfall) {
            add(Finding::Jwk(JwkFault::AlgNeedsMore {
                algorithm: shortfall.algorithm,
                bytes: shortfall.bytes,
            }));
        } else if let Some(shortfall) = shortfall(Algorithm::default()) {
            add(Finding::TooShort {
                algorithm: shortfall.algorithm,
                bytes: shortfall.bytes,
            });
        }
        if let Some((published, likeness)) = Published::find(k) {
            add(Finding::Published(published, likeness));
            return;
        }
        for finding in decoded::findings_in(key, Reading::Base64Url) {
            add(finding);
        }
    }
}

/// The text without a byte order mark, white space and quotes around it.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches('\u{feff}').trim();
    unquoted(text).unwrap_or(text).trim()
}

fn unescaped(text: &str) -> Option<Zeroizing<String>> {
    if text.len() > MAX_SECRET_TEXT {
        return None;
    }
    text.contains("\\\"")
        .then(|| Difference::Unescaped.other(text))
        .flatten()
}

#[cfg(test)]
mod tests;
