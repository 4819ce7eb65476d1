//! A token, the secrets that may have signed it, and the answer.

use jwt_secrets::jws::Verdict;
use jwt_secrets::key::Reading;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::answer::Answer;
use super::decoded::Decoded;
use super::decoded::DecodedToken;
use super::decoded::Parts;
use super::question::MAX_SKEW;
use super::question::Question;
use super::state::VerifyForm;
use super::words::Words;
use crate::browser::alarm::Alarm;
use crate::browser::focus;
use crate::panels::Panel;
use crate::text::Explain as _;
use crate::typed;
use crate::ui::Button;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::truth;

/// The hooks of the buttons that choose a reading.
const REMEDIES: [(&str, Reading); 4] = [
    ("read-as-utf8", Reading::Utf8),
    ("read-as-base64url", Reading::Base64Url),
    ("read-as-base64", Reading::Base64),
    ("read-as-hex", Reading::Hex),
];

#[component]
pub fn Card(form: VerifyForm, clear: Box<dyn Fn()>) -> impl IntoView {
    let t = Words::here();
    let shared = typed::Words::here();
    let [token, secret, previous] = [(); 3].map(|()| RwSignal::new(Remark::default()));
    let skew_wrong = RwSignal::new(false);
    let answer = RwSignal::new(Answer::default());
    let decoded = RwSignal::new(Decoded::default());
    let parts = Parts::new();
    form.key.hide_generated();
    // The answer changes by itself when the token expires or begins.
    let alarm = StoredValue::new_local(None);
    follow(move || {
        form.key.track();
        let question = Question::asked(form);
        let verification = question.verify();
        let said = Answer::to(&question, &verification);
        // The same answer is not said twice.
        if answer.with_untracked(|before| *before != said) {
            answer.set(said);
        }
        decoded.set(parts.write(&verification, question.now));
        token.set(match verification.verdict() {
            // The answer says what to do about it.
            Verdict::Malformed(error) | Verdict::Unsupported(error) => {
                Remark::wrong(error.explain().message)
            }
            _ => Remark::default(),
        });
        secret.set(question.current.remark());
        previous.set(question.previous.remark());
        skew_wrong.set(question.skew.is_none());
        let change = verification
            .claims()
            .and_then(|claims| claims.changes_in(question.now, question.granted()));
        let look_again = || Box::new(move || form.key.look_again());
        alarm.set_value(change.and_then(|seconds| Alarm::after(seconds, look_again())));
    });
    follow(move || take(form));
    let edited = move || Box::new(move || form.key.edited());
    view! {
        <div class="card form verify">
            <div class="fields">
                <PrivateField
                    id="verify-token"
                    field=form.token
                    label=t.token
                    rows=6
                    remark=token
                    on_edit=edited()
                />
                <Select
                    name="verify-alg"
                    field=form.key.alg
                    label=t.pinned
                    options=typed::algorithms()
                    on_choose=edited()
                />
                <PrivateField
                    id="verify-secret"
                    field=form.key.secret
                    label=t.secret
                    rows=2
                    remark=secret
                    on_edit=edited()
                />
                <Button
                    testid="verify-use-generated"
                    label=shared.use_generated
                    disabled=live(move || !form.key.handles.current.available())
                    on_click=Box::new(move || form.key.take_generated())
                />
                <PrivateField
                    id="verify-previous"
                    field=form.previous
                    label=t.previous
                    rows=2
                    remark=previous
                    on_edit=edited()
                />
                <Select
                    name="verify-reading"
                    field=form.key.reading
                    label=t.reading
                    options=typed::readings()
                    on_choose=edited()
                />
                <Skew form wrong=skew_wrong />
            </div>
            <div class="result">
                <Said form answer />
                <Remedies form answer />
                <DecodedToken parts decoded />
                <div class="actions">
                    <Button testid="verify-clear" label=shared.clear on_click=clear />
                </div>
            </div>
        </div>
    }
}

/// How far the clocks of issuer and verifier may be apart.
#[component]
fn Skew(form: VerifyForm, wrong: RwSignal<bool>) -> impl IntoView {
    let t = Words::here();
    let field = form.skew.on("input", Box::new(move |_| form.key.edited()));
    let hint = t.skew_hint.with(&[("maximum", &MAX_SKEW.to_string())]);
    view! {
        <div class="field">
            <label for="verify-skew">{t.skew}</label>
            <input
                node_ref=field
                id="verify-skew"
                data-testid="verify-skew"
                type="number"
                inputmode="numeric"
                autocomplete="off"
                min="0"
                max=MAX_SKEW.to_string()
                aria-describedby="verify-skew-hint"
                aria-invalid=live(move || Some(truth(wrong.get())))
            />
            <p id="verify-skew-hint" class="hint">
                {live(move || if wrong.get() { hint.clone() } else { String::new() })}
            </p>
        </div>
    }
}

#[component]
fn Said(form: VerifyForm, answer: RwSignal<Answer>) -> impl IntoView {
    let sentences = move || {
        let sentences = answer.with(|answer| answer.sentences.clone());
        sentences
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect::<Vec<_>>()
    };
    view! {
        <div
            node_ref=form.answer
            class="verdict"
            role="status"
            tabindex="-1"
            data-testid="verify-result"
            data-state=move || answer.with(|answer| answer.state)
            data-code=move || answer.with(|answer| answer.code)
            data-signed-by=move || answer.with(|answer| answer.signed_by)
        >
            {sentences}
        </div>
    }
}

/// A button for each reading; the one that fits is there.
#[component]
fn Remedies(form: VerifyForm, answer: RwSignal<Answer>) -> impl IntoView {
    let button = |(testid, reading): (&'static str, Reading)| {
        let fits = move || answer.with(|answer| answer.reading == Some(reading));
        let choose = move || {
            form.key.write(form.key.reading, reading.name());
            // It is on the screen: the button is below it.
            let _ = go_to_answer(form);
        };
        view! {
            <Button
                testid
                label=Words::here().read_as.of(reading)
                class="primary"
                disabled=live(move || !fits())
                on_click=Box::new(choose)
            />
        }
    };
    view! { <div class="remedies">{Vec::from(REMEDIES.map(button))}</div> }
}

/// Takes a token that was left for this panel, with all that verifies it.
fn take(form: VerifyForm) {
    let Some(parcel) = form.key.handles.handover.take(Panel::Verify.name()) else {
        return;
    };
    typed::write(form.key.secret, &parcel.secret);
    typed::write(form.key.reading, parcel.reading.name());
    typed::write(form.key.alg, parcel.algorithm.alg());
    form.key.write(form.token, &parcel.token);
    form.key.generated.set(parcel.generated);
    form.taken.set_value(true);
    arrive(form);
}

/// Goes to the answer about a token that was taken over, once the panel is on the screen.
pub fn arrive(form: VerifyForm) {
    if form.taken.get_value() && go_to_answer(form) {
        form.taken.set_value(false);
        form.key.notice.say(Words::here().token_taken);
    }
}

/// Whether the answer is on the screen and has the focus now.
fn go_to_answer(form: VerifyForm) -> bool {
    let answer = form.answer.get().and_then(|answer| answer.dyn_into().ok());
    answer.is_some_and(|answer| focus::give(&answer))
}

/// Forgets what was typed.
pub fn forget(form: VerifyForm) {
    form.key.forget();
    for field in [form.token, form.previous] {
        typed::forget(field);
    }
    typed::write(form.skew, "60");
    form.key.edited();
}
