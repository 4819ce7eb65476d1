//! A token, the secrets that may have signed it, and the answer.

use jwt_secrets::jws::Reading;
use jwt_secrets::jws::Verdict;
use leptos::prelude::*;

use super::answer::Answer;
use super::decoded;
use super::decoded::Decoded;
use super::decoded::DecodedToken;
use super::fields::Card;
use super::fields::VERIFY_PREVIOUS;
use super::fields::VERIFY_SKEW;
use super::fields::VERIFY_TOKEN;
use super::fields::algorithms;
use super::fields::readings;
use super::fields::words;
use super::form::Form;
use super::question::Question;
use crate::browser::alarm::Alarm;
use crate::browser::document;
use crate::browser::field;
use crate::state::Workspace;
use crate::text::sentence;
use crate::text::sign_text;
use crate::ui::Button;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::word;

/// The id of the answer, and its hook.
const RESULT: &str = "verify-result";

/// The hooks of the buttons that choose a reading.
const REMEDIES: [(&str, Reading); 4] = [
    ("read-as-utf8", Reading::Utf8),
    ("read-as-base64url", Reading::Base64Url),
    ("read-as-base64", Reading::Base64),
    ("read-as-hex", Reading::Hex),
];

#[component]
pub fn Verify(form: Form, workspace: Workspace, clear: Box<dyn Fn()>) -> impl IntoView {
    let t = sign_text();
    let [token, secret, previous] = [(); 3].map(|()| RwSignal::new(Remark::default()));
    let skew_wrong = RwSignal::new(false);
    let answer = RwSignal::new(Answer::default());
    let decoded = RwSignal::new(Decoded::default());
    // The answer changes by itself when the token expires or begins.
    let alarm = StoredValue::new_local(None);
    follow(move || {
        form.track();
        let question = Question::asked();
        let verification = question.verify();
        let said = Answer::to(&question, &verification);
        // The same answer is not said twice.
        if answer.with_untracked(|before| *before != said) {
            answer.set(said);
        }
        decoded.set(decoded::write(&verification, question.now));
        token.set(match verification.verdict() {
            // The answer says what to do about it.
            wrong @ (Verdict::Malformed(_) | Verdict::Unsupported(_)) => {
                Remark::wrong(sentence(wrong))
            }
            _ => Remark::default(),
        });
        secret.set(question.current.remark());
        previous.set(question.previous.remark());
        skew_wrong.set(question.skew.is_none());
        let change = verification
            .claims()
            .and_then(|claims| claims.changes_in(question.now, question.granted()));
        let look_again = || Box::new(move || form.look_again());
        alarm.set_value(change.and_then(|seconds| Alarm::after(seconds, look_again())));
    });
    let edited = move || Box::new(move || form.edited());
    view! {
        <div class="card form" role="group" aria-labelledby="verify-title">
            <h2 id="verify-title">{t.verify}</h2>
            <div class="fields">
                <PrivateField
                    id=VERIFY_TOKEN
                    label=t.verify_token
                    rows=6
                    remark=token
                    on_edit=edited()
                />
                <Select name=form.card.alg label=t.pinned options=algorithms() on_choose=edited() />
                <PrivateField
                    id=form.card.secret
                    label=t.verify_secret
                    rows=2
                    remark=secret
                    on_edit=edited()
                />
                <Button
                    testid="verify-use-generated"
                    label=t.use_generated
                    disabled=live(move || !workspace.has_secret())
                    on_click=Box::new(move || form.take_generated(workspace))
                />
                <PrivateField
                    id=VERIFY_PREVIOUS
                    label=t.previous
                    rows=2
                    remark=previous
                    on_edit=edited()
                />
                <Select
                    name=form.card.reading
                    label=t.verify_reading
                    options=readings()
                    on_choose=edited()
                />
                <div class="field">
                    <label for=VERIFY_SKEW>{t.skew}</label>
                    <input
                        id=VERIFY_SKEW
                        data-testid=VERIFY_SKEW
                        type="number"
                        inputmode="numeric"
                        autocomplete="off"
                        min="0"
                        max="86400"
                        aria-describedby="verify-skew-hint"
                        aria-invalid=live(move || Some(word(skew_wrong.get())))
                        on:input=move |_| form.edited()
                    />
                    <p id="verify-skew-hint" class="hint">
                        {live(move || if skew_wrong.get() { t.skew_hint } else { "" })}
                    </p>
                </div>
            </div>
            <div class="result">
                <Said answer />
                <Remedies form answer />
                <DecodedToken decoded />
                <div class="actions">
                    <Button testid="sign-clear" label=t.clear on_click=clear />
                </div>
            </div>
        </div>
    }
}

#[component]
fn Said(answer: RwSignal<Answer>) -> impl IntoView {
    let sentences = move || {
        let sentences = answer.with(|answer| answer.sentences.clone());
        sentences
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect::<Vec<_>>()
    };
    view! {
        <div
            id=RESULT
            class="verdict"
            role="status"
            tabindex="-1"
            data-testid=RESULT
            data-state=move || answer.with(|answer| answer.state)
            data-code=move || answer.with(|answer| answer.code)
        >
            {sentences}
        </div>
    }
}

/// A button for each reading; the one that fits is there.
#[component]
fn Remedies(form: Form, answer: RwSignal<Answer>) -> impl IntoView {
    let button = |(testid, reading): (&'static str, Reading)| {
        let fits = move || answer.with(|answer| answer.reading == Some(reading));
        let choose = move || {
            form.write(form.card.reading, reading.name());
            go_to_answer();
        };
        view! {
            <Button
                testid
                label=words(reading).choose
                class="primary"
                disabled=live(move || !fits())
                on_click=Box::new(choose)
            />
        }
    };
    view! { <div class="remedies">{Vec::from(REMEDIES.map(button))}</div> }
}

/// Takes a token over from another card, with all that verifies it, and goes to the answer: it may be below the edge of
/// the screen.
pub fn take(form: Form, from: Card, token: &str) {
    form.take_key(from);
    form.write(VERIFY_TOKEN, token);
    form.say(sign_text().token_taken);
    go_to_answer();
}

fn go_to_answer() {
    if let Some(answer) = document::element(RESULT) {
        // Fails only for an element that cannot take the focus.
        let _ = answer.focus();
    }
}

/// Forgets what was typed.
pub fn forget(form: Form) {
    for id in [VERIFY_TOKEN, VERIFY_PREVIOUS] {
        field::set_value(id, "");
    }
    field::set_value(VERIFY_SKEW, "60");
    form.write(form.card.secret, "");
}
