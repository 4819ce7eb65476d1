//! A button that copies.

use leptos::prelude::*;

use super::Button;
use super::Copying;
use super::Live;

#[component]
pub fn CopyButton(
    testid: &'static str,
    label: &'static str,
    #[prop(default = "quiet")] class: &'static str,
    #[prop(default = "")] key: &'static str,
    disabled: Live<bool>,
    copying: Copying,
) -> impl IntoView {
    view! { <Button testid label class key disabled on_click=Box::new(move || copying.run()) /> }
}
