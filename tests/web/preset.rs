use app::panels::Panel;
use app::preset::Preset;
use app::preset::parse;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn an_address_without_a_preset_asks_for_nothing() {
    assert_eq!(parse(""), (Panel::Generate, Preset::default()));
    assert_eq!(parse("proof"), (Panel::Proof, Preset::default()));
}

#[wasm_bindgen_test]
fn an_address_says_what_to_make() {
    let (panel, preset) = parse("generate?alg=HS512&format=hex&bytes=100");
    assert_eq!(panel, Panel::Generate);
    assert_eq!(preset.algorithm, Some(Algorithm::Hs512));
    assert_eq!(preset.format, Some(Format::Hex));
    assert_eq!(preset.bytes, Some(100));
    assert_eq!(preset.problem, None);
}

#[wasm_bindgen_test]
fn what_makes_no_sense_is_left_out_and_named_and_the_rest_counts() {
    let (_, preset) = parse("generate?alg=none&format=hex&bytes=many");
    assert_eq!(preset.algorithm, None);
    assert_eq!(preset.format, Some(Format::Hex));
    assert_eq!(preset.bytes, None);
    assert_eq!(
        preset.problem.map(|problem| problem.code()),
        Some("algorithm_unknown")
    );
}

#[wasm_bindgen_test]
fn an_unknown_panel_is_the_first_one() {
    assert_eq!(parse("no-such-panel").0, Panel::Generate);
    assert_eq!(parse("generate?&&==&x").1, Preset::default());
}
