//! What a secret is to those who read it: a table of readings, who reads it so, and the same bytes in another encoding.

use jwt_secrets::Algorithm;
use jwt_secrets::assess::BelowMinimum;
use jwt_secrets::assess::Library;
use jwt_secrets::key::Reading;
use leptos::prelude::*;

use super::answer::Answer;
use super::picture::Picture;
use super::said::Row;
use super::state::CheckForm;
use super::words::Words;
use crate::browser::quantity;
use crate::text;
use crate::text::Ways;
use crate::typed;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::Copying;
use crate::ui::Handle;
use crate::ui::Tick;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::set_secret;
use crate::ui::shown;
use crate::ui::there;

#[component]
pub fn Readings(form: CheckForm, answer: RwSignal<Answer>) -> impl IntoView {
    let t = &Words::here().rows;
    let written = Handle::new();
    // Which conversion is shown. It goes with the next edit.
    let conversion = RwSignal::new(None::<(Reading, Reading)>);
    follow(move || {
        form.track();
        conversion.set(None);
    });
    follow(move || {
        let text = conversion.get().and_then(|(from, to)| {
            let key = from.octets(&typed::pasted(form.input)).ok()?;
            to.text(&key)
        });
        if let Some(element) = written.get() {
            set_secret(&element, text.as_deref().map(String::as_str), false);
        }
    });
    let copying = Copying::new(
        move || shown(written),
        written,
        Tick::of(form.notice),
        move |copied| form.notice.say(copied.sentence(t.copied)),
    );
    let heads = Algorithm::ALL.map(|algorithm| view! { <th scope="col">{algorithm.alg()}</th> });
    let rows = Reading::ALL.map(|reading| row(form, answer, reading, conversion));
    let characters = move || {
        let count = answer.with(|answer| answer.characters).to_string();
        t.characters.with(&[("characters", &count)])
    };
    let said = move || {
        conversion.get().map_or_else(String::new, |(from, to)| {
            let readings = &Ways::here().readings;
            t.written
                .with(&[("reading", readings.of(from)), ("other", readings.of(to))])
        })
    };
    view! {
        <div class="card readings" hidden=there(move || answer.with(|answer| answer.rows.is_empty()))>
            <h2>{t.headline}</h2>
            <p>
                {live(characters)}
                " "
                {live(move || if answer.with(|answer| answer.differ) { t.differ } else { "" })}
            </p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t.picture}</th>
                        <th scope="col">{t.reading}</th>
                        <th scope="col">{t.length}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="written" hidden=there(move || conversion.get().is_none())>
                <p>{live(said)}</p>
                <output
                    node_ref=written
                    data-testid="converted"
                    aria-live="off"
                    translate="no"
                    spellcheck="false"
                ></output>
                <CopyButton
                    testid="copy-converted"
                    label=t.copy
                    disabled=live(move || conversion.get().is_none())
                    copying
                />
            </div>
        </div>
    }
}

/// The secret under one reading.
fn row(
    form: CheckForm,
    answer: RwSignal<Answer>,
    reading: Reading,
    conversion: RwSignal<Option<(Reading, Reading)>>,
) -> impl IntoView {
    let t = &Words::here().rows;
    let row = move || answer.with(|answer| answer.row(reading).cloned());
    let bytes = move || row().and_then(|row| row.bytes.ok());
    let length = move || match row().map(|row| row.bytes) {
        None => String::new(),
        Some(Ok(bytes)) => quantity::bytes(text::tag(), bytes),
        Some(Err(said)) => said,
    };
    let short = move |place: usize| row().and_then(|row| short_in(&row, place));
    let attribute =
        move |place| live(move || short(place).map(|short| if short { "short" } else { "ok" }));
    let cells = [0, 1, 2].map(|place| {
        let alg = Algorithm::ALL.get(place).map(|algorithm| algorithm.alg());
        let said = move || match short(place) {
            None => "–",
            Some(true) => t.too_short,
            Some(false) => t.long_enough,
        };
        let is_short = live(move || short(place).map(|short| if short { "short" } else { "ok" }));
        view! { <td class="fits" data-alg=alg data-fits=is_short>{live(said)}</td> }
    });
    // Bytes that are no text cannot be written as one.
    let writable = move |other| {
        row().is_some_and(|row| row.bytes.is_ok() && (row.is_text || other != Reading::Utf8))
    };
    let others: Vec<_> = Reading::ALL
        .into_iter()
        .filter(|other| *other != reading)
        .map(|other| {
            view! {
                <Button
                    testid=convert(other)
                    label=Ways::here().readings.of(other)
                    disabled=live(move || !writable(other))
                    on_click=Box::new(move || conversion.set(Some((reading, other))))
                />
            }
        })
        .collect();
    let libraries: Vec<_> = Library::reading(reading).map(library).collect();
    let count = libraries.len().to_string();
    view! {
        <tr
            data-testid="reading"
            data-encoding=reading.name()
            data-bytes=live(move || bytes().map(|bytes| bytes.to_string()))
            data-hs256=attribute(0)
            data-hs384=attribute(1)
            data-hs512=attribute(2)
        >
            <td class="bits"><Picture form answer reading /></td>
            <th scope="row">{Ways::here().readings.of(reading)}</th>
            <td class="length">{live(length)}</td>
            {cells}
        </tr>
        <tr class="more">
            <td colspan="6">
                <details>
                    <summary>{t.libraries.with(&[("count", &count)])}</summary>
                    <ul>{libraries}</ul>
                </details>
                <p class="small" hidden=there(move || bytes().is_none())>
                    <span>{t.write_as}</span>
                    {others}
                </p>
            </td>
        </tr>
    }
}

fn short_in(row: &Row, place: usize) -> Option<bool> {
    row.short.get(place).copied().flatten()
}

/// The hook of a button that writes the bytes in this encoding.
const fn convert(to: Reading) -> &'static str {
    match to {
        Reading::Utf8 => "convert-to-utf8",
        Reading::Base64Url => "convert-to-base64url",
        Reading::Base64 => "convert-to-base64",
        Reading::Hex => "convert-to-hex",
    }
}

/// A call that reads a secret so, and what it does with a short one.
fn library(library: Library) -> impl IntoView {
    let t = &Words::here().rows;
    let since = |since: Option<&str>, words: text::Template, without: &str| {
        since.map_or_else(
            || without.to_owned(),
            |version| words.with(&[("version", version)]),
        )
    };
    let said = match library.below_minimum {
        BelowMinimum::Refuses { since: version } => since(version, t.refuses_since, t.refuses),
        BelowMinimum::Warns { since: version } => since(version, t.warns_since, t.warns),
        BelowMinimum::Takes => t.takes.to_owned(),
        BelowMinimum::Unknown => t.unknown.to_owned(),
    };
    let registry = library.registry.unwrap_or(t.product);
    let is_name = library.registry.map(|_| "no");
    view! {
        <li>
            <strong translate="no">{library.name}</strong>
            " "
            <span class="registry" translate=is_name>{registry}</span>
            " "
            <code>{library.call}</code>
            " "
            {said}
        </li>
    }
}
