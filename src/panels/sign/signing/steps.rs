//! The token in its three parts, and the steps that made it.

use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Part;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::shown::show;
use crate::text::sign_text;
use crate::ui::live;

/// The id of the token, and its hook.
pub const TOKEN: &str = "token";

const HEADER: &str = "token-header";
const PAYLOAD: &str = "token-payload";
const SIGNATURE: &str = "token-signature";
const INPUT: &str = "step-input";
const MAC: &str = "step-mac";
const ENCODED: &str = "step-signature";

#[component]
pub fn Steps(
    /// Why there is no token; empty when there is one.
    lacking: RwSignal<&'static str>,
) -> impl IntoView {
    let t = sign_text();
    view! {
        <h3 id="token-label">{t.token}</h3>
        <output id=TOKEN class="token" data-testid=TOKEN aria-live="off" aria-labelledby="token-label" translate="no">
            <span id=HEADER class="token-header"></span>
            <span id=PAYLOAD class="token-payload"></span>
            <span id=SIGNATURE class="token-signature"></span>
        </output>
        <p class="legend">
            <span class="token-header">{t.header}</span>
            <span class="token-payload">{t.payload}</span>
            <span class="token-signature">{t.signature}</span>
        </p>
        <p class="hint">{live(move || lacking.get())}</p>
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
    let after_dot = |part| Zeroizing::new([".", token.part(part)].concat());
    show(HEADER, Some(token.part(Part::Header)));
    show(PAYLOAD, Some(&after_dot(Part::Payload)));
    show(SIGNATURE, Some(&after_dot(Part::Signature)));
    show(INPUT, Some(token.signing_input().as_str()));
    show(MAC, Some(&token.signature().hex()));
    show(ENCODED, Some(&token.signature().base64url()));
}
