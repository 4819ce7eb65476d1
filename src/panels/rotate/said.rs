//! What is wrong with the secret in use, or with a date, in words.

use jwt_secrets::Algorithm;
use jwt_secrets::RotationError;
use jwt_secrets::assess::Assessment;
use jwt_secrets::assess::Verdict;
use jwt_secrets::key::Reading;
use jwt_secrets::rotation::Step;

use super::state::RotateForm;
use super::state::Rotation;
use super::words::StepWords;
use super::words::Words;
use crate::browser::clock;
use crate::text::Explain as _;
use crate::typed;
use crate::typed::TypedSecret;
use crate::ui::Remark;

/// What is to be known of the secret in use, before another takes its place.
pub fn of_secret(form: RotateForm) -> Remark {
    let t = Words::here();
    form.key.track();
    let reading: Reading = typed::choice(form.key.reading);
    let algorithm: Algorithm = typed::choice(form.key.alg);
    let typed = TypedSecret::read(form.key.secret, reading);
    if let Some(error) = typed.fault() {
        return Remark::wrong(error.explain().sentences());
    }
    let Some(key) = typed.key() else {
        return Remark::note(t.in_use_hint);
    };
    let assessment = Assessment::of(typed.text());
    if let Some(finding) = assessment.findings().first() {
        let said = finding.explain().sentences();
        // A token, or a key of another kind: nothing that signs is in it.
        return match assessment.verdict() {
            Verdict::Unsuitable => Remark::wrong(said),
            _ => Remark::note(said),
        };
    }
    let minimum = algorithm.min_bytes();
    if key.octets().len() < minimum {
        let places = [
            ("algorithm", algorithm.alg()),
            ("minimum", &minimum.to_string()),
        ];
        return Remark::note(t.short.with(&places));
    }
    Remark::default()
}

/// Whether everybody knows the secret in use.
pub fn is_known(form: RotateForm) -> bool {
    form.key.track();
    Assessment::of(&typed::text(form.key.secret)).verdict() == Verdict::Known
}

/// What a step is, and what is to be done.
pub fn of_step(rotation: &Rotation, step: Step) -> &'static StepWords {
    let t = Words::here();
    let [deploy, switch, drop, next] = &t.steps;
    match step {
        Step::Deploy => deploy,
        Step::Switch => switch,
        Step::Drop if rotation.leaked => &t.drop_leaked,
        Step::Drop => drop,
        Step::Next => next,
    }
}

/// Why a step cannot be then.
pub fn of_date(error: RotationError, overlaps: bool) -> String {
    let t = Words::here();
    match error {
        RotationError::LifetimeOutOfRange => t.lifetime_invalid.to_owned(),
        RotationError::TooEarly { step, earliest } => {
            let words = match step {
                Step::Deploy => t.deploy_too_early,
                Step::Switch => t.switch_too_early,
                Step::Drop if overlaps => t.drop_too_early,
                Step::Next if overlaps => t.next_too_early,
                Step::Drop | Step::Next => t.next_past,
            };
            words.with(&[("date", &clock::minute(earliest.seconds()))])
        }
    }
}
