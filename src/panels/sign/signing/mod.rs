//! Header, payload and secret, and the token that they make.

use std::rc::Rc;

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::Part;
use leptos::prelude::*;

use super::attempt::Attempt;
use super::claims::QuickClaims;
use super::fields::SIGN_HEADER;
use super::fields::SIGN_PAYLOAD;
use super::fields::algorithms;
use super::fields::choice;
use super::fields::json;
use super::fields::readings;
use super::form::Form;
use super::samples::Samples;
use super::shown::shown;
use super::steps;
use super::steps::Steps;
use super::steps::TOKEN;
use super::verifying;
use crate::browser::clock;
use crate::browser::field;
use crate::state::Workspace;
use crate::text::sign_text;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;

/// How long a new payload is valid, in seconds.
const LIFETIME: i64 = 15 * 60;

#[component]
pub fn Sign(
    form: Form,
    /// The other card, which takes the token over.
    verify: Form,
    workspace: Workspace,
) -> impl IntoView {
    let t = sign_text();
    let [header, payload, secret] = [(); 3].map(|()| RwSignal::new(Remark::default()));
    // Why there is no token; empty when there is one.
    let lacking = RwSignal::new("");
    follow(move || {
        form.track();
        let attempt = Attempt::make(form);
        steps::write(attempt.token.as_ref());
        lacking.set(attempt.lacking());
        header.set(attempt.header);
        payload.set(attempt.payload);
        secret.set(attempt.secret);
    });
    let unsigned = move || !lacking.get().is_empty();
    let edited = move || Box::new(move || form.edited());
    view! {
        <div class="card form" role="group" aria-labelledby="sign-title">
            <h2 id="sign-title">{t.sign}</h2>
            <div class="fields">
                <Select
                    name=form.card.alg
                    label=t.algorithm
                    options=algorithms()
                    on_choose=Box::new(move || set_alg(form))
                />
                <PrivateField
                    id=SIGN_HEADER
                    label=t.header
                    rows=4
                    remark=header
                    on_edit=edited()
                />
                <PrivateField
                    id=SIGN_PAYLOAD
                    label=t.payload
                    rows=8
                    remark=payload
                    on_edit=edited()
                />
                <QuickClaims form />
                <PrivateField
                    id=form.card.secret
                    label=t.sign_secret
                    rows=2
                    remark=secret
                    on_edit=edited()
                />
                <Button
                    testid="sign-use-generated"
                    label=t.use_generated
                    disabled=live(move || !workspace.has_secret())
                    on_click=Box::new(move || sign_with_generated(form, workspace))
                />
                <Select name=form.card.reading label=t.reading options=readings() on_choose=edited() />
            </div>
            <div class="result">
                <Steps lacking />
                <div class="actions">
                    <CopyButton
                        testid="copy-token"
                        label=t.copy_token
                        class="primary"
                        disabled=live(unsigned)
                        read=Rc::new(|| shown(TOKEN))
                        shown=TOKEN
                        on_done=Rc::new(move |copied| form.say(copied.sentence(t.copied_token)))
                    />
                    <Button
                        testid="verify-this"
                        label=t.verify_this
                        disabled=live(unsigned)
                        on_click=Box::new(move || {
                            if let Some(token) = shown(TOKEN) {
                                verifying::take(verify, form.card, &token);
                            }
                        })
                    />
                </div>
                <Samples form />
            </div>
        </div>
    }
}

/// Takes the generated secret over, to sign with under the algorithm that it was made for.
fn sign_with_generated(form: Form, workspace: Workspace) {
    field::set_value(form.card.alg, workspace.algorithm().alg());
    set_alg(form);
    form.take_generated(workspace);
}

/// Puts the algorithm that was chosen into the header.
fn set_alg(form: Form) {
    let algorithm: Algorithm = choice(form.card.alg);
    let header = json(SIGN_HEADER, Part::Header).and_then(|header| {
        let value = ["\"", algorithm.alg(), "\""].concat();
        jws::with_member(Part::Header, &header, "alg", &value)
    });
    match header {
        Ok(header) => form.write(SIGN_HEADER, &header),
        // It stays as it was typed; what is wrong stands beside it.
        Err(_) => form.edited(),
    }
}

/// Forgets what was typed, and begins with a token of an example.
pub fn forget(form: Form) {
    let now = clock::now();
    let header = Header::text(choice(form.card.alg));
    let payload = format!(r#"{{"sub":"alice","iat":{now},"exp":{}}}"#, now + LIFETIME);
    for (id, part, text) in [
        (SIGN_HEADER, Part::Header, header),
        (SIGN_PAYLOAD, Part::Payload, payload),
    ] {
        // Our own JSON: it can be read.
        if let Ok(text) = jws::indented(part, &text) {
            field::set_value(id, &text);
        }
    }
    form.write(form.card.secret, "");
}
