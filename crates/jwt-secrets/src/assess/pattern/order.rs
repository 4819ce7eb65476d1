//! Symbols that follow each other in an order that everybody knows.

use super::Pattern;

/// The alphabet, behind the digits as in hex and base 36.
const ALPHABET: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// What lies side by side on a keyboard, and one below the other.
const KEYBOARD: [&[u8]; 7] = [
    b"1234567890",
    b"qwertyuiop",
    b"asdfghjkl",
    b"zxcvbnm",
    b"qwertzuiop",
    b"azertyuiop",
    b"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
];

/// Shorter stretches are words: `def`, `er`, `123`.
const SHORTEST: usize = 4;

/// Symbols of which at least half, and six, stand in stretches of an order, up or down.
///
/// Odds in hex: a stretch of four begins at a place with less than 2^-10, so that 32 of 64 digits in eight of them have below
/// 2^-80 at each of 2^32 choices of places: 2^-48. 22 of 43 letters and digits, in five or six of them: below 2^-46.
pub(super) fn find(text: &[u8]) -> Option<Pattern> {
    let mut alphabet = 0;
    let mut keyboard = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let ordered = run(rest, ALPHABET);
        let side_by_side = KEYBOARD.iter().map(|row| run(rest, row)).max();
        let side_by_side = side_by_side.unwrap_or_default();
        let step = if ordered >= SHORTEST && ordered >= side_by_side {
            alphabet += ordered;
            ordered
        } else if side_by_side >= SHORTEST {
            keyboard += side_by_side;
            side_by_side
        } else {
            1
        };
        rest = rest.get(step..).unwrap_or_default();
    }
    let covered = alphabet + keyboard;
    if covered < 6 || 2 * covered < text.len() {
        return None;
    }
    Some(if alphabet >= keyboard {
        Pattern::Sequence
    } else {
        Pattern::Keyboard
    })
}

/// How many symbols at the start follow a row, forwards or backwards.
fn run(text: &[u8], row: &[u8]) -> usize {
    let Some(first) = text.first().map(u8::to_ascii_lowercase) else {
        return 0;
    };
    let Some(start) = row.iter().position(|symbol| *symbol == first) else {
        return 0;
    };
    let equal = |row: &mut dyn Iterator<Item = &u8>| {
        let same = |(symbol, other): &(&u8, &u8)| symbol.eq_ignore_ascii_case(other);
        text.iter().zip(row).take_while(same).count()
    };
    let forwards = equal(&mut row.iter().skip(start));
    let backwards = equal(&mut row.iter().rev().skip(row.len() - 1 - start));
    forwards.max(backwards)
}

/// Octets of which at least half stand in stretches of four or more with the same step between them: 00 01 02 03, 00 11 22 33.
///
/// Odds: 16 of 32 octets in four stretches, 2^-16 each at one of 2^15 choices of places: 2^-49.
pub(super) fn steps(octets: &[u8]) -> bool {
    let mut covered = 0;
    let mut rest = octets;
    while !rest.is_empty() {
        let step = |pair: &[u8]| match pair {
            [one, other] => other.wrapping_sub(*one),
            _ => 0,
        };
        let mut steps = rest.windows(2).map(step);
        let run = match steps.next() {
            None => 1,
            Some(first) => 2 + steps.take_while(|step| *step == first).count(),
        };
        if run >= SHORTEST {
            covered += run;
        }
        // The last of a stretch may be the first of the next.
        let taken = if run >= SHORTEST { run } else { 1 };
        rest = rest.get(taken..).unwrap_or_default();
    }
    octets.len() >= 8 && 2 * covered >= octets.len()
}
