use app::browser::utf16::LoneSurrogate;
use app::browser::utf16::lone_surrogate;
use wasm_bindgen_test::wasm_bindgen_test;

const HIGH: u16 = 0xD83D;
const LOW: u16 = 0xDE00;

fn found(units: &[u16]) -> Option<(usize, usize, usize)> {
    let LoneSurrogate {
        position,
        line,
        column,
    } = lone_surrogate(units.iter().copied())?;
    Some((position, line, column))
}

#[wasm_bindgen_test]
fn a_text_of_whole_characters_has_no_half() {
    for text in [
        "",
        "a",
        "é\u{fffd}\n",
        "😀😀",
        "{\r\n\"😀\": \"\u{10ffff}\"}",
    ] {
        assert_eq!(lone_surrogate(text.encode_utf16()), None, "{text:?}");
    }
}

#[wasm_bindgen_test]
fn either_half_alone_is_found() {
    for half in [0xD800, HIGH, 0xDBFF, 0xDC00, LOW, 0xDFFF] {
        assert_eq!(found(&[half]), Some((1, 1, 1)), "{half:x}");
        assert_eq!(found(&[0x61, half]), Some((2, 1, 2)), "{half:x}");
        assert_eq!(found(&[half, 0x61]), Some((1, 1, 1)), "{half:x}");
    }
    assert_eq!(found(&[HIGH, LOW]), None);
    assert_eq!(found(&[LOW, HIGH]), Some((1, 1, 1)));
    assert_eq!(found(&[HIGH, HIGH, LOW]), Some((1, 1, 1)));
    assert_eq!(found(&[HIGH, LOW, LOW]), Some((2, 1, 2)));
}

#[wasm_bindgen_test]
fn its_place_counts_characters_lines_and_columns() {
    let mut units: Vec<u16> = "😀\nä😀b".encode_utf16().collect();
    units.push(LOW);
    assert_eq!(found(&units), Some((6, 2, 4)));
}
