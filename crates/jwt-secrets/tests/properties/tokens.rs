//! What was signed verifies, and nothing else does.

use crate::algorithms;
use crate::check;
use crate::generate;
use crate::recipes;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::json;
use jwt_secrets::jws;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verifier;
use jwt_secrets::key::Key;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::strategy::Just;
use proptest::strategy::Strategy;
use proptest::strategy::Union;
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

/// Any JSON object, as text without white space.
fn objects() -> impl Strategy<Value = String> {
    let leaf = Union::new([
        Just(Value::Null).boxed(),
        any::<bool>().prop_map(Value::from).boxed(),
        any::<i64>().prop_map(Value::from).boxed(),
        any::<f64>().prop_map(Value::from).boxed(),
        any::<String>().prop_map(Value::from).boxed(),
    ]);
    let value = leaf.prop_recursive(4, 24, 4, |inner| {
        let members = vec((any::<String>(), inner.clone()), 0..4);
        Union::new([
            vec(inner, 0..4).prop_map(Value::from).boxed(),
            members
                .prop_map(|members| Value::Object(members.into_iter().collect()))
                .boxed(),
        ])
    });
    vec(("[a-z]{1,8}|\\PC{0,4}", value), 0..5).prop_map(|members| {
        let dates = ["exp", "nbf", "iat"];
        let members = members.into_iter();
        let free = members.filter(|(name, _)| !dates.contains(&name.as_str()));
        Value::Object(free.collect()).to_string()
    })
}

fn verify(token: &str, algorithm: Algorithm, key: &Key) -> Verdict {
    let verifier = Verifier {
        algorithm,
        current: Some(key),
        previous: None,
        now: NumericDate::from_seconds(1_700_000_000),
        skew: 0,
    };
    verifier.verify(token).verdict().clone()
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_signed_is_valid_under_its_own_key_only() {
    check(&(recipes(), objects()), |(recipe, payload)| {
        let algorithm = recipe.algorithm();
        let key = Key::from(&generate(recipe));
        let token = jws::sign(&Header::text(algorithm), &payload, &key, algorithm).unwrap();
        assert_eq!(verify(token.as_str(), algorithm, &key).state(), "valid");
        let other = Key::from(&generate(recipe));
        let refused = verify(token.as_str(), algorithm, &other);
        assert_eq!(refused.code(), "signature_mismatch");
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn the_reading_of_the_issuer_is_found() {
    let readings = prop::sample::select(&Reading::ALL[..]);
    check(&(recipes(), readings), |(recipe, reading)| {
        let algorithm = recipe.algorithm();
        let secret = generate(recipe);
        // Hex of 32 bytes can be read in all four ways, and is long enough for HS256 in each.
        let text = secret.encode(Format::Hex, algorithm).unwrap();
        let algorithm = Algorithm::Hs256;
        let key = reading.octets(&text[..text.len() / 8 * 8]).unwrap();
        let text = &text[..text.len() / 8 * 8];
        let token = jws::sign(&Header::text(algorithm), "{}", &key, algorithm).unwrap();
        let found = Fitting::find(token.as_str(), text, algorithm);
        let found = found.unwrap();
        assert!(matches!(found.way(), Way::Read(_)), "{found:?}");
        let readings = found.readings();
        assert!(readings.contains(&reading));
        for other in Reading::ALL {
            let verdict = verify(token.as_str(), algorithm, &other.octets(text).unwrap());
            assert_eq!(verdict.state() == "valid", readings.contains(&other));
        }
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn another_algorithm_is_answered_and_never_accepted() {
    let inputs = (recipes(), algorithms(), any::<bool>());
    check(&inputs, |(recipe, pinned, known)| {
        let algorithm = recipe.algorithm();
        let key = Key::from(&generate(recipe));
        let other = Key::from(&generate(recipe));
        let token = jws::sign(&Header::text(algorithm), "{}", &key, algorithm).unwrap();
        let verification = Verifier {
            algorithm: pinned,
            current: Some(if known { &key } else { &other }),
            previous: None,
            now: NumericDate::from_seconds(1_700_000_000),
            skew: 0,
        }
        .verify(token.as_str());
        let differs = algorithm != pinned;
        assert_eq!(verification.signed_by().is_some(), known && !differs);
        assert_eq!(
            verification.would_be_signed_by().is_some(),
            known && differs
        );
        let state = verification.verdict().state();
        assert_eq!(state == "invalid", differs || !known, "{state}");
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn layout_changes_nothing_but_white_space() {
    check(&objects(), |object| {
        let typed: Value = serde_json::from_str(&object).unwrap();
        let indented = json::indented(&object).unwrap();
        let read: Value = serde_json::from_str(&indented).unwrap();
        assert_eq!(read, typed);

        // Signing takes out what indenting put in, to the byte.
        let key = Key::from(&generate(
            jwt_secrets::Recipe::new(Algorithm::Hs256, Format::Hex, None).unwrap(),
        ));
        let token = |payload: &str| {
            let header = Header::text(Algorithm::Hs256);
            let token = jws::sign(&header, payload, &key, Algorithm::Hs256).unwrap();
            token.as_str().to_owned()
        };
        assert_eq!(token(&indented), token(&object));
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn a_secret_reads_back_from_its_text() {
    check(&recipes(), |recipe| {
        let secret = generate(recipe);
        for (format, reading) in [
            (Format::Base64Url, Reading::Base64Url),
            (Format::Base64, Reading::Base64),
            (Format::Hex, Reading::Hex),
        ] {
            let text = secret.encode(format, recipe.algorithm()).unwrap();
            let bare = text.trim_end_matches('=');
            assert_eq!(reading.octets(&text).unwrap().octets(), secret.octets());
            assert_eq!(reading.octets(bare).unwrap().octets(), secret.octets());
        }
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn no_text_does_harm_as_a_secret_a_header_a_payload_or_a_token() {
    let special = "[A-Za-z0-9_.+/=\\-'\" {}\\[\\]:,\\\\ud\\n\\x00\u{e9}\u{feff}]{0,60}";
    let text = || Union::new([any::<String>().boxed(), special.boxed()]);
    let texts = (text(), text(), text(), algorithms());
    check(&texts, |(first, second, third, algorithm)| {
        for reading in Reading::ALL {
            let Ok(key) = reading.octets(&first) else {
                continue;
            };
            let _ = jws::sign(&second, &third, &key, algorithm);
            let state = verify(&second, algorithm, &key).state();
            assert!(["empty", "malformed", "unsupported"].contains(&state));
        }
        let _ = Fitting::find(&second, &first, algorithm);
        let _ = json::indented(&second);
        let tidied = jws::tidy(&third);
        assert!(!tidied.token().contains(char::is_whitespace));
        assert_eq!(tidied.removed().is_empty(), tidied.token() == third);
    });
}
