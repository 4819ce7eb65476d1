//! The same token under each reading of the secret: whichever your server accepts is how it reads.

use std::rc::Rc;

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Reading;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::form::Form;
use super::form::SIGN_ALG;
use super::form::SIGN_HEADER;
use super::form::SIGN_PAYLOAD;
use super::form::SIGN_SECRET;
use super::form::choice;
use super::form::typed;
use super::steps::show;
use crate::browser::document;
use crate::text::sentence;
use crate::text::sign_text;
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
        .zip(t.readings)
        .map(|((reading, id, copy), label)| view! { <Sample form id copy reading label /> })
        .collect();
    view! {
        <details class="samples">
            <summary>{t.samples}</summary>
            <p>{t.samples_body}</p>
            <dl>{rows}</dl>
        </details>
    }
}

#[component]
fn Sample(
    form: Form,
    id: &'static str,
    copy: &'static str,
    reading: Reading,
    label: &'static str,
) -> impl IntoView {
    let t = sign_text();
    // Why there is no token, or nothing.
    let problem = RwSignal::new(String::new());
    let absent = RwSignal::new(true);
    follow(move || {
        form.track();
        let token = attempt(reading);
        show(id, token.as_ref().ok().map(CompactJws::as_str));
        absent.set(token.is_err());
        problem.set(match token {
            Ok(_) | Err(Error::SecretEmpty) => String::new(),
            Err(error) => sentence(&error),
        });
    });
    let read = move || {
        let text = Zeroizing::new(document::element(id)?.text_content()?);
        (!text.is_empty()).then_some(text)
    };
    view! {
        <dt>{label}</dt>
        <dd>
            <code id=id data-testid=id translate="no"></code>
            <span>{live(move || problem.get())}</span>
            <CopyButton
                testid=copy
                label=t.copy_token
                disabled=live(move || absent.get())
                read=Rc::new(read)
                shown=id
                on_done=Rc::new(move |copied| form.say(copied.sentence(t.copied_token)))
            />
        </dd>
    }
}

fn attempt(reading: Reading) -> Result<CompactJws, Error> {
    let algorithm: Algorithm = choice(SIGN_ALG);
    let key = reading.octets(&typed(SIGN_SECRET))?;
    jws::sign(&typed(SIGN_HEADER), &typed(SIGN_PAYLOAD), &key, algorithm)
}
