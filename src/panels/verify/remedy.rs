//! What makes the signature match, at the press of a button.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Difference;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;

use super::settings;
use super::state::VerifyForm;
use super::words::Words;
use crate::browser::normal_form;
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
                fitting, chosen, ..
            } => {
                let readings = fitting.readings();
                let other = readings.first().filter(|_| !readings.contains(chosen));
                let own = fitting
                    .difference()
                    .and_then(|difference| ways.difference(difference));
                match (fitting.way(), own, other) {
                    (Way::Read(_), ..) => t.read_as.of(*other.unwrap_or(chosen)).to_owned(),
                    (Way::Copied(Difference::WithCrLf, _), Some(own), _)
                    | (Way::Copied(..), Some(own), None) => own.remedy.to_owned(),
                    (Way::Copied(..), None, None) => t.write_text.to_owned(),
                    (Way::Copied(..), own, Some(reading)) => {
                        let named = [("reading", ways.readings.of(*reading))];
                        own.map_or(t.write_text_read_as, |own| own.remedy_read_as)
                            .with(&named)
                    }
                    (Way::Decoded(decoder), ..) if !decoder.is_hex() => t.write_key.to_owned(),
                    _ => t.write_key_in_hex.to_owned(),
                }
            }
        }
    }

    /// Whether it is the reading that is to be chosen.
    pub fn of_reading(&self) -> bool {
        match self {
            Self::Secret {
                fitting, chosen, ..
            } => match fitting.way() {
                Way::Read(_) | Way::Copied(..) => !fitting.readings().contains(chosen),
                _ => false,
            },
            Self::Algorithm(_) => false,
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
        let copy = fitting
            .difference()
            .and_then(|difference| normal_form::of(&text, difference));
        let Some(remedy) = fitting.remedy(copy.as_ref().unwrap_or(&text), before) else {
            return;
        };
        // A field keeps no carriage return: it makes one line break of both.
        let remedy = if remedy.text().contains('\r') {
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
