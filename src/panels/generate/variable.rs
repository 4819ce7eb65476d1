//! The line of a `.env` file, under a name of the reader's choice.

use jwt_secrets::export::VariableName;
use leptos::prelude::*;

use super::State;
use super::Words;
use crate::browser::field;
use crate::ui::CopyButton;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::truth;
use crate::ui::write_secret;

/// More than any name needs, in code units.
const MOST: u32 = 4_096;

#[component]
pub fn Line(state: State) -> impl IntoView {
    let t = Words::here();
    let workspace = state.workspace;
    let input = Handle::new().on(
        "input",
        Box::new(move |event| {
            let typed = event_target_value(&event);
            let is_name = typed.parse::<VariableName>().is_ok();
            state
                .variable
                .set(if is_name { typed } else { String::new() });
            state.quiet();
        }),
    );
    // The field follows what an address asked for, and leaves alone who types.
    follow(move || {
        let name = state.variable.get();
        if let Some(line) = state.line.get() {
            // Fails only for a name that is no attribute name.
            let _ = line.set_attribute("data-name", &name);
        }
        if let Some(input) = input.get()
            && !name.is_empty()
            && field::value(&input, MOST) != name
        {
            field::set_value(&input, &name);
        }
    });
    write_secret(
        state.line,
        || false,
        move || workspace.revealed().then(|| state.line_text()).flatten(),
    );
    let unnamed = move || state.variable.with(String::is_empty);
    view! {
        <div class="card line">
            <div class="field">
                <label for="variable">{t.variable}</label>
                <input
                    node_ref=input
                    id="variable"
                    name="variable"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    translate="no"
                    aria-describedby="variable-hint"
                    aria-invalid=live(move || Some(truth(unnamed())))
                />
            </div>
            <code
                node_ref=state.line
                data-testid="env-line"
                data-hidden=live(move || Some(truth(state.hidden())))
                translate="no"
            ></code>
            <CopyButton
                testid="copy-env-line"
                label=t.copy_line
                disabled=live(move || unnamed() || !workspace.has_secret())
                copying=state.copying_line()
            />
            <p id="variable-hint" role=live(move || unnamed().then_some("alert"))>
                {live(move || if unnamed() { t.variable_invalid.to_owned() } else { String::new() })}
            </p>
        </div>
    }
}
