//! The key of this side and the key of the signer, drawn: a mark for each byte.

use leptos::prelude::*;

use super::answer::Answer;
use super::words::Words;
use crate::browser::quantity;
use crate::text;
use crate::ui::live;
use crate::ui::there;

/// More marks than these are a line.
const MOST_MARKS: usize = 96;

#[derive(Clone, PartialEq)]
pub struct Lanes {
    ours: Lane,
    signers: Lane,
    /// How many bytes fit into either.
    length: usize,
}

#[derive(Clone, Default, PartialEq)]
struct Lane {
    name: String,
    /// None where there is no key.
    bytes: Option<usize>,
}

impl Lanes {
    pub fn new(ours: String, our_bytes: Option<usize>, signers: String, bytes: usize) -> Self {
        let lane = |name, bytes| Lane { name, bytes };
        Self {
            ours: lane(ours, our_bytes),
            signers: lane(signers, Some(bytes)),
            length: our_bytes.unwrap_or_default().max(bytes),
        }
    }
}

#[component]
pub fn KeyLanes(answer: RwSignal<Answer>) -> impl IntoView {
    let absent = move || answer.with(|answer| answer.lanes.is_none());
    view! {
        <dl class="lanes" hidden=there(absent)>
            {drawn("ours", answer, |lanes| &lanes.ours)}
            {drawn("signers", answer, |lanes| &lanes.signers)}
        </dl>
    }
}

fn drawn(
    class: &'static str,
    answer: RwSignal<Answer>,
    choose: fn(&Lanes) -> &Lane,
) -> impl IntoView {
    let lanes = move || answer.with(|answer| answer.lanes.clone());
    let own = move || lanes().as_ref().map(choose).cloned().unwrap_or_default();
    let name = move || own().name;
    let length = move || {
        let none = || Words::here().answer.lane_none.to_owned();
        let bytes = own().bytes;
        bytes.map_or_else(none, |bytes| quantity::bytes(text::tag(), bytes))
    };
    let view_box = move || lanes().map(|lanes| format!("0 0 {} 10", lanes.length));
    let line = move || Some(format!("M0 5H{}", own().bytes?));
    let marks = move || (lanes()?.length <= MOST_MARKS).then_some("0.75 0.25");
    view! {
        <div class=class>
            <dt>{live(name)}</dt>
            <dd>
                <svg viewBox=live(view_box) preserveAspectRatio="none" aria-hidden="true">
                    <path d=live(line) stroke-dasharray=live(marks)></path>
                </svg>
                <b>{live(length)}</b>
            </dd>
        </div>
    }
}
