//! What makes the signature match, at the press of a button.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Difference;
use jwt_secrets::key::Reading;

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
        let before = typed::choice(form.key.reading);
        let remedy = fitting.remedy(&text, before);
        let remedy = if has_cr_lf(fitting) {
            remedy.in_hex()
        } else {
            remedy
        };
        typed::write(form.key.reading, remedy.reading().name());
        let changed = remedy.text() != *text;
        if changed {
            if *which == SignedBy::Previous {
                // Nobody can type into a field that is folded.
                settings::open(form);
            }
            typed::retype(field, remedy.text());
        }
        form.key.edited();
        if changed {
            let t = Words::here();
            if remedy.reading() == before {
                form.key.notice.say(t.undo);
            } else {
                let name = Ways::here().readings.of(remedy.reading());
                form.key.notice.say(t.undo_text.with(&[("reading", name)]));
            }
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
