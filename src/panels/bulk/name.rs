//! The name that numbers are put to: that of the variable in Generate, which is not seen while there are many secrets.

use leptos::prelude::*;

use super::words::Words;
use crate::browser::field;
use crate::panels::generate;
use crate::state::variable_name;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;

/// More than any name has, in code units.
const MOST: u32 = 100;

#[component]
pub fn Name(
    variable: RwSignal<String>,
    /// Whether lines have names.
    wanted: impl Fn() -> bool + Send + 'static,
) -> impl IntoView {
    let t = Words::here();
    let read = move |event| {
        let name = variable_name(&event_target_value(&event));
        variable.set(name.map_or_else(String::new, |name| name.to_string()));
    };
    let area = Handle::new().on("input", Box::new(read));
    let input = Handle::new();
    let unnamed = move || variable.with(String::is_empty);
    // Who types is left alone.
    follow(move || {
        let name = variable.get();
        if let Some(input) = input.get().filter(|_| !name.is_empty())
            && field::value(&input, MOST) != name
        {
            field::set_value(&input, &name);
        }
    });
    let wrong = move || {
        if unnamed() {
            generate::Words::here().variable_invalid
        } else {
            ""
        }
    };
    view! {
        <div node_ref=area class="field" hidden=there(move || !wanted())>
            <label for="bulk-name">{t.name}</label>
            <input
                node_ref=input
                id="bulk-name"
                data-testid="bulk-name"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                translate="no"
                aria-invalid=live(move || Some(truth(unnamed())))
                aria-describedby="bulk-name-hint"
            />
            <p id="bulk-name-hint" class="hint" role=live(move || unnamed().then_some("alert"))>
                {live(wrong)}
            </p>
        </div>
    }
}
