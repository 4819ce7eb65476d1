//! Header, payload and secret, and the token that they make.

use std::rc::Rc;

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::Reading;
use leptos::prelude::*;

use super::claims::QuickClaims;
use super::form::Form;
use super::form::SIGN_ALG;
use super::form::SIGN_HEADER;
use super::form::SIGN_PAYLOAD;
use super::form::SIGN_READING;
use super::form::SIGN_SECRET;
use super::form::choice;
use super::form::typed;
use super::samples::Samples;
use super::steps;
use super::steps::Steps;
use super::steps::TOKEN;
use crate::state::Workspace;
use crate::text::explained;
use crate::text::sign_text;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::PrivateField;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;

/// What is wrong with each field, in words; empty where nothing is.
#[derive(Clone, Default)]
struct Problems {
    header: String,
    payload: String,
    secret: String,
}

#[component]
pub fn Sign(form: Form, workspace: Workspace) -> impl IntoView {
    let t = sign_text();
    let problems = RwSignal::new(Problems::default());
    let signed = RwSignal::new(false);
    follow(move || {
        form.track();
        let (token, found) = attempt();
        steps::write(token.as_ref());
        signed.set(token.is_some());
        problems.set(found);
    });
    let unsigned = move || !signed.get();
    let edited = move || Box::new(move || form.edited());
    view! {
        <div class="card form">
            <h2>{t.sign}</h2>
            <div class="fields">
                <Select
                    name=SIGN_ALG
                    label=t.algorithm
                    options=algorithms()
                    on_choose=Box::new(move || form.set_alg())
                />
                <PrivateField
                    id=SIGN_HEADER
                    label=t.header
                    problem=live(move || problems.get().header)
                    on_edit=edited()
                />
                <PrivateField
                    id=SIGN_PAYLOAD
                    label=t.payload
                    rows=8
                    problem=live(move || problems.get().payload)
                    on_edit=edited()
                />
                <QuickClaims form />
                <PrivateField
                    id=SIGN_SECRET
                    label=t.secret
                    rows=2
                    problem=live(move || problems.get().secret)
                    on_edit=edited()
                />
                <Button
                    testid="sign-use-generated"
                    label=t.use_generated
                    on_click=Box::new(move || form.take_generated(workspace, SIGN_SECRET, SIGN_READING))
                />
                <Select name=SIGN_READING label=t.reading options=readings() on_choose=edited() />
            </div>
            <div class="result">
                <Steps />
                <div class="actions">
                    <CopyButton
                        testid="copy-token"
                        label=t.copy_token
                        class="primary"
                        disabled=live(unsigned)
                        read=Rc::new(steps::token)
                        shown=TOKEN
                        on_done=Rc::new(move |copied| form.say(copied.sentence(t.copied_token)))
                    />
                    <Button
                        testid="verify-this"
                        label=t.verify_this
                        disabled=live(unsigned)
                        on_click=Box::new(move || {
                            if let Some(token) = steps::token() {
                                form.verify(&token);
                            }
                        })
                    />
                </div>
                <Samples form />
            </div>
        </div>
    }
}

/// The token, and what stands in the way of one.
fn attempt() -> (Option<CompactJws>, Problems) {
    let algorithm: Algorithm = choice(SIGN_ALG);
    let reading: Reading = choice(SIGN_READING);
    let (header, payload, secret) = (typed(SIGN_HEADER), typed(SIGN_PAYLOAD), typed(SIGN_SECRET));
    let mut problems = Problems::default();
    if let Err(error) = Header::parse(&header).and_then(|header| header.accept(algorithm)) {
        problems.header = explain(&error);
    }
    if let Err(error) = jws::indented(Part::Payload, &payload) {
        problems.payload = explain(&error);
    }
    let key = match reading.octets(&secret) {
        Ok(key) => key,
        // Nothing typed yet is no mistake.
        Err(Error::SecretEmpty) => return (None, problems),
        Err(error) => {
            problems.secret = explain(&error);
            return (None, problems);
        }
    };
    match jws::sign(&header, &payload, &key, algorithm) {
        Ok(token) => (Some(token), problems),
        Err(error) => {
            if matches!(error, Error::LengthTooShort { .. }) {
                problems.secret = explain(&error);
            }
            (None, problems)
        }
    }
}

pub fn explain(error: &Error) -> String {
    explained(error, error.hint())
}

pub fn algorithms() -> Vec<(&'static str, &'static str)> {
    Algorithm::ALL
        .map(|algorithm| (algorithm.alg(), algorithm.alg()))
        .to_vec()
}

pub fn readings() -> Vec<(&'static str, &'static str)> {
    Reading::ALL
        .map(Reading::name)
        .into_iter()
        .zip(sign_text().readings)
        .collect()
}
