//! The name of the variable, of the reader's choice, and the line of a `.env` file with it.

use leptos::prelude::*;

use super::State;
use super::Words;
use crate::browser::field;
use crate::state::may_be_in_an_address;
use crate::state::variable_name;
use crate::ui::CopyButton;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::truth;
use crate::ui::write_secret;

/// More than any name has, in code units.
const MOST: u32 = 100;

#[component]
pub fn Line(state: State) -> impl IntoView {
    let t = Words::here();
    let workspace = state.workspace;
    // Around the field, which may be another one by then.
    let area = Handle::new().on(
        "input",
        Box::new(move |event| {
            let name = variable_name(&event_target_value(&event));
            let name = name.map_or_else(String::new, |name| name.to_string());
            state.handles.variable.set(name);
            state.notice().clear();
        }),
    );
    let unnamed = move || state.handles.variable.with(String::is_empty);
    // The field follows what an address asked for, and leaves alone who types.
    follow(move || {
        let name = state.handles.variable.get();
        let harmless = variable_name(&name).filter(may_be_in_an_address);
        let drawn = harmless.map_or_else(String::new, |name| name.to_string());
        if let (Some(line), Some(input)) = (state.line.get(), state.variable_field.get()) {
            // Fails only for a name that is no attribute name.
            let _ = line.set_attribute("data-name", &drawn);
            let _ = input.set_attribute("aria-invalid", truth(unnamed()));
            if !name.is_empty() && field::value(&input, MOST) != name {
                field::set_value(&input, &name);
            }
        }
    });
    write_secret(
        state.line,
        || false,
        move || workspace.revealed().then(|| state.line_text()).flatten(),
    );
    view! {
        <div class="line">
            <div node_ref=area class="field">
                <label for="variable">{t.variable}</label>
                <input
                    node_ref=state.variable_field
                    id="variable"
                    name="variable"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    translate="no"
                    aria-describedby="variable-hint"
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
