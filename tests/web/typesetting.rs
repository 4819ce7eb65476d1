use app::browser::document::document;
use app::browser::typesetting::set_in_groups;
use app::browser::typesetting::set_with_escapes;
use wasm_bindgen_test::wasm_bindgen_test;

fn typeset(text: &str) -> web_sys::Element {
    let element = document().unwrap().create_element("output").unwrap();
    set_in_groups(&element, text).unwrap();
    element
}

#[wasm_bindgen_test]
fn the_text_in_the_page_is_exactly_the_secret() {
    for text in [
        "",
        "a",
        "n4JOoLLF",
        "n4JOoLLFicHokRfG_o1rF3ZM-",
        "00000000000000000",
        "<b>&amp;\"'é€𝄞",
    ] {
        assert_eq!(typeset(text).text_content().unwrap(), text);
    }
}

#[wasm_bindgen_test]
fn a_secret_is_set_in_groups_of_eight() {
    let element = typeset("n4JOoLLFicHokRfG_o1");
    let groups = element.query_selector_all(".group").unwrap();
    let texts: Vec<_> = (0..groups.length())
        .map(|i| groups.get(i).unwrap().text_content().unwrap())
        .collect();
    assert_eq!(texts, ["n4JOoLLF", "icHokRfG", "_o1"]);
}

#[wasm_bindgen_test]
fn digits_and_symbols_are_told_apart_from_letters() {
    let element = typeset("l1O0-");
    let tinted = |class: &str| {
        let found = element.query_selector_all(class).unwrap();
        (0..found.length())
            .map(|i| found.get(i).unwrap().text_content().unwrap())
            .collect::<String>()
    };
    assert_eq!(tinted(".digit"), "10");
    assert_eq!(tinted(".symbol"), "-");
}

#[wasm_bindgen_test]
fn what_is_not_seen_in_a_foreign_text_is_written_out_and_marked() {
    let element = document().unwrap().create_element("pre").unwrap();
    let written = |text: &str| {
        set_with_escapes(&element, text).unwrap();
        element.text_content().unwrap()
    };
    for text in ["", "a", "{\n\t\"é\": \"€𝄞 ❤\u{fe0f}\"\n}", "<b>&amp;"] {
        assert_eq!(written(text), text);
        assert_eq!(element.query_selector(".escape").unwrap(), None);
    }
    assert_eq!(
        written("admin\u{202e}\u{2066}nimda\u{200b}"),
        "admin\\u202e\\u2066nimda\\u200b"
    );
    let marked = element.query_selector_all(".escape").unwrap();
    assert_eq!(marked.length(), 3);
    assert_eq!(
        written("\u{feff}\r\u{7f}\u{0}"),
        "\\ufeff\\u000d\\u007f\\u0000"
    );
    // A variation selector belongs behind a symbol, or it carries something along.
    assert_eq!(
        written("a\u{fe0f}b\u{fe00}1\u{fe0f}"),
        "a\\ufe0fb\\ufe001\u{fe0f}"
    );
    // A tag character is a surrogate pair, as JSON writes it.
    assert_eq!(written("\u{e0041}"), "\\udb40\\udc41");
}
