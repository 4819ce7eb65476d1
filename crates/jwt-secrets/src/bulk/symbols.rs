//! Octets as characters, appended to a file: many at once, computed and not looked up.
//!
//! Those of `encoding` are small, and one secret does not ask for more. Here each loop has as many turns whatever the octets
//! are, and no branch: compilers make instructions of it that take sixteen characters at once.

/// As many characters are computed at once.
const CHARACTERS: usize = 64;
/// They are those of eight groups of six octets in base64.
const GROUPS: usize = 8;

/// base64url without padding, RFC 7515 section 2.
pub(super) fn base64url(octets: &[u8], file: &mut Vec<u8>) {
    base64_with(octets, file, [b'-', b'_']);
}

/// base64 with padding, RFC 4648 section 4.
pub(super) fn base64(octets: &[u8], file: &mut Vec<u8>) {
    base64_with(octets, file, [b'+', b'/']);
    let missing = (3 - octets.len() % 3) % 3;
    file.extend_from_slice("==".get(..missing).unwrap_or_default().as_bytes());
}

/// Lower-case hex, RFC 4648 section 8.
pub(super) fn hex(octets: &[u8], file: &mut Vec<u8>) {
    for part in octets.chunks(CHARACTERS / 2) {
        let mut characters = [0; CHARACTERS];
        for (two, octet) in characters.as_chunks_mut().0.iter_mut().zip(part) {
            *two = [octet >> 4, octet & 15];
        }
        let characters = characters.map(digit);
        append(&characters, 2 * part.len(), file);
    }
}

/// The keys of HS256 and HS384: of a length that the compiler knows it makes no loops, which takes half the time.
fn base64_with(octets: &[u8], file: &mut Vec<u8>, last: [u8; 2]) {
    if let Ok(octets) = <&[u8; 32]>::try_from(octets) {
        base64_of(octets, file, last);
    } else if let Ok(octets) = <&[u8; 48]>::try_from(octets) {
        base64_of(octets, file, last);
    } else {
        base64_of(octets, file, last);
    }
}

/// Not inlined: a browser makes its fast code of a short function sooner than of a long one.
#[inline(never)]
fn base64_of(octets: &(impl AsRef<[u8]> + ?Sized), file: &mut Vec<u8>, last: [u8; 2]) {
    for part in octets.as_ref().chunks(6 * GROUPS) {
        let (whole, rest) = part.as_chunks();
        let mut groups = [0; GROUPS];
        for (group, octets) in groups.iter_mut().zip(whole) {
            *group = number(*octets);
        }
        if let Some(group) = groups.get_mut(whole.len()) {
            *group = rest
                .iter()
                .rfold(0, |group, octet| group << 8 | u64::from(*octet));
        }
        let mut characters = [0; CHARACTERS];
        for (eight, group) in characters.as_chunks_mut().0.iter_mut().zip(groups) {
            *eight = sixes(group).to_le_bytes();
        }
        for byte in &mut characters {
            *byte = character(*byte, last);
        }
        append(&characters, (4 * part.len()).div_ceil(3), file);
    }
}

/// Appends the first ones. All are written in pieces whose length is known: a copy of any other is a call in wasm.
fn append(characters: &[u8; CHARACTERS], length: usize, file: &mut Vec<u8>) {
    let end = file.len() + length;
    for sixteen in characters.as_chunks::<16>().0 {
        file.extend_from_slice(sixteen);
    }
    file.truncate(end);
}

/// Six octets as a number, the first one lowest.
const fn number([first, second, third, fourth, fifth, sixth]: [u8; 6]) -> u64 {
    u64::from_le_bytes([first, second, third, fourth, fifth, sixth, 0, 0])
}

/// Six bits in each byte, of the 48 of a group. Three octets become four bytes, in both halves alike.
const fn sixes(group: u64) -> u64 {
    let halves = group & 0x0000_00FF_FFFF | (group & 0xFFFF_FF00_0000) << 8;
    let first = halves >> 2 & 0x0000_003F_0000_003F;
    let second = halves << 12 & 0x0000_3000_0000_3000 | halves >> 4 & 0x0000_0F00_0000_0F00;
    let third = halves << 10 & 0x003C_0000_003C_0000 | halves >> 6 & 0x0003_0000_0003_0000;
    let fourth = halves << 8 & 0x3F00_0000_3F00_0000;
    first | second | third | fourth
}

/// The character of six bits. From each of these values on, the characters go on elsewhere.
fn character(six: u8, [plus, slash]: [u8; 2]) -> u8 {
    let from = |least: u8, step: u8| 0_u8.wrapping_sub(u8::from(six >= least)) & step;
    let upper = six + b'A';
    let lower = upper + from(26, b'a' - b'Z' - 1);
    let digits = lower - from(52, b'z' + 1 - b'0');
    let pluses = digits - from(62, b'9' + 1 - plus);
    pluses + from(63, slash - plus - 1)
}

/// The character of four bits.
fn digit(four: u8) -> u8 {
    let letter = 0_u8.wrapping_sub(u8::from(four >= 10));
    four + b'0' + (letter & (b'a' - b'9' - 1))
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
        for (write, last) in [
            (base64url as fn(&[u8], &mut Vec<u8>), b"-_"),
            (base64, b"+/"),
        ] {
            let alphabet = [&alphabet[..], last].concat();
            for at in 0..CHARACTERS {
                for (six, character) in alphabet.iter().enumerate() {
                    // As RFC 4648 section 4 has it: the first octet highest, six bits from there.
                    let bits = (six as u64) << (58 - 6 * (at % 8));
                    let mut octets = [0; 6 * GROUPS];
                    octets[6 * (at / 8)..][..6].copy_from_slice(&bits.to_be_bytes()[..6]);
                    let mut expected = [b'A'; CHARACTERS];
                    expected[at] = *character;
                    let mut file = Vec::new();
                    write(&octets, &mut file);
                    assert_eq!(file, expected);
                }
            }
        }
    }
}
