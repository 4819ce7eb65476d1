//! A button that copies, and says so in its own place.

use leptos::prelude::*;

use super::Button;
use super::Copying;
use super::Live;
use super::Words;
use super::there;

#[component]
pub fn CopyButton(
    testid: &'static str,
    label: &'static str,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(default = "")] key: &'static str,
    disabled: Live<bool>,
    copying: Copying,
) -> impl IntoView {
    let tick = copying.tick();
    view! {
        <Button
            testid
            label
            second=Words::here().copied
            class
            key
            disabled
            done=there(move || tick.is_on())
            on_click=Box::new(move || copying.run())
        />
    }
}
