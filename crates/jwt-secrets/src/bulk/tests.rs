use super::*;
use crate::Algorithm;
use crate::generator::HealthTests;
use std::collections::HashSet;

fn count(number: u32) -> Count {
    Count::parse(&number.to_string()).unwrap()
}

fn whole(recipe: Recipe, number: u32, layout: Layout) -> String {
    let mut bulk = Bulk::new(recipe, count(number), layout, VariableName::default());
    let mut file = Vec::new();
    while !bulk.is_done() {
        bulk.write(&mut file).unwrap();
    }
    assert_eq!(bulk.made(), number);
    // Once it is done it writes nothing more.
    let length = file.len();
    bulk.write(&mut file).unwrap();
    assert_eq!(file.len(), length);
    String::from_utf8(file).unwrap()
}

#[test]
fn each_line_is_a_secret_of_the_recipe_and_no_two_are_alike() {
    for format in Format::ALL {
        for (algorithm, bytes) in [(Algorithm::Hs256, None), (Algorithm::Hs512, Some(100))] {
            let recipe = Recipe::new(algorithm, format, bytes).unwrap();
            for number in [1, 2, 50, 3_000] {
                let file = whole(recipe, number, Layout::Text);
                assert!(file.ends_with('\n'));
                let lines: HashSet<_> = file.lines().collect();
                assert_eq!(lines.len(), number as usize);
                let single = crate::Secret::generate(recipe).unwrap();
                let single = single.encode(format, algorithm).unwrap();
                for line in lines {
                    assert_eq!(line.len(), single.len());
                    let shape = |c: char| match format {
                        Format::Base64Url => c.is_ascii_alphanumeric() || "-_".contains(c),
                        Format::Base64 => c.is_ascii_alphanumeric() || "+/=".contains(c),
                        Format::Hex => matches!(c, '0'..='9' | 'a'..='f'),
                        Format::Alphanumeric => c.is_ascii_alphanumeric(),
                        Format::Jwk => true,
                    };
                    assert!(line.chars().all(shape), "{line}");
                    if format == Format::Jwk {
                        let key: serde_json::Value = serde_json::from_str(line).unwrap();
                        assert_eq!(key["alg"], algorithm.alg());
                        assert_ne!(key["kid"], serde_json::Value::Null);
                    }
                }
            }
        }
    }
}

#[test]
fn lines_are_numbered_in_every_layout() {
    let recipe = |format| Recipe::new(Algorithm::Hs256, format, None).unwrap();
    let csv = whole(recipe(Format::Hex), 3, Layout::Csv);
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(lines[0], "number,secret");
    assert_eq!(
        lines[3].split_once(',').map(|(n, s)| (n, s.len())),
        Some(("3", 64))
    );
    let json = whole(recipe(Format::Base64Url), 12, Layout::JsonLines);
    let last: serde_json::Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
    assert_eq!(last["number"], 12);
    assert_eq!(last["secret"].as_str().unwrap().len(), 43);
    let dotenv = whole(recipe(Format::Base64), 2, Layout::Dotenv);
    let starts: Vec<_> = dotenv
        .lines()
        .map(|line| line.split_once('=').unwrap().0)
        .collect();
    assert_eq!(starts, ["JWT_SECRET_1", "JWT_SECRET_2"]);
}

#[test]
fn a_jwk_is_what_its_layout_reads_back() {
    let recipe = Recipe::new(Algorithm::Hs256, Format::Jwk, None).unwrap();
    let csv = whole(recipe, 1, Layout::Csv);
    let cell = csv.lines().nth(1).unwrap().strip_prefix("1,\"").unwrap();
    let document = cell.strip_suffix('"').unwrap().replace("\"\"", "\"");
    let json = whole(recipe, 1, Layout::JsonLines);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let dotenv = whole(recipe, 1, Layout::Dotenv);
    let value = dotenv.trim_end().strip_prefix("JWT_SECRET_1='").unwrap();
    for key in [
        document,
        json["jwk"].to_string(),
        value.strip_suffix('\'').unwrap().to_owned(),
    ] {
        let key: serde_json::Value = serde_json::from_str(&key).unwrap();
        assert_eq!(key["kty"], "oct");
    }
}

/// A good generator, which needs no system.
fn good(buffer: &mut [u8], state: &mut u64) {
    for octet in buffer {
        *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (*state ^ *state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        *octet = mixed.to_be_bytes()[3];
        if *octet == LEFT {
            *octet = 0;
        }
    }
}

/// What becomes of so many secrets with a generator that this spoils.
fn spoiled(
    format: Format,
    number: u32,
    tests: &mut HealthTests,
    spoil: &dyn Fn(&mut [u8]),
) -> Result<(), SecretError> {
    let recipe = Recipe::new(Algorithm::Hs256, format, None).unwrap();
    let mut bulk = Bulk::new(recipe, count(number), Layout::Text, VariableName::default());
    let mut state = 7;
    let mut file = Vec::new();
    while !bulk.is_done() {
        bulk.write_with(&mut file, &mut |buffer, many| {
            tests.fill_many(buffer, many, &mut |buffer| {
                let before = buffer.to_vec();
                good(buffer, &mut state);
                spoil(buffer);
                // Where it wrote nothing.
                for (octet, before) in buffer.iter_mut().zip(before) {
                    if *octet == LEFT {
                        *octet = before;
                    }
                }
                Ok(())
            })
        })?;
    }
    Ok(())
}

/// Stands for an octet that was not written; good ones never are it.
const LEFT: u8 = 0xEE;

#[test]
fn a_generator_that_repeats_itself_or_fills_a_part_is_refused() {
    let broken = Err(SecretError::RandomnessBroken);
    for format in [Format::Hex, Format::Alphanumeric] {
        let spoiled =
            |spoil: &dyn Fn(&mut [u8])| spoiled(format, 10_000, &mut HealthTests::new(), spoil);
        assert_eq!(spoiled(&|_| {}), Ok(()), "{format}");
        let refused = |what: &str, spoil: &dyn Fn(&mut [u8])| {
            assert_eq!(spoiled(spoil), broken, "{format}: {what}");
        };
        refused("one octet", &|buffer| buffer.fill(7));
        refused("the end is zero", &|buffer| buffer[8_192..].fill(0));
        // No test of the first and the last secret sees these.
        refused("the middle is zero", &|buffer| buffer[4_096..8_192].fill(0));
        refused("the end is as it was", &|buffer| buffer[8_192..].fill(LEFT));
        refused("the middle is as it was", &|buffer| {
            buffer[4_096..8_192].fill(LEFT);
        });
        refused("it comes round", &|buffer| {
            for at in 1_001..buffer.len() {
                buffer[at] = buffer[at - 1_001];
            }
        });
        refused("the same draw again", &|buffer| good(buffer, &mut 1));
        // A 2,048th, and not where a secret begins.
        refused("three quarters of one secret are zero", &|buffer| {
            buffer[6_408..6_432].fill(0);
        });
    }
}

#[test]
fn of_few_secrets_each_one_is_looked_at() {
    let broken = Err(SecretError::RandomnessBroken);
    for format in [Format::Hex, Format::Alphanumeric] {
        for number in [2, 20, 200, 800] {
            let spoiled =
                |spoil: &dyn Fn(&mut [u8])| spoiled(format, number, &mut HealthTests::new(), spoil);
            assert_eq!(spoiled(&|_| {}), Ok(()), "{format}");
            let refused = |what: &str, spoil: &dyn Fn(&mut [u8])| {
                assert_eq!(spoiled(spoil), broken, "{number} of {format}: {what}");
            };
            // Of hex the last of three that are drawn, of letters and digits one of the first.
            refused("one is zero", &|buffer| buffer[64..96].fill(0));
            refused("every other octet of one", &|buffer| {
                for octet in buffer[64..].iter_mut().take(64).step_by(2) {
                    *octet = 9;
                }
            });
            for period in [65, 1_001, 1_999, 20_001] {
                let comes_round = |buffer: &mut [u8]| {
                    for at in period..buffer.len() {
                        buffer[at] = buffer[at - period];
                    }
                };
                if number as usize * 32 > period + 32 {
                    refused("it comes round", &comes_round);
                }
            }
        }
    }
}

#[test]
fn a_draw_of_many_has_one_place_in_the_memory_of_draws() {
    let mut tests = HealthTests::new();
    let mut draw = |seed: u64| {
        spoiled(Format::Hex, 20, &mut tests, &|buffer| {
            good(buffer, &mut { seed });
        })
    };
    for seed in 1..=4 {
        assert_eq!(draw(seed), Ok(()), "{seed}");
    }
    assert_eq!(draw(1), Err(SecretError::RandomnessBroken));
}

#[test]
fn what_a_generator_says_is_passed_on() {
    let recipe = Recipe::new(Algorithm::Hs256, Format::Hex, None).unwrap();
    let mut bulk = Bulk::new(recipe, count(1), Layout::Text, VariableName::default());
    let refused = bulk.write_with(&mut Vec::new(), &mut |_, _| {
        Err(SecretError::RandomnessUnavailable)
    });
    assert_eq!(refused, Err(SecretError::RandomnessUnavailable));
    assert_eq!(bulk.made(), 0);
}

#[test]
fn a_secret_that_was_there_is_drawn_again() {
    let mut filter = Filter::new(1_000);
    let mut state = 3;
    let (mut known, mut wrong) = (0, 0);
    for _ in 0..1_000 {
        let mut octets = [0; 32];
        good(&mut octets, &mut state);
        wrong += u32::from(!filter.is_new(&octets));
        known += u32::from(!filter.is_new(&octets));
    }
    assert_eq!(known, 1_000, "one was taken for new twice");
    assert!(wrong < 5, "{wrong} of 1,000 were wrongly taken for old");
}
