//! Fills key octets from a random generator, in place, and checks what came back.

use crate::Draw;
use crate::SecretError;
use zeroize::Zeroize;

/// What fills a buffer with random bytes: the system's generator, or a stand-in under test.
pub(crate) type Fill<'a> = &'a mut dyn FnMut(&mut [u8]) -> Result<(), SecretError>;

/// `A-Z a-z 0-9`.
const SYMBOLS: u8 = 62;

/// The largest multiple of 62 that a byte can count to. Bytes from here on are rejected: taking them
/// modulo 62 would make 8 of the symbols 25 % likelier than the others.
const ACCEPTED: u8 = u8::MAX - u8::MAX % SYMBOLS;

/// log2 62 as a fraction, a convergent from below. Exact for every length up to 4,096: no whole
/// number lies between `length * BITS / PER` and `length * log2 62` (a test compares with 62^length).
const BITS: usize = 20_929;
const PER: usize = 3_515;

/// The shortest draw whose bytes may not all be equal: the least key of all. A shorter one, such as
/// a refill of one byte, is equal by chance too often.
const SHORTEST_CHECKED: usize = 32;

/// How often a draw is topped up before the generator counts as broken. A byte is rejected once in
/// 32, so that a sound one still misses one of 1,024 characters by then with odds below 2^-150.
const ROUNDS: usize = 32;

/// The entropy of `length` symbols in whole bits: 8 each, or floor(length x log2 62).
pub(crate) const fn entropy_bits(draw: Draw, length: usize) -> usize {
    match draw {
        Draw::Octets => length * 8,
        Draw::Alphanumeric => length * BITS / PER,
    }
}

/// Fills all of `buffer`, or wipes it and returns an error.
///
/// `replaces` holds the octets of a secret of the same draw that the new one must differ from.
pub(crate) fn fill(
    buffer: &mut [u8],
    draw: Draw,
    replaces: Option<&[u8]>,
    generator: Fill<'_>,
) -> Result<(), SecretError> {
    let filled = match draw {
        Draw::Octets => raw(buffer, generator),
        Draw::Alphanumeric => alphanumeric(buffer, generator),
    };
    let checked = match filled {
        // Odds of a false alarm: 2^-256 or less, those of drawing one given key.
        Ok(()) if replaces.is_some_and(|old| old == &*buffer) => Err(SecretError::RandomnessBroken),
        other => other,
    };
    if checked.is_err() {
        buffer.zeroize();
    }
    checked
}

/// One draw. All bytes equal, zero for instance, means a generator that does not work; the odds of a
/// false alarm are 2^-248 or less.
fn raw(buffer: &mut [u8], generator: Fill<'_>) -> Result<(), SecretError> {
    generator(buffer)?;
    let mut pairs = buffer.iter().zip(buffer.iter().skip(1));
    if buffer.len() >= SHORTEST_CHECKED && pairs.all(|(a, b)| a == b) {
        return Err(SecretError::RandomnessBroken);
    }
    Ok(())
}

/// Rejection sampling in place: draw the whole rest, move the accepted symbols to the front, and
/// draw again for what is missing. No raw byte outlives its round.
fn alphanumeric(buffer: &mut [u8], generator: Fill<'_>) -> Result<(), SecretError> {
    let mut rest = buffer;
    for _ in 0..ROUNDS {
        raw(rest, generator)?;
        let kept = compact(rest);
        rest = rest.get_mut(kept..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(());
        }
    }
    Err(SecretError::RandomnessBroken)
}

/// Replaces the accepted bytes by their symbols, moved to the front in their order; returns how many.
fn compact(bytes: &mut [u8]) -> usize {
    let cells = core::cell::Cell::from_mut(bytes).as_slice_of_cells();
    let mut front = cells.iter();
    let mut kept = 0;
    for symbol in cells.iter().filter_map(|cell| symbol(cell.get())) {
        // The front never overtakes the reader, so it overwrites only what was already read.
        if let Some(place) = front.next() {
            place.set(symbol);
            kept += 1;
        }
    }
    kept
}

/// The symbol of a random byte, or `None` for one that would bias the choice. Computed, not looked
/// up: no table to index out of, and no memory access that depends on the secret.
const fn symbol(byte: u8) -> Option<u8> {
    if byte >= ACCEPTED {
        return None;
    }
    Some(match byte % SYMBOLS {
        upper @ 0..26 => b'A' + upper,
        lower @ 26..52 => b'a' + (lower - 26),
        digit => b'0' + (digit - 52),
    })
}

#[cfg(test)]
pub(crate) mod tests;
