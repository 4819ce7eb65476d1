//! Header, payload and secret, and the token that they make.

use std::rc::Rc;

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::ClaimsSet;
use jwt_secrets::jws::CompactJws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::Lifetime;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::Part;
use leptos::prelude::*;

use super::claims::QuickClaims;
use super::fields::SIGN_HEADER;
use super::fields::SIGN_PAYLOAD;
use super::fields::TypedSecret;
use super::fields::algorithms;
use super::fields::choice;
use super::fields::json;
use super::fields::readings;
use super::form::Form;
use super::samples::Samples;
use super::shown::shown;
use super::steps;
use super::steps::Steps;
use super::steps::TOKEN;
use super::verifying;
use crate::browser::clock;
use crate::browser::field;
use crate::state::Workspace;
use crate::text::explained;
use crate::text::sentence;
use crate::text::sign_text;
use crate::text::text;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;

/// How long a new payload is valid, in seconds.
const LIFETIME: i64 = 15 * 60;

#[component]
pub fn Sign(
    form: Form,
    /// The other card, which takes the token over.
    verify: Form,
    workspace: Workspace,
) -> impl IntoView {
    let t = sign_text();
    let [header, payload, secret] = [(); 3].map(|()| RwSignal::new(Remark::default()));
    // Why there is no token; empty when there is one.
    let lacking = RwSignal::new("");
    follow(move || {
        form.track();
        let attempt = attempt(form);
        steps::write(attempt.token.as_ref());
        lacking.set(attempt.lacking());
        header.set(attempt.header);
        payload.set(attempt.payload);
        secret.set(attempt.secret);
    });
    let unsigned = move || !lacking.get().is_empty();
    let edited = move || Box::new(move || form.edited());
    view! {
        <div class="card form" role="group" aria-labelledby="sign-title">
            <h2 id="sign-title">{t.sign}</h2>
            <div class="fields">
                <Select
                    name=form.card.alg
                    label=t.algorithm
                    options=algorithms()
                    on_choose=Box::new(move || set_alg(form))
                />
                <PrivateField
                    id=SIGN_HEADER
                    label=t.header
                    rows=4
                    remark=header
                    on_edit=edited()
                />
                <PrivateField
                    id=SIGN_PAYLOAD
                    label=t.payload
                    rows=8
                    remark=payload
                    on_edit=edited()
                />
                <QuickClaims form />
                <PrivateField
                    id=form.card.secret
                    label=t.sign_secret
                    rows=2
                    remark=secret
                    on_edit=edited()
                />
                <Button
                    testid="sign-use-generated"
                    label=t.use_generated
                    disabled=live(move || !workspace.has_secret())
                    on_click=Box::new(move || sign_with_generated(form, workspace))
                />
                <Select name=form.card.reading label=t.reading options=readings() on_choose=edited() />
            </div>
            <div class="result">
                <Steps />
                <p class="hint" hidden=live(move || !unsigned())>{live(move || lacking.get())}</p>
                <div class="actions">
                    <CopyButton
                        testid="copy-token"
                        label=t.copy_token
                        class="primary"
                        disabled=live(unsigned)
                        read=Rc::new(|| shown(TOKEN))
                        shown=TOKEN
                        on_done=Rc::new(move |copied| form.say(copied.sentence(t.copied_token)))
                    />
                    <Button
                        testid="verify-this"
                        label=t.verify_this
                        disabled=live(unsigned)
                        on_click=Box::new(move || {
                            if let Some(token) = shown(TOKEN) {
                                verifying::take(verify, form.card, &token);
                            }
                        })
                    />
                </div>
                <Samples form />
            </div>
        </div>
    }
}

/// Takes the generated secret over, to sign with under the algorithm that it was made for.
fn sign_with_generated(form: Form, workspace: Workspace) {
    field::set_value(form.card.alg, workspace.algorithm().alg());
    set_alg(form);
    form.take_generated(workspace);
}

/// Puts the algorithm that was chosen into the header.
fn set_alg(form: Form) {
    let algorithm: Algorithm = choice(form.card.alg);
    let header = json(SIGN_HEADER, Part::Header).and_then(|header| {
        let value = ["\"", algorithm.alg(), "\""].concat();
        jws::with_member(Part::Header, &header, "alg", &value)
    });
    match header {
        Ok(header) => form.write(SIGN_HEADER, &header),
        // It stays as it was typed; what is wrong stands beside it.
        Err(_) => form.edited(),
    }
}

/// Forgets what was typed, and begins with a token of an example.
pub fn forget(form: Form) {
    let now = clock::now();
    let header = Header::text(choice(form.card.alg));
    let payload = format!(r#"{{"sub":"alice","iat":{now},"exp":{}}}"#, now + LIFETIME);
    for (id, part, text) in [
        (SIGN_HEADER, Part::Header, header),
        (SIGN_PAYLOAD, Part::Payload, payload),
    ] {
        // Our own JSON: it can be read.
        if let Ok(text) = jws::indented(part, &text) {
            field::set_value(id, &text);
        }
    }
    form.write(form.card.secret, "");
}

/// The token, or none, and what is said below the fields.
struct Attempt {
    token: Option<CompactJws>,
    header: Remark,
    payload: Remark,
    secret: Remark,
}

impl Attempt {
    fn lacking(&self) -> &'static str {
        let t = sign_text();
        let wrong = self.header.wrong || self.payload.wrong || self.secret.wrong;
        match (&self.token, wrong) {
            (Some(_), _) => "",
            (None, true) => t.correct_first,
            (None, false) => t.no_token,
        }
    }
}

fn attempt(form: Form) -> Attempt {
    let algorithm: Algorithm = choice(form.card.alg);
    let secret = TypedSecret::read(form.card.secret, choice(form.card.reading));
    let header = json(SIGN_HEADER, Part::Header);
    let payload = json(SIGN_PAYLOAD, Part::Payload);
    let mut attempt = Attempt {
        token: None,
        header: about_header(header.as_deref(), algorithm),
        payload: about_payload(payload.as_deref()),
        secret: secret.remark(),
    };
    let (Ok(header), Ok(payload), Ok(key)) = (header, payload, secret.key()) else {
        return attempt;
    };
    match jws::sign(&header, &payload, key, algorithm) {
        Ok(token) => attempt.token = Some(token),
        Err(error @ Error::LengthTooShort { .. }) => {
            let has = format!(
                "{}{} {}.",
                sign_text().has,
                key.effective_length(),
                text().bytes
            );
            // What is worth knowing of the secret says why it is so short.
            let why = secret.remark().text;
            let said = [&sentence(&error), &has, error.hint(), &why];
            attempt.secret = Remark::wrong(said.map(str::trim).join(" ").trim_end());
        }
        Err(error @ Error::TokenTooLong) => {
            attempt.payload = Remark::wrong(explained(
                &error,
                Error::JsonTooLong {
                    part: Part::Payload,
                }
                .hint(),
            ));
        }
        // Said below its field already.
        Err(_) => {}
    }
    attempt
}

fn about_header(text: Result<&String, &Error>, algorithm: Algorithm) -> Remark {
    let t = sign_text();
    let accepted = text
        .map_err(Error::clone)
        .and_then(|text| Header::parse(text)?.accept(algorithm));
    let Err(error) = accepted else {
        return Remark::default();
    };
    // The hints of some errors are for those who verify.
    let hint = match error {
        Error::AlgMissing
        | Error::AlgNotAString
        | Error::AlgNone
        | Error::AlgAsymmetric
        | Error::AlgUnknown
        | Error::AlgDiffers { .. } => t.alg_hint,
        Error::CritInvalid | Error::CritUnsupported | Error::PayloadUnencoded => t.extension_hint,
        _ => error.hint(),
    };
    Remark::wrong(explained(&error, hint))
}

/// A claims set that is odd is signed all the same: what a server does with it may be the question.
fn about_payload(text: Result<&String, &Error>) -> Remark {
    let claims = text
        .map_err(Error::clone)
        .and_then(|text| ClaimsSet::parse(text));
    let now = NumericDate::from_seconds(clock::now());
    match claims {
        Ok(claims) if matches!(claims.lifetime(now, 0), Lifetime::Expired { .. }) => {
            Remark::note(sign_text().never_valid)
        }
        Ok(_) => Remark::default(),
        Err(
            error @ (Error::TimeNotANumber { .. }
            | Error::TimeInMilliseconds { .. }
            | Error::TimeOutOfRange { .. }),
        ) => Remark::note(explained(&error, error.hint())),
        Err(error) => Remark::wrong(explained(&error, error.hint())),
    }
}
