//! A token, the secrets that may have signed it, and the answer.

use leptos::prelude::*;

use super::form::Form;
use super::form::VERIFY_ALG;
use super::form::VERIFY_PREVIOUS;
use super::form::VERIFY_READING;
use super::form::VERIFY_SECRET;
use super::form::VERIFY_SKEW;
use super::form::VERIFY_TOKEN;
use super::outcome::Outcome;
use super::outcome::judge;
use super::signing::algorithms;
use super::signing::readings;
use super::verdict::Verdict;
use crate::state::Workspace;
use crate::text::sign_text;
use crate::ui::Button;
use crate::ui::PrivateField;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::word;

#[component]
pub fn Verify(form: Form, workspace: Workspace) -> impl IntoView {
    let t = sign_text();
    let outcome = RwSignal::new(Outcome::default());
    let (token, secret, previous) = (
        RwSignal::default(),
        RwSignal::default(),
        RwSignal::default(),
    );
    let skew = RwSignal::new(false);
    follow(move || {
        form.track();
        let found = judge();
        secret.set(found.secret.clone());
        previous.set(found.previous.clone());
        skew.set(found.skew_wrong);
        // The same answer is not said twice.
        if outcome.with_untracked(|before| *before != found) {
            outcome.set(found);
        }
    });
    let edited = move || Box::new(move || form.edited());
    view! {
        <div class="card form">
            <h2>{t.verify}</h2>
            <div class="fields">
                <PrivateField
                    id=VERIFY_TOKEN
                    label=t.token
                    rows=6
                    problem=token
                    on_edit=edited()
                />
                <Select name=VERIFY_ALG label=t.pinned options=algorithms() on_choose=edited() />
                <PrivateField
                    id=VERIFY_SECRET
                    label=t.secret
                    rows=2
                    problem=secret
                    on_edit=edited()
                />
                <Button
                    testid="verify-use-generated"
                    label=t.use_generated
                    disabled=live(move || !workspace.has_secret())
                    on_click=Box::new(move || form.take_generated(workspace, VERIFY_SECRET, VERIFY_READING))
                />
                <Select name=VERIFY_READING label=t.reading options=readings() on_choose=edited() />
                <PrivateField
                    id=VERIFY_PREVIOUS
                    label=t.previous
                    rows=2
                    problem=previous
                    on_edit=edited()
                />
                <div class="field">
                    <label for=VERIFY_SKEW>{t.skew}</label>
                    <input
                        id=VERIFY_SKEW
                        data-testid=VERIFY_SKEW
                        type="number"
                        inputmode="numeric"
                        autocomplete="off"
                        min="0"
                        max="86400"
                        aria-describedby="verify-skew-hint"
                        aria-invalid=live(move || Some(word(skew.get())))
                        on:input=move |_| form.edited()
                    />
                    <p id="verify-skew-hint" class="hint">
                        {live(move || if skew.get() { t.skew_hint } else { "" })}
                    </p>
                </div>
            </div>
            <div class="result">
                <Verdict outcome />
                <div class="actions">
                    <Button testid="sign-clear" label=t.clear on_click=Box::new(move || {
                            form.clear();
                            form.say(t.cleared);
                        }) />
                </div>
            </div>
        </div>
    }
}
