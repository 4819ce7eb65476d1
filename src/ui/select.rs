//! One choice of a few, as a list that unfolds.

use leptos::prelude::*;

use super::Handle;

#[component]
pub fn Select(
    /// The name, which is its id too unless there is another.
    name: &'static str,
    #[prop(default = name)] id: &'static str,
    field: Handle,
    label: &'static str,
    /// Value and label of each choice.
    options: Vec<(&'static str, &'static str)>,
    on_choose: Box<dyn Fn()>,
) -> impl IntoView {
    let field = field.on("change", Box::new(move |_| on_choose()));
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, label)| view! { <option value=value>{label}</option> })
        .collect();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select node_ref=field id=id name=name autocomplete="off">
                {options}
            </select>
        </div>
    }
}
