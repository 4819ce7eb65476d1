//! Tabs (WAI-ARIA, pattern "Tabs"), written straight into the document: as views of Leptos they are more of the first load.

use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::browser::document::document;

/// The attribute with what a tab stands for.
pub const CODE: &str = "data-target";

/// Adds a tab for each of these codes and labels, one of which may be the chosen one.
pub fn add_tabs<'a>(
    list: &Element,
    added: impl Iterator<Item = (&'a &'a str, &'a &'a str)>,
    chosen: &str,
) {
    for (code, label) in added {
        // Fails for no name of ours.
        let _ = add_tab(list, code, label, *code == chosen);
    }
}

fn add_tab(list: &Element, code: &str, label: &str, chosen: bool) -> Result<(), JsValue> {
    let Some(document) = document() else {
        return Ok(());
    };
    let tab = document.create_element("button")?;
    for (name, value) in [("type", "button"), ("role", "tab"), (CODE, code)] {
        tab.set_attribute(name, value)?;
    }
    tab.set_text_content(Some(label));
    choose_tab(&tab, chosen)?;
    list.append_child(&tab)?;
    Ok(())
}

/// Only the chosen one is reached by Tab; the others by arrows from there.
pub fn choose_tab(tab: &Element, chosen: bool) -> Result<(), JsValue> {
    let [selected, index] = if chosen {
        ["true", "0"]
    } else {
        ["false", "-1"]
    };
    tab.set_attribute("aria-selected", selected)?;
    tab.set_attribute("tabindex", index)
}
