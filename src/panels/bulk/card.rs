//! What is asked for, and how far it is.

use jwt_secrets::bulk::Layout;
use jwt_secrets::error::BulkError;
use leptos::prelude::*;
use web_sys::Element;

use super::outcome::Outcome;
use super::state::BulkForm;
use super::words::Words;
use crate::bridge::Bridge;
use crate::typed;
use crate::ui::Button;
use crate::ui::Select;
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
                on_choose=Box::new(move || form.notice.clear())
            />
            <Button
                testid="bulk-start"
                label=t.make
                class="primary"
                disabled=live(move || running() || form.count().is_err())
                on_click=Box::new(move || form.start())
            />
            <Button
                testid="bulk-cancel"
                label=t.cancel
                disabled=live(move || !running())
                on_click=Box::new(Bridge::cancel)
            />
            <Button
                testid="bulk-save"
                label=t.save
                disabled=live(move || form.length() == 0)
                on_click=Box::new(move || form.save())
            />
            <Button testid="bulk-clear" label=typed::Words::here().clear on_click=clear />
        </div>
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

fn mark(field: &Element, wrong: bool) {
    for (name, value) in [("aria-invalid", truth(wrong)), ("aria-describedby", HINT)] {
        // Fails only for a name that is no attribute name.
        let _ = field.set_attribute(name, value);
    }
}
