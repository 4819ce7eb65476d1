//! How many bits symbols carry at most.

use super::DRAWN;
use super::Pattern;
use crate::Algorithm;
use zeroize::Zeroizing;

/// At most so many different symbols are few.
const FEW: usize = 8;

/// Few symbols, each at least four times on average.
///
/// Odds: at most eight of the 16 hex digits in 64 have 2^-50, at most eight octets of the 256 in 32 have 2^-112.
pub(super) fn few(symbols: &[u8]) -> Option<Pattern> {
    let mut seen = Zeroizing::new([0; FEW]);
    let mut distinct = 0;
    for symbol in symbols {
        if !seen.get(..distinct)?.contains(symbol) {
            *seen.get_mut(distinct)? = *symbol;
            distinct += 1;
        }
    }
    let few = symbols.len() >= 4 * distinct && distinct > 1;
    few.then_some(Pattern::FewSymbols { distinct })
}

/// An alphabet: how many symbols it has, a thousandth of a bit as the unit of what each carries, and which these are.
type Alphabet = (usize, usize, fn(u8) -> bool);

/// The smallest first.
const ALPHABETS: [Alphabet; 8] = [
    (10, 3_322, |found| found.is_ascii_digit()),
    (16, 4_000, |found| found.is_ascii_hexdigit()),
    (26, 4_701, |found| found.is_ascii_lowercase()),
    (26, 4_701, |found| found.is_ascii_uppercase()),
    (36, 5_170, |found| {
        found.is_ascii_digit() || found.is_ascii_lowercase()
    }),
    (36, 5_170, |found| {
        found.is_ascii_digit() || found.is_ascii_uppercase()
    }),
    (62, 5_955, |found| found.is_ascii_alphanumeric()),
    (95, 6_570, |found| matches!(found, b' '..=b'~')),
];

/// An alphabet that is too small for the bits that the least of the algorithms asks for.
///
/// Odds: no generated text is shorter than 43 characters. From there on only alphabets of at most 26 symbols count, and 43 of
/// 62 or 64 symbols are all among those with 2^-53, 64 hex digits all decimal with 2^-43.
pub(super) fn bits(text: &[u8]) -> Option<Pattern> {
    let most = |(symbols, ..): &&Alphabet| text.len() < DRAWN || *symbols <= 26;
    let (symbols, each, _) = ALPHABETS
        .iter()
        .filter(most)
        .find(|(_, _, is)| text.iter().all(|found| is(*found)))?;
    let bits = text.len() * each / 1_000;
    let least = Algorithm::default().bits();
    (bits < least).then_some(Pattern::FewBits {
        bits,
        symbols: *symbols,
    })
}
