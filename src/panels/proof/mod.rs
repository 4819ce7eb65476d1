//! Proof: the version, the digest of its files, and every request so far.

mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

pub use self::words::Words;
use crate::browser::document;
use crate::browser::page;
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
    page::on_request(move || {
        requests.try_set(page::requests());
    });
    let rows = move || requests.get().into_iter().map(row).collect::<Vec<_>>();
    view! {
        <h1>{t.headline}</h1>
        <p class="promise">{t.promise}</p>
        <div class="card prose">
            <h2>{t.version}</h2>
            <p><code data-testid="version">{version.to_owned()}</code></p>
            <h2>{t.manifest}</h2>
            <p><code class="digest" data-testid="manifest-hash">{manifest.to_owned()}</code></p>
            <p>{t.manifest_body}</p>
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
                <tbody>{rows}</tbody>
            </table>
            <h2>{t.limits}</h2>
            <p>{t.limits_body}</p>
        </div>
    }
}

fn row(request: Request) -> impl IntoView {
    let t = Words::here();
    let asked_by = if request.by_service_worker {
        t.service_worker
    } else {
        t.page
    };
    let answered_by = if request.from_cache {
        t.cache
    } else {
        t.network
    };
    view! {
        <tr data-testid="request-log">
            <td><code>{request.path}</code></td>
            <td>{asked_by}</td>
            <td>{answered_by}</td>
        </tr>
    }
}
