//! The name that numbers are put to: that of the variable in Generate, which is not seen while there are many secrets.

use jwt_secrets::bulk::Layout;
use leptos::prelude::*;

use super::state::BulkForm;
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

/// Of what is wrong with it, which stands below the row.
const NAME_HINT: &str = "bulk-name-hint";

#[component]
pub fn Name(form: BulkForm) -> impl IntoView {
    let t = Words::here();
    let variable = form.handles.variable;
    // What is no name is this field's alone: that of Generate keeps the one it has.
    let read = move |event| {
        let name = variable_name(&event_target_value(&event));
        form.named.set(name.is_some());
        if let Some(name) = name {
            variable.set(name.to_string());
        }
    };
    let area = Handle::new().on("input", Box::new(read));
    // Who types is left alone.
    follow(move || {
        let name = variable.get();
        if let Some(field) = form.name_field.get().filter(|_| form.named.get())
            && !name.is_empty()
            && field::value(&field, MOST) != name
        {
            field::set_value(&field, &name);
        }
    });
    view! {
        <div node_ref=area class="field" hidden=there(move || form.chosen() != Layout::Dotenv)>
            <label for="bulk-name">{t.name}</label>
            <input
                node_ref=form.name_field
                id="bulk-name"
                data-testid="bulk-name"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                translate="no"
                aria-invalid=live(move || Some(truth(!form.named.get())))
                aria-describedby=NAME_HINT
            />
        </div>
    }
}

#[component]
pub fn NameHint(form: BulkForm) -> impl IntoView {
    let wrong = move || !form.is_named();
    let said = move || {
        if wrong() {
            generate::Words::here().variable_invalid
        } else {
            ""
        }
    };
    view! { <p id=NAME_HINT role=live(move || wrong().then_some("alert"))>{live(said)}</p> }
}
