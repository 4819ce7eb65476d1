//! The same token under each reading of the secret: whichever your server accepts is how it reads.

use std::rc::Rc;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use jwt_secrets::jws;
use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::Reading;
use leptos::prelude::*;

use super::fields::SIGN_HEADER;
use super::fields::SIGN_PAYLOAD;
use super::fields::TypedSecret;
use super::fields::choice;
use super::fields::json;
use super::fields::words;
use super::form::Form;
use super::shown::show;
use super::shown::shown;
use crate::text::sentence;
use crate::text::sign_text;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::follow;
use crate::ui::live;

/// Each reading with the id of its token and of the button that copies it.
const SAMPLES: [(Reading, &str, &str); 4] = [
    (Reading::Utf8, "sample-utf8", "copy-sample-utf8"),
    (
        Reading::Base64Url,
        "sample-base64url",
        "copy-sample-base64url",
    ),
    (Reading::Base64, "sample-base64", "copy-sample-base64"),
    (Reading::Hex, "sample-hex", "copy-sample-hex"),
];

#[component]
pub fn Samples(form: Form) -> impl IntoView {
    let t = sign_text();
    let rows: Vec<_> = SAMPLES
        .into_iter()
        .map(|(reading, id, copy)| view! { <Sample form id copy reading /> })
        .collect();
    view! {
        <details class="samples">
            <summary>{t.samples}</summary>
            <p>{t.samples_body}</p>
            <Button
                testid="sample-secret"
                label=t.sample_secret
                on_click=Box::new(move || new_secret(form))
            />
            <dl>{rows}</dl>
        </details>
    }
}

#[component]
fn Sample(form: Form, id: &'static str, copy: &'static str, reading: Reading) -> impl IntoView {
    // Why there is no token, or nothing.
    let problem = RwSignal::new(String::new());
    let absent = RwSignal::new(true);
    follow(move || {
        form.track();
        let token = attempt(form, reading);
        show(id, token.as_ref().ok().map(CompactJws::as_str));
        absent.set(token.is_err());
        problem.set(match token {
            Ok(_) | Err(Error::SecretEmpty) => String::new(),
            Err(error) => sentence(&error),
        });
    });
    let words = words(reading);
    view! {
        <dt>{words.name}</dt>
        <dd>
            <code id=id data-testid=id translate="no"></code>
            <span>{live(move || problem.get())}</span>
            <CopyButton
                testid=copy
                label=words.copy
                disabled=live(move || absent.get())
                read=Rc::new(move || shown(id))
                shown=id
                on_done=Rc::new(move |copied| form.say(copied.sentence(words.copied)))
            />
        </dd>
    }
}

fn attempt(form: Form, reading: Reading) -> Result<CompactJws, Error> {
    let secret = TypedSecret::read(form.card.secret, reading);
    jws::sign(
        &json(SIGN_HEADER, Part::Header)?,
        &json(SIGN_PAYLOAD, Part::Payload)?,
        secret.key()?,
        choice(form.card.alg),
    )
}

/// Draws a secret whose text is hex: that is base64 and base64url as well, and long enough under each reading.
fn new_secret(form: Form) {
    let t = sign_text();
    let algorithm: Algorithm = choice(form.card.alg);
    let text = Recipe::new(algorithm, Format::Hex, None)
        .and_then(|recipe| Secret::generate(recipe, None))
        .and_then(|secret| secret.encode(Format::Hex, algorithm));
    match text {
        Ok(text) => {
            form.write(form.card.secret, &text);
            form.say(t.sample_secret_made);
        }
        // No fallback for randomness, here as everywhere.
        Err(_) => form.say(t.no_randomness),
    }
}
