//! Many secrets in Generate: a list of a few, and what is refused. A file of many is made by the worker, and tested in the
//! journeys.

use std::collections::HashSet;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::workspace_with;

impl Bench {
    /// Generate, with the part that another number brings.
    async fn many(format: Format, count: &str) -> Self {
        let (workspace, handles) = workspace_with(Algorithm::Hs256, format);
        let panel = Self::generate(workspace, handles).await;
        panel.type_into("bulk-count", count);
        panel
            .until(|panel| !panel.texts("[data-testid=bulk-start]").is_empty())
            .await;
        panel.settled().await;
        panel
    }

    /// The secrets of the list.
    fn listed(&self) -> Vec<String> {
        let shown = self.texts("[data-testid=bulk-list] li:not([hidden]) code");
        let all = self.texts("[data-testid=bulk-list] code");
        let filled = all.iter().filter(|text| !text.is_empty()).count();
        assert_eq!(shown.len(), filled, "a secret is in the page, and not seen");
        shown
    }

    fn is_off(&self, hook: &str) -> bool {
        self.hook(hook).has_attribute("disabled")
    }

    /// Whether it stands in the place of the one secret.
    fn stands(&self) -> bool {
        !self.find(".bulk").has_attribute("hidden")
    }
}

#[wasm_bindgen_test]
async fn another_number_than_one_brings_a_list_with_each_secret_once() {
    for format in Format::ALL {
        let panel = Bench::many(format, "20").await;
        assert!(panel.stands());
        assert_eq!(panel.listed().len(), 0, "before it is asked for");
        panel.click("bulk-start").await;
        let secrets = panel.listed();
        let length = panel
            .text("secret")
            .chars()
            .filter(|c| !c.is_whitespace())
            .count();
        for secret in &secrets {
            assert_eq!(secret.len(), length, "{format}: {secret}");
        }
        let different: HashSet<_> = secrets.iter().collect();
        assert_eq!(different.len(), 20, "{format}");
        assert!(!secrets.contains(&panel.text("secret")));
        panel.says("bulk-result", "20 for HS256");
        let each = match format {
            Format::Alphanumeric => "43 characters each",
            _ => "32 bytes each",
        };
        panel.says("bulk-result", each);
        assert!(!panel.is_off("bulk-save"));
    }
}

#[wasm_bindgen_test]
async fn a_list_goes_with_another_one_and_with_clear() {
    let panel = Bench::many(Format::Hex, "50").await;
    panel.click("bulk-start").await;
    let first = panel.listed();
    panel.fill("bulk-count", "3").await;
    assert_eq!(
        panel.listed(),
        first,
        "what was made stays until more is asked for"
    );
    panel.click("bulk-start").await;
    let second = panel.listed();
    assert_eq!(second.len(), 3);
    assert!(second.iter().all(|secret| !first.contains(secret)));
    panel.click("bulk-clear").await;
    assert_eq!(panel.listed().len(), 0);
    assert!(panel.is_off("bulk-save") && panel.text("bulk-result").is_empty());
    // The other tests' panels hold something, too.
    panel.click("bulk-clear").await;
    panel.says("bulk-status", "The one secret of Generate is as it was");
    assert_ne!(panel.text("secret"), "");
}

#[wasm_bindgen_test]
async fn a_number_that_cannot_be_is_refused_beside_its_field() {
    let panel = Bench::many(Format::Base64Url, "2").await;
    for (typed, said) in [
        ("0", "From 1 to 10,000,000"),
        ("10000001", "From 1 to 10,000,000"),
        ("1.5", "digits"),
        ("-3", "From 1 to 10,000,000"),
        ("1e3", "digits"),
    ] {
        panel.fill("bulk-count", typed).await;
        let hint = panel.hint("count");
        assert!(hint.contains(said), "{typed}: {hint}");
        assert!(
            panel.wrong("bulk-count") && panel.is_off("bulk-start"),
            "{typed}"
        );
        assert_eq!(
            panel.find("#count-hint").get_attribute("role").unwrap(),
            "alert"
        );
        assert_eq!(panel.value("bulk-count"), typed, "it is taken away");
    }
    // Nothing is on its way to something.
    panel.fill("bulk-count", "").await;
    assert!(!panel.wrong("bulk-count") && panel.is_off("bulk-start"));
    panel.fill("bulk-count", "51").await;
    assert!(!panel.wrong("bulk-count") && !panel.is_off("bulk-start"));
}

#[wasm_bindgen_test]
async fn nothing_is_made_of_a_length_that_is_refused() {
    let panel = Bench::many(Format::Base64Url, "20").await;
    for length in ["5000", "48.5", "5", ""] {
        panel.change("bytes", length);
        panel.settled().await;
        panel.click("bulk-start").await;
        assert_eq!(panel.listed().len(), 0, "{length}");
        panel.says("bulk-status", "First a length");
        // What was said goes with it.
        panel.pick("bulk-layout", "csv").await;
        assert_eq!(panel.text("bulk-status"), "");
    }
    panel.change("bytes", "48");
    panel.settled().await;
    panel.click("bulk-start").await;
    assert_eq!(panel.listed().len(), 20);
    panel.says("bulk-result", "48 bytes each");
    assert_eq!(panel.text("bulk-status"), "");
}

#[wasm_bindgen_test]
async fn lines_with_names_have_that_of_generate_which_can_be_typed_here() {
    let panel = Bench::many(Format::Base64Url, "3").await;
    let is_there = || panel.texts(".bulk .field:not([hidden]) label").concat();
    assert!(!is_there().contains("Name"));
    panel.pick("bulk-layout", "dotenv").await;
    assert!(is_there().contains("Name"));
    assert_eq!(panel.value("bulk-name"), "JWT_SECRET");
    for wrong in ["my-app", "$(id)", "1A", ""] {
        panel.fill("bulk-name", wrong).await;
        assert!(panel.wrong("bulk-name"), "{wrong}");
        assert!(panel.is_off("bulk-start"), "{wrong}");
        assert!(panel.hint("bulk-name").contains("letters, digits"));
        assert_eq!(panel.value("variable"), "JWT_SECRET", "{wrong}");
        panel.click("bulk-clear").await;
        assert_eq!(panel.value("bulk-name"), "JWT_SECRET", "{wrong}");
    }
    panel.fill("bulk-name", "TENANT").await;
    assert!(!panel.is_off("bulk-start"));
    panel.fill("bulk-count", "1").await;
    assert_eq!(panel.value("variable"), "TENANT");
}

#[wasm_bindgen_test]
async fn with_one_again_the_one_secret_is_back() {
    let panel = Bench::many(Format::Base64Url, "20").await;
    let secret = panel.text("secret");
    assert!(panel.stands());
    panel.fill("bulk-count", "1").await;
    assert!(!panel.stands());
    assert_eq!(panel.text("secret"), secret);
}
