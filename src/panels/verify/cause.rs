//! Why a signature does not match: how the signer came by another key from the same secret, or wrote it otherwise, or what
//! stands in place of the secret.

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::Mistaken;
use jwt_secrets::jws::SignatureForm;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Constant;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;

use super::lanes::Lanes;
use super::question::Question;
use super::remedy::Remedy;
use super::words::Answers;
use crate::browser::list;
use crate::browser::quantity;
use crate::text;
use crate::text::Template;
use crate::text::Ways;

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
    /// This secret has signed the token so, or what everybody knows has.
    pub const fn fitting(which: SignedBy, fitting: Fitting) -> Self {
        let how = How::Fits(fitting);
        Self { which, how }
    }

    /// This stands in place of this secret.
    pub const fn mistaken_for(which: SignedBy, mistaken: Mistaken) -> Self {
        let how = How::Mistaken(mistaken);
        Self { which, how }
    }

    pub const fn which(&self) -> SignedBy {
        self.which
    }

    fn found(&self) -> Option<&Fitting> {
        match &self.how {
            How::Fits(fitting) => Some(fitting),
            How::Mistaken(_) => None,
        }
    }

    /// Whether a key was found that signed the token.
    pub const fn proven(&self) -> bool {
        matches!(self.how, How::Fits(_))
    }

    /// Whether everybody knows the key.
    pub fn is_known(&self) -> bool {
        self.found().is_some_and(|found| found.way().is_known())
    }

    /// How the token carries the signature, where the key is the very one that was entered.
    fn form(&self, question: &Question) -> Option<SignatureForm> {
        let fitting = self.found()?;
        let as_entered =
            matches!(fitting.way(), Way::Read(_)) && fitting.readings().contains(&question.reading);
        as_entered.then(|| fitting.form())
    }

    /// The way that made the signer's key, or the form of the signature; none where no key fits.
    pub fn code(&self, question: &Question) -> Option<&'static str> {
        match self.form(question) {
            Some(SignatureForm::Exact) => None,
            Some(form) => Some(form.code()),
            None => self.found().map(Fitting::code),
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
        match self.found() {
            // That is a guess.
            None if self.mistaken() == Some(Mistaken::IdAndSecret.code()) => t.no_match,
            None => t.no_secret_at_all,
            Some(_) if self.is_known() => t.known_key,
            Some(_) => match self.form(question) {
                Some(SignatureForm::OtherHash(_)) => t.other_hash,
                Some(SignatureForm::CutOff { .. }) => t.cut_off,
                Some(SignatureForm::Prolonged { .. }) => t.prolonged,
                Some(_) => t.other_form,
                None => t.other_key,
            },
        }
    }

    /// What makes the signature match; nothing where the signer has to change.
    pub fn remedy(&self, question: &Question) -> Option<Remedy> {
        let fitting = self.found()?;
        let changes = !self.is_known() && self.form(question).is_none();
        changes.then(|| Remedy::Secret {
            which: self.which,
            fitting: fitting.clone(),
            chosen: question.reading,
        })
    }

    /// The two keys side by side, where they differ.
    pub fn lanes(&self, question: &Question) -> Option<Lanes> {
        let fitting = self.found()?;
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
            _ => t.lane_signers_other.to_owned(),
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
            (None, way) if way.is_known() => known(way),
            (None, way) => self.made(fitting, way, question.reading),
        };
        said.extend(form(fitting.form(), question.algorithm));
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

/// What is said of the form of a signature.
fn form(form: SignatureForm, algorithm: Algorithm) -> Vec<String> {
    let t = &Answers::here().forms;
    let (finding, hint) = match form {
        SignatureForm::Exact => return Vec::new(),
        SignatureForm::HexDigits => return t.hex_digits.sentences().into(),
        SignatureForm::SpareBits => return t.spare_bits.sentences().into(),
        SignatureForm::StandardBase64 => return t.standard_base64.sentences().into(),
        SignatureForm::PaddedSignature => return t.padded_signature.sentences().into(),
        SignatureForm::OtherHash(made) => {
            let filled = [("made", made.alg()), ("algorithm", algorithm.alg())];
            let filled = |said: Template| said.with(&filled);
            return vec![filled(t.other_hash), filled(t.other_hash_hint)];
        }
        SignatureForm::CutOff { bytes } => (measured(t.cut_off, bytes, algorithm), t.cut_off_hint),
        SignatureForm::Prolonged { bytes } => {
            (measured(t.prolonged, bytes, algorithm), t.prolonged_hint)
        }
    };
    vec![finding, hint.to_owned()]
}

/// What is said of a signature that no key fits, by its length alone, and the heading where no other secret would do.
pub fn of_length(question: &Question) -> Option<(Option<&'static str>, Vec<String>)> {
    let t = Answers::here();
    let length = SignatureForm::by_length(question.token(), question.algorithm)?;
    Some(match length {
        SignatureForm::OtherHash(made) => {
            let filled = [
                ("made", made.alg()),
                ("algorithm", question.algorithm.alg()),
            ];
            (None, vec![t.forms.other_length.with(&filled)])
        }
        SignatureForm::CutOff { .. } => {
            (Some(t.headings.cut_off), form(length, question.algorithm))
        }
        _ => (Some(t.headings.prolonged), form(length, question.algorithm)),
    })
}

fn measured(said: Template, bytes: usize, algorithm: Algorithm) -> String {
    let length = |count| quantity::bytes(text::tag(), count);
    said.with(&[
        ("bytes", &length(bytes)),
        ("algorithm", algorithm.alg()),
        ("whole", &length(algorithm.min_bytes())),
    ])
}

/// A key that everybody knows.
fn known(way: Way) -> Vec<String> {
    let t = &Answers::here().known;
    let text = |said: Template, text: &str| said.with(&[("text", text)]);
    match way {
        Way::Constant(Constant::Empty) => t.empty_key.sentences().into(),
        Way::Constant(constant) => vec![
            text(t.constant_key, constant.text()),
            t.constant_key_hint.to_owned(),
        ],
        Way::Placeholder(placeholder) => vec![
            text(t.placeholder_key, &placeholder.text()),
            t.placeholder_key_hint.to_owned(),
        ],
        Way::Named(named) => vec![
            t.named_key.with(&[("name", named.name())]),
            t.named_key_hint.to_owned(),
        ],
        Way::Published(published) => vec![
            text(t.published_key, published.text),
            t.published_key_hint.with(&[("place", published.place)]),
        ],
        _ => Vec::new(),
    }
}

/// "base64url or base64".
fn any_of(readings: &[Reading]) -> String {
    let names: Vec<_> = readings
        .iter()
        .map(|reading| Ways::here().readings.of(*reading))
        .collect();
    list::any(text::tag(), &names)
}
