//! What is seldom changed, folded, with a sentence that says how it is.

use leptos::prelude::*;

use super::question::MAX_SKEW;
use super::question::skew;
use super::state::VerifyForm;
use super::words::Words;
use crate::browser::quantity;
use crate::text;
use crate::text::Ways;
use crate::typed;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::live;
use crate::ui::truth;

#[component]
pub fn Settings(
    form: VerifyForm,
    previous: RwSignal<Remark>,
    skew_wrong: RwSignal<bool>,
) -> impl IntoView {
    let t = Words::here();
    let edited = move || Box::new(move || form.key.edited());
    view! {
        <details node_ref=form.settings class="folded">
            <summary>{live(move || sentence(form))}</summary>
            <div class="fields">
                <Select
                    name="verify-alg"
                    field=form.key.alg
                    label=t.pinned
                    options=typed::algorithms()
                    on_choose=edited()
                />
                <Select
                    name="verify-reading"
                    field=form.key.reading
                    label=t.reading
                    options=typed::readings()
                    on_choose=edited()
                />
                <Skew form wrong=skew_wrong />
                <PrivateField
                    id="verify-previous"
                    field=form.previous
                    label=t.previous
                    rows=1
                    remark=previous
                    on_edit=edited()
                />
            </div>
        </details>
    }
}

/// How everything in it is set.
fn sentence(form: VerifyForm) -> String {
    form.key.track();
    let t = Words::here();
    let said = if typed::text(form.previous).is_empty() {
        t.settings
    } else {
        t.settings_with_previous
    };
    let algorithm: jwt_secrets::Algorithm = typed::choice(form.key.alg);
    let reading = typed::choice(form.key.reading);
    let skew = skew(form).unwrap_or_default();
    said.with(&[
        ("algorithm", algorithm.alg()),
        ("reading", Ways::here().readings.of(reading)),
        ("skew", &quantity::seconds(text::tag(), skew)),
    ])
}

/// Unfolds it.
pub fn open(form: VerifyForm) {
    if let Some(settings) = form.settings.get() {
        // Fails only for a name that is no attribute name.
        let _ = settings.set_attribute("open", "");
    }
}

/// Folds it.
pub fn close(form: VerifyForm) {
    if let Some(settings) = form.settings.get() {
        // Likewise.
        let _ = settings.remove_attribute("open");
    }
}

/// How far the clocks of issuer and verifier may be apart.
#[component]
fn Skew(form: VerifyForm, wrong: RwSignal<bool>) -> impl IntoView {
    let t = Words::here();
    let field = form.skew.on("input", Box::new(move |_| form.key.edited()));
    let hint = t.skew_hint.with(&[("maximum", &MAX_SKEW.to_string())]);
    view! {
        <div class="field">
            <label for="verify-skew">{t.skew}</label>
            <input
                node_ref=field
                id="verify-skew"
                data-testid="verify-skew"
                type="number"
                inputmode="numeric"
                autocomplete="off"
                min="0"
                max=MAX_SKEW.to_string()
                aria-describedby="verify-skew-hint"
                aria-invalid=live(move || Some(truth(wrong.get())))
            />
            <p id="verify-skew-hint" class="hint">
                {live(move || if wrong.get() { hint.clone() } else { String::new() })}
            </p>
        </div>
    }
}
