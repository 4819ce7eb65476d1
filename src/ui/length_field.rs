//! The length in bytes, with what is wrong about it beside it. What was typed is never taken away.

use jwt_secrets::Error;
use jwt_secrets::MAX_BYTES;
use leptos::ev::Targeted;
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::Event;
use web_sys::HtmlInputElement;

use crate::text::text;

#[component]
pub fn LengthField(
    minimum: Signal<usize>,
    bytes: Signal<usize>,
    on_choose: impl Fn(&str) -> Result<(), Error> + Copy + 'static,
) -> impl IntoView {
    let t = text();
    let input = NodeRef::<Input>::new();
    let error = RwSignal::new(None::<Error>);
    // While somebody types "64", the "6" is no mistake yet: errors show when the field is left or Enter is pressed.
    let choose = move |event: Targeted<Event, HtmlInputElement>, finished: bool| match on_choose(
        &event.target().value(),
    ) {
        Ok(()) => error.set(None),
        Err(problem) if finished => error.set(Some(problem)),
        Err(_) => {}
    };
    // The field follows the recipe: another algorithm has another minimum.
    Effect::new(move || {
        let bytes = bytes.get();
        error.set(None);
        if let Some(input) = input.get() {
            input.set_value(&bytes.to_string());
        }
    });
    view! {
        <div class="field length">
            <label for="bytes">{t.length}</label>
            <div>
                <input
                    node_ref=input
                    id="bytes"
                    name="bytes"
                    type="number"
                    inputmode="numeric"
                    autocomplete="off"
                    min=move || minimum.get()
                    max=MAX_BYTES
                    aria-describedby="bytes-hint"
                    aria-invalid=move || error.with(Option::is_some).to_string()
                    on:input:target=move |event| choose(event, false)
                    on:change:target=move |event| choose(event, true)
                />
                {t.bytes}
            </div>
            <p id="bytes-hint" role=move || error.with(Option::is_some).then_some("alert")>
                {move || error.with(|error| match error {
                    Some(error) => format!("{error} {}", error.hint()),
                    None => t.length_hint.to_owned(),
                })}
            </p>
        </div>
    }
}
