//! Octets as characters, appended to a file: many at once, computed and not looked up.
//!
//! Those of `encoding` are small, and one secret does not ask for more. Here eight characters are computed in one word, a
//! byte each.

/// A one in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// base64url without padding, RFC 7515 section 2.
pub(super) fn base64url(octets: &[u8], file: &mut Vec<u8>) {
    base64_with(octets, file, u64::from(b'-'), u64::from(b'_'));
}

/// base64 with padding, RFC 4648 section 4.
pub(super) fn base64(octets: &[u8], file: &mut Vec<u8>) {
    base64_with(octets, file, u64::from(b'+'), u64::from(b'/'));
    let missing = (3 - octets.len() % 3) % 3;
    file.extend_from_slice("==".get(..missing).unwrap_or_default().as_bytes());
}

/// Lower-case hex, RFC 4648 section 8.
pub(super) fn hex(octets: &[u8], file: &mut Vec<u8>) {
    let start = file.len();
    file.resize(start + 2 * octets.len(), 0);
    let written = file
        .get_mut(start..)
        .map(|text| hex::encode_to_slice(octets, text));
    debug_assert_eq!(written, Some(Ok(())), "it is as long as it must be");
}

fn base64_with(octets: &[u8], file: &mut Vec<u8>, plus: u64, slash: u64) {
    let mut groups = octets.chunks_exact(6);
    for group in &mut groups {
        file.extend_from_slice(&characters(number(group), plus, slash));
    }
    let rest = groups.remainder();
    let last = characters(number(rest) << (8 * (6 - rest.len())), plus, slash);
    let length = (4 * rest.len()).div_ceil(3);
    file.extend_from_slice(last.get(..length).unwrap_or_default());
}

/// Up to six octets as a number, the first one first.
fn number(octets: &[u8]) -> u64 {
    octets
        .iter()
        .fold(0, |number, octet| number << 8 | u64::from(*octet))
}

/// Eight characters of 48 bits.
const fn characters(bits: u64, plus: u64, slash: u64) -> [u8; 8] {
    // Six bits for each byte, in three steps: two halves, four quarters, eight.
    let halves = (bits & 0xFFFF_FF00_0000) << 8 | bits & 0xFF_FFFF;
    let quarters = (halves & 0x00FF_F000_00FF_F000) << 4 | halves & 0x0000_0FFF_0000_0FFF;
    let six = (quarters & 0x0FC0_0FC0_0FC0_0FC0) << 2 | quarters & 0x003F_003F_003F_003F;
    // From each of these values on, the characters go on elsewhere.
    let upper = six + ONES * 65;
    let lower = upper + from(six, 26) * 6;
    let digits = lower - from(six, 52) * 75;
    let pluses = digits - from(six, 62) * (58 - plus);
    let slashes = pluses + from(six, 63) * (slash - plus - 1);
    slashes.to_be_bytes()
}

/// A one in each byte that is `least` or more; all are below 64.
const fn from(bytes: u64, least: u64) -> u64 {
    (bytes + ONES * (128 - least)) >> 7 & ONES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding;

    #[test]
    fn each_is_what_the_encoder_of_a_single_secret_writes() {
        for length in 0..200_u8 {
            for seed in [1, 37, 101, 255_u8] {
                let octets: Vec<u8> = (0..length)
                    .map(|at| at.wrapping_mul(seed).rotate_left(3) ^ seed)
                    .collect();
                for (write, expected) in [
                    (
                        base64url as fn(&[u8], &mut Vec<u8>),
                        encoding::base64url(&octets),
                    ),
                    (base64, encoding::base64(&octets)),
                    (hex, encoding::hex(&octets)),
                ] {
                    let mut file = b"before".to_vec();
                    write(&octets, &mut file);
                    assert_eq!(file, [b"before", expected.as_bytes()].concat());
                }
            }
        }
    }

    #[test]
    fn every_six_bits_have_their_character() {
        let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (last, plus, slash) in [(b"+/", b'+', b'/'), (b"-_", b'-', b'_')] {
            let alphabet = [&alphabet[..], last].concat();
            for at in 0..8 {
                for (six, character) in alphabet.iter().enumerate() {
                    let bits = (six as u64) << (42 - 6 * at);
                    let written = characters(bits, plus.into(), slash.into());
                    let mut expected = [b'A'; 8];
                    expected[at] = *character;
                    assert_eq!(written, expected);
                }
            }
        }
    }
}
