use app::text::Template;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_value_stands_where_the_language_has_put_its_name() {
    let values = [("minimum", "32"), ("maximum", "1024")];
    assert_eq!(
        Template("{minimum} to {maximum}").with(&values),
        "32 to 1024"
    );
    assert_eq!(
        Template("bis {maximum}, ab {minimum}").with(&values),
        "bis 1024, ab 32"
    );
    assert_eq!(Template("no place").with(&values), "no place");
}

#[wasm_bindgen_test]
fn a_value_is_not_looked_at_for_places_again() {
    let values = [("name", "{other}"), ("other", "x")];
    assert_eq!(Template("{name} {other}").with(&values), "{other} x");
}

#[wasm_bindgen_test]
fn what_nobody_has_a_value_for_stays_visible() {
    assert_eq!(Template("{a} {").with(&[]), "{a} {");
    assert_eq!(
        Template("such as {\"a\": 1}, or {}.").with(&[]),
        "such as {\"a\": 1}, or {}."
    );
}

#[wasm_bindgen_test]
fn around_its_first_place_a_template_has_two_sides() {
    let (before, after) = Template("about {count} bytes of {what}").around();
    assert_eq!(before, "about ");
    assert_eq!(after.with(&[("what", "it")]), " bytes of it");
}
