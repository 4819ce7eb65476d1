//! What is asked about a token: what stands in the fields of the card, and the time.

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Tidied;
use jwt_secrets::jws::Verification;
use jwt_secrets::jws::Verifier;
use jwt_secrets::key::Reading;

use super::state::VerifyForm;
use crate::browser::clock;
use crate::typed;
use crate::typed::TypedSecret;

/// The most seconds that clocks may differ by.
pub const MAX_SKEW: u32 = 86_400;

pub struct Question {
    pub pasted: Tidied,
    pub algorithm: Algorithm,
    pub reading: Reading,
    pub current: TypedSecret,
    pub previous: TypedSecret,
    pub now: NumericDate,
    /// Nothing for what is no number of seconds that we take.
    pub skew: Option<u32>,
}

impl Question {
    /// Reads the fields and the clock.
    pub fn asked(form: VerifyForm) -> Self {
        let reading = typed::choice(form.key.reading);
        Self {
            pasted: jws::tidy(&typed::pasted(form.token)),
            algorithm: typed::choice(form.key.alg),
            reading,
            current: TypedSecret::read(form.key.secret, reading),
            previous: TypedSecret::read(form.previous, reading),
            now: NumericDate::from_seconds(clock::now()),
            skew: skew(form),
        }
    }

    pub fn token(&self) -> &str {
        self.pasted.token()
    }

    /// The seconds granted. What is no number grants nothing.
    pub fn granted(&self) -> u32 {
        self.skew.unwrap_or(0)
    }

    /// The secrets, and what they are to the token.
    pub const fn secrets(&self) -> [(SignedBy, &TypedSecret); 2] {
        [
            (SignedBy::Current, &self.current),
            (SignedBy::Previous, &self.previous),
        ]
    }

    pub const fn secret(&self, which: SignedBy) -> &TypedSecret {
        match which {
            SignedBy::Current => &self.current,
            SignedBy::Previous => &self.previous,
        }
    }

    pub fn verify(&self) -> Verification {
        Verifier {
            algorithm: self.algorithm,
            current: self.current.key(),
            previous: self.previous.key(),
            now: self.now,
            skew: self.granted(),
        }
        .verify(self.token())
    }
}

/// The seconds in their field; nothing for what is no number of seconds that we take.
pub fn skew(form: VerifyForm) -> Option<u32> {
    let skew = typed::text(form.skew).parse().ok();
    skew.filter(|skew| *skew <= MAX_SKEW)
}
