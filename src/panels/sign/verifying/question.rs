//! What is asked about a token: what stands in the fields of the card Verify, and the time.

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Reading;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Tidied;
use jwt_secrets::jws::Verification;
use jwt_secrets::jws::Verifier;

use super::fields::TypedSecret;
use super::fields::VERIFY;
use super::fields::VERIFY_PREVIOUS;
use super::fields::VERIFY_SKEW;
use super::fields::VERIFY_TOKEN;
use super::fields::choice;
use super::fields::typed;
use crate::browser::clock;

/// The most seconds that clocks may differ by.
const MAX_SKEW: u32 = 86_400;

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
    pub fn asked() -> Self {
        let reading = choice(VERIFY.reading);
        let skew = typed(VERIFY_SKEW).parse().ok();
        Self {
            pasted: jws::tidy(&typed(VERIFY_TOKEN)),
            algorithm: choice(VERIFY.alg),
            reading,
            current: TypedSecret::read(VERIFY.secret, reading),
            previous: TypedSecret::read(VERIFY_PREVIOUS, reading),
            now: NumericDate::from_seconds(clock::now()),
            skew: skew.filter(|skew| *skew <= MAX_SKEW),
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

    pub fn verify(&self) -> Verification {
        Verifier {
            algorithm: self.algorithm,
            current: self.current.key().ok(),
            previous: self.previous.key().ok(),
            now: self.now,
            skew: self.granted(),
        }
        .verify(self.token())
    }
}
