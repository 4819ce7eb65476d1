//! A token, the secrets that may have signed it, and the answer.

use jwt_secrets::Algorithm;
use jwt_secrets::TokenError;
use jwt_secrets::jws::Verdict;
use jwt_secrets::jws::Verification;
use jwt_secrets::key::Reading;
use leptos::prelude::*;

use super::answer::Answer;
use super::decoded::Decoded;
use super::decoded::DecodedToken;
use super::decoded::Parts;
use super::inquiry::Inquiries;
use super::question::Question;
use super::remedy::Remedy;
use super::settings;
use super::settings::Settings;
use super::state::VerifyForm;
use super::verdict::VerdictCard;
use super::words::Words;
use crate::browser::alarm;
use crate::browser::alarm::Alarm;
use crate::panels::Panel;
use crate::typed;
use crate::ui::Button;
use crate::ui::Handle;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::follow;
use crate::ui::live;

/// How far clocks may differ unless somebody says otherwise, in seconds.
const SKEW: &str = "60";

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
    let mattered = StoredValue::new(false);
    // Since the last answer. Who types on looks at what is typed.
    let pasted = StoredValue::new(false);
    let asked = Handle::new().on("paste", Box::new(move |_| pasted.set_value(true)));
    let say = move |question: &Question, verification: &Verification, said: Answer| {
        let matters = matches!(
            verification.verdict(),
            Verdict::Invalid(TokenError::AlgDiffers { .. })
        ) || said.remedies.iter().any(Remedy::of_reading)
            || question.previous.fault().is_some()
            || (question.current.fault().is_some() && question.reading != Reading::default())
            || question.skew.is_none();
        // Whoever folds it again has seen it.
        if matters && !mattered.get_value() {
            settings::open(form);
        }
        if !said.looking {
            mattered.set_value(matters);
        }
        let arrived = pasted.get_value() && !said.looking && said.state != "empty";
        if !said.looking {
            pasted.set_value(false);
        }
        // The same answer is not said twice.
        if answer.with_untracked(|before| *before != said) {
            answer.set(said);
        }
        if arrived {
            // When it is drawn. Below a long token it may be out of sight.
            alarm::after(0, Box::new(move || form.answer.show()));
        }
    };
    let inquiries = Inquiries::new(Box::new(say));
    follow(move || {
        form.key.track();
        let question = Question::asked(form);
        let verification = question.verify();
        let verdict = verification.verdict();
        token.set(match verdict {
            // The answer says what is wrong, and what to do about it.
            Verdict::Malformed(_) | Verdict::Unsupported(_)
                if verification.signed_by().is_none() =>
            {
                Remark::wrong("")
            }
            _ => Remark::default(),
        });
        decoded.set(parts.write(&verification, question.now));
        secret.set(question.current.remark());
        previous.set(question.previous.remark());
        skew_wrong.set(question.skew.is_none());
        let change = verification
            .claims()
            .and_then(|claims| claims.changes_in(question.now, question.granted()));
        let look_again = || Box::new(move || form.key.look_again());
        alarm.set_value(change.and_then(|seconds| Alarm::after(seconds, look_again())));
        inquiries.begin(question, verification);
    });
    follow(move || take(form));
    let edited = move || Box::new(move || form.key.edited());
    view! {
        <div class="form verify">
            <div node_ref=asked class="card asked fields">
                <PrivateField
                    id="verify-token"
                    field=form.token
                    label=t.token
                    rows=3
                    remark=token
                    on_edit=edited()
                />
                <PrivateField
                    id="verify-secret"
                    field=form.key.secret
                    label=t.secret
                    rows=1
                    remark=secret
                    on_edit=edited()
                />
                <div class="small">
                    <Button
                        testid="verify-use-generated"
                        label=shared.use_generated
                        disabled=live(move || !form.key.handles.current.available())
                        on_click=Box::new(move || verify_with_generated(form))
                    />
                    <Button testid="verify-clear" label=shared.clear on_click=clear />
                </div>
            </div>
            <VerdictCard form answer decoded />
            <Settings form previous skew_wrong />
            <DecodedToken parts decoded />
        </div>
    }
}

/// Takes the generated secret over, and accepts the algorithm that it was made for.
fn verify_with_generated(form: VerifyForm) {
    form.key.take_algorithm();
    form.key.take_generated();
    unfold_unusual(form);
}

/// Shows the algorithm and the reading, if they are not those that the panel begins with.
fn unfold_unusual(form: VerifyForm) {
    let algorithm: Algorithm = typed::choice(form.key.alg);
    let reading: Reading = typed::choice(form.key.reading);
    if algorithm != Algorithm::default() || reading != Reading::default() {
        settings::open(form);
    }
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
    unfold_unusual(form);
    // In a panel that is not on the screen nothing takes the focus. One that is loaded late is there already.
    let answer = form.answer.get();
    let here = answer.is_some_and(|answer| answer.client_width() > 0);
    form.taken.set_value(!here);
    if here {
        go_to_token(form);
    }
}

/// Says that a token was taken over, and goes to the answer about it: it may be below the edge of the screen.
fn go_to_token(form: VerifyForm) {
    form.key.notice.say(Words::here().token_taken);
    form.answer.focus();
}

/// The panel comes onto the screen, maybe with a token that was taken over while it was not.
pub fn arrive(form: VerifyForm) {
    if form.taken.get_value() {
        form.taken.set_value(false);
        // What was written while the panel was hidden had no size.
        for field in [form.token, form.key.secret] {
            typed::fit(field);
        }
        go_to_token(form);
    }
}

/// Forgets what was typed.
pub fn forget(form: VerifyForm) {
    form.key.forget();
    for field in [form.token, form.previous] {
        typed::forget(field);
    }
    typed::write(form.skew, SKEW);
    settings::close(form);
    form.key.edited();
}
