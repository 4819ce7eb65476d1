//! A button that says it copied only after the clipboard took it, and selects the text when it did not.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlElement;
use zeroize::Zeroizing;

use super::Button;
use super::Live;
use super::spawn;
use crate::browser::clipboard;
use crate::browser::document;
use crate::browser::selection;
use crate::text::text;

/// What became of a copy.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The clipboard has it.
    Taken,
    /// The browser refused; the text is selected for a copy by hand.
    Selected,
    /// The browser refused, and there is no visible text to select.
    Refused,
}

impl Copied {
    /// What to say of it; `taken` where the clipboard has it.
    pub fn sentence(self, taken: &'static str) -> &'static str {
        match self {
            Self::Taken => taken,
            Self::Selected => text().copy_by_hand,
            Self::Refused => text().copy_hidden,
        }
    }
}

#[component]
pub fn CopyButton(
    testid: &'static str,
    label: &'static str,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(default = "")] key: &'static str,
    disabled: Live<bool>,
    /// The text, read only when the button is pressed.
    read: Rc<dyn Fn() -> Option<Zeroizing<String>>>,
    /// The id of the element that shows it.
    shown: &'static str,
    on_done: Rc<dyn Fn(Copied)>,
) -> impl IntoView {
    let on_click = Box::new(move || {
        let Some(text) = read() else {
            return;
        };
        let taken = clipboard::write(&text);
        let on_done = on_done.clone();
        let read = read.clone();
        spawn(async move {
            let taken = taken.await;
            // While the browser asked its user, another secret may have come; nothing is said beside that one.
            if read().as_deref() != Some(&*text) {
                return;
            }
            let copied = if taken {
                Copied::Taken
            } else {
                by_hand(document::element(shown))
            };
            on_done(copied);
        });
    });
    view! { <Button testid label class key disabled on_click /> }
}

fn by_hand(shown: Option<HtmlElement>) -> Copied {
    let visible = shown.filter(|element| element.has_child_nodes());
    if visible.is_some_and(|element| selection::select(&element)) {
        Copied::Selected
    } else {
        Copied::Refused
    }
}
