//! Setting texts so that they are read as what they are.
//!
//! Our own, in groups of eight, with digits and symbols tinted, so that l, 1, O and 0 can be told apart. The groups are
//! elements and the gaps are style: the element's text stays exactly the text.
//!
//! Somebody else's, with what is not seen in it written out.

use wasm_bindgen::JsValue;
use web_sys::Document;
use web_sys::Element;
use web_sys::Node;
use zeroize::Zeroizing;

use super::document::document;

const GROUP: usize = 8;

/// Whether an element has this text as it is, with nothing tinted or written out.
pub fn stands_alone(element: &Element, text: &str) -> bool {
    let alone = |node: &Node| node.node_type() == Node::TEXT_NODE && node.next_sibling().is_none();
    let only = element.first_child().filter(alone);
    let shown = only
        .and_then(|node| node.text_content())
        .map(Zeroizing::new);
    shown.is_some_and(|shown| *shown == text)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tint {
    None,
    Digit,
    Symbol,
}

impl Tint {
    const fn of(character: char) -> Self {
        match character {
            '0'..='9' => Self::Digit,
            'a'..='z' | 'A'..='Z' => Self::None,
            _ => Self::Symbol,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::None => "letter",
            Self::Digit => "digit",
            Self::Symbol => "symbol",
        }
    }
}

/// Replaces what `into` shows by `text`, in groups.
pub fn set_in_groups(into: &Element, text: &str) -> Result<(), JsValue> {
    into.set_text_content(None);
    let document = document().ok_or(JsValue::NULL)?;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest
            .char_indices()
            .nth(GROUP)
            .map_or(rest.len(), |(index, _)| index);
        let (group, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let span = span(&document, "group")?;
        set_tinted(&document, &span, group)?;
        into.append_child(&span)?;
        if !after.is_empty() {
            // A place to break the line that adds no character.
            let opportunity = document.create_element("wbr")?;
            into.append_child(&opportunity)?;
        }
        rest = after;
    }
    Ok(())
}

/// Replaces what `into` shows by `text`, in which characters that are not seen, or that turn the order of others, are
/// marked escapes as in JSON: `\u202e`.
pub fn set_with_escapes(into: &Element, text: &str) -> Result<(), JsValue> {
    into.set_text_content(None);
    let document = document().ok_or(JsValue::NULL)?;
    let mut seen = String::new();
    let mut before = ' ';
    for character in text.chars() {
        let unseen = is_unseen(character) || (is_presentation(character) && before.is_alphabetic());
        before = character;
        if !unseen {
            seen.push(character);
            continue;
        }
        into.append_child(&document.create_text_node(&seen))?;
        seen.clear();
        let units = character.encode_utf16(&mut [0; 2]).to_vec();
        let escape = units.iter().map(|unit| format!("\\u{unit:04x}"));
        let mark = span(&document, "escape")?;
        mark.set_text_content(Some(&escape.collect::<String>()));
        into.append_child(&mark)?;
    }
    into.append_child(&document.create_text_node(&seen))?;
    Ok(())
}

/// Whether a symbol before it is drawn as text or as a picture: seen behind a symbol, and not behind a letter.
const fn is_presentation(character: char) -> bool {
    matches!(character, '\u{fe0e}' | '\u{fe0f}')
}

/// Control characters but line breaks and tabs, and what Unicode calls default ignorable, bidirectional controls and most
/// variation selectors among it (UAX #44, DerivedCoreProperties).
const fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{8}'
            | '\u{b}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0d}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn set_tinted(document: &Document, into: &Node, mut text: &str) -> Result<(), JsValue> {
    while let Some(first) = text.chars().next() {
        let tint = Tint::of(first);
        let end = text
            .find(|character| Tint::of(character) != tint)
            .unwrap_or(text.len());
        let (run, after) = text.split_at_checked(end).unwrap_or((text, ""));
        if tint == Tint::None {
            into.append_child(&document.create_text_node(run))?;
        } else {
            let span = span(document, tint.class())?;
            span.set_text_content(Some(run));
            into.append_child(&span)?;
        }
        text = after;
    }
    Ok(())
}

fn span(document: &Document, class: &str) -> Result<Element, JsValue> {
    let span = document.create_element("span")?;
    span.set_class_name(class);
    Ok(span)
}
