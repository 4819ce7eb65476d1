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
}

#[wasm_bindgen_test]
fn a_name_that_is_none_or_may_be_a_secret_is_in_no_address() {
    let recipe = Recipe::new(Algorithm::Hs256, Format::Hex, None).unwrap();
    let written = |name: &str| Preset::write(recipe, &name.parse().unwrap());
    for name in [
        // 42 of 43 letters and digits; hex; another's secret; a piece of one.
        "incQWZIC6dLcjV0q5rT1uYx8zAbKfGhMwPnRsEkJtN",
        "a3f9c07be1d24856a3f9c07be1d24856",
        "Zq3vT8mLw0xRk5Jd7Hs1Bn9Yf2Gc4Pa6",
        "KEY_Zq3vT8mL",
        "A3F9C07BE1D248561",
        "iVbX",
        &"a".repeat(4096),
    ] {
        let address = Preset::read(&format!("name={name}"));
        assert!(written(name).is_none(), "{name}");
        assert!(address.name.is_none() && address.name_ignored, "{name}");
    }
    for name in ["", "1A", "A-B", "A%20B", "A=B"] {
        let preset = Preset::read(&format!("name={name}&alg=HS384"));
        assert!(preset.name.is_none() && preset.name_ignored, "{name}");
        assert_eq!(preset.algorithm, Some(Algorithm::Hs384));
    }
    for name in [
        "JWT_SECRET",
        "_",
        "jwt_secret",
        "AUTH0_SECRET_2",
        "JwtSettings__SecretKey",
        "jwtSecret",
        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_SECRET",
    ] {
        let text = written(name).unwrap_or_else(|| panic!("{name}"));
        assert!(text.ends_with(&format!("&name={name}")), "{text}");
        assert_eq!(Preset::read(&text).name, Some(name.parse().unwrap()));
    }
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
