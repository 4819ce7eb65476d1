//! How many secrets.

use crate::error::BulkError;

/// From one to ten million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(u32);

impl Count {
    /// The most that one file has.
    pub const MOST: u32 = 10_000_000;

    /// Reads a number: decimal digits, with ASCII space around them ignored.
    ///
    /// # Errors
    ///
    /// [`BulkError::CountNotANumber`] for anything else, a fraction or a separator included;
    /// [`BulkError::CountOutOfRange`] for none, for fewer, and for more than [`MOST`](Self::MOST).
    pub fn parse(text: &str) -> Result<Self, BulkError> {
        let text = text.trim_ascii();
        let negative = text.strip_prefix('-');
        let digits = negative.unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BulkError::CountNotANumber);
        }
        match digits.parse() {
            Ok(count @ 1..=Self::MOST) if negative.is_none() => Ok(Self(count)),
            _ => Err(BulkError::CountOutOfRange),
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_from_digits() {
        for (text, count) in [
            ("1", 1),
            (" 50 ", 50),
            ("0020", 20),
            ("10000000", Count::MOST),
        ] {
            assert_eq!(Count::parse(text).map(Count::get), Ok(count), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_count_is_refused() {
        for text in [
            "", " ", "+1", "-", "--1", "1.0", "1e3", "1,000", "10_000", "\u{661}", "ten",
        ] {
            assert_eq!(
                Count::parse(text),
                Err(BulkError::CountNotANumber),
                "{text:?}"
            );
        }
        for text in ["0", "000", "-1", "10000001", "99999999999999999999"] {
            assert_eq!(
                Count::parse(text),
                Err(BulkError::CountOutOfRange),
                "{text:?}"
            );
        }
    }
}
