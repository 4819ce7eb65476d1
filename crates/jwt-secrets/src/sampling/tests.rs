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
    fill(&mut buffer, Draw::Octets, None, &mut counter()).unwrap();
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
        fill(&mut buffer, Draw::Alphanumeric, None, &mut counter()).unwrap();
        let expected: Vec<u8> = (0..=u8::MAX)
            .cycle()
            .filter_map(symbol)
            .take(length)
            .collect();
        assert_eq!(buffer, expected, "{length}");
    }
}

#[test]
fn only_the_missing_tail_is_drawn_again() {
    let mut asked = Vec::new();
    let mut count = counter();
    let mut buffer = [0; 256];
    fill(&mut buffer, Draw::Alphanumeric, None, &mut |rest| {
        asked.push(rest.len());
        count(rest)
    })
    .unwrap();
    assert_eq!(asked, [256, 8]);
}

#[test]
fn a_refill_of_one_byte_is_not_taken_for_a_fault() {
    let mut calls = 0;
    let mut buffer = [0; 43];
    let mut count = counter();
    let filled = fill(&mut buffer, Draw::Alphanumeric, None, &mut |rest| {
        calls += 1;
        count(rest)?;
        if calls == 1 {
            rest[42] = 0xFF;
        }
        Ok(())
    });
    assert_eq!(filled, Ok(()));
    assert_eq!(calls, 2);
    // The refill drew one byte, 43, which is symbol number 43: 'r'.
    assert_eq!(buffer[42], b'r');
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

/// Runs a faulty generator for both draws: each must give `error` and leave nothing in the buffer.
fn assert_refused(error: &SecretError, generator: Fill<'_>) {
    for draw in [Draw::Octets, Draw::Alphanumeric] {
        let mut buffer = [0xAA; 64];
        assert_eq!(
            fill(&mut buffer, draw, None, generator).as_ref(),
            Err(error),
            "{draw:?}"
        );
        assert_eq!(buffer, [0; 64], "{draw:?} leaves bytes behind");
    }
}

#[test]
fn a_generator_that_fails_gives_no_secret() {
    assert_refused(&SecretError::RandomnessUnavailable, &mut |buffer| {
        buffer.fill(7);
        Err(SecretError::RandomnessUnavailable)
    });
}

#[test]
fn a_generator_that_fails_at_the_refill_gives_no_secret() {
    let mut calls = 0;
    let mut count = counter();
    let mut buffer = [0xAA; 256];
    let filled = fill(&mut buffer, Draw::Alphanumeric, None, &mut |rest| {
        calls += 1;
        if calls == 2 {
            Err(SecretError::RandomnessUnavailable)
        } else {
            count(rest)
        }
    });
    assert_eq!(filled, Err(SecretError::RandomnessUnavailable));
    assert_eq!(buffer, [0; 256]);
}

#[test]
fn a_generator_of_equal_bytes_gives_no_secret() {
    for byte in 0..=u8::MAX {
        assert_refused(&SecretError::RandomnessBroken, &mut |buffer| {
            buffer.fill(byte);
            Ok(())
        });
    }
}

#[test]
fn a_generator_that_leaves_the_buffer_alone_gives_no_secret() {
    assert_refused(&SecretError::RandomnessBroken, &mut |_| Ok(()));
}

#[test]
fn a_generator_stuck_on_unusable_bytes_ends_with_an_error() {
    let mut calls = 0;
    let mut buffer = [0xAA; 43];
    let filled = fill(&mut buffer, Draw::Alphanumeric, None, &mut |rest| {
        calls += 1;
        for (i, byte) in rest.iter_mut().enumerate() {
            *byte = if i % 2 == 0 { 0xF8 } else { 0xFF };
        }
        Ok(())
    });
    assert_eq!(filled, Err(SecretError::RandomnessBroken));
    assert_eq!(calls, ROUNDS);
    assert_eq!(buffer, [0; 43]);
}

#[test]
fn a_generator_that_repeats_the_replaced_secret_gives_no_secret() {
    for draw in [Draw::Octets, Draw::Alphanumeric] {
        let mut old = [0; 64];
        fill(&mut old, draw, None, &mut counter()).unwrap();
        let mut new = [0xAA; 64];
        let filled = fill(&mut new, draw, Some(&old), &mut counter());
        assert_eq!(filled, Err(SecretError::RandomnessBroken));
        assert_eq!(new, [0; 64]);
    }
}
