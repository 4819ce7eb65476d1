//! The secret in use, and how long what it signed lives.

use leptos::prelude::*;

use super::said;
use super::state::RotateForm;
use super::state::UNITS;
use super::words::Words;
use crate::typed;
use crate::ui::Button;
use crate::ui::Handle;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;

#[component]
pub fn Card(form: RotateForm, clear: Box<dyn Fn()>) -> impl IntoView {
    let t = Words::here();
    let shared = typed::Words::here();
    let secret = RwSignal::new(Remark::default());
    let lasting = RwSignal::new(false);
    follow(move || {
        secret.set(said::of_secret(form));
        lasting.set(form.lifetime().is_some());
    });
    form.key.hide_generated();
    let edited = move || Box::new(move || form.edited());
    view! {
        <div class="card fields">
            <div class="choices">
                <Select
                    name="rotate-alg"
                    field=form.key.alg
                    label=shared.algorithm
                    options=typed::algorithms()
                    on_choose=edited()
                />
                <Select
                    name="rotate-reading"
                    field=form.key.reading
                    label=shared.reading
                    options=typed::readings()
                    on_choose=edited()
                />
            </div>
            <PrivateField
                id="rotate-current"
                field=form.key.secret
                label=t.in_use
                rows=1
                remark=secret
                on_edit=edited()
            />
            <Lifetime form lasting />
            <KeyBefore form />
            <div class="small">
                <Button
                    testid="rotate-start"
                    label=t.start
                    class="primary"
                    disabled=live(move || !lasting.get() || secret.with(|secret| secret.wrong))
                    on_click=Box::new(move || form.start())
                />
                <Button
                    testid="rotate-use-generated"
                    label=t.use_generated
                    disabled=live(move || !form.key.handles.current.available())
                    on_click=Box::new(move || {
                        form.key.take_algorithm();
                        form.key.take_generated();
                        form.outdated.set(untrack(|| form.with(|_| ()).is_some()));
                    })
                />
                <Button testid="rotate-clear" label=shared.clear on_click=clear />
            </div>
        </div>
    }
}

/// How long what the secret signed lives.
#[component]
fn Lifetime(form: RotateForm, lasting: RwSignal<bool>) -> impl IntoView {
    let t = Words::here();
    let units = UNITS.into_iter().zip(t.units);
    let units = units.map(|((code, _), label)| (code, label)).collect();
    let lifetime = Handle::new().on("input", Box::new(move |_| form.replan()));
    view! {
        <div node_ref=lifetime class="choices">
            <div class="field">
                <label for="rotate-lifetime">{t.lifetime}</label>
                <input
                    node_ref=form.lifetime
                    id="rotate-lifetime"
                    data-testid="rotate-lifetime"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid=live(move || Some(truth(!lasting.get())))
                    aria-describedby="rotate-lifetime-hint"
                />
                <p id="rotate-lifetime-hint" class="hint" role=live(move || (!lasting.get()).then_some("alert"))>
                    {live(move || if lasting.get() { t.lifetime_hint } else { t.lifetime_invalid })}
                </p>
            </div>
            <Select
                name="lifetime-unit"
                field=form.unit
                label=t.unit
                options=units
                on_choose=Box::new(move || form.replan())
            />
        </div>
    }
}

/// What the key of the secret is called, and who knows it.
#[component]
fn KeyBefore(form: RotateForm) -> impl IntoView {
    let t = Words::here();
    let kid = Handle::new().on("input", Box::new(move |_| form.edited()));
    // What is known by others is dropped from a plan that is there already.
    let leaked = Handle::new().on("change", Box::new(move |_| form.replan()));
    let known = RwSignal::new(false);
    follow(move || known.set(said::is_known(form)));
    view! {
        <div>
            <div node_ref=kid class="field">
                <label for="rotate-kid">{t.kid}</label>
                <input
                    node_ref=form.kid
                    id="rotate-kid"
                    data-testid="rotate-kid"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    translate="no"
                    aria-describedby="rotate-kid-hint"
                />
                <p id="rotate-kid-hint" class="hint">{t.kid_hint}</p>
            </div>
            <label node_ref=leaked class="leaked">
                <input node_ref=form.leaked type="checkbox" name="rotate-leaked" autocomplete="off" />
                <span>{t.leaked}</span>
            </label>
            <p class="known" hidden=there(move || !known.get())>{t.known}</p>
        </div>
    }
}
