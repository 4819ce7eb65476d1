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
use crate::text::sentence;
use crate::text::sign_text;
use crate::text::text;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::PrivateField;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;

/// What is wrong with each field, in words; empty where nothing is.
#[derive(Default)]
struct Problems {
    header: String,
    payload: String,
    secret: String,
}

#[component]
pub fn Sign(form: Form, workspace: Workspace) -> impl IntoView {
    let t = sign_text();
    let (header, payload, secret) = (
        RwSignal::default(),
        RwSignal::default(),
        RwSignal::default(),
    );
    let signed = RwSignal::new(false);
    follow(move || {
        form.track();
        let (token, problems) = attempt();
        steps::write(token.as_ref());
        signed.set(token.is_some());
        header.set(problems.header);
        payload.set(problems.payload);
        secret.set(problems.secret);
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
                    rows=4
                    problem=header
                    on_edit=edited()
                />
                <PrivateField
                    id=SIGN_PAYLOAD
                    label=t.payload
                    rows=8
                    problem=payload
                    on_edit=edited()
                />
                <QuickClaims form />
                <PrivateField
                    id=SIGN_SECRET
                    label=t.secret
                    rows=2
                    problem=secret
                    on_edit=edited()
                />
                <Button
                    testid="sign-use-generated"
                    label=t.use_generated
                    disabled=live(move || !workspace.has_secret())
                    on_click=Box::new(move || form.sign_with_generated(workspace))
                />
                <Select name=SIGN_READING label=t.reading options=readings() on_choose=edited() />
            </div>
            <div class="result">
                <Steps />
                <p class="hint" hidden=live(move || signed.get())>{t.no_token}</p>
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
    let t = sign_text();
    let algorithm: Algorithm = choice(SIGN_ALG);
    let reading: Reading = choice(SIGN_READING);
    let (header, payload) = (typed(SIGN_HEADER), typed(SIGN_PAYLOAD));
    let mut problems = Problems {
        header: match Header::parse(&header) {
            Err(error) => explained(&error, error.hint()),
            // The hints of these errors are for those who verify.
            Ok(header) => match header.accept(algorithm) {
                Err(error) => explained(&error, t.alg_hint),
                Ok(()) => String::new(),
            },
        },
        payload: match jws::indented(Part::Payload, &payload) {
            Err(error) => explained(&error, error.hint()),
            Ok(_) => String::new(),
        },
        secret: String::new(),
    };
    let key = match reading.octets(&typed(SIGN_SECRET)) {
        Ok(key) => key,
        // Nothing typed yet is no mistake.
        Err(Error::SecretEmpty) => return (None, problems),
        Err(error) => {
            problems.secret = explained(&error, error.hint());
            return (None, problems);
        }
    };
    match jws::sign(&header, &payload, &key, algorithm) {
        Ok(token) => return (Some(token), problems),
        Err(error @ Error::LengthTooShort { .. }) => {
            let has = format!("{}{} {}.", t.has, key.octets().len(), text().bytes);
            problems.secret = explained(&error, &has);
        }
        Err(error @ Error::TokenTooLong) => problems.payload = sentence(&error),
        // Said beside its field above.
        Err(_) => {}
    }
    (None, problems)
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
