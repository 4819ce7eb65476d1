//! Setting a text in groups of eight, with digits and symbols tinted, so that l, 1, O and 0 can be told apart.
//!
//! The groups are elements and the gaps are style: the element's text stays exactly the text.

use wasm_bindgen::JsValue;
use web_sys::Document;
use web_sys::Element;
use web_sys::Node;

use super::document::document;

const GROUP: usize = 8;

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
