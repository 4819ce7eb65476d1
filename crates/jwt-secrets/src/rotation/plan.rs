//! When each step of a rotation may be.

use super::Step;
use crate::error::RotationError;
use crate::jws::NumericDate;

const MINUTE: u32 = 60;
const DAY: u32 = 24 * 60 * MINUTE;

/// The dates of a rotation. What it holds logs nobody out, unless the secret has leaked.
///
/// A step that has to wait for another one is later than it was wished for as long as it has to be, and no longer.
///
/// ```
/// use jwt_secrets::error::RotationError;
/// use jwt_secrets::jws::NumericDate;
/// use jwt_secrets::rotation::{Plan, Step};
///
/// let now = NumericDate::from_seconds(1_800_000_000);
/// let plan = Plan::new(now, 3_600)?;
/// // The last token of the old key was signed at the switch, and lives for an hour.
/// let switch = plan.date(Step::Switch);
/// let dropped = plan.date(Step::Drop);
/// assert_eq!(dropped.seconds(), switch.seconds() + 3_600 + i64::from(Plan::SKEW));
/// assert!(matches!(plan.with(Step::Drop, switch), Err(RotationError::TooEarly { .. })));
/// # Ok::<(), RotationError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Before this there is no new key.
    start: NumericDate,
    deploy: NumericDate,
    switch: NumericDate,
    /// The two that wait for others: when they are wished for.
    drop: NumericDate,
    next: NumericDate,
    /// How long after the switch a token of the old key may be accepted, in seconds; nothing once that has leaked.
    wait: u32,
}

impl Plan {
    /// How much clocks may differ, in seconds: what verifiers usually allow (RFC 7519 section 4.1.4).
    pub const SKEW: u32 = 5 * MINUTE;

    /// The longest lifetime of a token that can be waited for, in seconds: two years.
    pub const LONGEST: u32 = 730 * DAY;

    /// How long after the switch the next rotation is, in seconds: three months.
    pub const INTERVAL: u32 = 91 * DAY;

    /// How long after the switch the next rotation should be at the latest, in seconds: six months.
    pub const LONGEST_INTERVAL: u32 = 183 * DAY;

    /// A rotation that begins then, of tokens that live for so many seconds at most. Verifiers have a day to get both keys.
    ///
    /// # Errors
    ///
    /// [`RotationError::LifetimeOutOfRange`] for no lifetime, and for more than [`LONGEST`](Self::LONGEST).
    pub fn new(start: NumericDate, lifetime: u32) -> Result<Self, RotationError> {
        let plan = Self {
            switch: start.later(DAY),
            next: start.later(DAY + Self::INTERVAL),
            ..Self::at_once(start)
        };
        plan.with_lifetime(lifetime)
    }

    /// One without a time in which both keys are accepted: there was no key before, or others know it. Then everybody has to
    /// log in again.
    #[must_use]
    pub fn at_once(start: NumericDate) -> Self {
        Self {
            start,
            deploy: start,
            switch: start,
            drop: start,
            next: start.later(Self::INTERVAL),
            wait: 0,
        }
    }

    /// The same for tokens that live for so many seconds at most.
    ///
    /// # Errors
    ///
    /// Those of [`new`](Self::new).
    pub fn with_lifetime(mut self, lifetime: u32) -> Result<Self, RotationError> {
        if lifetime == 0 || lifetime > Self::LONGEST {
            return Err(RotationError::LifetimeOutOfRange);
        }
        self.wait = lifetime + Self::SKEW;
        Ok(self)
    }

    /// When the step is.
    #[must_use]
    pub fn date(&self, step: Step) -> NumericDate {
        let wished = match step {
            Step::Deploy => self.deploy,
            Step::Switch => self.switch,
            Step::Drop => self.drop,
            Step::Next => self.next,
        };
        wished.max(self.earliest(step))
    }

    /// When the step can be at the earliest.
    #[must_use]
    pub fn earliest(&self, step: Step) -> NumericDate {
        match step {
            Step::Deploy => self.start,
            Step::Switch => self.date(Step::Deploy),
            Step::Drop => self.date(Step::Switch).later(self.wait),
            Step::Next => self.date(Step::Drop),
        }
    }

    /// The same with one step on another date. What comes after it waits where it has to; the switch stays as far from
    /// the first step as it was.
    ///
    /// # Errors
    ///
    /// [`RotationError::TooEarly`] where the step would log people out, or come before one that it needs.
    pub fn with(mut self, step: Step, date: NumericDate) -> Result<Self, RotationError> {
        let earliest = self.earliest(step);
        if date < earliest {
            return Err(RotationError::TooEarly { step, earliest });
        }
        match step {
            Step::Deploy => {
                let apart = self.switch.seconds() - self.deploy.seconds();
                self.switch = NumericDate::from_seconds(date.seconds() + apart);
                self.deploy = date;
            }
            Step::Switch => self.switch = date,
            Step::Drop => self.drop = date,
            Step::Next => self.next = date,
        }
        Ok(self)
    }

    /// Whether the new key is to be used for longer than six months.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.date(Step::Next) > self.date(Step::Switch).later(Self::LONGEST_INTERVAL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: NumericDate = NumericDate::from_seconds(1_800_000_000);
    const HOUR: u32 = 60 * MINUTE;

    fn seconds(plan: &Plan) -> [i64; 4] {
        Step::ALL.map(|step| plan.date(step).seconds() - START.seconds())
    }

    #[test]
    fn the_old_key_stays_for_the_longest_token_and_the_difference_of_clocks() {
        let plan = Plan::new(START, HOUR).unwrap();
        let day = i64::from(DAY);
        assert_eq!(
            seconds(&plan),
            [0, day, day + 3_600 + 300, day + i64::from(Plan::INTERVAL)]
        );
        // Tokens that live for longer than the key: the next one waits for them.
        let plan = Plan::new(START, 365 * DAY).unwrap();
        assert_eq!(plan.date(Step::Next), plan.date(Step::Drop));
        assert!(plan.is_long());
        assert!(!Plan::new(START, HOUR).unwrap().is_long());
    }

    #[test]
    fn a_lifetime_is_between_a_second_and_two_years() {
        for lifetime in [0, Plan::LONGEST + 1, u32::MAX] {
            let error = Plan::new(START, lifetime).unwrap_err();
            assert_eq!(error, RotationError::LifetimeOutOfRange, "{lifetime}");
        }
        for lifetime in [1, Plan::LONGEST] {
            assert!(Plan::new(START, lifetime).is_ok(), "{lifetime}");
        }
    }

    #[test]
    fn what_would_log_people_out_is_refused_to_the_second() {
        let plan = Plan::new(START, HOUR).unwrap();
        for step in Step::ALL {
            let earliest = plan.earliest(step);
            let too_early = NumericDate::from_seconds(earliest.seconds() - 1);
            let refused = plan.with(step, too_early).unwrap_err();
            assert_eq!(refused, RotationError::TooEarly { step, earliest });
            assert_eq!(plan.with(step, earliest).unwrap().date(step), earliest);
        }
    }

    #[test]
    fn later_steps_move_along_and_earlier_ones_stay() {
        let plan = Plan::new(START, HOUR).unwrap();
        let far = START.later(200 * DAY);
        let moved = plan.with(Step::Deploy, far).unwrap();
        let wait = i64::from(HOUR + Plan::SKEW);
        let at = i64::from(200 * DAY);
        let switch = at + i64::from(DAY);
        assert_eq!(seconds(&moved), [at, switch, switch + wait, switch + wait]);
        assert_eq!(moved.with(Step::Deploy, START), Ok(plan));
        let moved = plan.with(Step::Drop, far).unwrap();
        let [deploy, switch, ..] = seconds(&plan);
        assert_eq!(seconds(&moved), [deploy, switch, at, at]);
        // What was put on a date comes back to it, and what was not follows.
        let moved = plan.with(Step::Switch, START).unwrap();
        assert_eq!(seconds(&moved)[2], wait);
        let moved = moved.with(Step::Drop, START.later(2 * DAY)).unwrap();
        let moved = moved.with(Step::Switch, far).unwrap();
        assert_eq!(seconds(&moved)[2..], [at + wait, at + wait]);
        let moved = moved.with(Step::Switch, START).unwrap();
        let day = i64::from(DAY);
        assert_eq!(seconds(&moved)[2..], [2 * day, seconds(&plan)[3]]);
    }

    #[test]
    fn another_lifetime_moves_what_it_has_to() {
        let plan = Plan::new(START, HOUR).unwrap();
        let longer = plan.with_lifetime(30 * DAY).unwrap();
        let switch = i64::from(DAY);
        assert_eq!(
            seconds(&longer)[2],
            switch + i64::from(30 * DAY + Plan::SKEW)
        );
        // A shorter one takes back what the longer one has moved, and no date that was asked for.
        assert_eq!(longer.with_lifetime(HOUR), Ok(plan));
        let late = plan.with(Step::Drop, START.later(9 * DAY)).unwrap();
        assert_eq!(
            late.with_lifetime(30 * DAY).unwrap().with_lifetime(HOUR),
            Ok(late)
        );
        assert_eq!(
            plan.with_lifetime(0),
            Err(RotationError::LifetimeOutOfRange)
        );
    }

    #[test]
    fn without_a_time_for_both_keys_all_is_done_at_once() {
        let plan = Plan::at_once(START);
        assert_eq!(seconds(&plan), [0, 0, 0, i64::from(Plan::INTERVAL)]);
        let later = START.later(DAY);
        assert!(plan.with(Step::Switch, later).is_ok());
    }
}
