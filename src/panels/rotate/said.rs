//! What is wrong with the secret in use, or with a date, in words.

use jwt_secrets::Algorithm;
use jwt_secrets::RotationError;
use jwt_secrets::assess::Assessment;
use jwt_secrets::key::Reading;
use jwt_secrets::rotation::Step;

use super::state::RotateForm;
use super::words::Words;
use crate::browser::clock;
use crate::text::Explain as _;
use crate::typed;
use crate::ui::Remark;

/// What is to be known of the secret in use, before another takes its place.
pub fn of_secret(form: RotateForm) -> Remark {
    let t = Words::here();
    form.key.track();
    let text = typed::text(form.key.secret);
    if text.is_empty() {
        return Remark::note(t.in_use_hint);
    }
    let reading: Reading = typed::choice(form.key.reading);
    let algorithm: Algorithm = typed::choice(form.key.alg);
    let key = match reading.octets(&text) {
        Ok(key) => key,
        Err(error) => return Remark::wrong(error.explain().sentences()),
    };
    let assessment = Assessment::of(&text);
    if let Some(finding) = assessment.findings().first() {
        return Remark::note(finding.explain().sentences());
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

/// Why a step cannot be then.
pub fn of_date(error: RotationError) -> String {
    let t = Words::here();
    match error {
        RotationError::LifetimeOutOfRange => t.lifetime_invalid.to_owned(),
        RotationError::TooEarly { step, earliest } => {
            let words = match step {
                Step::Deploy | Step::Switch => t.switch_too_early,
                Step::Drop => t.drop_too_early,
                Step::Next => t.next_too_early,
            };
            words.with(&[("date", &clock::minute_up(earliest.milliseconds()))])
        }
    }
}
