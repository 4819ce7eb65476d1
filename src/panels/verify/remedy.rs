//! What makes the signature match, at the press of a button.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Difference;
use jwt_secrets::key::Reading;
use zeroize::Zeroizing;

use super::settings;
use super::state::VerifyForm;
use super::words::Words;
use crate::text::Ways;
use crate::typed;

/// Nothing of a secret is in it but the length of a key.
#[derive(Clone, PartialEq)]
pub enum Remedy {
    /// This secret in another form, or in another reading than the one that is chosen.
    Secret {
        which: SignedBy,
        fitting: Fitting,
        chosen: Reading,
    },
    /// Another algorithm is the only one to accept.
    Algorithm(Algorithm),
}

impl Remedy {
    /// A stable identifier in `snake_case`.
    pub fn code(&self) -> String {
        match self {
            Self::Secret { fitting, .. } => fitting.code().to_owned(),
            Self::Algorithm(algorithm) => format!("accept_{}", algorithm.alg().to_lowercase()),
        }
    }

    /// What its button says.
    pub fn label(&self) -> String {
        let (t, ways) = (Words::here(), Ways::here());
        match self {
            Self::Algorithm(algorithm) => t.accept.with(&[("algorithm", algorithm.alg())]),
            Self::Secret {
                fitting: Fitting::Lenient { .. },
                ..
            } => t.write_key.to_owned(),
            Self::Secret {
                fitting:
                    Fitting::Reading {
                        readings,
                        difference,
                        ..
                    },
                chosen,
                ..
            } => {
                let other = readings.first().filter(|_| !readings.contains(chosen));
                match (difference, other) {
                    (Some(Difference::WithCrLf), _) => ways.with_cr_lf.remedy.to_owned(),
                    (None, reading) => t.read_as.of(*reading.unwrap_or(chosen)).to_owned(),
                    (Some(difference), None) => ways.difference(*difference).remedy.to_owned(),
                    (Some(difference), Some(reading)) => ways
                        .difference(*difference)
                        .remedy_read_as
                        .with(&[("reading", ways.readings.of(*reading))]),
                }
            }
        }
    }

    /// Whether it is the reading that is to be chosen.
    pub fn of_reading(&self) -> bool {
        match self {
            Self::Secret {
                fitting: Fitting::Reading { readings, .. },
                chosen,
                ..
            } => !readings.contains(chosen),
            Self::Secret { .. } | Self::Algorithm(_) => false,
        }
    }

    /// Does it, so that undoing in the field brings back what was typed.
    pub fn apply(&self, form: VerifyForm) {
        let Self::Secret { which, fitting, .. } = self else {
            return self.choose(form);
        };
        let field = form.secret(*which);
        let text = typed::text(field);
        let remedy = fitting.remedy(&text, typed::choice(form.key.reading));
        let (other, reading) = if has_cr_lf(fitting) {
            (hex(remedy.text()), Reading::Hex)
        } else {
            (Zeroizing::new(remedy.text().to_owned()), remedy.reading())
        };
        typed::write(form.key.reading, reading.name());
        let changed = *other != *text;
        if changed {
            if *which == SignedBy::Previous {
                // Nobody can type into a field that is folded.
                settings::open(form);
            }
            typed::retype(field, &other);
        }
        form.key.edited();
        if changed {
            form.key.notice.say(Words::here().undo);
        }
    }

    fn choose(&self, form: VerifyForm) {
        if let Self::Algorithm(algorithm) = self {
            form.key.write(form.key.alg, algorithm.alg());
        }
    }
}

/// A field keeps no carriage return: it makes one line break of both.
fn has_cr_lf(fitting: &Fitting) -> bool {
    let Fitting::Reading { difference, .. } = fitting else {
        return false;
    };
    *difference == Some(Difference::WithCrLf)
}

/// The octets of a text, in hex.
fn hex(text: &str) -> Zeroizing<String> {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    let mut digits = Zeroizing::new(String::with_capacity(2 * text.len()));
    digits.extend(
        text.bytes()
            .flat_map(|octet| [digit(octet >> 4), digit(octet & 15)]),
    );
    digits
}
