//! The bytes of a secret under a reading, as a picture: a weak one shows stripes.

use jwt_secrets::key::Reading;
use leptos::prelude::*;

use super::answer::Answer;
use super::said::Row;
use super::state::CheckForm;
use super::words::Words;
use crate::typed;
use crate::ui::BitGrid;
use crate::ui::Pen;

#[component]
pub fn Picture(form: CheckForm, answer: RwSignal<Answer>, reading: Reading) -> impl IntoView {
    let draw = move |pen: Pen| {
        let is_key = |row: &Row| row.bytes.is_ok();
        let there = answer.with(|answer| answer.row(reading).is_some_and(is_key));
        let key = there.then(|| reading.octets(&typed::pasted(form.input)).ok())??;
        let bits = |octet: u8| (0..8).rev().map(move |bit| octet >> bit & 1 == 1);
        Some(pen(&mut key.octets().iter().copied().flat_map(bits)))
    };
    view! { <BitGrid label=Words::here().rows.pictures.of(reading) draw /> }
}
