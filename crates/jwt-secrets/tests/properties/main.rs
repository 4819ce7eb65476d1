//! What holds for every secret, checked through the public API, natively and in a browser: the
//! shipped environment has to compute the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod assessments;
mod encodings;
mod mutations;
mod randomness;
mod remedies;
mod texts;
mod tokens;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::MAX_BYTES;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use proptest::prelude::prop;
use proptest::strategy::Strategy;
use proptest::test_runner::Config;
use proptest::test_runner::RngAlgorithm;
use proptest::test_runner::TestCaseError;
use proptest::test_runner::TestRng;
use proptest::test_runner::TestRunner;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Cases of each property.
const CASES: u32 = if cfg!(target_arch = "wasm32") {
    200
} else {
    2_000
};

/// Runs a property on fresh random inputs. No fork and no file of past failures: neither exists in a
/// browser, and a failure prints its shrunken input.
fn check<S: Strategy>(strategy: &S, property: impl Fn(S::Value)) {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).unwrap();
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    TestRunner::new_with_rng(config, rng)
        .run(strategy, |value| {
            property(value);
            Ok::<(), TestCaseError>(())
        })
        .unwrap();
}

fn algorithms() -> impl Strategy<Value = Algorithm> {
    prop::sample::select(&Algorithm::ALL[..])
}

fn recipes() -> impl Strategy<Value = Recipe> {
    (
        algorithms(),
        prop::sample::select(&Format::ALL[..]),
        0..=MAX_BYTES,
    )
        .prop_map(|(algorithm, format, bytes)| {
            let minimum = Recipe::minimum(algorithm, format.draw());
            Recipe::new(algorithm, format, Some(bytes.max(minimum))).unwrap()
        })
}

fn generate(recipe: Recipe) -> Secret {
    Secret::generate(recipe).unwrap()
}

fn assert_alphabet(text: &str, allowed: impl Fn(u8) -> bool) {
    assert!(
        text.bytes().all(allowed),
        "a character outside of the alphabet"
    );
}

/// The number of characters and the alphabet of each format, written down a second time. No alphabet
/// holds white space or NUL.
fn assert_shape(text: &str, format: Format, bytes: usize) {
    match format {
        Format::Base64Url => {
            assert_eq!(text.len(), (bytes * 4).div_ceil(3));
            assert_alphabet(text, |b| {
                b.is_ascii_alphanumeric() || b == b'-' || b == b'_'
            });
        }
        Format::Base64 => {
            assert_eq!(text.len(), bytes.div_ceil(3) * 4);
            assert_alphabet(text, |b| b.is_ascii_alphanumeric() || b"+/=".contains(&b));
        }
        Format::Hex => {
            assert_eq!(text.len(), bytes * 2);
            assert_alphabet(text, |b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        }
        Format::Alphanumeric => {
            assert_eq!(text.len(), bytes);
            assert_alphabet(text, |b| b.is_ascii_alphanumeric());
        }
        Format::Jwk => {
            assert_alphabet(text, |b| b.is_ascii_graphic());
            let fixed = r#"{"kty":"oct","k":"","alg":"HS256","use":"sig","kid":""}"#.len();
            assert_eq!(text.len(), fixed + (bytes * 4).div_ceil(3) + 43);
        }
    }
}
