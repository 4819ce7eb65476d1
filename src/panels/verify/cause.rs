//! Why a signature does not match: how the signer came by another key from the same secret, or wrote it otherwise, or what
//! stands in place of the secret.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::Mistaken;
use jwt_secrets::jws::SignatureForm;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Constant;
use jwt_secrets::key::Difference;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;

use super::lanes::Lanes;
use super::question::Question;
use super::remedy::Remedy;
use super::words::Answers;
use crate::browser::list;
use crate::browser::normal_form;
use crate::browser::quantity;
use crate::text;
use crate::text::Ways;
use crate::typed::TypedSecret;

/// What was found out with one of the secrets.
pub struct Cause {
    which: SignedBy,
    how: How,
}

enum How {
    /// It has signed the token after all, or what everybody knows has.
    Fits(Fitting),
    /// It is no secret.
    Mistaken(Mistaken),
}

impl Cause {
    /// One for each secret at most. What stands in place of a secret is only said where none fits.
    pub fn all(question: &Question, algorithm: Algorithm) -> Vec<Self> {
        let fits = |text: &str| {
            let found = Fitting::find(question.token(), text, algorithm);
            found
                .or_else(|| normalized(question, text, algorithm))
                .map(How::Fits)
        };
        let mistaken = |text: &str| Mistaken::of(text, question.token()).map(How::Mistaken);
        let mut found = Self::among(question, fits);
        // Whatever the secrets are, it is one key.
        if found.iter().any(Self::is_known) {
            found.retain(Self::is_known);
            found.truncate(1);
        }
        if found.is_empty() {
            return Self::among(question, mistaken);
        }
        found
    }

    fn among(question: &Question, find: impl Fn(&str) -> Option<How>) -> Vec<Self> {
        let [current, previous] = question.secrets();
        // The same text twice is one secret.
        let other = |(_, secret): &(SignedBy, &TypedSecret)| {
            !secret.text().is_empty() && secret.text() != current.1.text()
        };
        [Some(current), Some(previous).filter(other)]
            .into_iter()
            .flatten()
            .filter_map(|(which, secret)| {
                let how = find(secret.text())?;
                Some(Self { which, how })
            })
            .collect()
    }

    pub const fn which(&self) -> SignedBy {
        self.which
    }

    fn fitting(&self) -> Option<&Fitting> {
        match &self.how {
            How::Fits(fitting) => Some(fitting),
            How::Mistaken(_) => None,
        }
    }

    /// Whether everybody knows the key.
    pub fn is_known(&self) -> bool {
        let way = self.fitting().map(Fitting::way);
        matches!(way, Some(Way::Constant(_)))
    }

    /// How the token carries the signature, where the key is the very one that was entered.
    fn form(&self, question: &Question) -> Option<SignatureForm> {
        let fitting = self.fitting()?;
        let as_entered =
            matches!(fitting.way(), Way::Read(_)) && fitting.readings().contains(&question.reading);
        as_entered.then(|| fitting.form())
    }

    /// The way that made the signer's key, or the form of the signature; none where no key fits.
    pub fn code(&self, question: &Question) -> Option<&'static str> {
        match self.form(question) {
            Some(SignatureForm::Exact) => None,
            Some(form) => Some(form.code()),
            None => self.fitting().map(Fitting::code),
        }
    }

    /// What stands in place of the secret, where that is none.
    pub const fn mistaken(&self) -> Option<&'static str> {
        match &self.how {
            How::Fits(_) => None,
            How::Mistaken(mistaken) => Some(mistaken.code()),
        }
    }

    /// The word for it.
    pub fn heading(&self, question: &Question) -> &'static str {
        let t = &Answers::here().headings;
        match self.fitting() {
            // That is a guess.
            None if self.mistaken() == Some(Mistaken::IdAndSecret.code()) => t.no_match,
            None => t.no_secret_at_all,
            Some(_) if self.is_known() => t.known_key,
            Some(_) if self.form(question).is_some() => t.other_form,
            Some(_) => t.other_key,
        }
    }

    /// What makes the signature match; nothing where the signer has to change.
    pub fn remedy(&self, question: &Question) -> Option<Remedy> {
        let fitting = self.fitting()?;
        let changes = !self.is_known() && self.form(question).is_none();
        changes.then(|| Remedy::Secret {
            which: self.which,
            fitting: fitting.clone(),
            chosen: question.reading,
        })
    }

    /// The two keys side by side, where they differ.
    pub fn lanes(&self, question: &Question) -> Option<Lanes> {
        let fitting = self.fitting()?;
        if self.form(question).is_some() || self.is_known() {
            return None;
        }
        let secrets = question.secrets();
        let own = secrets.iter().find(|(which, _)| *which == self.which);
        let key = own.and_then(|(_, secret)| secret.key());
        let t = Answers::here();
        let named = |reading: Reading| Ways::here().readings.of(reading);
        let signers = match fitting.way() {
            Way::Read(reading) | Way::Copied(_, reading) => {
                let chosen = fitting.readings().contains(&question.reading);
                let reading = if chosen { question.reading } else { reading };
                t.lane_signers.with(&[("reading", named(reading))])
            }
            Way::Decoded(_) => t.lane_signers_lenient.to_owned(),
            Way::Recoded(..) | Way::Derived(_) | Way::Constant(_) => {
                t.lane_signers_other.to_owned()
            }
        };
        Some(Lanes::new(
            t.lane_ours.with(&[("reading", named(question.reading))]),
            key.map(|key| key.octets().len()),
            signers,
            fitting.bytes(),
        ))
    }

    /// What is said of it, the finding first.
    pub fn sentences(&self, question: &Question) -> Vec<String> {
        let t = Answers::here();
        let fitting = match &self.how {
            How::Fits(fitting) => fitting,
            How::Mistaken(mistaken) => return t.mistaken.of(*mistaken).sentences().into(),
        };
        let mut said = match (self.form(question), fitting.way()) {
            (Some(SignatureForm::Exact), _) => vec![t.as_it_stands.to_owned()],
            (Some(_), _) => vec![t.secret_right.to_owned()],
            (None, Way::Read(_)) => vec![self.read(&fitting.readings(), question.reading)],
            (None, Way::Decoded(_)) => self.decoded(fitting, question.algorithm),
            (None, Way::Constant(constant)) => known(constant),
            (None, way) => self.made(fitting, way, question.reading),
        };
        if let Some(words) = t.forms.of(fitting.form()) {
            said.extend(words.sentences());
        }
        said
    }

    /// The same text in another reading.
    fn read(&self, readings: &[Reading], chosen: Reading) -> String {
        let t = Answers::here();
        let taken_as_text = readings.contains(&Reading::Utf8);
        let signer = if taken_as_text {
            &t.signer_takes_text
        } else {
            &t.signer_decodes
        };
        signer.of(self.which).with(&[
            ("readings", &any_of(readings)),
            ("chosen", Ways::here().readings.of(chosen)),
        ])
    }

    /// Another text, or other octets of the same.
    fn made(&self, fitting: &Fitting, way: Way, chosen: Reading) -> Vec<String> {
        let ways = Ways::here();
        let readings = fitting.readings();
        let others = !readings.is_empty() && !readings.contains(&chosen);
        let named = [("readings", &*any_of(&readings))];
        let own = fitting
            .difference()
            .and_then(|difference| ways.difference(difference));
        let mut said = vec![self.other_form()];
        if let Some(own) = own {
            said.push(if others {
                own.matches_read_as.with(&named)
            } else {
                own.matches.to_owned()
            });
            said.push(own.hint.to_owned());
        } else if let Some(words) = ways.way(way) {
            let [finding, hint] = words.sentences();
            said.push(finding);
            if others {
                said.push(Answers::here().read_as.with(&named));
            }
            said.push(hint);
        }
        said
    }

    fn decoded(&self, fitting: &Fitting, algorithm: Algorithm) -> Vec<String> {
        let (t, ways) = (Answers::here(), Ways::here());
        let decoders = fitting.decoders();
        let hex = decoders.iter().copied().any(LenientDecoder::is_hex);
        let (lenient, hint) = if hex {
            (t.lenient_hex, t.lenient_hex_hint)
        } else {
            (t.lenient, t.lenient_hint)
        };
        let length = fitting.bytes();
        let left = if length < algorithm.min_bytes() {
            t.lenient_key_too_short
        } else {
            t.lenient_key
        };
        let left = left.with(&[
            ("bytes", &quantity::bytes(text::tag(), length)),
            ("algorithm", algorithm.alg()),
        ]);
        let which = decoders
            .iter()
            .map(|decoder| ways.decoder(*decoder).to_owned());
        [self.other_form(), lenient.to_owned()]
            .into_iter()
            .chain(which)
            .chain([left, hint.to_owned()])
            .collect()
    }

    fn other_form(&self) -> String {
        Answers::here().other_form.of(self.which).0.to_owned()
    }
}

/// The two forms of letters with accents, which the browser knows.
fn normalized(question: &Question, text: &str, algorithm: Algorithm) -> Option<Fitting> {
    if text.is_ascii() {
        return None;
    }
    [Difference::Composed, Difference::Decomposed]
        .into_iter()
        .find_map(|difference| {
            let copy = normal_form::of(text, difference)?;
            Fitting::of_copy(question.token(), difference, &copy, algorithm)
        })
}

/// A key that everybody knows.
fn known(constant: Constant) -> Vec<String> {
    let t = &Answers::here().known;
    if constant == Constant::Empty {
        return t.empty_key.sentences().into();
    }
    let finding = t.constant_key.with(&[("text", constant.text())]);
    vec![finding, t.constant_key_hint.to_owned()]
}

/// "base64url or base64".
fn any_of(readings: &[Reading]) -> String {
    let names: Vec<_> = readings
        .iter()
        .map(|reading| Ways::here().readings.of(*reading))
        .collect();
    list::any(text::tag(), &names)
}
