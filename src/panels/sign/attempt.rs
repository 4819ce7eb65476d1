//! One attempt to sign what stands in the fields, and what is to be said about each of them.

use jwt_secrets::Algorithm;
use jwt_secrets::JsonError;
use jwt_secrets::TokenError;
use jwt_secrets::jws;
use jwt_secrets::jws::ClaimsSet;
use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Part;
use zeroize::Zeroizing;

use super::state::SignForm;
use super::words::Words;
use crate::browser::clock;
use crate::browser::quantity;
use crate::text;
use crate::text::Explain as _;
use crate::typed;
use crate::typed::TypedSecret;
use crate::ui::Remark;

/// The token, or none, and what is said below the fields.
pub struct Attempt {
    pub token: Option<CompactJws>,
    /// Whether RFC 7518 forbids the key.
    pub weak: bool,
    pub header: Remark,
    pub payload: Remark,
    pub secret: Remark,
}

type Typed = Result<Zeroizing<String>, JsonError>;

impl Attempt {
    /// Signs what stands in the fields.
    pub fn make(form: SignForm) -> Self {
        let algorithm: Algorithm = typed::choice(form.key.alg);
        let secret = TypedSecret::read(form.key.secret, typed::choice(form.key.reading));
        let header = typed::json(form.header);
        let payload = typed::json(form.payload);
        let weak = weakness(&secret, algorithm);
        let mut attempt = Self {
            token: None,
            weak: weak.is_some(),
            header: about_header(&header, algorithm),
            payload: about_payload(&payload),
            secret: weak.unwrap_or_else(|| secret.remark()),
        };
        let (Ok(header), Ok(payload), Some(key)) = (header, payload, secret.key()) else {
            return attempt;
        };
        match jws::sign(&header, &payload, key, algorithm) {
            Ok(token) => attempt.token = Some(token),
            Err(error @ TokenError::TooLong) => {
                let t = Words::here();
                let said = [&error.explain().message, t.too_long_hint];
                attempt.payload = Remark::wrong(said.join(" "));
            }
            // Said below its field already.
            Err(_) => {}
        }
        attempt
    }

    /// Why there is no token; empty when there is one.
    pub fn lacking(&self) -> &'static str {
        let t = Words::here();
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

/// What is said of a key that is too short: with what is worth knowing of the text, which says why it is.
fn weakness(secret: &TypedSecret, algorithm: Algorithm) -> Option<Remark> {
    let shortfall = secret.key()?.shortfall(algorithm)?;
    let bytes = |count| quantity::bytes(text::tag(), count);
    let said = Words::here().weak.with(&[
        ("algorithm", algorithm.alg()),
        ("minimum", &bytes(algorithm.min_bytes())),
        ("bytes", &bytes(shortfall.bytes)),
    ]);
    let why = secret.remark().text;
    Some(Remark::note([said.as_str(), &why].join(" ").trim_end()))
}

fn about_header(text: &Typed, algorithm: Algorithm) -> Remark {
    let t = Words::here();
    let accepted = match text {
        Ok(text) => Header::parse(text).and_then(|header| header.accept(algorithm)),
        Err(error) => Err(TokenError::Json {
            part: Part::Header,
            error: error.clone(),
        }),
    };
    let Err(error) = accepted else {
        return Remark::default();
    };
    let said = error.explain();
    // The hints of some errors are for those who verify.
    let hint = match error {
        TokenError::AlgMissing
        | TokenError::AlgNotAString
        | TokenError::AlgNone
        | TokenError::AlgAsymmetric
        | TokenError::AlgUnknown
        | TokenError::AlgDiffers { .. } => t.alg_hint,
        TokenError::CritInvalid | TokenError::CritUnsupported | TokenError::PayloadUnencoded => {
            t.extension_hint
        }
        _ => &said.hint,
    };
    Remark::wrong([&said.message, hint].join(" "))
}

/// A claims set that is odd is signed all the same: what a server does with it may be the question.
fn about_payload(text: &Typed) -> Remark {
    let claims = match text {
        Ok(text) => ClaimsSet::parse(text),
        Err(error) => Err(TokenError::Json {
            part: Part::Payload,
            error: error.clone(),
        }),
    };
    let now = NumericDate::from_seconds(clock::now());
    match claims {
        Ok(claims) if matches!(claims.lifetime(now, 0), Lifetime::Expired { .. }) => {
            Remark::note(Words::here().never_valid)
        }
        Ok(_) => Remark::default(),
        Err(error @ TokenError::Time(_)) => Remark::note(error.explain().sentences()),
        Err(error) => Remark::wrong(error.explain().sentences()),
    }
}
