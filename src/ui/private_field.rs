//! A field that may hold a secret. What is typed stays in it: no autofill, no spell checker of a vendor, no restoring.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::Live;
use super::word;
use crate::browser::field::keep_private;

#[component]
pub fn PrivateField(
    /// The id, and the hook.
    id: &'static str,
    label: &'static str,
    #[prop(default = 1)] rows: u32,
    /// What is wrong with it, in words; empty while nothing is.
    problem: Live<String>,
    on_edit: Box<dyn Fn()>,
) -> impl IntoView {
    let problem = RwSignal::new_local(problem);
    let words = move || problem.with(|problem| problem());
    let hint = format!("{id}-hint");
    let field = NodeRef::<Textarea>::new();
    field.on_load(|field| keep_private(&field));
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                node_ref=field
                id=id
                data-testid=id
                rows=rows
                aria-describedby=hint.clone()
                aria-invalid=move || word(!words().is_empty())
                on:input=move |_| on_edit()
            ></textarea>
            <p id=hint class="hint" role=move || (!words().is_empty()).then_some("alert")>{words}</p>
        </div>
    }
}
