//! The system's random generator, which is never believed without a look at what it gave.
//!
//! Each draw goes through the health tests of [`HealthTests`], whoever asks for it. They find a generator that is stuck,
//! was replaced by a constant, or fills a part of the buffer only. They cannot find one that is predictable: nothing that
//! looks at its output can.

use crate::SecretError;
use crate::digest;
use core::cell::Cell;
use zeroize::Zeroize as _;
use zeroize::Zeroizing;

/// What fills a buffer with random bytes.
pub(crate) type Fill<'a> = &'a mut dyn FnMut(&mut [u8]) -> Result<(), SecretError>;

std::thread_local! {
    /// One memory of draws for all callers.
    static TESTS: Cell<HealthTests> = const { Cell::new(HealthTests::new()) };
}

/// Fills all of the buffer from the system's generator, or wipes it and returns an error.
pub(crate) fn fill(buffer: &mut [u8]) -> Result<(), SecretError> {
    let mut tests = TESTS.get();
    let filled = tests.fill(buffer, &mut system);
    TESTS.set(tests);
    filled
}

/// The same with octets for many secrets.
pub(crate) fn fill_many(buffer: &mut [u8], many: Many) -> Result<(), SecretError> {
    let mut tests = TESTS.get();
    let filled = tests.fill_many(buffer, many, &mut system);
    TESTS.set(tests);
    filled
}

fn system(buffer: &mut [u8]) -> Result<(), SecretError> {
    getrandom::fill(buffer).map_err(|_| SecretError::RandomnessUnavailable)
}

/// A draw that is more than one secret.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Many {
    /// How many octets a secret has.
    pub(crate) length: usize,
    /// Whether this draw is all of them. Then each is looked at, which takes little time.
    pub(crate) few: bool,
}

/// What is known of the draws so far, and what is asked of the next one.
///
/// The tests are those of NIST SP 800-90B section 4.4, made for whole draws: the repetition count test (4.4.1), here for
/// periods too, and the adaptive proportion test (4.4.2). With a good generator all of them together refuse less than one
/// draw in 2^40, whatever its length up to 2,048 bytes; the odds stand beside each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HealthTests {
    /// A hash of how each of the last draws began. Of a draw nothing else is kept.
    beginnings: [Option<Beginning>; REMEMBERED],
}

/// The hash of how a draw began: 64 bits.
type Beginning = [u8; 8];

/// How many draws a new one is compared with.
const REMEMBERED: usize = 4;
/// As many bytes are hashed of each, or all of a shorter one.
const BEGINNING: usize = 16;
/// A secret is looked at in parts of so many bytes, where it is one of many: the time that takes grows with their square.
const PART: usize = 256;
/// As many bytes that are there twice are no chance.
const STRETCH: usize = 10;
/// A period up to this many bytes is short: the longest key of octets that is made without asking.
const LONGEST_PERIOD: usize = 64;

impl HealthTests {
    pub(crate) const fn new() -> Self {
        Self {
            beginnings: [None; REMEMBERED],
        }
    }

    /// Fills all of the buffer from a generator, or wipes it and returns an error.
    pub(crate) fn fill(
        &mut self,
        buffer: &mut [u8],
        generator: Fill<'_>,
    ) -> Result<(), SecretError> {
        let filled = generator(buffer).and_then(|()| self.check(buffer));
        if filled.is_err() {
            buffer.zeroize();
        }
        filled
    }

    /// Fills all of the buffer from a generator. The first secret and the last are looked at as any draw is, and all octets
    /// for a stretch that is stuck. Of few secrets each is looked at, and whether one overlaps another.
    ///
    /// A good draw of few is refused less than once in 2^33: each of at most 2,047 parts with the odds of a draw of its length.
    pub(crate) fn fill_many(
        &mut self,
        buffer: &mut [u8],
        many: Many,
        generator: Fill<'_>,
    ) -> Result<(), SecretError> {
        let filled = generator(buffer).and_then(|()| self.check_many(buffer, many));
        if filled.is_err() {
            buffer.zeroize();
        }
        filled
    }

    fn check_many(&mut self, drawn: &[u8], many: Many) -> Result<(), SecretError> {
        self.check(drawn.get(..many.length).unwrap_or_default())?;
        let last = drawn.rchunks_exact(many.length).next().unwrap_or_default();
        let each = || drawn.chunks(many.length.min(PART)).any(is_broken);
        if is_broken(last) || is_stuck(drawn) || many.few && (each() || overlaps(drawn)) {
            return Err(SecretError::RandomnessBroken);
        }
        Ok(())
    }

    fn check(&mut self, drawn: &[u8]) -> Result<(), SecretError> {
        let beginning = beginning(drawn);
        if self.beginnings.contains(&beginning) || is_broken(drawn) {
            return Err(SecretError::RandomnessBroken);
        }
        self.beginnings.rotate_right(1);
        let [newest, ..] = &mut self.beginnings;
        *newest = beginning;
        Ok(())
    }
}

/// Whether there is something in it that chance does not make.
#[inline]
fn is_broken(drawn: &[u8]) -> bool {
    repeats(drawn) || favours_a_byte(drawn)
}

/// Whether eight octets at a place that eight divides are all the same.
///
/// Odds: 2^-56 a place, so 2^-31 for ten million secrets of 32 bytes.
fn is_stuck(drawn: &[u8]) -> bool {
    let (words, _) = drawn.as_chunks::<8>();
    // Without a way out, the loop is short: a browser runs slow code first.
    words.iter().fold(false, |stuck, word| {
        let word = u64::from_ne_bytes(*word);
        stuck | (word == word.rotate_left(8))
    })
}

/// Whether ten octets are somewhere else once more: a generator that comes round.
///
/// Odds: below 2^31 pairs times 2^-80, which is 2^-49. In which order they are compared depends on what was drawn, as the place
/// in the filter of a file does.
fn overlaps(drawn: &[u8]) -> bool {
    let stretch = |octets: &[u8]| {
        octets
            .iter()
            .fold(0, |all, octet| all << 8 | u128::from(*octet))
    };
    let mut stretches = Zeroizing::new(drawn.windows(STRETCH).map(stretch).collect::<Vec<u128>>());
    stretches.sort_unstable();
    stretches
        .iter()
        .zip(stretches.iter().skip(1))
        .any(|(one, next)| one == next)
}

/// Odds of two good draws with the same one: 2^-64, so 2^-62 against those remembered.
fn beginning(drawn: &[u8]) -> Option<Beginning> {
    let start = drawn.get(..BEGINNING).unwrap_or(drawn);
    let digest = digest::sha256(&[b"jwt-secrets beginning v1\0", start]);
    digest.first_chunk().copied()
}

/// Whether some stretch repeats what stands before it: a run of equal bytes, or a short period.
///
/// A stretch counts from seven bytes on, from eight in a draw above 1,024. Odds: below 64 periods times 1,024 places times
/// 2^-56, which is 2^-40; with eight bytes and twice the places, 2^-47.
fn repeats(drawn: &[u8]) -> bool {
    let least = if drawn.len() > 1024 { 8 } else { 7 };
    (1..=LONGEST_PERIOD).any(|period| {
        let pairs = drawn.iter().skip(period).zip(drawn);
        let mut equal = 0;
        pairs.into_iter().any(|(byte, before)| {
            equal = if byte == before { equal + 1 } else { 0 };
            equal == least
        })
    })
}

/// Whether one byte makes up far too much of the draw, as where every other one was not filled.
///
/// More than 10 bytes and one for each whole 32 of the draw: 12 of 32, 13 of 64. Odds: 256 values, each that often among n
/// bytes by the binomial distribution: below 2^-44 for every n (worst at 127 bytes).
#[expect(
    clippy::naive_bytecount,
    reason = "draws are short, and a crate to count is not worth it"
)]
pub(crate) fn favours_a_byte(drawn: &[u8]) -> bool {
    let most = 10 + drawn.len() / 32;
    // Compared and not counted in a table: no memory access depends on what was drawn.
    drawn
        .iter()
        .any(|byte| drawn.iter().filter(|other| *other == byte).count() > most)
}

#[cfg(test)]
mod tests;
