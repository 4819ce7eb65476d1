//! Header, payload and secret, and the token that they make.

use jwt_secrets::Algorithm;
use jwt_secrets::json;
use jwt_secrets::jws::Header;
use leptos::prelude::*;

use super::attempt::Attempt;
use super::claims::QuickClaims;
use super::samples::Samples;
use super::state::SignForm;
use super::steps::Parts;
use super::steps::Steps;
use super::words::Words;
use crate::browser::clock;
use crate::browser::location;
use crate::panels::Panel;
use crate::state::Parcel;
use crate::typed;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::Copying;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::shown;

/// How long a new payload is valid, in seconds.
const LIFETIME: i64 = 15 * 60;

#[component]
pub fn Card(form: SignForm, clear: Box<dyn Fn()>) -> impl IntoView {
    let t = Words::here();
    let shared = typed::Words::here();
    let [header, payload, secret] = [(); 3].map(|()| RwSignal::new(Remark::default()));
    // Why there is no token; empty when there is one.
    let lacking = RwSignal::new("");
    let weak = RwSignal::new(false);
    let parts = Parts::of(form.token);
    follow(move || {
        form.key.track();
        let attempt = Attempt::make(form);
        parts.write(attempt.token.as_ref());
        lacking.set(attempt.lacking());
        weak.set(attempt.weak && attempt.token.is_some());
        header.set(attempt.header);
        payload.set(attempt.payload);
        secret.set(attempt.secret);
    });
    form.key.hide_generated();
    let unsigned = move || !lacking.get().is_empty();
    let edited = move || Box::new(move || form.key.edited());
    let copying = Copying::new(
        move || shown(form.token),
        form.token,
        move |copied| form.key.notice.say(copied.sentence(t.copied_token)),
    );
    view! {
        <div class="card form sign">
            <div class="fields">
                <Select
                    name="sign-alg"
                    field=form.key.alg
                    label=shared.algorithm
                    options=typed::algorithms()
                    on_choose=Box::new(move || set_alg(form))
                />
                <PrivateField
                    id="sign-header"
                    field=form.header
                    label=t.header
                    rows=4
                    remark=header
                    on_edit=edited()
                />
                <PrivateField
                    id="sign-payload"
                    field=form.payload
                    label=t.payload
                    rows=8
                    remark=payload
                    on_edit=edited()
                />
                <QuickClaims form />
                <PrivateField
                    id="sign-secret"
                    field=form.key.secret
                    label=t.secret
                    rows=2
                    remark=secret
                    on_edit=edited()
                />
                <Button
                    testid="sign-use-generated"
                    label=shared.use_generated
                    disabled=live(move || !form.key.handles.current.available())
                    on_click=Box::new(move || sign_with_generated(form))
                />
                <Select
                    name="sign-reading"
                    field=form.key.reading
                    label=shared.reading
                    options=typed::readings()
                    on_choose=edited()
                />
            </div>
            <div class="result">
                <Steps parts lacking weak />
                <div class="actions">
                    <CopyButton
                        testid="copy-token"
                        label=t.copy_token
                        class="primary"
                        disabled=live(unsigned)
                        copying
                    />
                    <Button
                        testid="verify-this"
                        label=t.verify_this
                        disabled=live(unsigned)
                        on_click=Box::new(move || hand_over(form))
                    />
                </div>
                <Samples form />
                <div class="actions">
                    <Button testid="sign-clear" label=shared.clear on_click=clear />
                </div>
            </div>
        </div>
    }
}

/// Leaves the token and all that verifies it for the panel that verifies, and goes there.
fn hand_over(form: SignForm) {
    if let Some(token) = shown(form.token) {
        let parcel = Parcel {
            token,
            secret: typed::text(form.key.secret),
            reading: typed::choice(form.key.reading),
            algorithm: typed::choice(form.key.alg),
            generated: form.key.generated.get_untracked(),
        };
        let verify = Panel::Verify.name();
        form.key.handles.handover.leave(verify, parcel);
        location::go(verify);
    }
}

/// Takes the generated secret over, to sign with under the algorithm that it was made for.
fn sign_with_generated(form: SignForm) {
    let current = form.key.handles.current;
    typed::write(form.key.alg, untrack(|| current.algorithm()).alg());
    set_alg(form);
    form.key.take_generated();
}

/// Puts the algorithm that was chosen into the header.
fn set_alg(form: SignForm) {
    let algorithm: Algorithm = typed::choice(form.key.alg);
    let header = typed::json(form.header).and_then(|header| {
        let value = ["\"", algorithm.alg(), "\""].concat();
        json::with_member(&header, "alg", &value)
    });
    match header {
        Ok(header) => form.key.write(form.header, &header),
        // It stays as it was typed; what is wrong stands beside it.
        Err(_) => form.key.edited(),
    }
}

/// Forgets what was typed, and begins with a token of an example.
pub fn forget(form: SignForm) {
    form.key.forget();
    let now = clock::now();
    let header = Header::text(typed::choice(form.key.alg));
    let payload = format!(r#"{{"sub":"alice","iat":{now},"exp":{}}}"#, now + LIFETIME);
    for (field, text) in [(form.header, header), (form.payload, payload)] {
        typed::forget(field);
        // Our own JSON: it can be read.
        if let Ok(text) = json::indented(&text) {
            typed::write(field, &text);
        }
    }
    form.key.edited();
}
