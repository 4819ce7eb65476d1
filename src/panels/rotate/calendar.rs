//! The dates for a calendar (RFC 5545). No secret is in it.

use ics::Event;
use ics::ICalendar;
use ics::escape_text;
use ics::properties::Description;
use ics::properties::DtStart;
use ics::properties::Summary;
use jwt_secrets::rotation::Step;
use leptos::prelude::untrack;

use super::said;
use super::state::RotateForm;
use super::state::Rotation;
use super::words::Words;
use crate::browser::clock;
use crate::browser::download;

const NAME: &str = "secret-rotation.ics";

/// Saves the steps that are to be taken.
pub fn save(form: RotateForm) {
    let Some(text) = untrack(|| form.with(text)) else {
        return;
    };
    let t = Words::here();
    form.key
        .notice
        .say(match download::save(NAME, "text/calendar", &text) {
            Ok(()) => t.calendar_saved,
            Err(_) => t.calendar_failed,
        });
}

fn text(rotation: &Rotation) -> String {
    let [name, _] = &rotation.names;
    let begun = compact(rotation.begun.milliseconds());
    let now = compact(clock::now() * 1_000);
    let mut calendar = ICalendar::new("2.0", "-//JWT Secret Generator//Rotation//EN");
    for step in Step::ALL.into_iter().filter(|step| rotation.has(*step)) {
        // The same for the same step, so that dates which were moved take the place of the first.
        let uid = format!("{name}-{begun}-{}@jwt-secret-generator", step.code());
        let words = said::of_step(rotation, step);
        let places = [("name", name.as_str()), ("step", words.title)];
        let mut event = Event::new(uid, now.clone());
        event.push(DtStart::new(compact(
            rotation.plan.date(step).milliseconds(),
        )));
        event.push(Summary::new(escape_text(Words::here().entry.with(&places))));
        event.push(Description::new(escape_text(words.body)));
        calendar.add_event(event);
    }
    calendar.to_string()
}

/// `20260131T120000Z` (section 3.3.5).
fn compact(milliseconds: i64) -> String {
    clock::utc(milliseconds).replace(['-', ':'], "")
}
