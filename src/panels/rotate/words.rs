//! The keys of the panel.

use jwt_secrets::rotation::Step;

use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Rotate says.
    pub struct Words = ROTATE {
        headline: &'static str,
        promise: &'static str,
        /// The same where others know the secret.
        headline_leaked: &'static str,
        promise_leaked: &'static str,
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
        lifetime_hint: &'static str,
        lifetime_invalid: &'static str,
        /// What the key of the secret in use is called.
        kid: &'static str,
        kid_hint: &'static str,
        leaked: &'static str,
        /// Everybody knows the secret in use, and the box is not ticked.
        known: &'static str,
        start: &'static str,
        use_generated: &'static str,
        made: &'static str,
        no_randomness: &'static str,
        /// The fields have changed since.
        outdated: &'static str,
        /// The key of the new one is called `{kid}`.
        named: Template,
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
        /// The one that is left once the secret has leaked.
        drop_leaked: StepWords,
        /// The field and the slider of the step `{step}`.
        date: Template,
        slider: Template,
        date_invalid: &'static str,
        /// Why a step cannot be before `{date}`.
        deploy_too_early: Template,
        switch_too_early: Template,
        drop_too_early: Template,
        next_too_early: Template,
        next_past: Template,
        next_long: &'static str,
        calendar: &'static str,
        calendar_saved: &'static str,
        calendar_failed: &'static str,
        /// The step `{step}` in a calendar among other things, of the variable `{name}`.
        entry: Template,
        /// The variables `{names}` of `{product}` are made of the secret.
        derived: Template,
        kept_elsewhere: &'static str,
        /// The same where both steps are one.
        kept_elsewhere_leaked: &'static str,
        /// Where the code is that tries both keys.
        code: &'static str,
        /// How the text is read: keys in a set, and `{name}` where it is decoded by `{reading}`.
        reads_keys: &'static str,
        reads_decoded: Template,
        /// Of commands that create.
        again: &'static str,
        /// The variable `{name}` is no more in the text.
        dropped: Template,
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
