//! The same once more.

use super::DRAWN;
use super::Pattern;

/// A stretch of so many symbols that is there twice is no accident, in a text.
///
/// Odds in hex, where a symbol has four bits: below 2^21 pairs of places in 2,048 digits, times 2^-64. In base64 or letters
/// and digits they are far lower.
const TEXT_WINDOW: usize = 16;
/// The same for octets, eight bits each: below 2^19 pairs of places in 1,024 octets, times 2^-64.
const OCTETS_WINDOW: usize = 8;

/// One symbol over and over, or a block that is there again. `text` says whether the symbols are those of a text.
pub(super) fn find(symbols: &[u8], text: bool) -> Option<Pattern> {
    let block = if symbols.len() < DRAWN {
        period(symbols)
    } else {
        let window = if text { TEXT_WINDOW } else { OCTETS_WINDOW };
        distance(symbols, window)
    }?;
    Some(match block {
        1 => Pattern::OneSymbol,
        _ => Pattern::Repeated { block },
    })
}

/// How far apart the nearest two equal stretches of so many symbols are.
fn distance(symbols: &[u8], window: usize) -> Option<usize> {
    let mut stretches: Vec<(&[u8], usize)> = symbols.windows(window).zip(0..).collect();
    stretches.sort_unstable();
    let pairs = stretches.windows(2).filter_map(|pair| match pair {
        [(one, first), (other, second)] if one == other => Some(second - first),
        _ => None,
    });
    pairs.min()
}

/// The shortest block of which three quarters of the symbols are made, if it is there twice.
///
/// Odds: 24 of 32 octets with a block of at most 12 have 2^-92, of texts of 43 characters the more so; for 64 hex digits
/// it is below the stretch above.
fn period(symbols: &[u8]) -> Option<usize> {
    let length = symbols.len();
    let least = (3 * length).div_ceil(4).max(3);
    (1..=length / 2).find(|block| {
        let mut longest = 0;
        let mut equal = 0;
        for (symbol, before) in symbols.iter().skip(*block).zip(symbols) {
            equal = if symbol == before { equal + 1 } else { 0 };
            longest = longest.max(equal);
        }
        longest >= *block && longest + block >= least
    })
}
