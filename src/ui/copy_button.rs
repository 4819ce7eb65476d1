//! A button that says it copied only after the clipboard took it, and selects the text when it did not.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlElement;
use zeroize::Zeroizing;

use super::Button;
use crate::browser::clipboard;
use crate::browser::selection;

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

#[component]
pub fn CopyButton(
    testid: &'static str,
    label: &'static str,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(default = "")] key: &'static str,
    #[prop(into)] disabled: Signal<bool>,
    /// The text, read only when the button is pressed.
    read: impl Fn() -> Option<Zeroizing<String>> + 'static,
    /// The element that shows it.
    shown: impl Fn() -> Option<HtmlElement> + Copy + 'static,
    on_done: impl Fn(Copied) + Copy + 'static,
) -> impl IntoView {
    let on_click = move || {
        let Some(text) = read() else { return };
        let taken = clipboard::write(&text);
        drop(text);
        spawn_local(async move {
            on_done(if taken.await {
                Copied::Taken
            } else {
                by_hand(shown())
            });
        });
    };
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
