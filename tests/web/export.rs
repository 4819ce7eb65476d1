//! The places in Generate: each target with the generated secret in it.

use app::panels::generate::FIRST;
use app::state::Handles;
use app::state::Workspace;
use app::written::Words as Written;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::export::Target;
use leptos::prelude::Set as _;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::workspace_with;

impl Bench {
    /// Generate, with a tab for each target.
    async fn places(workspace: Workspace, handles: Handles) -> Self {
        let panel = Self::generate(workspace, handles).await;
        panel.press_tab("more").await;
        panel.choose("dotenv").await;
        panel
    }

    /// Presses a tab for the first time, which brings the panel.
    async fn press_tab(&self, code: &str) {
        self.find(&format!("[data-target={code}]")).click();
        self.until(|panel| !panel.texts("[data-testid=target]").is_empty())
            .await;
        self.settled().await;
    }

    async fn choose(&self, code: &str) {
        self.find(&format!("[data-target={code}]")).click();
        self.settled().await;
    }

    fn is_disabled(&self, hook: &str) -> bool {
        self.hook(hook).has_attribute("disabled")
    }
}

#[wasm_bindgen_test]
async fn each_target_has_the_secret_and_says_how_it_is_read() {
    let (workspace, handles) = workspace_with(Algorithm::Hs256, Format::Base64Url);
    let panel = Bench::places(workspace, handles).await;
    let secret = workspace.text().unwrap();
    let encoded = ["kubernetes_data", "jwk", "jwk_set"];
    for target in Target::ALL {
        panel.choose(target.code()).await;
        let text = panel.text("target");
        let whole = text.contains(secret.as_str()) || encoded.contains(&target.code());
        assert!(whole, "{}: {text}", target.code());
        for said in ["target-reading", "target-form"] {
            let said = panel.text(said);
            assert!(said.len() > 10 && !said.contains(['{', '}']), "{said}");
        }
        assert!(panel.hook("target-refused").has_attribute("hidden"));
        assert!(!panel.is_disabled("target-copy"));
    }
    let chosen = panel.attributes("[role=tab]", "aria-selected");
    let on = chosen.iter().filter(|on| on.as_deref() == Some("true"));
    assert_eq!(on.count(), 1);
}

#[wasm_bindgen_test]
async fn what_is_hidden_or_cleared_is_in_no_target() {
    let (workspace, handles) = workspace_with(Algorithm::Hs512, Format::Hex);
    let panel = Bench::places(workspace, handles).await;
    panel.choose("kubernetes").await;
    let secret = workspace.text().unwrap();
    assert!(panel.text("target").contains(secret.as_str()));
    workspace.toggle_revealed();
    panel.settled().await;
    assert_eq!(panel.text("target"), "");
    assert!(
        !panel.is_disabled("target-copy"),
        "a hidden one can be copied"
    );
    workspace.toggle_revealed();
    workspace.forget();
    panel.settled().await;
    assert_eq!(panel.text("target"), "");
    assert!(panel.is_disabled("target-copy") && panel.is_disabled("target-download"));
    panel.says("target-refused", "");
}

#[wasm_bindgen_test]
async fn the_name_is_followed_and_one_that_a_place_keeps_is_refused_with_a_way_out() {
    let (workspace, handles) = workspace_with(Algorithm::Hs256, Format::Base64Url);
    let panel = Bench::places(workspace, handles).await;
    handles.variable.set("GITHUB_SECRET".to_owned());
    panel.settled().await;
    assert!(panel.text("target").starts_with("GITHUB_SECRET="));
    panel.choose("github").await;
    assert_eq!(panel.text("target"), "");
    assert!(panel.is_disabled("target-copy"));
    panel.says("target-refused", "GITHUB_SECRET");
    panel.says("target-refused", "another name");
    let code = panel.hook("target-refused").get_attribute("data-code");
    assert_eq!(code.as_deref(), Some("target_name_unsupported"));
    panel.choose("vault").await;
    assert!(panel.text("target").contains("GITHUB_SECRET=-"));
}

#[wasm_bindgen_test]
async fn a_jwk_is_the_key_that_was_drawn_where_that_is_the_format() {
    let (workspace, handles) = workspace_with(Algorithm::Hs256, Format::Jwk);
    let panel = Bench::places(workspace, handles).await;
    let k = workspace.text_in(Format::Base64Url).unwrap();
    panel.says("target-reading", "decode JWT_SECRET");
    panel.choose("jwk").await;
    assert!(panel.text("target").contains(&format!("\"k\":\"{}\"", *k)));
    panel.says("target-reading", "RFC 7518");
}

#[wasm_bindgen_test]
async fn the_line_is_all_there_is_until_a_tab_is_pressed_and_the_first_tabs_are_named_as_the_others_are()
 {
    let (workspace, handles) = workspace_with(Algorithm::Hs256, Format::Base64Url);
    let panel = Bench::generate(workspace, handles).await;
    let secret = workspace.text().unwrap();
    let line = format!("JWT_SECRET={}", *secret);
    assert_eq!(panel.text("env-line"), line);
    assert!(panel.texts("[data-testid=target]").is_empty());
    let chosen = panel.attributes("[aria-selected=true]", "data-target");
    assert_eq!(chosen, [Some("dotenv".to_owned())]);
    panel.choose("dotenv").await;
    panel
        .until(|panel| !panel.texts("[data-testid=target]").is_empty())
        .await;
    panel.settled().await;
    assert_eq!(panel.text("target"), format!("{line}\n"));
    let labels = &Written::here().targets;
    for (target, words) in Target::ALL.iter().zip(labels) {
        if FIRST.contains(&target.code()) {
            let tab = panel.texts(&format!("[data-target={}]", target.code()));
            assert!(words.label.starts_with(&tab.concat()), "{tab:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn more_gives_way_to_the_tabs_of_all_other_targets_of_which_the_first_is_chosen() {
    let (workspace, handles) = workspace_with(Algorithm::Hs256, Format::Base64Url);
    let panel = Bench::generate(workspace, handles).await;
    let before = panel.attributes("[role=tab]", "data-target");
    panel.press_tab("more").await;
    let mut codes = panel.attributes("[role=tab]", "data-target");
    let kept = before.iter().zip(&codes).take_while(|(a, b)| a == b);
    assert_eq!(kept.count(), before.len() - 1);
    codes.sort();
    let mut all: Vec<_> = Target::ALL
        .iter()
        .map(|target| Some(target.code().to_owned()))
        .collect();
    all.sort();
    assert_eq!(codes, all);
    let chosen = panel.attributes("[aria-selected=true]", "data-target");
    assert_eq!(chosen, [Some("shell".to_owned())]);
    assert!(panel.text("target").starts_with("export JWT_SECRET="));
}
