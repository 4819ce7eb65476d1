//! The token in its three parts, and the steps that made it.

use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Part;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::words::Words;
use crate::ui::Handle;
use crate::ui::live;
use crate::ui::show;
use crate::ui::there;

/// The elements that show a token and how it was made.
#[derive(Clone, Copy)]
pub struct Parts {
    token: Handle,
    header: Handle,
    payload: Handle,
    signature: Handle,
    input: Handle,
    mac: Handle,
    encoded: Handle,
}

impl Parts {
    pub fn of(token: Handle) -> Self {
        let [header, payload, signature, input, mac, encoded] = [(); 6].map(|()| Handle::new());
        Self {
            token,
            header,
            payload,
            signature,
            input,
            mac,
            encoded,
        }
    }

    /// Shows a token, or none.
    pub fn write(self, token: Option<&CompactJws>) {
        let Self {
            header,
            payload,
            signature,
            input,
            mac,
            encoded,
            ..
        } = self;
        let Some(token) = token else {
            for part in [header, payload, signature, input, mac, encoded] {
                show(part, None);
            }
            return;
        };
        let after_dot = |part| Zeroizing::new([".", token.part(part)].concat());
        show(header, Some(token.part(Part::Header)));
        show(payload, Some(&after_dot(Part::Payload)));
        show(signature, Some(&after_dot(Part::Signature)));
        show(input, Some(token.signing_input().as_str()));
        show(mac, Some(&token.signature().hex()));
        show(encoded, Some(&token.signature().base64url()));
    }
}

#[component]
pub fn Token(
    parts: Parts,
    /// Why there is no token; empty when there is one.
    lacking: RwSignal<&'static str>,
    /// Whether RFC 7518 forbids the key that made it.
    weak: RwSignal<bool>,
) -> impl IntoView {
    let t = Words::here();
    view! {
        <h2 id="sign-token-label">{t.token}</h2>
        <output
            node_ref=parts.token
            class="token"
            tabindex="0"
            data-testid="token"
            data-weak=live(move || weak.get().then_some(""))
            aria-live="off"
            aria-labelledby="sign-token-label"
            translate="no"
        >
            <span node_ref=parts.header class="token-header"></span>
            <span node_ref=parts.payload class="token-payload"></span>
            <span node_ref=parts.signature class="token-signature"></span>
        </output>
        <p class="legend">
            <span class="token-header">{t.header}</span>
            <span class="token-payload">{t.payload}</span>
            <span class="token-signature">{t.signature}</span>
        </p>
        <p class="hint">{live(move || lacking.get())}</p>
        <p class="weak" hidden=there(move || !weak.get())>{t.weak_token}</p>
    }
}

/// The steps that made it.
#[component]
pub fn Steps(parts: Parts) -> impl IntoView {
    let t = Words::here();
    view! {
        <details class="steps">
            <summary>{t.steps}</summary>
            <dl>
                <dt>{t.step_input}</dt>
                <dd><code node_ref=parts.input data-testid="step-input" translate="no"></code></dd>
                <dt>{t.step_mac}</dt>
                <dd><code node_ref=parts.mac data-testid="step-mac" translate="no"></code></dd>
                <dt>{t.step_signature}</dt>
                <dd><code node_ref=parts.encoded data-testid="step-signature" translate="no"></code></dd>
            </dl>
        </details>
    }
}
