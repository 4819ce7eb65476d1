//! Any text can be read, placed or refused; none of them does harm.

use crate::assert_alphabet;
use crate::check;
use crate::generate;
use crate::recipes;
use jwt_secrets::Algorithm;
use jwt_secrets::ExportError;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::SecretError;
use jwt_secrets::dotenv;
use jwt_secrets::export::Place;
use jwt_secrets::export::Placement;
use jwt_secrets::export::VariableName;
use proptest::prelude::any;
use proptest::strategy::Strategy;
use proptest::strategy::Union;
use wasm_bindgen_test::wasm_bindgen_test;

/// Text as people paste it, and text made of what the parsers look at.
fn texts() -> impl Strategy<Value = String> {
    let special = "[A-Za-z0-9_./+=\\-'\"$\\\\ :#\\x00\\n\\r\u{e9}]{0,40}";
    Union::new([any::<String>().boxed(), special.boxed()])
}

#[wasm_bindgen_test(unsupported = test)]
fn no_text_makes_a_parser_panic() {
    check(&texts(), |text| {
        if let Ok(algorithm) = text.parse::<Algorithm>() {
            assert_eq!(algorithm.alg(), text);
        }
        if let Ok(format) = text.parse::<Format>() {
            assert_eq!(format.name(), text);
        }
        let _ = Recipe::parse_bytes(&text);
        let _ = Placement::of(&text);
        if let Ok(name) = text.parse::<VariableName>() {
            assert_eq!(name.as_str(), text);
        }
        let _ = dotenv::line(&VariableName::default(), &text);
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn a_length_that_was_written_is_read() {
    check(&any::<u32>(), |number| {
        let number = usize::try_from(number).unwrap();
        assert_eq!(Recipe::parse_bytes(&number.to_string()), Ok(number));
        assert_eq!(Recipe::parse_bytes(&format!(" {number}\n")), Ok(number));
        assert_eq!(
            Recipe::parse_bytes(&format!("-{number}")),
            Err(SecretError::LengthNotANumber)
        );
        assert_eq!(
            Recipe::parse_bytes(&format!("{number}.0")),
            Err(SecretError::LengthNotANumber)
        );
    });
}

/// What a shell reads from a word without expansions: quoted or bare.
fn unquoted(word: &str) -> &str {
    word.strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''))
        .unwrap_or(word)
}

#[wasm_bindgen_test(unsupported = test)]
fn a_dotenv_line_carries_the_value_or_is_refused() {
    check(&texts(), |value| {
        match dotenv::line(&VariableName::default(), &value) {
            Ok(line) => {
                let word = line.strip_prefix("JWT_SECRET=").unwrap();
                assert_eq!(unquoted(word), value);
                assert!(!value.contains(['\'', '\\', '$', '\n', '\r', '\0']));
                if word == value {
                    assert!(Placement::of(&value).contains(Place::Dotenv));
                }
            }
            Err(error) => {
                assert_eq!(error, ExportError::ValueUnsupported);
                assert!(!Placement::of(&value).contains(Place::Dotenv));
            }
        }
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn every_generated_secret_fits_on_a_dotenv_line() {
    check(&recipes(), |recipe| {
        let secret = generate(recipe);
        let text = secret.encode(recipe.format(), recipe.algorithm()).unwrap();
        let line = dotenv::line(&VariableName::default(), &text).unwrap();
        let quoted = line.ends_with('\'');
        assert_eq!(quoted, recipe.format() == Format::Jwk);
        assert_eq!(quoted, !Placement::of(&text).contains(Place::Dotenv));
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_said_about_placing_a_secret_is_on_the_safe_side() {
    check(&recipes(), |recipe| {
        let secret = generate(recipe);
        let format = recipe.format();
        let text = secret.encode(format, recipe.algorithm()).unwrap();
        let placement = Placement::of(&text);
        assert_eq!(placement.contains(Place::Dotenv), format != Format::Jwk);
        assert_eq!(
            placement.contains(Place::Shell),
            format != Format::Jwk && !text.starts_with('-')
        );
        if placement.contains(Place::Yaml) {
            assert!(text.parse::<f64>().is_err());
            assert!(text.parse::<i128>().is_err());
            assert!(text.bytes().any(|b| b.is_ascii_alphabetic()));
            assert!(!text.starts_with(['-', '+', '.', '=']));
        }
        if placement.contains(Place::Url) {
            assert!(!text.contains(['+', '/', '=', '{']));
        }
        if matches!(
            format,
            Format::Base64Url | Format::Hex | Format::Alphanumeric
        ) {
            assert!(placement.contains(Place::Url));
        }
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_said_about_placing_any_text_is_on_the_safe_side() {
    check(&texts(), |text| {
        let placement = Placement::of(&text);
        let bare = |b: u8| b.is_ascii_alphanumeric() || b"_./+=-".contains(&b);
        if placement.contains(Place::Dotenv)
            || placement.contains(Place::Shell)
            || placement.contains(Place::Yaml)
        {
            assert!(!text.is_empty());
            assert_alphabet(&text, bare);
        }
        if placement.contains(Place::Yaml) {
            assert!(text.parse::<f64>().is_err() && text.parse::<bool>().is_err());
        }
    });
}

#[wasm_bindgen_test(unsupported = test)]
fn numbers_are_never_plain_yaml_strings() {
    check(&(any::<i64>(), any::<f64>()), |(whole, real)| {
        for text in [
            format!("{whole}"),
            format!("{real}"),
            format!("{real:e}"),
            format!("{real:E}"),
            format!("+{whole}"),
            format!("0x{whole:x}"),
            format!("0x{whole:X}"),
            format!("0o{whole:o}"),
            format!("0{whole:o}"),
            format!("0b{whole:b}"),
            format!("1_{}", whole.unsigned_abs()),
        ] {
            assert!(!Placement::of(&text).contains(Place::Yaml), "{text}");
        }
    });
}
