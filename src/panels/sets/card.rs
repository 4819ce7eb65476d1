//! What the set is for.

use jwt_secrets::sets::Profile;
use leptos::prelude::*;

use super::said;
use super::state::SetsForm;
use super::words::ProductWords;
use super::words::Words;
use crate::browser::list;
use crate::text;
use crate::text::Template;
use crate::typed;
use crate::ui::Button;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::Select;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::there;

#[component]
pub fn Card(form: SetsForm, clear: Box<dyn Fn()>) -> impl IntoView {
    let t = Words::here();
    let shared = typed::Words::here();
    let [purposes, environments] = [(); 2].map(|()| RwSignal::new(Remark::default()));
    let unusable = RwSignal::new(false);
    let product = RwSignal::new(None);
    follow(move || {
        let refused = form.refused();
        let remark = |refused: Option<_>| {
            let said = refused.as_ref().map(said::explain);
            said.map(Remark::wrong).unwrap_or_default()
        };
        unusable.set(refused.purposes.is_some() || refused.environments.is_some());
        purposes.set(remark(refused.purposes));
        environments.set(remark(refused.environments));
        product.set(form.asked_product().map(Profile::code));
    });
    let profile = move || product.get().and_then(Profile::of);
    let named = Profile::ALL.iter().zip(&t.products);
    let named = named.map(|(profile, words)| (profile.code(), words.name));
    let options = [("", t.purposes_only)].into_iter().chain(named).collect();
    let edited = move || Box::new(move || form.edited());
    let of_product = move || product.get().is_some();
    let source = t.source.around();
    view! {
        <div class="card asked fields">
            <div>
                <Select
                    name="profile"
                    field=form.profile
                    label=t.profile
                    options
                    on_choose=edited()
                />
                <div hidden=there(of_product)>
                    <Select
                        name="sets-alg"
                        field=form.alg
                        label=shared.algorithm
                        options=typed::algorithms()
                        on_choose=edited()
                    />
                </div>
            </div>
            <div class="purposes" hidden=there(of_product)>
                <PrivateField
                    id="set-purposes"
                    field=form.purposes
                    label=t.purposes
                    rows=3
                    remark=purposes
                    on_edit=edited()
                />
            </div>
            <PrivateField
                id="set-environments"
                field=form.environments
                label=t.environments
                rows=3
                remark=environments
                on_edit=edited()
            />
            <div class="product" hidden=there(move || !of_product())>
                <p>
                    {source.0}
                    <a
                        href=live(move || profile().map(Profile::source))
                        target="_blank"
                        rel="noreferrer"
                    >
                        {live(move || profile().and_then(said_of).map_or("", |words| words.name))}
                    </a>
                    {source.1.0}
                </p>
                <p>{live(move || profile().map_or_else(String::new, required))}</p>
                <p>{live(move || profile().map_or_else(String::new, unread))}</p>
                <p>{live(move || profile().and_then(said_of).map_or("", |words| words.note))}</p>
            </div>
            <div class="small">
                <Button
                    testid="set-generate"
                    label=t.generate
                    class="primary"
                    disabled=live(move || unusable.get())
                    on_click=Box::new(move || form.generate())
                />
                <Button testid="sets-clear" label=shared.clear on_click=clear />
            </div>
        </div>
    }
}

/// What the product needs in any case.
fn required(profile: &'static Profile) -> String {
    let rows = profile.rows();
    let names: Vec<_> = rows
        .iter()
        .map(|row| row.name.as_str())
        .filter(|name| profile.requires(name))
        .collect();
    named(Words::here().required, &names)
}

fn unread(profile: &'static Profile) -> String {
    named(Words::here().unread, profile.unread())
}

fn named(words: Template, names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    words.with(&[("names", &list::all(text::tag(), names))])
}

/// What is said of a product.
pub fn said_of(profile: &Profile) -> Option<&'static ProductWords> {
    let mut all = Profile::ALL.iter().zip(&Words::here().products);
    let (_, words) = all.find(|(one, _)| one.code() == profile.code())?;
    Some(words)
}
