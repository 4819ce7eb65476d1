use super::*;
use std::collections::BTreeMap;

/// Bytes 0, 1, 2, ... that go on across calls.
pub(crate) fn counter() -> impl FnMut(&mut [u8]) -> Result<(), SecretError> {
    let mut next = 0_u8;
    move |buffer| {
        for byte in buffer {
            *byte = next;
            next = next.wrapping_add(1);
        }
        Ok(())
    }
}

#[test]
fn each_symbol_is_hit_by_exactly_four_of_the_256_byte_values() {
    let mut hits = BTreeMap::new();
    let mut rejected = Vec::new();
    for byte in 0..=u8::MAX {
        match symbol(byte) {
            Some(symbol) => *hits.entry(symbol).or_insert(0) += 1,
            None => rejected.push(byte),
        }
    }
    let alphabet: Vec<u8> = (b'0'..=b'9')
        .chain(b'A'..=b'Z')
        .chain(b'a'..=b'z')
        .collect();
    assert_eq!(hits.keys().copied().collect::<Vec<_>>(), alphabet);
    assert!(hits.values().all(|&count| count == 4), "{hits:?}");
    assert_eq!(rejected, (248..=255).collect::<Vec<u8>>());
}

#[test]
fn the_symbols_are_in_the_order_upper_lower_digit() {
    let text: String = (0..62).filter_map(symbol).map(char::from).collect();
    assert_eq!(
        text,
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    );
}

#[test]
fn a_counting_generator_gives_exactly_its_bytes() {
    let mut buffer = [0xAA; 600];
    fill(&mut buffer, Draw::Octets, &mut counter()).unwrap();
    assert!(
        buffer
            .iter()
            .enumerate()
            .all(|(i, &byte)| usize::from(byte) == i % 256)
    );
}

#[test]
fn a_counting_generator_gives_exactly_its_accepted_bytes_as_symbols() {
    for length in [43, 86, 248, 249, 512, 1024] {
        let mut buffer = vec![0xAA; length];
        fill(&mut buffer, Draw::Alphanumeric, &mut counter()).unwrap();
        let expected: Vec<u8> = (0..=u8::MAX)
            .cycle()
            .filter_map(symbol)
            .take(length)
            .collect();
        assert_eq!(buffer, expected, "{length}");
    }
}

#[test]
fn a_text_is_made_of_one_draw_that_is_long_enough() {
    for length in [43, 65, 86, 1024] {
        let mut asked = Vec::new();
        let mut count = counter();
        let mut buffer = vec![0; length];
        fill(&mut buffer, Draw::Alphanumeric, &mut |drawn| {
            asked.push(drawn.len());
            count(drawn)
        })
        .unwrap();
        assert_eq!(asked, [length + length / 16 + 32]);
    }
}

#[test]
fn the_bits_of_a_text_are_exact_for_every_length() {
    // 62^n as a big number, little-endian: its bit length minus one is floor(n x log2 62).
    let mut power = vec![1_u8];
    for length in 1..=crate::MAX_BYTES {
        let mut carry = 0_u16;
        for digit in &mut power {
            let product = u16::from(*digit) * 62 + carry;
            *digit = product.to_le_bytes()[0];
            carry = product >> 8;
        }
        if carry > 0 {
            power.push(carry.to_le_bytes()[0]);
        }
        let top = power.last().unwrap();
        let bits = power.len() * 8 - top.leading_zeros() as usize - 1;
        assert_eq!(entropy_bits(Draw::Alphanumeric, length), bits, "{length}");
        assert_eq!(entropy_bits(Draw::Octets, length), length * 8);
    }
}

#[test]
fn an_error_of_the_generator_is_passed_on_and_nothing_is_left() {
    for error in [
        SecretError::RandomnessUnavailable,
        SecretError::RandomnessBroken,
    ] {
        for draw in [Draw::Octets, Draw::Alphanumeric] {
            let mut buffer = [0xAA; 64];
            let filled = fill(&mut buffer, draw, &mut |drawn| {
                drawn.fill(7);
                Err(error.clone())
            });
            assert_eq!(filled, Err(error.clone()));
            assert_eq!(buffer, [0; 64], "{draw:?} leaves bytes behind");
        }
    }
}

#[test]
fn too_few_usable_bytes_end_with_an_error_and_leave_nothing() {
    let mut buffer = [0xAA; 43];
    let filled = fill(&mut buffer, Draw::Alphanumeric, &mut |drawn| {
        for (i, byte) in drawn.iter_mut().enumerate() {
            *byte = if i < 42 { 7 } else { 0xFF };
        }
        Ok(())
    });
    assert_eq!(filled, Err(SecretError::RandomnessBroken));
    assert_eq!(buffer, [0; 43]);
}

#[test]
fn the_bits_of_an_octet_are_its_own_and_those_of_a_symbol_are_its_place() {
    let written = |octets: &[u8], draw| -> String {
        bits(octets, draw)
            .map(|bit| if bit { '1' } else { '0' })
            .collect()
    };
    assert_eq!(written(&[0xA5, 1], Draw::Octets), "1010010100000001");
    assert_eq!(
        written(b"AZaz09", Draw::Alphanumeric),
        "000000011001011010110011110100111101"
    );
}

#[test]
fn every_symbol_has_its_place() {
    for (at, symbol) in (0..62).zip((0..62).filter_map(symbol)) {
        assert_eq!(place(symbol), at);
    }
}
