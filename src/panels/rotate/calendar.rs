//! The dates for a calendar (RFC 5545). No secret is in it.

use ics::Event;
use ics::ICalendar;
use ics::escape_text;
use ics::properties::Description;
use ics::properties::DtStart;
use ics::properties::Summary;
use jwt_secrets::rotation::Step;
use leptos::prelude::untrack;

use super::state::RotateForm;
use super::state::Rotation;
use super::words::Words;
use crate::browser::clock;
use crate::browser::download;
use crate::written::say_saved;

const NAME: &str = "secret-rotation.ics";

/// Saves the steps that are to be taken.
pub fn save(form: RotateForm) {
    let Some(text) = untrack(|| form.with(text)) else {
        return;
    };
    let saved = download::save(NAME, "text/calendar", &text);
    say_saved(NAME, saved, form.key.notice);
}

fn text(rotation: &Rotation) -> String {
    let stamp = compact(rotation.begun.milliseconds());
    let mut calendar = ICalendar::new("2.0", "-//JWT Secret Generator//Rotation//EN");
    for (step, words) in Step::ALL.into_iter().zip(&Words::here().steps) {
        if rotation.previous.is_none() && !matches!(step, Step::Switch | Step::Next) {
            continue;
        }
        let uid = format!("{stamp}-{}@jwt-secret-generator", step.code());
        let mut event = Event::new(uid, stamp.clone());
        event.push(DtStart::new(compact(
            rotation.plan.date(step).milliseconds(),
        )));
        event.push(Summary::new(escape_text(words.title)));
        event.push(Description::new(escape_text(words.body)));
        calendar.add_event(event);
    }
    calendar.to_string()
}

/// `20260131T120000Z` (section 3.3.5).
fn compact(milliseconds: i64) -> String {
    clock::utc(milliseconds).replace(['-', ':'], "")
}
