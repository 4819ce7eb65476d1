//! The same token under each reading of the secret: whichever your server accepts is how it reads.

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use jwt_secrets::jws;
use jwt_secrets::jws::CompactJws;
use jwt_secrets::key::Reading;
use leptos::prelude::*;

use super::state::SignForm;
use super::words::Words;
use crate::text::Explain as _;
use crate::text::Ways;
use crate::typed;
use crate::typed::TypedSecret;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::Copying;
use crate::ui::Handle;
use crate::ui::Tick;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::show;
use crate::ui::shown;

/// Each reading with the hook of its token and of the button that copies it.
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
pub fn Samples(form: SignForm) -> impl IntoView {
    let t = Words::here();
    // They are made only where they are seen.
    let seen = RwSignal::new(false);
    let samples = Handle::new();
    let samples = samples.on(
        "toggle",
        Box::new(move |_| {
            let element = samples.get();
            seen.set(element.is_some_and(|element| element.get_attribute("open").is_some()));
        }),
    );
    let rows: Vec<_> = SAMPLES
        .into_iter()
        .map(|(reading, hook, copy)| view! { <Sample form seen hook copy reading /> })
        .collect();
    view! {
        <details node_ref=samples class="samples">
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
fn Sample(
    form: SignForm,
    seen: RwSignal<bool>,
    hook: &'static str,
    copy: &'static str,
    reading: Reading,
) -> impl IntoView {
    let t = Words::here();
    let element = Handle::new();
    // Why there is no token, or nothing.
    let problem = RwSignal::new(String::new());
    let absent = RwSignal::new(true);
    follow(move || {
        if !seen.get() {
            // Nor does what is made of a secret stay where nobody sees it.
            show(element, None);
            absent.set(true);
            problem.set(String::new());
            return;
        }
        form.key.track();
        let token = attempt(form, reading);
        show(element, token.as_ref().ok().map(CompactJws::as_str));
        absent.set(token.is_err());
        problem.set(token.err().unwrap_or_default());
    });
    let copying = Copying::new(
        move || shown(element),
        element,
        Tick::of(form.key.notice),
        move |copied| {
            form.key
                .notice
                .say(copied.sentence(t.copied_sample.of(reading)));
        },
    );
    view! {
        <dt>{Ways::here().readings.of(reading)}</dt>
        <dd>
            <code node_ref=element data-testid=hook translate="no"></code>
            <span>{live(move || problem.get())}</span>
            <CopyButton
                testid=copy
                label=t.copy_sample.of(reading)
                disabled=live(move || absent.get())
                copying
            />
        </dd>
    }
}

/// The token, or why there is none; nothing said where there is no secret yet.
fn attempt(form: SignForm, reading: Reading) -> Result<CompactJws, String> {
    let secret = TypedSecret::read(form.key.secret, reading);
    let Some(key) = secret.key() else {
        let fault = secret.fault();
        return Err(fault.map_or_else(String::new, |fault| fault.explain().message));
    };
    let header = typed::json(form.header).map_err(|error| error.explain().message)?;
    let payload = typed::json(form.payload).map_err(|error| error.explain().message)?;
    jws::sign(&header, &payload, key, typed::choice(form.key.alg))
        .map_err(|error| error.explain().message)
}

/// Draws a secret whose text is hex: that is base64 and base64url as well, and long enough under each reading.
fn new_secret(form: SignForm) {
    let t = Words::here();
    let algorithm: Algorithm = typed::choice(form.key.alg);
    let text = Recipe::new(algorithm, Format::Hex, None)
        .and_then(Secret::generate)
        .and_then(|secret| secret.encode(Format::Hex, algorithm));
    match text {
        Ok(text) => {
            form.key.generated.set(false);
            form.key.write(form.key.secret, &text);
            form.key.notice.say(t.sample_secret_made);
        }
        // No fallback for randomness, here as everywhere.
        Err(_) => form.key.notice.say(t.no_randomness),
    }
}
