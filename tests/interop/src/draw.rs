//! Chance that can be repeated: the same seed gives the same tokens.

use std::env;

use anyhow::Context;
use anyhow::Result;

/// What is drawn from unless `INTEROP_SEED` says another: a run that fails can be run again.
const SEED: u64 = 7515;

/// A source of random numbers (SplitMix64). They are not for secrets.
#[derive(Clone, Debug)]
pub(crate) struct Draw(u64);

/// The seed of this run.
pub(crate) fn seed() -> Result<u64> {
    match env::var("INTEROP_SEED") {
        Ok(text) => text
            .parse()
            .with_context(|| format!("INTEROP_SEED={text:?}")),
        Err(_) => Ok(SEED),
    }
}

impl Draw {
    /// A source of its own for everything that has another name, in whatever order they are made.
    pub(crate) fn new(seed: u64, name: &str) -> Self {
        // FNV-1a.
        let named = name.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        Self(seed ^ named)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to this one, which it never is.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        let scaled = ((self.next() >> 32) * u64::from(bound)) >> 32;
        // Below a bound that is a `u32`.
        u32::try_from(scaled).unwrap_or_default()
    }

    /// The same, for what is counted.
    pub(crate) fn count(&mut self, bound: usize) -> usize {
        let bound = u32::try_from(bound).unwrap_or(u32::MAX);
        usize::try_from(self.below(bound)).unwrap_or_default()
    }

    pub(crate) fn one_in(&mut self, chances: u32) -> bool {
        self.below(chances) == 0
    }

    /// One of these: there is always the first.
    pub(crate) fn pick<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        let at = self.count(others.len() + 1);
        others.get(at).copied().unwrap_or(first)
    }

    pub(crate) fn octets(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next().to_le_bytes()[0]).collect()
    }

    /// A whole number that a double holds exactly, of any size.
    pub(crate) fn integer(&mut self) -> i64 {
        let positive = self.next() >> (11 + self.below(52));
        let number = i64::try_from(positive).unwrap_or_default();
        if self.one_in(2) { -number } else { number }
    }

    /// Whatever JSON and a secret may contain, most of it what they usually do.
    pub(crate) fn character(&mut self) -> char {
        let code = match self.below(12) {
            0..=5 => 0x20 + self.below(0x5F),
            6 => u32::from(self.pick('"', &['\\', '/', '\'', '<', '&', '='])),
            // Control characters.
            7 => self.below(0x20),
            // Latin, Greek, Cyrillic.
            8 => 0xA1 + self.below(0x400),
            // What splits lines, is not seen, joins, or is no character.
            9 => self.pick(0x2028, &[0x2029, 0x7F, 0x85, 0x200D, 0x301, 0xFEFF, 0xFFFF]),
            10 => 0x4E00 + self.below(0x5000),
            _ => 0x1F300 + self.below(0x300),
        };
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// A text that may well be empty.
    pub(crate) fn text(&mut self, longest: usize) -> String {
        let length = self.count(longest + 1);
        (0..length).map(|_| self.character()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_name_give_the_same_and_others_others() {
        let text = |seed, name| Draw::new(seed, name).text(1_000);
        assert_eq!(text(1, "a"), text(1, "a"));
        assert_ne!(text(1, "a"), text(2, "a"));
        assert_ne!(text(1, "a"), text(1, "b"));
    }

    #[test]
    fn everything_below_a_bound_is_drawn_and_nothing_else() {
        let mut draw = Draw::new(1, "");
        let mut seen = [0; 5];
        for _ in 0..1_000 {
            seen[draw.count(5)] += 1;
        }
        assert!(seen.iter().all(|&times| times > 100), "{seen:?}");
    }

    #[test]
    fn whole_numbers_are_of_every_size_that_a_double_holds() {
        let mut draw = Draw::new(1, "");
        let numbers: Vec<_> = (0..10_000).map(|_| draw.integer().unsigned_abs()).collect();
        let largest = 1 << 53;
        assert!(numbers.iter().all(|&number| number < largest));
        assert!(numbers.iter().any(|&number| number > largest / 2));
        assert!(numbers.iter().any(|&number| number < 10));
    }
}
