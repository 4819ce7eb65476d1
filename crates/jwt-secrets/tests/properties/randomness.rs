//! No secret twice, no symbol more often than another.

use crate::assert_shape;
use crate::check;
use crate::generate;
use crate::recipes;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::MAX_BYTES;
use jwt_secrets::Recipe;
use std::collections::HashSet;
use wasm_bindgen_test::wasm_bindgen_test;

/// Secrets in the test for duplicates. A browser gets fewer: there each draw is a call into
/// JavaScript and all run on one thread. The native number is the promise; the smaller one still
/// finds a generator that repeats itself or is seeded with a few bits.
const MANY: usize = if cfg!(target_arch = "wasm32") {
    20_000
} else {
    1_000_000
};

#[wasm_bindgen_test(unsupported = test)]
fn no_secret_is_given_out_twice() {
    // False alarm: two of N draws of at least 256 bits are equal with odds below N^2 / 2^257, which
    // is 2^-217 for a million.
    let mut seen = HashSet::with_capacity(MANY);
    let formats = [
        Format::Base64Url,
        Format::Base64,
        Format::Hex,
        Format::Alphanumeric,
    ];
    for (i, format) in formats.into_iter().cycle().take(MANY).enumerate() {
        let algorithm = Algorithm::ALL[i / formats.len() % Algorithm::ALL.len()];
        let recipe = Recipe::new(algorithm, format, None).unwrap();
        let secret = generate(recipe);
        let text = secret.encode(format, algorithm).unwrap();
        assert_shape(&text, format, recipe.bytes());
        // The first 32 bytes are enough: should they repeat, the generator does.
        let start: [u8; 32] = *secret.octets().first_chunk().unwrap();
        assert!(seen.insert(start), "duplicate after {i} secrets");
    }
    assert_eq!(seen.len(), MANY);
}

#[wasm_bindgen_test(unsupported = test)]
fn each_symbol_is_as_likely_as_the_others() {
    // 62 symbols over n draws, each count binomial. Bound: 8 standard deviations, which one of 62
    // counts exceeds with odds below 62 x 2^-49 = 2^-43 in a sound run. `byte % 62` without rejection
    // puts 8 symbols 21 % too high: more than 12 deviations in the browser's run, 85 natively.
    let draws = if cfg!(target_arch = "wasm32") {
        200
    } else {
        10_000
    };
    let recipe = Recipe::new(Algorithm::Hs256, Format::Alphanumeric, Some(MAX_BYTES)).unwrap();
    let mut counts = [0_i64; 128];
    for _ in 0..draws {
        for &symbol in generate(recipe).octets() {
            counts[usize::from(symbol)] += 1;
        }
    }
    let total: i64 = counts.iter().sum();
    let mean = total / 62;
    for symbol in (b'0'..=b'9').chain(b'A'..=b'Z').chain(b'a'..=b'z') {
        let off = counts[usize::from(symbol)] - mean;
        assert!(
            off * off <= 64 * mean,
            "{} is off by {off} of {mean}",
            char::from(symbol)
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_new_secret_differs_from_the_one_before() {
    check(&recipes(), |recipe| {
        let (old, new) = (generate(recipe), generate(recipe));
        assert_ne!(new.octets(), old.octets());
        // Equal fingerprints of different secrets: 2^-32 each, 2^-21 for the 2,000 cases of a run.
        assert_ne!(new.fingerprint(), old.fingerprint());
    });
}
