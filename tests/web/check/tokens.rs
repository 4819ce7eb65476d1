//! Tokens whose secret is looked for.

use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;
use wasm_bindgen_test::wasm_bindgen_test;
use worker::Fault;
use worker::Finding;
use worker::Job;
use worker::Progress;
use worker::Report;
use worker::Source;
use zeroize::Zeroizing;

use super::panel;
use crate::bench::Bench;

/// Signed with `dddddd`.
const TOKEN: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6MTAsImlhdCI6MTUyNDQ0MjE5OX0.a9b52fBZPUtpmxlOVl2xZtXrxwDdaUqBOmrJQ0ou0lI";

fn progress(tried: u64, skipped: u64) -> Progress {
    Progress {
        tried,
        done: 0.5,
        rate: 1_000.0,
        skipped,
    }
}

fn found(text: &str, source: Source, place: &str) -> Report {
    let finding = Finding {
        text: Zeroizing::new(text.as_bytes().to_vec()),
        way: Way::Read(Reading::Utf8),
        bytes: text.len(),
        source,
        place: place.to_owned(),
    };
    Report::Found(finding, progress(1_234, 0))
}

fn state(panel: &Bench) -> String {
    let result = panel.hook("audit-result");
    result.get_attribute("data-state").unwrap()
}

#[wasm_bindgen_test]
async fn a_secret_that_is_found_is_shown_with_where_it_stands() {
    let panel = panel(|job| match job {
        Job::Audit { token, words, .. } => {
            assert_eq!((token, words), (TOKEN, "acme"));
            let place = "RFC 7515 appendix A.1";
            vec![
                Report::Progress(progress(1_000, 0)),
                found("a secret", Source::Published, place),
            ]
        }
        Job::Strength(_) | Job::Bulk(_) => Vec::new(),
    })
    .await;
    panel.fill("check-input", TOKEN).await;
    assert_eq!(panel.kind().as_deref(), Some("token"));
    assert_eq!((panel.verdict(), state(&panel)), (None, "idle".to_owned()));
    panel.fill("audit-words", "acme").await;
    panel.click("audit-start").await;
    assert_eq!(state(&panel), "found");
    assert_eq!(panel.verdict().as_deref(), Some("known"));
    assert_eq!(panel.text("audit-found"), "a secret");
    panel.says("audit-result", "which stands at RFC 7515 appendix A.1");
    let tried = panel.hook("audit-result").get_attribute("data-tried");
    assert_eq!(tried.as_deref(), Some("1234"));
    // It is of that token, and of no other.
    panel.fill("audit-words", "another").await;
    assert_eq!(
        (state(&panel), panel.text("audit-found")),
        ("idle".to_owned(), String::new())
    );
}

#[wasm_bindgen_test]
async fn a_search_in_vain_says_how_many_were_tried_and_what_was_passed_over() {
    let panel = panel(|_| vec![Report::Clean(progress(1_234_567, 3))]).await;
    panel
        .fill("check-input", &format!("https://host.example/?jwt={TOKEN}"))
        .await;
    panel.finds("token_in_address");
    panel.click("audit-start").await;
    assert_eq!(state(&panel), "clean");
    assert_eq!(panel.verdict().as_deref(), Some("none-found"));
    panel.says(
        "audit-result",
        "Not among 1,234,567 that were tried. 3 lines",
    );
}

#[wasm_bindgen_test]
async fn a_search_can_be_stopped_and_goes_when_the_text_changes() {
    let panel = panel(|_| vec![Report::Progress(progress(1_000, 0))]).await;
    panel.fill("check-input", TOKEN).await;
    panel.click("audit-start").await;
    assert_eq!(state(&panel), "running");
    panel.says(
        "audit-result",
        "1,000 tried, 1,000 a second, about 1 second left",
    );
    panel.click("audit-cancel").await;
    assert_eq!(state(&panel), "cancelled");
    panel.click("audit-start").await;
    panel.fill("check-input", "").await;
    assert_eq!(state(&panel), "idle");
}

#[wasm_bindgen_test]
async fn each_fault_is_said_in_words() {
    for (fault, said) in [
        (Fault::FileMissing, "The file worker.js is missing"),
        (Fault::NotStarted, "did not start the worker"),
        (Fault::Stopped, "ended before this was done"),
        (Fault::ListUnreadable, "it is a folder"),
        (Fault::ListGone, "was changed while it was read"),
    ] {
        let panel = panel(move |_| vec![Report::Failed(fault)]).await;
        panel.fill("check-input", TOKEN).await;
        panel.click("audit-start").await;
        assert_eq!(state(&panel), "failed");
        panel.says("audit-result", said);
        assert_eq!(panel.verdict(), None);
    }
}

#[wasm_bindgen_test]
async fn of_what_no_secret_signs_none_is_looked_for() {
    let panel = panel(|_| Vec::new()).await;
    for (token, code) in [
        ("eyJhbGciOiJub25lIn0.e30.", "alg_none"),
        ("eyJhbGciOiJSUzI1NiJ9.e30.AAAA", "alg_asymmetric"),
        ("eyJhbGciOiJIUzI1NiJ9.e30", "token_part_count"),
    ] {
        panel.fill("check-input", token).await;
        assert_eq!(panel.kind().as_deref(), Some("token"), "{token}");
        assert_eq!(panel.verdict().as_deref(), Some("unsuitable"), "{token}");
        panel.finds(code);
        for part in [".audit", ".make"] {
            assert!(panel.find(part).has_attribute("hidden"), "{token}: {part}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_token_in_an_address_is_told_from_one_in_a_command() {
    let panel = panel(|_| Vec::new()).await;
    panel
        .fill("check-input", &format!("https://host.example/?jwt={TOKEN}"))
        .await;
    panel.finds("token_in_address");
    let command = format!("curl -H 'Authorization: Bearer {TOKEN}' https://host.example/");
    panel.fill("check-input", &command).await;
    assert_eq!(panel.kind().as_deref(), Some("token"));
    assert_eq!(panel.findings(), Vec::<String>::new());
}
