//! One attempt to sign what stands in the fields, and what is to be said about each of them.

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::ClaimsSet;
use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Part;

use super::fields::SIGN_HEADER;
use super::fields::SIGN_PAYLOAD;
use super::fields::TypedSecret;
use super::fields::bytes;
use super::fields::choice;
use super::fields::json;
use super::form::Form;
use crate::browser::clock;
use crate::text::explained;
use crate::text::sentence;
use crate::text::sign_text;
use crate::ui::Remark;

/// The token, or none, and what is said below the fields.
pub struct Attempt {
    pub token: Option<CompactJws>,
    pub header: Remark,
    pub payload: Remark,
    pub secret: Remark,
}

impl Attempt {
    /// Signs what stands in the fields.
    pub fn make(form: Form) -> Self {
        let algorithm: Algorithm = choice(form.card.alg);
        let secret = TypedSecret::read(form.card.secret, choice(form.card.reading));
        let header = json(SIGN_HEADER, Part::Header);
        let payload = json(SIGN_PAYLOAD, Part::Payload);
        let mut attempt = Self {
            token: None,
            header: about_header(header.as_deref(), algorithm),
            payload: about_payload(payload.as_deref()),
            secret: secret.remark(),
        };
        let (Ok(header), Ok(payload), Ok(key)) = (header, payload, secret.key()) else {
            return attempt;
        };
        match jws::sign(&header, &payload, key, algorithm) {
            Ok(token) => attempt.token = Some(token),
            Err(error @ Error::LengthTooShort { .. }) => {
                let has = [sign_text().has, &bytes(key.effective_length()), "."].concat();
                // What is worth knowing of the secret says why it is so short.
                let why = secret.remark().text;
                let said = [&sentence(&error), &has, error.hint(), &why];
                attempt.secret = Remark::wrong(said.map(str::trim).join(" ").trim_end());
            }
            Err(error @ Error::TokenTooLong) => {
                attempt.payload = Remark::wrong(explained(
                    &error,
                    Error::JsonTooLong {
                        part: Part::Payload,
                    }
                    .hint(),
                ));
            }
            // Said below its field already.
            Err(_) => {}
        }
        attempt
    }

    /// Why there is no token; empty when there is one.
    pub fn lacking(&self) -> &'static str {
        let t = sign_text();
        if self.token.is_some() {
            return "";
        }
        let fields = [
            (&self.header, t.correct_header),
            (&self.payload, t.correct_payload),
            (&self.secret, t.correct_secret),
        ];
        let wrong = fields.into_iter().find(|(remark, _)| remark.wrong);
        wrong.map_or(t.no_token, |(_, sentence)| sentence)
    }
}

fn about_header(text: Result<&String, &Error>, algorithm: Algorithm) -> Remark {
    let t = sign_text();
    let accepted = text
        .map_err(Error::clone)
        .and_then(|text| Header::parse(text)?.accept(algorithm));
    let Err(error) = accepted else {
        return Remark::default();
    };
    // The hints of some errors are for those who verify.
    let hint = match error {
        Error::AlgMissing
        | Error::AlgNotAString
        | Error::AlgNone
        | Error::AlgAsymmetric
        | Error::AlgUnknown
        | Error::AlgDiffers { .. } => t.alg_hint,
        Error::CritInvalid | Error::CritUnsupported | Error::PayloadUnencoded => t.extension_hint,
        _ => error.hint(),
    };
    Remark::wrong(explained(&error, hint))
}

/// A claims set that is odd is signed all the same: what a server does with it may be the question.
fn about_payload(text: Result<&String, &Error>) -> Remark {
    let claims = text
        .map_err(Error::clone)
        .and_then(|text| ClaimsSet::parse(text));
    let now = NumericDate::from_seconds(clock::now());
    match claims {
        Ok(claims) if matches!(claims.lifetime(now, 0), Lifetime::Expired { .. }) => {
            Remark::note(sign_text().never_valid)
        }
        Ok(_) => Remark::default(),
        Err(
            error @ (Error::TimeNotANumber { .. }
            | Error::TimeInMilliseconds { .. }
            | Error::TimeOutOfRange { .. }),
        ) => Remark::note(explained(&error, error.hint())),
        Err(error) => Remark::wrong(explained(&error, error.hint())),
    }
}
