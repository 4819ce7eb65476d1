//! The dates of a token and the present, on a bar.

use leptos::prelude::*;

use super::decoded::Decoded;
use super::words::Words;
use crate::ui::live;
use crate::ui::there;

/// The length of the bar, and what is left of it before the first date and behind the last. A thousand, so that a place
/// is a tenth of a percent.
const LENGTH: i64 = 1000;
const MARGIN: i64 = 40;

/// Drawn with one date at least.
#[derive(Clone, Default)]
pub struct Timeline {
    /// What stands below the bar, in the order of time.
    marks: Vec<Mark>,
    /// From where to where the token is valid.
    life: (i64, i64),
    now: i64,
}

/// What stands below a place of the bar.
#[derive(Clone)]
struct Mark {
    place: i64,
    said: String,
    is_now: bool,
}

/// A date of a token.
pub struct Moment {
    pub claim: &'static str,
    pub seconds: i64,
    /// In words, seen from now.
    pub relative: String,
}

impl Timeline {
    pub fn of(moments: &[Moment], now: i64) -> Self {
        let t = Words::here();
        let seconds = || moments.iter().map(|moment| moment.seconds).chain([now]);
        let (Some(first), Some(last)) = (seconds().min(), seconds().max()) else {
            return Self::default();
        };
        // As the years between two dates are few, nothing is too large here.
        let place = |seconds: i64| {
            let room = LENGTH - 2 * MARGIN;
            MARGIN + (seconds - first) * room / (last - first).max(1)
        };
        let dated = |claims: &[&str]| {
            let found = moments
                .iter()
                .filter(|moment| claims.contains(&moment.claim));
            found.map(|moment| place(moment.seconds)).max()
        };
        let mut marks: Vec<_> = moments
            .iter()
            .map(|moment| Mark {
                place: place(moment.seconds),
                said: t
                    .mark
                    .with(&[("claim", moment.claim), ("when", &moment.relative)]),
                is_now: false,
            })
            .chain([Mark {
                place: place(now),
                said: t.now.to_owned(),
                is_now: true,
            }])
            .collect();
        marks.sort_by_key(|mark| mark.place);
        let begins = dated(&["iat", "nbf"]).unwrap_or_default();
        Self {
            marks,
            life: (begins, dated(&["exp"]).unwrap_or(LENGTH).max(begins)),
            now: place(now),
        }
    }
}

#[component]
pub fn Bar(decoded: RwSignal<Decoded>) -> impl IntoView {
    let with = move |read: fn(&Timeline) -> String| {
        live(move || decoded.with(|decoded| decoded.timeline.as_ref().map(read)))
    };
    let marks = move || {
        let marks = decoded.with(|decoded| decoded.timeline.as_ref().map(|bar| bar.marks.clone()));
        let marks = marks.into_iter().flatten();
        marks.map(label).collect::<Vec<_>>()
    };
    let ticks = |bar: &Timeline| {
        let ticks = bar.marks.iter().filter(|mark| !mark.is_now);
        let ticks: Vec<_> = ticks.map(|mark| format!("M{} 2V20", mark.place)).collect();
        ticks.concat()
    };
    let absent = move || decoded.with(|decoded| decoded.timeline.is_none());
    view! {
        <div class="timeline" hidden=there(absent)>
            <p class="unsigned" hidden=there(move || decoded.with(Decoded::vouched))>
                {Words::here().unsigned}
            </p>
            <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
                <path class="life" d=with(|bar| format!("M{} 10H{}", bar.life.0, bar.life.1))></path>
                <path class="tick" d=with(ticks)></path>
                <path class="now" d=with(|bar| format!("M{} 0V20", bar.now))></path>
            </svg>
            <ul>{live(marks)}</ul>
        </div>
    }
}

/// On a line of its own, so that no two are in each other's way, with an edge right below its place on the bar. It goes on
/// to where there is more room.
fn label(mark: Mark) -> impl IntoView {
    let before = mark.place <= LENGTH / 2;
    let empty = if before {
        mark.place
    } else {
        LENGTH - mark.place
    };
    let width = format!("{}.{}%", empty / 10, empty % 10);
    view! {
        <li class:now=mark.is_now class:behind=!before>
            <svg width=width height="1" aria-hidden="true"></svg>
            <span>{mark.said}</span>
        </li>
    }
}
