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
use super::steps::Token;
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
use crate::ui::Tick;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::shown;

/// How long a new payload is valid, in seconds.
const LIFETIME: i64 = 15 * 60;

#[component]
pub fn Card(form: SignForm, clear: Box<dyn Fn()>) -> impl IntoView {
    let t = Words::here();
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
        Tick::of(form.key.notice),
        move |copied| form.key.notice.say(copied.sentence(t.copied_token)),
    );
    view! {
        <div class="form sign">
            <Keys form secret clear />
            <div class="card result">
                <Token parts lacking weak />
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
                <Steps parts />
                <Samples form />
            </div>
            <div class="card fields says">
                <PrivateField
                    id="sign-header"
                    field=form.header
                    label=t.header
                    rows=1
                    remark=header
                    on_edit=edited()
                />
                <PrivateField
                    id="sign-payload"
                    field=form.payload
                    label=t.payload
                    rows=3
                    remark=payload
                    on_edit=edited()
                />
                <QuickClaims form />
            </div>
        </div>
    }
}

/// The secret, and what makes a key of it.
#[component]
fn Keys(form: SignForm, secret: RwSignal<Remark>, clear: Box<dyn Fn()>) -> impl IntoView {
    let shared = typed::Words::here();
    let edited = move || Box::new(move || form.key.edited());
    view! {
        <div class="card fields keys">
            <div class="choices">
                <Select
                    name="sign-alg"
                    field=form.key.alg
                    label=shared.algorithm
                    options=typed::algorithms()
                    on_choose=Box::new(move || set_alg(form))
                />
                <Select
                    name="sign-reading"
                    field=form.key.reading
                    label=shared.reading
                    options=typed::readings()
                    on_choose=edited()
                />
            </div>
            <PrivateField
                id="sign-secret"
                field=form.key.secret
                label=Words::here().secret
                rows=1
                remark=secret
                on_edit=edited()
            />
            <div class="small">
                <Button
                    testid="sign-use-generated"
                    label=shared.use_generated
                    disabled=live(move || !form.key.handles.current.available())
                    on_click=Box::new(move || sign_with_generated(form))
                />
                <Button testid="sign-clear" label=shared.clear on_click=clear />
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
    form.key.take_algorithm();
    set_alg(form);
    form.key.take_generated();
}

/// Puts the algorithm that was chosen into the header, unless that names it.
fn set_alg(form: SignForm) {
    let algorithm: Algorithm = typed::choice(form.key.alg);
    let named =
        |header: &str| Header::parse(header).is_ok_and(|header| header.accept(algorithm).is_ok());
    let header = typed::json(form.header).and_then(|header| {
        if named(&header) {
            return Ok(header);
        }
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
    form.key.take_algorithm();
    let now = clock::now();
    let header = Header::text(typed::choice(form.key.alg));
    let payload = format!(r#"{{"sub":"alice","iat":{now},"exp":{}}}"#, now + LIFETIME);
    for field in [form.header, form.payload] {
        typed::forget(field);
    }
    typed::write(form.header, &header);
    // Our own JSON: it can be read.
    if let Ok(payload) = json::indented(&payload) {
        typed::write(form.payload, &payload);
    }
    form.key.edited();
}
