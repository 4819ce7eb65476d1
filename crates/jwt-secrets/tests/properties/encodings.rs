//! Every view of a secret holds the same octets.

use crate::assert_alphabet;
use crate::assert_shape;
use crate::check;
use crate::generate;
use crate::recipes;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jwt_secrets::Algorithm;
use jwt_secrets::Draw;
use jwt_secrets::Format;
use jwt_secrets::MAX_BYTES;
use jwt_secrets::Recipe;
use jwt_secrets::SecretError;
use wasm_bindgen_test::wasm_bindgen_test;

fn octets_of(text: &str, format: Format) -> Vec<u8> {
    match format {
        Format::Base64Url => URL_SAFE_NO_PAD.decode(text).unwrap(),
        Format::Base64 => STANDARD.decode(text).unwrap(),
        Format::Hex => hex::decode(text).unwrap(),
        Format::Alphanumeric => text.as_bytes().to_vec(),
        Format::Jwk => {
            let jwk: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(jwk["kty"], "oct");
            URL_SAFE_NO_PAD.decode(jwk["k"].as_str().unwrap()).unwrap()
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn every_format_reads_back_as_the_same_octets() {
    check(&recipes(), |recipe| {
        let secret = generate(recipe);
        for format in Format::ALL {
            match secret.encode(format, recipe.algorithm()) {
                Ok(text) => assert_eq!(octets_of(&text, format), secret.octets()),
                Err(error) => {
                    assert_eq!(error, SecretError::NotAlphanumeric);
                    assert_eq!(secret.draw(), Draw::Octets);
                }
            }
        }
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn a_jwk_names_its_algorithm_and_its_thumbprint() {
    check(&recipes(), |recipe| {
        let secret = generate(recipe);
        let text = secret.encode(Format::Jwk, recipe.algorithm()).unwrap();
        let jwk: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(jwk["alg"], recipe.algorithm().alg());
        assert_eq!(jwk["use"], "sig");
        assert_eq!(
            URL_SAFE_NO_PAD
                .decode(jwk["kid"].as_str().unwrap())
                .unwrap()
                .len(),
            32
        );
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn every_length_of_every_format_has_the_right_shape() {
    // The shape depends on the length modulo 3 and on nothing else above that: a browser takes a
    // stride that meets all remainders, the native run every length.
    let stride = if cfg!(target_arch = "wasm32") { 7 } else { 1 };
    for algorithm in Algorithm::ALL {
        for format in Format::ALL {
            let minimum = Recipe::minimum(algorithm, format.draw());
            for bytes in (minimum..=MAX_BYTES).step_by(stride).chain([MAX_BYTES]) {
                let secret = generate(Recipe::new(algorithm, format, Some(bytes)).unwrap());
                assert_eq!(secret.octets().len(), bytes);
                let text = secret.encode(format, algorithm).unwrap();
                assert_shape(&text, format, bytes);
            }
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_fingerprint_is_eight_digits_and_stays_the_same() {
    check(&recipes(), |recipe| {
        let secret = generate(recipe);
        let fingerprint = secret.fingerprint();
        assert_eq!(fingerprint, secret.fingerprint());
        assert_eq!(fingerprint.as_str(), fingerprint.to_string());
        assert_eq!(fingerprint.as_str().len(), 8);
        assert_alphabet(
            fingerprint.as_str(),
            |b| matches!(b, b'0'..=b'9' | b'a'..=b'f'),
        );
    });
}
