//! Two buttons: one starts what takes a while, the other stops it.

use leptos::prelude::*;

use super::Button;
use super::Handle;
use super::Live;
use super::follow;
use super::live;

/// What a button is called, by tests and by its label.
pub struct Named {
    pub testid: &'static str,
    pub label: &'static str,
}

#[component]
pub fn StartStop(
    start: Named,
    stop: Named,
    running: impl Fn() -> bool + Copy + Send + 'static,
    /// Whether it can be started, apart from that.
    ready: Live<bool>,
    on_start: Box<dyn Fn()>,
    on_stop: Box<dyn Fn()>,
) -> impl IntoView {
    let (starts, stops) = (Handle::new(), Handle::new());
    // A button that is off loses the focus, and whoever works with keys would begin at the top of the page.
    follow(move || {
        let (off, on) = if running() {
            (starts, stops)
        } else {
            (stops, starts)
        };
        if off.has_focus() {
            on.focus();
        }
    });
    view! {
        <Button
            testid=start.testid
            label=start.label
            class="primary"
            disabled=live(move || running() || !ready())
            handle=starts
            on_click=on_start
        />
        <Button
            testid=stop.testid
            label=stop.label
            disabled=live(move || !running())
            handle=stops
            on_click=on_stop
        />
    }
}
