//! Tokens that this library and others may rightly see differently. They are counted, not judged.

use anyhow::Result;
use serde_json::json;

use crate::draw::Draw;
use crate::encoding::Encoding;
use crate::jwt;
use crate::jwt::HOUR;
use crate::tokens::sample::Sample;

/// What is odd about a token that is signed with the right key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Oddity {
    StrayBits,
    Padding,
    LineBreak,
    StandardAlphabet,
    FourthPart,
    LowerCaseAlg,
    TwiceInHeader,
    TwiceInClaims,
    UnknownCrit,
    ShortKey,
    NotUtf8,
    ExpText,
    ExpZero,
    ExpMilliseconds,
    IatAhead,
    SubNumber,
    JtiNumber,
    IssNumber,
    KidNumber,
}

impl Oddity {
    pub(crate) const ALL: [Self; 19] = [
        Self::StrayBits,
        Self::Padding,
        Self::LineBreak,
        Self::StandardAlphabet,
        Self::FourthPart,
        Self::LowerCaseAlg,
        Self::TwiceInHeader,
        Self::TwiceInClaims,
        Self::UnknownCrit,
        Self::ShortKey,
        Self::NotUtf8,
        Self::ExpText,
        Self::ExpZero,
        Self::ExpMilliseconds,
        Self::IatAhead,
        Self::SubNumber,
        Self::JtiNumber,
        Self::IssNumber,
        Self::KidNumber,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::StrayBits => "stray bits at the end of the signature",
            Self::Padding => "padding after the signature",
            Self::LineBreak => "a line break in the signature",
            Self::StandardAlphabet => "+ or / in the signature",
            Self::FourthPart => "a fourth, empty part",
            Self::LowerCaseAlg => "alg in lower case",
            Self::TwiceInHeader => "alg twice in the header",
            Self::TwiceInClaims => "sub twice in the claims",
            Self::UnknownCrit => "an unknown extension in crit",
            Self::ShortKey => "a key one octet below the minimum",
            Self::NotUtf8 => "an octet in a claim that is no UTF-8",
            Self::ExpText => "exp as a string",
            Self::ExpZero => "exp of 0",
            Self::ExpMilliseconds => "exp in milliseconds",
            Self::IatAhead => "iat in the future",
            Self::SubNumber => "sub as a number",
            Self::JtiNumber => "jti as a number",
            Self::IssNumber => "iss as a number",
            Self::KidNumber => "kid as a number",
        }
    }

    /// Whether our library accepts it.
    pub(crate) const fn ours(self) -> bool {
        matches!(
            self,
            Self::IatAhead | Self::SubNumber | Self::JtiNumber | Self::IssNumber | Self::KidNumber
        )
    }

    /// Makes the sample odd, and its token; none where the signature has nothing of the kind.
    pub(crate) fn take(self, draw: &mut Draw, sample: &mut Sample) -> Result<Option<String>> {
        let algorithm = sample.terms.algorithm;
        if self == Self::ShortKey {
            let octets = draw.octets(algorithm.min_bytes() - 1);
            let hex = Encoding::Hex.write(&octets);
            sample.secret = match sample.terms.reading.name() {
                "utf8" => hex.chars().take(octets.len()).collect(),
                "hex" => hex,
                "base64" => Encoding::Base64.write(&octets),
                _ => Encoding::Base64url.write(&octets),
            };
        }
        let key = sample.terms.reading.octets(&sample.secret)?;
        let signed = |header: &str, claims: &[u8]| -> Result<(String, String)> {
            let write = |octets: &[u8]| Encoding::Base64url.write(octets);
            let input = format!("{}.{}", write(header.as_bytes()), write(claims));
            let signature = write(&jwt::mac(algorithm, key.octets(), &input)?);
            Ok((input, signature))
        };
        let header = self.header(algorithm.alg());
        let (input, signature) = signed(&header, &self.claims()?)?;
        Ok(self
            .misspelt(&signature)
            .map(|signature| format!("{input}.{signature}")))
    }

    fn header(self, alg: &str) -> String {
        match self {
            Self::LowerCaseAlg => format!(r#"{{"alg":"{}"}}"#, alg.to_lowercase()),
            Self::TwiceInHeader => format!(r#"{{"alg":"{alg}","typ":"JWT","alg":"{alg}"}}"#),
            Self::UnknownCrit => format!(r#"{{"alg":"{alg}","crit":["x"],"x":1}}"#),
            Self::KidNumber => format!(r#"{{"alg":"{alg}","kid":1}}"#),
            _ => format!(r#"{{"alg":"{alg}","typ":"JWT"}}"#),
        }
    }

    fn claims(self) -> Result<Vec<u8>> {
        let exp = jwt::now()? + HOUR;
        let odd = match self {
            Self::ExpText => json!({ "exp": exp.to_string() }),
            Self::ExpZero => json!({ "exp": 0 }),
            Self::ExpMilliseconds => json!({ "exp": exp * 1_000 }),
            Self::IatAhead => json!({ "exp": exp, "iat": exp }),
            Self::SubNumber => json!({ "exp": exp, "sub": 1 }),
            Self::JtiNumber => json!({ "exp": exp, "jti": 1 }),
            Self::IssNumber => json!({ "exp": exp, "iss": 1 }),
            Self::TwiceInClaims => return Ok(br#"{"sub":"a","sub":"b"}"#.to_vec()),
            Self::NotUtf8 => return Ok(b"{\"sub\":\"\xFF\"}".to_vec()),
            _ => json!({ "exp": exp, "sub": "a" }),
        };
        Ok(odd.to_string().into_bytes())
    }

    fn misspelt(self, signature: &str) -> Option<String> {
        let spare = signature.len().next_multiple_of(4) - signature.len();
        match self {
            Self::StrayBits if spare > 0 => {
                let (start, last) = signature.split_at(signature.len() - 1);
                // The bits of this character that belong to an octet are the upper ones.
                let next = last.chars().next().and_then(following)?;
                Some(format!("{start}{next}"))
            }
            Self::Padding if spare > 0 => Some(format!("{signature}{}", "=".repeat(spare))),
            Self::StrayBits | Self::Padding => None,
            Self::LineBreak => {
                let (start, end) = signature.split_at(signature.len() / 2);
                Some(format!("{start}\n{end}"))
            }
            Self::StandardAlphabet => {
                let standard = signature.replace('-', "+").replace('_', "/");
                (standard != signature).then_some(standard)
            }
            Self::FourthPart => Some(format!("{signature}.")),
            _ => Some(signature.to_owned()),
        }
    }
}

/// The symbol after this one, which ends in zero bits: it says no more, but not the same.
fn following(symbol: char) -> Option<char> {
    const SYMBOLS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    SYMBOLS.chars().skip_while(|&other| other != symbol).nth(1)
}
