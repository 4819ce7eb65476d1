//! A step of the rotation: what is done, and when.

use jwt_secrets::rotation::Step;
use leptos::prelude::*;

use super::said;
use super::state::RotateForm;
use super::step_date::StepDate;
use super::words::Words;
use crate::browser::clock;
use crate::text;
use crate::text::Template;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;

#[component]
pub fn StepRow(
    form: RotateForm,
    step: Step,
    /// Why the date that was typed cannot be; empty while it can.
    refused: RwSignal<String>,
) -> impl IntoView {
    let t = Words::here();
    let date = StepDate::new(form, step, refused);
    follow(move || date.show());
    let field = date
        .field
        .on("change", Box::new(move |_| date.take_typed()));
    let slider = date.slider.on("input", Box::new(move |_| date.moved()));
    let words = move || form.with(|rotation| said::of_step(rotation, step));
    let title = move || words().map_or("", |words| words.title);
    let long = move || {
        let long = form.with(|rotation| rotation.plan.is_long()) == Some(true);
        step == Step::Next && long
    };
    let wrong = move || !refused.with(String::is_empty);
    // To the minute, as the date is. It is not of what cannot be.
    let relative = move || {
        let seconds = date.seconds().filter(|_| !wrong());
        seconds.map_or_else(String::new, |date| {
            clock::relative(text::tag(), date - clock::now() / 60 * 60)
        })
    };
    let label = move |words: Template| live(move || words.with(&[("step", title())]));
    let id = ["rotate-", step.code()].concat();
    let hint = [id.as_str(), "-hint"].concat();
    view! {
        <li
            data-step=step.code()
            hidden=there(move || form.with(|rotation| rotation.has(step)) != Some(true))
        >
            <h3>{live(title)}</h3>
            <p>{live(move || words().map_or("", |words| words.body))}</p>
            <div class="when">
                <div class="field">
                    <input
                        node_ref=field
                        data-testid=id
                        aria-label=label(t.date)
                        autocomplete="off"
                        spellcheck="false"
                        translate="no"
                        aria-invalid=live(move || Some(truth(wrong())))
                        aria-describedby=hint.clone()
                    />
                </div>
                <span>{live(relative)}</span>
                <input
                    node_ref=slider
                    type="range"
                    min="0"
                    max=date.reach().to_string()
                    aria-label=label(t.slider)
                    aria-valuetext=live(move || date.seconds().map(clock::minute))
                    autocomplete="off"
                />
            </div>
            <p id=hint class="refused" role=live(move || wrong().then_some("alert"))>
                {live(move || refused.get())}
            </p>
            <p hidden=there(move || !long())>{t.next_long}</p>
        </li>
    }
}
