//! What a token says, whoever wrote it: header, payload and dates.

use jwt_secrets::json;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::TimeClaim;
use jwt_secrets::jws::Verification;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::timeline::Moment;
use super::timeline::Timeline;
use super::words::Words;
use crate::browser::clock;
use crate::text;
use crate::ui::Handle;
use crate::ui::live;
use crate::ui::show_foreign;
use crate::ui::there;

/// The elements that show the parts of the token.
#[derive(Clone, Copy)]
pub struct Parts {
    header: Handle,
    payload: Handle,
}

/// What may be kept of a token without keeping it.
#[derive(Clone, Default)]
pub struct Decoded {
    /// Whether the header is shown, and the payload.
    header: bool,
    payload: bool,
    /// Whether a key signed them.
    signed: bool,
    times: Vec<Time>,
    /// The dates on a bar, if there are any.
    pub timeline: Option<Timeline>,
}

/// A date of the token, in words.
#[derive(Clone)]
struct Time {
    claim: &'static str,
    relative: String,
    local: String,
    utc: String,
}

impl Decoded {
    /// Whether a key signed what is shown.
    pub const fn vouched(&self) -> bool {
        self.signed
    }
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
        let dates = dates(verification);
        let relative =
            |date: NumericDate| clock::relative(text::tag(), date.seconds() - now.seconds());
        let moments: Vec<_> = dates
            .iter()
            .map(|(claim, date)| Moment {
                claim,
                seconds: date.seconds(),
                relative: relative(*date),
            })
            .collect();
        let timeline = || Timeline::of(&moments, now.seconds());
        Decoded {
            header: verification.header().is_some(),
            payload: verification.payload().is_some(),
            signed: verification.signed_by().is_some(),
            timeline: (!moments.is_empty()).then(timeline),
            times: dates
                .iter()
                .map(|(claim, date)| Time {
                    claim,
                    relative: relative(*date),
                    local: clock::local(date.milliseconds()),
                    utc: clock::utc(date.milliseconds()),
                })
                .collect(),
        }
    }
}

fn dates(verification: &Verification) -> Vec<(&'static str, NumericDate)> {
    let Some(claims) = verification.claims() else {
        return Vec::new();
    };
    [TimeClaim::Iat, TimeClaim::Nbf, TimeClaim::Exp]
        .into_iter()
        .filter_map(|claim| Some((claim.name(), claims.date(claim)?)))
        .collect()
}

#[component]
pub fn DecodedToken(parts: Parts, decoded: RwSignal<Decoded>) -> impl IntoView {
    let t = Words::here();
    let is = move |read: fn(&Decoded) -> bool| there(move || decoded.with(read));
    let rows = move || decoded.with(|decoded| decoded.times.iter().map(row).collect::<Vec<_>>());
    // A long one scrolls in its box, by keyboard, too.
    view! {
        <div class="decoded" hidden=is(|decoded| !decoded.header && !decoded.payload)>
            <p class="unsigned" hidden=is(Decoded::vouched)>{t.unsigned}</p>
            <div hidden=is(|decoded| !decoded.header)>
                <h3 id="verified-header-label">{t.header}</h3>
                <pre
                    node_ref=parts.header
                    role="region"
                    tabindex="0"
                    aria-labelledby="verified-header-label"
                    data-testid="verified-header"
                    translate="no"
                ></pre>
            </div>
            <div hidden=is(|decoded| !decoded.payload)>
                <h3 id="verified-payload-label">{t.payload}</h3>
                <pre
                    node_ref=parts.payload
                    role="region"
                    tabindex="0"
                    aria-labelledby="verified-payload-label"
                    data-testid="verified-payload"
                    translate="no"
                ></pre>
            </div>
            <div class="times" hidden=is(|decoded| decoded.times.is_empty())>
                <h3>{t.times}</h3>
                <dl>{live(rows)}</dl>
            </div>
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
