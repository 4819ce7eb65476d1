//! Claims at the press of a button.

use jwt_secrets::json;
use jwt_secrets::jws;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::state::SignForm;
use super::words::Words;
use crate::browser::clock;
use crate::typed;
use crate::ui::Button;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// What a claim is set to.
#[derive(Clone, Copy)]
enum Value {
    /// So many seconds from now.
    Time(i64),
    /// An example.
    Text(&'static str),
    /// A new identifier.
    Unique,
}

/// Hook, claim and value of each button.
const BUTTONS: [(&str, &str, Value); 8] = [
    ("claim-iat", "iat", Value::Time(0)),
    ("claim-exp-15m", "exp", Value::Time(15 * MINUTE)),
    ("claim-exp-1h", "exp", Value::Time(HOUR)),
    ("claim-exp-7d", "exp", Value::Time(7 * DAY)),
    ("claim-iss", "iss", Value::Text("\"my-service\"")),
    ("claim-sub", "sub", Value::Text("\"alice\"")),
    ("claim-aud", "aud", Value::Text("\"my-api\"")),
    ("claim-jti", "jti", Value::Unique),
];

#[component]
pub fn QuickClaims(form: SignForm) -> impl IntoView {
    let t = Words::here();
    let buttons: Vec<_> = BUTTONS
        .into_iter()
        .zip(t.claims)
        .map(|((testid, claim, value), label)| {
            view! { <Button testid label on_click=Box::new(move || set(form, claim, value)) /> }
        })
        .collect();
    view! { <div class="quick" role="group" aria-label=t.quick>{buttons}</div> }
}

/// Sets a member of the payload; an example only where there is none. A payload that cannot be read stays as it was
/// typed; what is wrong stands beside it.
fn set(form: SignForm, claim: &str, value: Value) {
    let t = Words::here();
    let notice = form.key.notice;
    let payload = typed::json(form.payload).map(|payload| {
        if payload.trim().is_empty() {
            Zeroizing::new("{}".to_owned())
        } else {
            payload
        }
    });
    // What somebody wrote is worth more than an example.
    let written = payload
        .as_ref()
        .is_ok_and(|payload| json::has_member(payload, claim) == Ok(true));
    if written && matches!(value, Value::Text(_)) {
        return notice.say(t.claim_kept.with(&[("claim", claim)]));
    }
    let value = match value {
        Value::Time(seconds) => Zeroizing::new((clock::now() + seconds).to_string()),
        Value::Text(text) => Zeroizing::new(text.to_owned()),
        Value::Unique => match jws::token_id() {
            Ok(id) => Zeroizing::new(["\"", id.as_str(), "\""].concat()),
            // No fallback for randomness, here as everywhere.
            Err(_) => return notice.say(t.no_randomness),
        },
    };
    let set = payload.and_then(|payload| json::with_member(&payload, claim, &value));
    match set {
        Ok(payload) => {
            form.key.write(form.payload, &payload);
            notice.say(t.claim_set.with(&[("claim", claim)]));
        }
        Err(_) => notice.say(t.claim_not_set),
    }
}
