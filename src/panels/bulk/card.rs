//! What is asked for, and how far it is.

use jwt_secrets::bulk::Layout;
use jwt_secrets::error::BulkError;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use web_sys::Event;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;

use super::name::Name;
use super::name::NameHint;
use super::outcome::Outcome;
use super::state::BulkForm;
use super::words::Words;
use crate::bridge::Bridge;
use crate::browser::events::listen_to;
use crate::typed;
use crate::ui::Button;
use crate::ui::Named;
use crate::ui::Select;
use crate::ui::StartStop;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;

/// Of what is wrong with the number.
const HINT: &str = "count-hint";

#[component]
pub fn Card(
    form: BulkForm,
    /// Where the number is typed.
    field: Option<Element>,
    clear: Box<dyn Fn()>,
) -> impl IntoView {
    let t = Words::here();
    let wrong = move || match form.count() {
        Err(_) if form.is_blank() => None,
        Err(BulkError::CountNotANumber) => Some(t.not_a_number),
        Err(BulkError::CountOutOfRange) => Some(t.out_of_range),
        Ok(_) => None,
    };
    let bar = field.clone();
    let start = move || match bar.as_ref().and_then(wrong_length) {
        Some(length) => {
            // Fails only for an element that cannot take the focus.
            let _ = length.focus();
            form.notice.say(t.wrong_length);
        }
        None => form.start(),
    };
    if let Some(field) = &field {
        let start = start.clone();
        let enter = move |event: Event| {
            let pressed = event.dyn_ref::<KeyboardEvent>();
            let enter = pressed.is_some_and(|event| event.key() == "Enter" && !event.repeat());
            if enter && untrack(|| form.is_ready()) {
                start();
            }
        };
        listen_to(field, "keydown", Box::new(enter));
    }
    follow(move || {
        let wrong = wrong().is_some();
        if let Some(field) = &field {
            mark(field, wrong);
        }
    });
    let running = move || form.outcome.with(Outcome::is_running);
    let progress = move || form.outcome.with(Outcome::progress);
    let layouts = Layout::ALL.iter().zip(&t.layouts);
    let options = layouts
        .map(|(layout, words)| (layout.code(), *words))
        .collect();
    view! {
        <p id=HINT role=live(move || wrong().map(|_| "alert"))>
            {live(move || wrong().unwrap_or(t.range))}
        </p>
        <p class="why">
            <a href="guide/#separation" target="_blank">{t.why}</a>
        </p>
        <div class="asked form">
            <Select
                name="bulk-layout"
                field=form.layout
                label=t.layout
                options
                on_choose=Box::new(move || form.lay_out())
            />
            <Name form />
            <StartStop
                start=Named { testid: "bulk-start", label: t.make }
                stop=Named { testid: "bulk-cancel", label: t.cancel }
                running
                ready=live(move || form.is_ready())
                on_start=Box::new(start)
                on_stop=Box::new(Bridge::cancel)
            />
            <Button
                testid="bulk-save"
                label=t.save
                disabled=live(move || form.length() == 0 || !form.is_named())
                on_click=Box::new(move || form.save())
            />
            <Button testid="bulk-clear" label=typed::Words::here().clear on_click=clear />
        </div>
        <NameHint form />
        <p hidden=there(move || form.chosen() != Layout::Csv)>{t.formula}</p>
        <progress
            data-testid="bulk-progress"
            max="1"
            aria-label=t.progress
            value=live(move || Some(progress().map_or(0.0, |progress| progress.done).to_string()))
            hidden=there(move || !running())
        ></progress>
        <p
            role="status"
            data-testid="bulk-result"
            data-state=live(move || Some(form.outcome.with(Outcome::state)))
            data-made=live(move || progress().map(|progress| progress.tried.to_string()))
            data-rate=live(move || progress().map(|progress| progress.rate.round().to_string()))
            data-again=live(move || progress().map(|progress| progress.skipped.to_string()))
        >
            {live(move || form.outcome.with(Outcome::sentence))}
        </p>
        <p class="status" role="status" data-testid="bulk-status">
            {live(move || form.notice.text())}
        </p>
    }
}

/// The field beside this one, if what is typed there is no length.
fn wrong_length(field: &Element) -> Option<HtmlElement> {
    let bar = field.closest(".settings").ok()??;
    let length = bar.query_selector("#bytes[aria-invalid=true]").ok()??;
    length.dyn_into().ok()
}

fn mark(field: &Element, wrong: bool) {
    for (name, value) in [("aria-invalid", truth(wrong)), ("aria-describedby", HINT)] {
        // Fails only for a name that is no attribute name.
        let _ = field.set_attribute(name, value);
    }
}
