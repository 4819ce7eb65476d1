use super::*;
use std::thread;

/// A good generator that gives the same bytes in each run: SplitMix64.
fn good(mut state: u64) -> impl FnMut(&mut [u8]) -> Result<(), SecretError> {
    move |buffer| {
        for chunk in buffer.chunks_mut(8) {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut word = state;
            word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            word ^= word >> 31;
            for (byte, random) in chunk.iter_mut().zip(word.to_le_bytes()) {
                *byte = random;
            }
        }
        Ok(())
    }
}

/// The lengths that are drawn: an identifier, keys, what a text is made of, the longest.
const LENGTHS: [usize; 8] = [16, 32, 48, 64, 77, 101, 123, 1120];

/// Draws once from a good generator whose output was then spoilt.
fn spoilt(length: usize, spoil: impl Fn(&mut [u8])) -> Result<(), SecretError> {
    let mut random = good(length as u64);
    let mut buffer = vec![0xAA; length];
    let filled = HealthTests::new().fill(&mut buffer, &mut |buffer| {
        random(buffer)?;
        spoil(buffer);
        Ok(())
    });
    if filled.is_err() {
        assert!(
            buffer.iter().all(|byte| *byte == 0),
            "it leaves bytes behind"
        );
    }
    filled
}

#[track_caller]
fn refused(length: usize, spoil: impl Fn(&mut [u8])) {
    assert_eq!(
        spoilt(length, spoil),
        Err(SecretError::RandomnessBroken),
        "{length}"
    );
}

#[test]
fn a_draw_that_is_filled_in_part_is_refused() {
    for length in LENGTHS {
        for filled in [0, 1, 4, length / 4, length / 2, length - 9] {
            for rest in [0, 0x41, 0xFF] {
                refused(length, |buffer| buffer[filled..].fill(rest));
                refused(length, |buffer| buffer[..length - filled].fill(rest));
            }
        }
    }
}

#[test]
fn a_stretch_that_chance_could_make_is_let_pass() {
    // Seven equal bytes are six that repeat the one before them.
    for length in LENGTHS {
        assert_eq!(
            spoilt(length, |buffer| buffer[length - 7..].fill(0)),
            Ok(())
        );
    }
    assert_eq!(spoilt(1120, |buffer| buffer[500..508].fill(0)), Ok(()));
    refused(1120, |buffer| buffer[500..509].fill(0));
}

#[test]
fn a_short_period_is_refused() {
    for length in LENGTHS {
        for period in 1..=LONGEST_PERIOD.min(length / 2) {
            refused(length, |buffer| {
                for at in period..length {
                    buffer[at] = buffer[at - period];
                }
            });
        }
    }
    refused(64, |buffer| {
        for (at, byte) in buffer.iter_mut().enumerate() {
            *byte = u8::from(at % 2 == 1);
        }
    });
    // Only the second half of a longer draw comes round.
    refused(64, |buffer| {
        for at in 40..64 {
            buffer[at] = buffer[at - 8];
        }
    });
}

#[test]
fn a_byte_that_comes_far_too_often_is_refused() {
    for length in [32, 48, 64, 1120] {
        for every in [2, 3] {
            let spoil = |buffer: &mut [u8]| {
                for byte in buffer.iter_mut().step_by(every) {
                    *byte = 0;
                }
            };
            if every == 2 || length > 48 {
                refused(length, spoil);
            }
        }
    }
}

#[test]
fn a_draw_that_begins_like_one_of_the_last_few_is_refused_whatever_its_length() {
    let mut tests = HealthTests::new();
    let mut draw = |length: usize, seed: u64| tests.fill(&mut vec![0; length], &mut good(seed));
    assert_eq!(draw(32, 1), Ok(()));
    for length in LENGTHS {
        assert_eq!(
            draw(length, 1),
            Err(SecretError::RandomnessBroken),
            "{length}"
        );
    }
    // Others between them do not help.
    for seed in 2..=4 {
        assert_eq!(draw(64, seed), Ok(()));
        assert_eq!(draw(32, 1), Err(SecretError::RandomnessBroken), "{seed}");
    }
    // What is refused is not remembered, so the fifth draw pushes the first out.
    assert_eq!(draw(48, 5), Ok(()));
    assert_eq!(draw(32, 1), Ok(()));
}

#[test]
fn an_error_of_the_generator_is_passed_on_and_nothing_is_left() {
    let mut buffer = [0xAA; 32];
    let filled = HealthTests::new().fill(&mut buffer, &mut |buffer| {
        buffer.fill(7);
        Err(SecretError::RandomnessUnavailable)
    });
    assert_eq!(filled, Err(SecretError::RandomnessUnavailable));
    assert_eq!(buffer, [0; 32]);
}

#[test]
fn a_secret_a_text_and_an_identifier_are_compared_with_each_other() {
    // The real generator, with the memory that all callers share: it is refused by none of them.
    for _ in 0..100 {
        for length in LENGTHS {
            fill(&mut vec![0; length]).unwrap();
        }
    }
}

/// What is kept of a draw says nothing about it: 64 bits of a digest of 128.
#[test]
fn no_byte_of_a_draw_is_kept() {
    let mut tests = HealthTests::new();
    let mut buffer = [0; 32];
    tests.fill(&mut buffer, &mut good(1)).unwrap();
    let [Some(kept), None, None, None] = tests.beginnings else {
        panic!("{tests:?}");
    };
    for kept in kept.windows(3) {
        assert!(!buffer.windows(3).any(|bytes| bytes == kept));
    }
}

/// Ten million draws of 32 bytes. False alarm of all: 10^7 times 2^-47, which is 2^-24.
#[test]
fn a_good_generator_is_never_refused_in_ten_million_draws() {
    const DRAWS: u64 = 10_000_000;
    let threads = thread::available_parallelism().map_or(1, |count| count.get() as u64);
    thread::scope(|scope| {
        for part in 0..threads {
            scope.spawn(move || {
                let mut tests = HealthTests::new();
                let mut random = good(part << 56);
                let mut buffer = [0; 32];
                for number in 0..DRAWS.div_ceil(threads) {
                    assert_eq!(
                        tests.fill(&mut buffer, &mut random),
                        Ok(()),
                        "{part}, {number}"
                    );
                }
            });
        }
    });
}
