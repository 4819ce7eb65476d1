//! What a token says, whoever wrote it: header, payload and dates.

use jwt_secrets::json;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::TimeClaim;
use jwt_secrets::jws::Verification;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::words::Words;
use crate::browser::clock;
use crate::text;
use crate::ui::Handle;
use crate::ui::live;
use crate::ui::show_foreign;

/// The elements that show the parts of the token.
#[derive(Clone, Copy)]
pub struct Parts {
    header: Handle,
    payload: Handle,
}

/// What may be kept of a token without keeping it.
#[derive(Clone, Default)]
pub struct Decoded {
    /// Whether header or payload are shown.
    present: bool,
    /// Whether a key signed them.
    signed: bool,
    times: Vec<Time>,
}

/// A date of the token, in words.
#[derive(Clone)]
struct Time {
    claim: &'static str,
    relative: String,
    local: String,
    utc: String,
}

impl Parts {
    pub fn new() -> Self {
        Self {
            header: Handle::new(),
            payload: Handle::new(),
        }
    }

    /// Shows header and payload, and returns the rest.
    pub fn write(self, verification: &Verification, now: NumericDate) -> Decoded {
        for (part, text) in [
            (self.header, verification.header()),
            (self.payload, verification.payload()),
        ] {
            // On lines of its own where it is JSON, as it is where it is not.
            let indented = text.and_then(|text| json::indented(text).ok());
            let indented = indented
                .as_ref()
                .map(|text: &Zeroizing<String>| text.as_str());
            show_foreign(part, indented.or(text));
        }
        Decoded {
            present: verification.header().is_some() || verification.payload().is_some(),
            signed: verification.signed_by().is_some(),
            times: times(verification, now),
        }
    }
}

fn times(verification: &Verification, now: NumericDate) -> Vec<Time> {
    let Some(claims) = verification.claims() else {
        return Vec::new();
    };
    [TimeClaim::Iat, TimeClaim::Nbf, TimeClaim::Exp]
        .into_iter()
        .filter_map(|claim| {
            let date = claims.date(claim)?;
            Some(Time {
                claim: claim.name(),
                relative: clock::relative(text::tag(), date.seconds() - now.seconds()),
                local: clock::local(date.milliseconds()),
                utc: clock::utc(date.milliseconds()),
            })
        })
        .collect()
}

#[component]
pub fn DecodedToken(parts: Parts, decoded: RwSignal<Decoded>) -> impl IntoView {
    let t = Words::here();
    let absent = move || decoded.with(|decoded| !decoded.present);
    let timeless = move || decoded.with(|decoded| decoded.times.is_empty());
    let signed = move || decoded.with(|decoded| decoded.signed);
    let rows = move || decoded.with(|decoded| decoded.times.iter().map(row).collect::<Vec<_>>());
    view! {
        <div class="decoded" hidden=live(absent)>
            <p class="hint" hidden=live(signed)>{t.unsigned}</p>
            <h3 hidden=live(timeless)>{t.times}</h3>
            <dl>{rows}</dl>
            <h3>{t.header}</h3>
            <pre node_ref=parts.header data-testid="verified-header" translate="no"></pre>
            <h3>{t.payload}</h3>
            <pre node_ref=parts.payload data-testid="verified-payload" translate="no"></pre>
        </div>
    }
}

fn row(time: &Time) -> impl IntoView + use<> {
    let t = Words::here();
    view! {
        <div class="time" data-testid="verified-time">
            <dt><code>{time.claim}</code></dt>
            <dd>{time.relative.clone()}</dd>
            <dd>{time.local.clone()} " " <small>{t.local}</small></dd>
            <dd><code>{time.utc.clone()}</code> " " <small>{t.utc}</small></dd>
        </div>
    }
}
