//! The tabs of the targets, and what follows a press (WAI-ARIA, pattern "Tabs").

use jwt_secrets::export::Target;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use web_sys::HtmlElement;

use crate::panels::Panel;
use crate::state::Places;
use crate::ui::CODE;
use crate::ui::add_tabs;
use crate::ui::choose_tab;
use crate::ui::follow;
use crate::written;

/// The chosen tab, and where one is from there.
const CHOSEN: &str = "[aria-selected=true]";
const NEXT: &str = "[aria-selected=true] + *";
const PREVIOUS: &str = ":has(+ [aria-selected=true])";
const FIRST: &str = ":first-child";
const LAST: &str = ":last-child";

/// The place in [`Target::ALL`] of the target that is chosen in a list of tabs.
pub fn chosen(list: Option<Element>, places: Places) -> RwSignal<usize> {
    let chosen = RwSignal::new(0);
    follow(move || {
        let pressed = places.pressed.get();
        if let Some(list) = &list {
            chosen.set(press(list, &pressed));
        }
    });
    chosen
}

/// Does what was pressed, and tells the place of the tab that is chosen then.
fn press(list: &Element, pressed: &str) -> usize {
    let find = |place: &str| list.query_selector(place).ok().flatten();
    let by_key = |place, other| find(place).or_else(|| find(other));
    let tab = match pressed {
        "ArrowRight" => by_key(NEXT, FIRST),
        "ArrowLeft" => by_key(PREVIOUS, LAST),
        "Home" => find(FIRST),
        "End" => find(LAST),
        code => find(&tab_of(code)),
    };
    let Some(mut tab) = tab else {
        return 0;
    };
    // Who has gone on since is left where they are.
    let focused = find(":focus").is_some();
    if code_of(&tab).as_deref() == Some(Places::MORE) {
        let first = all_for(list, tab);
        tab = match pressed {
            "ArrowLeft" | "End" => find(LAST).unwrap_or(first),
            _ => first,
        };
    }
    // They fail only for a name that is no attribute name, and for an element that cannot take the focus.
    if let Some(before) = find(CHOSEN) {
        let _ = choose_tab(&before, false);
    }
    let _ = choose_tab(&tab, true);
    let _ = tab.set_attribute("aria-controls", Panel::Export.section());
    if let Some(tab) = tab.dyn_ref::<HtmlElement>().filter(|_| focused) {
        let _ = tab.focus();
    }
    let code = code_of(&tab);
    let place = Target::ALL
        .iter()
        .position(|target| code.as_deref() == Some(target.code()));
    place.unwrap_or_default()
}

/// Puts tabs for the other targets in the place of the one that stands for them, and gives the first of them.
fn all_for(list: &Element, more: Element) -> Element {
    let labels = &written::Words::here().targets;
    let others: Vec<_> = Target::ALL
        .iter()
        .zip(labels)
        .map(|(target, words)| (target.code(), words.label))
        .filter(|(code, _)| matches!(list.query_selector(&tab_of(code)), Ok(None)))
        .collect();
    add_tabs(list, others.iter().map(|(code, label)| (code, label)), "");
    let first = more.next_element_sibling();
    more.remove();
    first.unwrap_or(more)
}

fn tab_of(code: &str) -> String {
    format!("[{CODE}={code}]")
}

fn code_of(tab: &Element) -> Option<String> {
    tab.get_attribute(CODE)
}
