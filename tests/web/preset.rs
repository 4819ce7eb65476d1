use app::panels::Panel;
use app::state::Address;
use app::state::Generated;
use app::state::Preset;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::export::VariableName;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn an_address_names_a_panel_and_what_that_is_asked_for() {
    let read = |hash| {
        let Address { panel, preset } = Address::read(hash);
        (Panel::named(panel), preset)
    };
    assert_eq!(read(""), (Panel::Generate, ""));
    assert_eq!(read("proof"), (Panel::Proof, ""));
    assert_eq!(read("sign?alg=HS384"), (Panel::Sign, "alg=HS384"));
    assert_eq!(read("no-such-panel?x"), (Panel::Generate, "x"));
}

#[wasm_bindgen_test]
fn a_preset_says_what_to_make() {
    let preset = Preset::read("alg=HS512&format=hex&bytes=100");
    assert_eq!(preset.algorithm, Some(Algorithm::Hs512));
    assert_eq!(preset.format, Some(Format::Hex));
    assert_eq!(preset.bytes, Some(100));
    assert_eq!(preset.problem, None);
    assert_eq!(Preset::read("&&==&x"), Preset::default());
}

#[wasm_bindgen_test]
fn what_makes_no_sense_is_left_out_and_named_and_the_rest_counts() {
    let preset = Preset::read("alg=none&format=hex&bytes=many");
    assert_eq!(preset.algorithm, None);
    assert_eq!(preset.format, Some(Format::Hex));
    assert_eq!(preset.bytes, None);
    assert_eq!(
        preset.problem.map(|problem| problem.code()),
        Some("algorithm_unknown")
    );
}

#[wasm_bindgen_test]
fn what_is_written_is_what_is_read() {
    let recipe = Recipe::new(Algorithm::Hs384, Format::Alphanumeric, Some(100)).unwrap();
    let name: VariableName = "AUTH_SECRET".parse().unwrap();
    let text = Preset::write(recipe, &name).unwrap();
    assert_eq!(
        text,
        "alg=HS384&format=alphanumeric&bytes=100&name=AUTH_SECRET"
    );
    let preset = Preset::read(&text);
    assert_eq!(preset.algorithm, Some(Algorithm::Hs384));
    assert_eq!(preset.format, Some(Format::Alphanumeric));
    assert_eq!(preset.bytes, Some(100));
    assert_eq!(preset.name, Some(name));
    assert!(preset.problem.is_none() && !preset.name_ignored);
    // The name that everybody has is not worth a word.
    let text = Preset::write(recipe, &VariableName::default()).unwrap();
    assert!(!text.contains("name"), "{text}");
}

#[wasm_bindgen_test]
fn a_name_that_is_none_or_as_long_as_a_secret_is_in_no_address() {
    let recipe = Recipe::new(Algorithm::Hs256, Format::Hex, None).unwrap();
    for length in [43, 64, 4096] {
        let name = "A".repeat(length);
        assert_eq!(
            Preset::write(recipe, &name.parse().unwrap()),
            None,
            "{length}"
        );
        let preset = Preset::read(&format!("name={name}"));
        assert!(preset.name.is_none() && preset.name_ignored, "{length}");
    }
    for name in ["", "1A", "A-B", "A%20B", "A=B"] {
        let preset = Preset::read(&format!("name={name}&alg=HS384"));
        assert!(preset.name.is_none() && preset.name_ignored, "{name}");
        assert_eq!(preset.algorithm, Some(Algorithm::Hs384));
    }
    let name = "A".repeat(42);
    assert!(Preset::write(recipe, &name.parse().unwrap()).is_some());
}

#[wasm_bindgen_test]
fn a_piece_of_the_secret_is_found_in_a_text_in_any_format_and_case() {
    for format in [Format::Base64Url, Format::Alphanumeric, Format::Jwk] {
        let (generated, _) = Generated::first(Algorithm::Hs256, format, &Preset::default());
        for other in Format::ALL {
            let Some(text) = generated.text_in(other) else {
                continue;
            };
            let piece = text.get(20..30).unwrap();
            if other != Format::Jwk {
                assert!(generated.is_in(&format!("MY_{piece}_NAME")), "{other:?}");
                assert!(generated.is_in(&piece.to_ascii_uppercase()), "{other:?}");
            }
        }
        for text in ["", "JWT_SECRET", "A", "AUTH_SECRET_OF_STAGING"] {
            assert!(!generated.is_in(text), "{text}");
        }
    }
}
