//! The keys of the panel.

use jwt_secrets::rotation::Step;

use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Rotate says.
    pub struct Words = ROTATE {
        headline: &'static str,
        promise: &'static str,
        /// The field for the secret in use.
        in_use: &'static str,
        /// It may be left empty.
        in_use_hint: &'static str,
        /// It is shorter than the `{algorithm}` asks for, which is `{minimum}` bytes.
        short: Template,
        lifetime: &'static str,
        unit: &'static str,
        /// Of each unit.
        units: [&'static str; 3],
        lifetime_invalid: &'static str,
        leaked: &'static str,
        start: &'static str,
        made: &'static str,
        no_randomness: &'static str,
        /// What the dates are called.
        timeline: &'static str,
        /// The two keys, and what becomes of them.
        current: &'static str,
        previous: &'static str,
        signs: &'static str,
        accepted: &'static str,
        gone: &'static str,
        /// Of each step.
        steps: [StepWords; Step::ALL.len()],
        /// What dropping the secret means once it has leaked.
        drop_leaked: &'static str,
        /// The field and the slider of the step `{step}`.
        date: Template,
        slider: Template,
        date_invalid: &'static str,
        /// Why a step cannot be before `{date}`.
        switch_too_early: Template,
        drop_too_early: Template,
        next_too_early: Template,
        next_long: &'static str,
        calendar: &'static str,
        /// The variables `{names}` of `{product}` are made of the secret.
        derived: Template,
        kept_elsewhere: &'static str,
        /// Where the code is that tries both keys.
        code: &'static str,
        target: &'static str,
        phase: &'static str,
        /// Of each phase: both keys for who verifies, for who signs too, and the new one alone.
        phases: [&'static str; 3],
        show: &'static str,
        hide: &'static str,
        absent: &'static str,
        hidden: &'static str,
    }
}

words! {
    /// A step of a rotation.
    pub struct StepWords {
        title: &'static str,
        body: &'static str,
    }
}
