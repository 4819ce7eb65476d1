use super::*;
use crate::sampling::tests::counter;

fn recipe(algorithm: Algorithm, format: Format) -> Recipe {
    Recipe::new(algorithm, format, None).unwrap()
}

fn counted(algorithm: Algorithm, format: Format) -> Secret {
    Secret::generate_with(recipe(algorithm, format), &mut counter()).unwrap()
}

#[test]
fn with_a_counting_generator_the_text_is_its_bytes_encoded() {
    let secret = counted(Algorithm::Hs256, Format::Base64Url);
    let text = |format| secret.encode(format, Algorithm::Hs256).unwrap();
    assert_eq!(
        *text(Format::Base64Url),
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
    );
    assert_eq!(
        *text(Format::Base64),
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    );
    assert_eq!(
        *text(Format::Hex),
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    );
    assert_eq!(
        *text(Format::Jwk),
        concat!(
            r#"{"kty":"oct","k":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","alg":"HS256","#,
            r#""use":"sig","kid":"WqjPPRvAP8oYbAqCwMErhzTg-Quaz-vLx_cef07yhOs"}"#
        )
    );
    assert_eq!(secret.fingerprint().as_str(), "70350a3c");
}

#[test]
fn with_a_counting_generator_the_characters_follow_the_alphabet() {
    let secret = counted(Algorithm::Hs512, Format::Alphanumeric);
    let text = secret
        .encode(Format::Alphanumeric, Algorithm::Hs512)
        .unwrap();
    assert_eq!(
        *text,
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWX"
    );
    assert_eq!(text.capacity(), text.len());
    assert_eq!(secret.octets(), text.as_bytes());
}

#[test]
fn a_secret_is_never_shorter_than_the_algorithm_allows() {
    for algorithm in Algorithm::ALL {
        for format in Format::ALL {
            let secret = Secret::generate(recipe(algorithm, format)).unwrap();
            assert!(secret.octets().len() >= algorithm.min_bytes());
            assert!(secret.entropy_bits() >= algorithm.bits());
            assert_eq!(secret.draw(), format.draw());
        }
    }
}

#[test]
fn a_text_of_letters_and_digits_is_not_made_from_octets() {
    let secret = counted(Algorithm::Hs256, Format::Hex);
    let text = secret.encode(Format::Alphanumeric, Algorithm::Hs256);
    assert_eq!(text, Err(SecretError::NotAlphanumeric));
}

#[test]
fn the_octets_of_an_alphanumeric_secret_can_be_shown_in_every_format() {
    let secret = counted(Algorithm::Hs256, Format::Alphanumeric);
    for format in Format::ALL {
        assert!(secret.encode(format, Algorithm::Hs256).is_ok(), "{format}");
    }
    let hex = secret.encode(Format::Hex, Algorithm::Hs256).unwrap();
    assert!(hex.starts_with("414243"));
}

#[test]
fn a_jwk_never_names_an_algorithm_that_the_secret_is_too_short_for() {
    for (format, minimum) in [(Format::Jwk, 64), (Format::Alphanumeric, 86)] {
        let secret = counted(Algorithm::Hs384, format);
        assert!(secret.encode(Format::Jwk, Algorithm::Hs256).is_ok());
        assert!(secret.encode(Format::Jwk, Algorithm::Hs384).is_ok());
        assert_eq!(
            secret.encode(Format::Jwk, Algorithm::Hs512),
            Err(SecretError::LengthTooShort {
                algorithm: Algorithm::Hs512,
                minimum
            })
        );
    }
}

#[test]
fn debug_output_shows_the_length_and_nothing_else() {
    let secret = counted(Algorithm::Hs384, Format::Base64);
    assert_eq!(format!("{secret:?}"), "Secret(<redacted>, 48 bytes)");
    assert_eq!(format!("{secret:#?}"), "Secret(<redacted>, 48 bytes)");
}

#[test]
fn a_generator_that_fails_gives_no_secret() {
    for format in Format::ALL {
        let recipe = recipe(Algorithm::Hs256, format);
        let failed =
            Secret::generate_with(recipe, &mut |_| Err(SecretError::RandomnessUnavailable));
        assert_eq!(failed.unwrap_err().code(), "randomness_unavailable");
    }
}

#[test]
fn the_generator_writes_into_the_final_buffer() {
    let mut address = core::ptr::null();
    let mut count = counter();
    let recipe = recipe(Algorithm::Hs256, Format::Hex);
    let secret = Secret::generate_with(recipe, &mut |buffer| {
        address = buffer.as_ptr();
        count(buffer)
    });
    assert_eq!(secret.unwrap().octets().as_ptr(), address);
}

#[test]
fn a_secret_is_wiped_when_dropped() {
    // What a drop leaves in freed memory cannot be read without `unsafe`, which is forbidden here:
    // the type's own promise is checked instead.
    fn wiped<T: ZeroizeOnDrop>(_: &T) {}
    let secret = counted(Algorithm::Hs256, Format::Hex);
    wiped(&secret);
    wiped(&secret.octets);
}
