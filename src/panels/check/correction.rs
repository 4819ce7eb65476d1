//! What `k` of a JSON Web Key should be, where it is not base64url.

use jwt_secrets::assess::JwkAssessment;
use jwt_secrets::assess::Kind;
use leptos::prelude::*;

use super::answer::Answer;
use super::state::CheckForm;
use super::words::Words;
use crate::typed;
use crate::ui::CopyButton;
use crate::ui::Copying;
use crate::ui::Handle;
use crate::ui::Tick;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::set_secret;
use crate::ui::shown;
use crate::ui::there;

#[component]
pub fn Correction(form: CheckForm, answer: RwSignal<Answer>) -> impl IntoView {
    let t = Words::here();
    let output = Handle::new();
    let corrected = RwSignal::new(false);
    follow(move || {
        form.track();
        let keys = answer.with(|answer| (answer.kind == Some(Kind::Jwk)).then_some(answer.keys));
        let text = keys.and_then(|keys| {
            let text = typed::pasted(form.input);
            (0..keys).find_map(|key| JwkAssessment::corrected(&text, key))
        });
        if let Some(element) = output.get() {
            set_secret(&element, text.as_deref().map(String::as_str), false);
        }
        corrected.set(text.is_some());
    });
    let copying = Copying::new(
        move || shown(output),
        output,
        Tick::of(form.notice),
        move |copied| form.notice.say(copied.sentence(t.rows.copied)),
    );
    view! {
        <div class="corrected" hidden=there(move || !corrected.get())>
            <p>{t.corrected}</p>
            <output
                node_ref=output
                data-testid="corrected"
                aria-live="off"
                translate="no"
                spellcheck="false"
            ></output>
            <CopyButton
                testid="copy-corrected"
                label=t.rows.copy
                disabled=live(move || !corrected.get())
                copying
            />
        </div>
    }
}
