//! Wrong tokens: what everybody has to refuse.

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use jwt_secrets::Algorithm;
use jwt_secrets::jws::Verdict;
use serde_json::json;

use crate::draw::Draw;
use crate::encoding::Encoding;
use crate::jwt;
use crate::jwt::HOUR;
use crate::library::Refusal;
use crate::tokens::sample::Sample;
use crate::tokens::sample::Terms;
use crate::tokens::sample::date;
use crate::tokens::secret;

const TWO_YEARS: i64 = 2 * 365 * 24 * HOUR;

/// What is wrong with a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It was signed with another reading of the same text.
    Misread,
    /// Header and signature are of another algorithm.
    OtherAlgorithm,
    /// A bit of this part has flipped, in its octets.
    Bit(usize),
    Expired,
    NotYetValid,
    /// `none`, and no signature.
    Unsigned,
    /// `none`, and the signature is still there.
    SaysNone,
}

/// A token to be made wrong, and what its verifier goes by.
#[derive(Clone, Debug)]
pub(crate) struct Wrong {
    pub fault: Fault,
    pub sample: Sample,
    pub terms: Terms,
}

impl Fault {
    pub(crate) const ALL: [Self; 9] = [
        Self::Misread,
        Self::OtherAlgorithm,
        Self::Bit(0),
        Self::Bit(1),
        Self::Bit(2),
        Self::Expired,
        Self::NotYetValid,
        Self::Unsigned,
        Self::SaysNone,
    ];

    /// What a library has to say of it, where all have a name for that.
    pub(crate) const fn reason(self) -> Option<Refusal> {
        match self {
            Self::Misread | Self::Bit(2) => Some(Refusal::Signature),
            Self::Expired => Some(Refusal::Expired),
            _ => None,
        }
    }

    /// Whether it is the reason for our verdict. A bit may break anything that comes before the
    /// signature is looked at.
    pub(crate) fn explains(self, verdict: &Verdict) -> bool {
        match self {
            Self::Misread | Self::Bit(2) => verdict.code() == "signature_mismatch",
            Self::OtherAlgorithm => verdict.code() == "alg_differs",
            Self::Expired => matches!(verdict, Verdict::Expired { .. }),
            Self::NotYetValid => matches!(verdict, Verdict::NotYetValid { .. }),
            Self::Unsigned | Self::SaysNone => verdict.code() == "alg_none",
            Self::Bit(_) => !matches!(verdict, Verdict::Valid { .. } | Verdict::Empty),
        }
    }
}

impl Wrong {
    pub(crate) fn draw(draw: &mut Draw, terms: Terms, fault: Fault) -> Result<Self> {
        let mut sample = Sample::draw(draw, terms)?;
        match fault {
            Fault::Misread => {
                let Terms { algorithm, reading } = terms;
                sample.secret = secret::ambiguous(draw, algorithm.min_bytes());
                let other = secret::misreading(draw, &sample.secret, reading, algorithm);
                sample.terms.reading = other.context("no other reading")?;
            }
            Fault::OtherAlgorithm => {
                // Long enough for both.
                let longest = Algorithm::Hs512.min_bytes();
                sample.secret = secret::text(draw, terms.reading, longest);
                sample.terms.algorithm = match terms.algorithm {
                    Algorithm::Hs256 => draw.pick(Algorithm::Hs384, &[Algorithm::Hs512]),
                    Algorithm::Hs384 => draw.pick(Algorithm::Hs256, &[Algorithm::Hs512]),
                    Algorithm::Hs512 => draw.pick(Algorithm::Hs256, &[Algorithm::Hs384]),
                };
            }
            Fault::Expired => {
                // Half of them just now: nobody grants the clocks a difference.
                let now = jwt::now()?;
                let exp = if draw.one_in(2) {
                    (now - 2 - i64::from(draw.below(60))).into()
                } else {
                    date(draw, now - TWO_YEARS)
                };
                sample.claims.insert("exp".to_owned(), exp);
            }
            Fault::NotYetValid => {
                let nbf = date(draw, jwt::now()? + HOUR);
                sample.claims.insert("nbf".to_owned(), nbf);
                let exp = date(draw, jwt::now()? + TWO_YEARS);
                sample.claims.insert("exp".to_owned(), exp);
            }
            Fault::Bit(_) | Fault::Unsigned | Fault::SaysNone => {}
        }
        Ok(Self {
            fault,
            sample,
            terms,
        })
    }

    /// Does to the token what remains to be done once it is signed.
    pub(crate) fn forge(&self, draw: &mut Draw, token: &str) -> Result<String> {
        let parts: Vec<_> = token.split('.').collect();
        let [_, payload, signature] = parts.as_slice() else {
            bail!("{token:?} has not three parts");
        };
        Ok(match self.fault {
            Fault::Misread | Fault::OtherAlgorithm | Fault::Expired | Fault::NotYetValid => {
                token.to_owned()
            }
            Fault::Bit(part) => {
                let mut parts = parts.into_iter().map(str::to_owned).collect::<Vec<_>>();
                let part = parts.get_mut(part).context("no such part")?;
                *part = flipped(draw, part)?;
                parts.join(".")
            }
            Fault::Unsigned => format!("{}.{payload}.", none(draw)),
            Fault::SaysNone => format!("{}.{payload}.{signature}", none(draw)),
        })
    }
}

fn flipped(draw: &mut Draw, part: &str) -> Result<String> {
    let mut octets = Encoding::Base64url.read(part)?;
    let at = draw.count(octets.len());
    let bit = draw.below(8);
    *octets.get_mut(at).context("the part is empty")? ^= 1 << bit;
    Ok(Encoding::Base64url.write(&octets))
}

fn none(draw: &mut Draw) -> String {
    let alg = draw.pick("none", &["None", "NONE", "nOnE"]);
    let header = json!({ "alg": alg, "typ": "JWT" });
    Encoding::Base64url.write(header.to_string().as_bytes())
}
