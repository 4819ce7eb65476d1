//! Proof: how many requests went elsewhere, every request so far, the version and the digest of its files.

mod group;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::group::Group;
pub use self::words::Words;
use crate::browser::document;
use crate::browser::page;
use crate::browser::page::Answer;
use crate::browser::page::Request;
use crate::state::Handles;

/// Draws the panel into its section.
pub fn draw(section: HtmlElement, _: Handles) {
    mount_to(section, Proof).forget();
}

#[component]
fn Proof() -> impl IntoView {
    let t = Words::here();
    let build = document::root_data("data-build").unwrap_or_default();
    let (version, manifest) = build.split_once('+').unwrap_or((&build, ""));
    let requests = RwSignal::new(page::requests());
    page::on_change(move || {
        requests.try_set(page::requests());
    });
    let answer = move || {
        // The boot script counts; the list says only that there is something new.
        requests.track();
        let count = page::requests_to_others().to_string();
        t.answer.with(&[("count", &count)])
    };
    let not_kept = move || {
        requests.track();
        let file = page::file_not_kept();
        (!file.is_empty())
            .then(|| view! { <p data-testid="not-kept">{t.not_kept.with(&[("file", &file)])}</p> })
    };
    let groups = move || {
        let groups = requests.with(|requests| Group::of_all(requests));
        groups.into_iter().map(section).collect::<Vec<_>>()
    };
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <div class="card proof">
            <p class="answer" data-testid="other-requests">{answer}</p>
            <p>{t.answer_body}</p>
            {not_kept}
            <h2>{t.requests}</h2>
            <p>{t.requests_body}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t.path}</th>
                        <th scope="col">{t.asked_by}</th>
                        <th scope="col">{t.answered_by}</th>
                    </tr>
                </thead>
                {groups}
            </table>
            <h2>{t.version}</h2>
            <p><code data-testid="version">{version.to_owned()}</code></p>
            <h2>{t.manifest}</h2>
            <p><code class="digest" data-testid="manifest-hash">{manifest.to_owned()}</code></p>
            <p>{t.manifest_body}</p>
            <h2>{t.limits}</h2>
            <p>{t.limits_vouch}</p>
            <p>{t.limits_policy}</p>
            <p>{t.limits_extensions}</p>
        </div>
    }
}

/// A group with its requests.
fn section((group, requests): (Group, Vec<Request>)) -> impl IntoView {
    let title = group.title(Words::here());
    let count = requests.len().to_string();
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan="3">{title.with(&[("count", &count)])}</th>
            </tr>
            {requests.into_iter().map(row).collect::<Vec<_>>()}
        </tbody>
    }
}

fn row(request: Request) -> impl IntoView {
    let t = Words::here();
    let (asker, asked_by) = if request.by_service_worker {
        ("service-worker", t.service_worker)
    } else {
        ("page", t.page)
    };
    let (answer, answered_by) = match request.answer {
        Answer::Network => ("network", t.network),
        Answer::Cache => ("cache", t.cache),
        Answer::Nobody => ("nobody", t.nobody),
    };
    view! {
        <tr data-testid="request-log" data-asked-by=asker data-answered-by=answer>
            <td><code>{request.path}</code></td>
            <td>{asked_by}</td>
            <td>{answered_by}</td>
        </tr>
    }
}
