//! Fills key octets with what a random generator gave.

use crate::Draw;
use crate::SecretError;
use crate::generator::Fill;
use zeroize::Zeroize as _;
use zeroize::Zeroizing;

/// `A-Z a-z 0-9`.
const SYMBOLS: u8 = 62;

/// The largest multiple of 62 that a byte can count to. Bytes from here on are rejected: taking them
/// modulo 62 would make 8 of the symbols 25 % likelier than the others.
const ACCEPTED: u8 = u8::MAX - u8::MAX % SYMBOLS;

/// log2 62 as a fraction, a convergent from below. Exact for every length up to 4,096: no whole
/// number lies between `length * BITS / PER` and `length * log2 62` (a test compares with 62^length).
const BITS: usize = 20_929;
const PER: usize = 3_515;

/// How much is drawn for a text of letters and digits. A byte is rejected once in 32, so a thirty-second more is drawn for those
/// that will be, as much again, and 32 bytes: that it is not enough has odds below 2^-50 for every length.
pub(crate) const fn drawn_for(length: usize) -> usize {
    length + length / 16 + 32
}

/// The entropy of `length` symbols in whole bits: 8 each, or floor(length x log2 62).
pub(crate) const fn entropy_bits(draw: Draw, length: usize) -> usize {
    match draw {
        Draw::Octets => length * 8,
        Draw::Alphanumeric => length * BITS / PER,
    }
}

/// Fills all of `buffer`, or wipes it and returns an error. The generator's own errors are passed on.
pub(crate) fn fill(buffer: &mut [u8], draw: Draw, generator: Fill<'_>) -> Result<(), SecretError> {
    let filled = match draw {
        Draw::Octets => generator(buffer),
        Draw::Alphanumeric => alphanumeric(buffer, generator),
    };
    if filled.is_err() {
        buffer.zeroize();
    }
    filled
}

/// Rejection sampling from one draw that is long enough. Drawing the rest by and by would ask for pieces that are too short
/// to tell a broken generator by.
fn alphanumeric(buffer: &mut [u8], generator: Fill<'_>) -> Result<(), SecretError> {
    let mut drawn = Zeroizing::new(vec![0; drawn_for(buffer.len())].into_boxed_slice());
    generator(&mut drawn)?;
    let mut symbols = drawn.iter().copied().filter_map(symbol);
    for place in buffer {
        *place = symbols.next().ok_or(SecretError::RandomnessBroken)?;
    }
    Ok(())
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

/// Leaves the symbols of random bytes in their place.
pub(crate) fn keep_symbols(drawn: &mut Vec<u8>) {
    drawn.retain_mut(|byte| match symbol(*byte) {
        Some(symbol) => {
            *byte = symbol;
            true
        }
        None => false,
    });
}

/// The place of a symbol among the 62: the inverse of [`symbol`] for what that has written.
const fn place(symbol: u8) -> u8 {
    match symbol {
        b'A'..=b'Z' => symbol - b'A',
        b'a'..=b'z' => symbol - b'a' + 26,
        _ => symbol.wrapping_sub(b'0').wrapping_add(52),
    }
}

/// What was drawn, bit by bit, the most significant first: eight for an octet, six for the place of a symbol, since of
/// the eight of its ASCII two are the same in every letter.
pub(crate) fn bits(octets: &[u8], draw: Draw) -> impl Iterator<Item = bool> {
    octets.iter().flat_map(move |octet| {
        let (drawn, width) = match draw {
            Draw::Octets => (*octet, 8),
            Draw::Alphanumeric => (place(*octet), 6),
        };
        (0..width).rev().map(move |bit| drawn >> bit & 1 == 1)
    })
}

#[cfg(test)]
pub(crate) mod tests;
