//! A point in time as JSON Web Tokens write it.

use super::TimeClaim;
use crate::TimeError;
use crate::json::Value;

/// Seconds since 1970-01-01T00:00:00Z, leap seconds ignored (`NumericDate`, RFC 7519 section 2).
///
/// A fraction is kept to the millisecond and cut below that. Nothing beyond
/// [`MAX_SECONDS`](NumericDate::MAX_SECONDS) to either side is one: such a number counts another unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NumericDate {
    milliseconds: i64,
}

impl NumericDate {
    /// The farthest second, the first of the year 10,000: whoever means "never" writes the one before it.
    /// The time of day in milliseconds has been above it since 1978, so that no token confuses the two.
    pub const MAX_SECONDS: i64 = 253_402_300_800;

    /// A whole second. What lies beyond [`MAX_SECONDS`](NumericDate::MAX_SECONDS) becomes that bound.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        let bounded = if seconds > Self::MAX_SECONDS {
            Self::MAX_SECONDS
        } else if seconds < -Self::MAX_SECONDS {
            -Self::MAX_SECONDS
        } else {
            seconds
        };
        Self {
            milliseconds: bounded * 1_000,
        }
    }

    /// The whole seconds, rounded down.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.milliseconds.div_euclid(1_000)
    }

    /// The milliseconds, as `Date` in JavaScript counts them.
    #[must_use]
    pub const fn milliseconds(self) -> i64 {
        self.milliseconds
    }

    /// How far `self` is past `other`, in seconds rounded up; 0 if it is not.
    pub(crate) fn seconds_since(self, other: Self) -> u64 {
        let difference = self.milliseconds.saturating_sub(other.milliseconds).max(0);
        difference.unsigned_abs().div_ceil(1_000)
    }

    /// Later by so many seconds.
    pub(crate) const fn later(self, seconds: u32) -> Self {
        // `as`, because `From` is not const; both numbers fit by far.
        let milliseconds = seconds as i64 * 1_000;
        Self {
            milliseconds: self.milliseconds.saturating_add(milliseconds),
        }
    }

    /// Reads the value of a claim, "a number containing a `NumericDate` value" (RFC 7519 section 4.1).
    pub(crate) fn from_json(claim: TimeClaim, value: &Value<'_>) -> Result<Self, TimeError> {
        match *value {
            Value::Integer(seconds) => Self::from_integer(claim, seconds),
            Value::Float(seconds) => Self::from_float(claim, seconds),
            _ => Err(TimeError::NotANumber { claim }),
        }
    }

    const fn from_integer(claim: TimeClaim, seconds: i64) -> Result<Self, TimeError> {
        const MAX: u64 = NumericDate::MAX_SECONDS.unsigned_abs();
        match seconds.unsigned_abs() {
            0..=MAX => Ok(Self::from_seconds(seconds)),
            size if size <= MAX * 1_000 => Err(TimeError::InMilliseconds { claim }),
            _ => Err(TimeError::OutOfRange { claim }),
        }
    }

    fn from_float(claim: TimeClaim, seconds: f64) -> Result<Self, TimeError> {
        const MAX: f64 = 253_402_300_800.0;
        if seconds.abs() > MAX * 1_000.0 {
            return Err(TimeError::OutOfRange { claim });
        }
        if seconds.abs() > MAX {
            return Err(TimeError::InMilliseconds { claim });
        }
        // Bounded above, and far inside of what both types hold exactly.
        #[allow(clippy::cast_possible_truncation)]
        let milliseconds = (seconds * 1_000.0).floor() as i64;
        Ok(Self { milliseconds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLAIM: TimeClaim = TimeClaim::Exp;

    fn read(value: &Value<'_>) -> Result<i64, TimeError> {
        NumericDate::from_json(CLAIM, value).map(NumericDate::milliseconds)
    }

    #[test]
    fn the_bound_is_the_same_for_whole_and_broken_numbers() {
        for sign in [1, -1] {
            let bound = NumericDate::MAX_SECONDS * sign;
            #[allow(clippy::cast_precision_loss)]
            let float = bound as f64;
            assert_eq!(read(&Value::Integer(bound)), Ok(bound * 1_000));
            assert_eq!(read(&Value::Float(float)), Ok(bound * 1_000));
            let claim = CLAIM;
            let milliseconds = Err(TimeError::InMilliseconds { claim });
            let out_of_range = Err(TimeError::OutOfRange { claim });
            assert_eq!(read(&Value::Integer(bound + sign)), milliseconds);
            assert_eq!(read(&Value::Float(float * 1.000_001)), milliseconds);
            assert_eq!(read(&Value::Integer(bound * 1_000)), milliseconds);
            assert_eq!(read(&Value::Float(float * 1_000.0)), milliseconds);
            assert_eq!(read(&Value::Integer(bound * 1_000 + sign)), out_of_range);
            assert_eq!(read(&Value::Float(float * 1_001.0)), out_of_range);
            // 9999-12-31T23:59:59Z, which stands for "never" in many a token.
            let never = 253_402_300_799 * sign;
            assert_eq!(read(&Value::Integer(never)), Ok(never * 1_000));
        }
    }

    #[test]
    fn a_fraction_counts_to_the_millisecond() {
        assert_eq!(read(&Value::Float(1.5)), Ok(1_500));
        assert_eq!(read(&Value::Float(-1.5)), Ok(-1_500));
        assert_eq!(read(&Value::Float(-0.0)), Ok(0));
        assert_eq!(read(&Value::Float(1_700_000_000.25)), Ok(1_700_000_000_250));
        assert_eq!(read(&Value::Float(0.000_1)), Ok(0));
        assert_eq!(read(&Value::Float(0.000_9)), Ok(0));
        assert_eq!(NumericDate { milliseconds: -1 }.seconds(), -1);
        assert_eq!(
            NumericDate {
                milliseconds: 1_999
            }
            .seconds(),
            1
        );
    }

    #[test]
    fn seconds_between_two_dates_are_rounded_up() {
        let date = |milliseconds| NumericDate { milliseconds };
        assert_eq!(date(1_000).seconds_since(date(1_000)), 0);
        assert_eq!(date(1_001).seconds_since(date(1_000)), 1);
        assert_eq!(date(2_000).seconds_since(date(1_000)), 1);
        assert_eq!(date(1_000).seconds_since(date(2_000)), 0);
        assert_eq!(date(0).later(60), date(60_000));
    }

    #[test]
    fn no_second_is_out_of_bounds() {
        let bound = NumericDate::MAX_SECONDS;
        assert_eq!(NumericDate::from_seconds(i64::MAX).seconds(), bound);
        assert_eq!(NumericDate::from_seconds(i64::MIN).seconds(), -bound);
        assert_eq!(NumericDate::from_seconds(-1).seconds(), -1);
    }

    #[test]
    fn what_is_not_a_number_is_not_a_time() {
        for value in [
            Value::Null,
            Value::Bool(true),
            Value::Text("1700000000".into()),
            Value::Array(vec![Value::Integer(1)]),
            Value::Object(Vec::new()),
        ] {
            assert_eq!(read(&value), Err(TimeError::NotANumber { claim: CLAIM }));
        }
    }
}
