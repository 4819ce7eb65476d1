//! A field that may hold a secret. What is typed stays in it: no autofill, no spell checker of a vendor, no restoring.

use leptos::prelude::*;

use super::Handle;
use super::follow;
use super::live;
use super::truth;
use crate::browser::field::fit;
use crate::browser::field::keep_private;

/// What is said about a field, below it.
#[derive(Default)]
pub struct Remark {
    /// Empty while there is nothing to say.
    pub text: String,
    /// Whether what stands in the field cannot be used.
    pub wrong: bool,
}

impl Remark {
    /// Something worth knowing.
    pub fn note(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            wrong: false,
        }
    }

    /// Why the field cannot be used.
    pub fn wrong(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            wrong: true,
        }
    }
}

#[component]
pub fn PrivateField(
    /// The id, which begins with the name of the panel, and the hook.
    id: &'static str,
    field: Handle,
    label: &'static str,
    /// It grows with its text from these on.
    rows: u32,
    remark: RwSignal<Remark>,
    on_edit: Box<dyn Fn()>,
) -> impl IntoView {
    // Around the field, which may be another one by then.
    let heard = move |_| {
        if let Some(field) = field.get() {
            fit(&field);
        }
        on_edit();
    };
    let area = Handle::new().on("input", Box::new(heard));
    let hint = format!("{id}-hint");
    follow(move || {
        if let Some(field) = field.get() {
            keep_private(&field);
        }
    });
    // Past the view, for the element may be another one by then.
    follow(move || {
        let wrong = truth(remark.with(|remark| remark.wrong));
        if let Some(field) = field.get() {
            // Fails only for a name that is no attribute name.
            let _ = field.set_attribute("aria-invalid", wrong);
        }
    });
    // No live region: it would speak on every key. The field is described by it, and marked.
    view! {
        <div node_ref=area class="field">
            <label for=id>{label}</label>
            <textarea
                node_ref=field
                id=id
                data-testid=id
                rows=rows
                data-rows=rows
                aria-describedby=hint.clone()
            ></textarea>
            <p id=hint class="hint">{live(move || remark.with(|remark| remark.text.clone()))}</p>
        </div>
    }
}
