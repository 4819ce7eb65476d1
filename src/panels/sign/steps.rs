//! The token in its three parts, and the steps that made it. Only the document holds them.

use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Part;
use leptos::prelude::*;
use zeroize::Zeroizing;

use crate::browser::document;
use crate::text::sign_text;

/// The id of the token, and its hook.
pub const TOKEN: &str = "token";

const HEADER: &str = "token-header";
const PAYLOAD: &str = "token-payload";
const SIGNATURE: &str = "token-signature";
const INPUT: &str = "step-input";
const MAC: &str = "step-mac";
const ENCODED: &str = "step-signature";

#[component]
pub fn Steps() -> impl IntoView {
    let t = sign_text();
    view! {
        <h3 id="token-label">{t.token}</h3>
        <output id=TOKEN class="token" data-testid=TOKEN aria-live="off" aria-labelledby="token-label" translate="no">
            <span id=HEADER class="token-header"></span>
            <span id=PAYLOAD class="token-payload"></span>
            <span id=SIGNATURE class="token-signature"></span>
        </output>
        <details class="steps">
            <summary>{t.steps}</summary>
            <dl>
                <dt>{t.step_input}</dt>
                <dd><code id=INPUT data-testid=INPUT translate="no"></code></dd>
                <dt>{t.step_mac}</dt>
                <dd><code id=MAC data-testid=MAC translate="no"></code></dd>
                <dt>{t.step_signature}</dt>
                <dd><code id=ENCODED data-testid=ENCODED translate="no"></code></dd>
            </dl>
        </details>
    }
}

/// Shows a token, or none.
pub fn write(token: Option<&CompactJws>) {
    let Some(token) = token else {
        for id in [HEADER, PAYLOAD, SIGNATURE, INPUT, MAC, ENCODED] {
            show(id, None);
        }
        return;
    };
    show(HEADER, Some(token.part(Part::Header)));
    show(
        PAYLOAD,
        Some(&Zeroizing::new([".", token.part(Part::Payload)].concat())),
    );
    show(
        SIGNATURE,
        Some(&Zeroizing::new([".", token.part(Part::Signature)].concat())),
    );
    show(INPUT, Some(token.signing_input().as_str()));
    show(MAC, Some(&token.signature().hex()));
    show(ENCODED, Some(&token.signature().base64url()));
}

/// The token on the screen.
pub fn token() -> Option<Zeroizing<String>> {
    let text = Zeroizing::new(document::element(TOKEN)?.text_content()?);
    (!text.is_empty()).then_some(text)
}

/// Puts a text into an element; only the document holds it.
pub fn show(id: &str, text: Option<&str>) {
    if let Some(element) = document::element(id) {
        element.set_text_content(text);
    }
}
