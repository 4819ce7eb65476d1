//! What a token says, whoever wrote it: header, payload and dates.

use jwt_secrets::jws;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::TimeClaim;
use jwt_secrets::jws::Verification;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::shown::show;
use crate::browser::clock;
use crate::text::language;
use crate::text::sign_text;
use crate::ui::live;

/// The ids of the parts, and their hooks.
const HEADER: &str = "verified-header";
const PAYLOAD: &str = "verified-payload";

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

/// Shows header and payload, and returns the rest.
pub fn write(verification: &Verification, now: NumericDate) -> Decoded {
    for (id, part, text) in [
        (HEADER, Part::Header, verification.header()),
        (PAYLOAD, Part::Payload, verification.payload()),
    ] {
        // On lines of its own where it is JSON, as it is where it is not.
        let indented = text.and_then(|text| jws::indented(part, text).ok());
        let indented = indented
            .as_ref()
            .map(|text: &Zeroizing<String>| text.as_str());
        show(id, indented.or(text));
    }
    Decoded {
        present: verification.header().is_some() || verification.payload().is_some(),
        signed: verification.signed_by().is_some(),
        times: times(verification, now),
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
                relative: clock::relative(language(), date.seconds() - now.seconds()),
                local: clock::local(date.milliseconds()),
                utc: clock::utc(date.milliseconds()),
            })
        })
        .collect()
}

#[component]
pub fn DecodedToken(decoded: RwSignal<Decoded>) -> impl IntoView {
    let t = sign_text();
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
            <pre id=HEADER data-testid=HEADER translate="no"></pre>
            <h3>{t.payload}</h3>
            <pre id=PAYLOAD data-testid=PAYLOAD translate="no"></pre>
        </div>
    }
}

fn row(time: &Time) -> impl IntoView + use<> {
    let t = sign_text();
    view! {
        <div class="time" data-testid="verified-time">
            <dt><code>{time.claim}</code></dt>
            <dd>{time.relative.clone()}</dd>
            <dd>{time.local.clone()} " " <small>{t.local}</small></dd>
            <dd><code>{time.utc.clone()}</code> " " <small>{t.utc}</small></dd>
        </div>
    }
}
