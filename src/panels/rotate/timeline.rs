//! The dates of the rotation: what becomes of the two keys, and each step in its turn.

use jwt_secrets::export::VariableName;
use jwt_secrets::rotation::Step;
use jwt_secrets::sets::Profile;
use leptos::prelude::*;

use super::calendar;
use super::state::RotateForm;
use super::state::Rotation;
use super::step_row::StepRow;
use super::words::Words;
use crate::browser::list;
use crate::panels::sets;
use crate::text;
use crate::ui::Button;
use crate::ui::live;
use crate::ui::there;

#[component]
pub fn Timeline(form: RotateForm) -> impl IntoView {
    let t = Words::here();
    let begun = move || form.with(|_| ()).is_some();
    let replaces = move || form.with(|rotation| rotation.previous.is_some()) == Some(true);
    let overlaps = move || form.with(Rotation::overlaps) == Some(true);
    let named = move || {
        let kid = form.with(|rotation| rotation.kids[0].clone());
        t.named.with(&[("kid", &kid.unwrap_or_default())])
    };
    let steps = Step::ALL.map(|step| (step, RwSignal::new(String::new())));
    let rows: Vec<_> = steps
        .into_iter()
        .map(|(step, refused)| view! { <StepRow form step refused /> })
        .collect();
    // What stands in the calendar is what stands here.
    let wrong = move || {
        steps
            .iter()
            .any(|(_, refused)| !refused.with(String::is_empty))
    };
    let elsewhere = move || match form.with(|rotation| rotation.leaked) {
        Some(true) => t.kept_elsewhere_leaked,
        _ => t.kept_elsewhere,
    };
    view! {
        <div class="card dates" data-testid="rotate-timeline" hidden=there(move || !begun())>
            <h2>{t.timeline}</h2>
            <p class="outdated" role="status">
                {live(move || if form.outdated.get() { t.outdated.to_owned() } else { String::new() })}
            </p>
            <div class="lanes" aria-hidden="true" hidden=there(move || !overlaps())>
                <p>{t.current}</p>
                <p class="accepted">{t.accepted}</p>
                <p class="signs two">{t.signs}</p>
                <p>{t.previous}</p>
                <p class="signs">{t.signs}</p>
                <p class="accepted">{t.accepted}</p>
                <p>{t.gone}</p>
            </div>
            <ol>{rows}</ol>
            <div class="small">
                <Button
                    testid="rotate-calendar"
                    label=t.calendar
                    disabled=live(wrong)
                    on_click=Box::new(move || calendar::save(form))
                />
            </div>
            <div hidden=there(move || !replaces())>
                <p>{derived()}</p>
                <p>{live(elsewhere)}</p>
            </div>
            <p>{live(named)}</p>
            <p>
                <a href="guide/#rotation-how" target="_blank">{t.code}</a>
            </p>
        </div>
    }
}

/// What of which product is made of its secret, and has to be made anew with it.
fn derived() -> String {
    let of = |profile: &&'static Profile| {
        let rows = profile.rows();
        let rows = rows.iter().filter(|row| row.is_derived());
        let names: Vec<_> = rows.map(|row| row.name.clone()).collect();
        let product = sets::said_of(profile)?.name;
        let listed: Vec<_> = names.iter().map(VariableName::as_str).collect();
        let names = list::all(text::tag(), &listed);
        let places = [("names", names.as_str()), ("product", product)];
        (!listed.is_empty()).then(|| Words::here().derived.with(&places))
    };
    let said: Vec<_> = Profile::ALL.iter().filter_map(of).collect();
    said.join(" ")
}
