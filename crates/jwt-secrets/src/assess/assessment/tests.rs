use super::*;
use crate::Format;
use crate::Recipe;
use crate::Secret;

const TEXTS: [Format; 4] = [
    Format::Base64Url,
    Format::Base64,
    Format::Hex,
    Format::Alphanumeric,
];

/// Far fewer than one in 2^39 may be found to be anything, so that of these 1.2 million none is, with odds of 2^-18.
#[test]
fn nothing_is_found_in_100_000_generated_secrets_of_each_format() {
    for algorithm in Algorithm::ALL {
        for format in TEXTS {
            let least = Recipe::new(algorithm, format, None).unwrap().bytes();
            for round in 0..100_000 / 3 {
                // Most of the shortest, for a pattern is likeliest in these, and longer ones up to the longest.
                let bytes = match round % 1_000 {
                    0 => crate::MAX_BYTES,
                    longer @ 1..100 => least + longer,
                    _ => least,
                };
                let recipe = Recipe::new(algorithm, format, Some(bytes)).unwrap();
                let secret = Secret::generate(recipe).unwrap();
                let text = secret.encode(format, algorithm).unwrap();
                let mut found = Vec::new();
                surroundings::inside(&text, &mut found);
                found.extend(stand_in::finding(&text));
                weak(&text, &mut found);
                found.retain(|found| !matches!(found, Finding::LongerThanBlock { .. }));
                assert_eq!(found, [], "{format:?}, {bytes} bytes");
            }
        }
    }
}
