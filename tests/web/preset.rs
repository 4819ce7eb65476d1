use app::panels::Panel;
use app::state::Address;
use app::state::Preset;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
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
