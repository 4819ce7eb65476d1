//! Files of variables.

use wasm_bindgen_test::wasm_bindgen_test;

use super::dictionary;
use super::panel;

const FILE: &str = "JWT_SECRET=your-256-bit-secret
REFRESH_SECRET=your-256-bit-secret
SESSION_SECRET=\"correct horse battery staple, and then some more of it\"
PORT=3000
UZI_SECRET_KEY=$(openssl rand -base64 32)
";

#[wasm_bindgen_test]
async fn the_worst_comes_first_with_the_names_and_lines_that_it_is_about() {
    let panel = panel(dictionary).await;
    panel.fill("check-input", FILE).await;
    assert_eq!(panel.kind().as_deref(), Some("env"));
    panel
        .until(|panel| panel.findings().contains(&"guessable".to_owned()))
        .await;
    for code in ["published", "shared_secret", "command_for_value"] {
        panel.finds(code);
    }
    assert_eq!(panel.verdict().as_deref(), Some("known"));
    let severities = panel.attributes("[data-testid=finding]", "data-severity");
    let rank = |severity: &Option<String>| {
        let order = ["critical", "serious", "warning", "note"];
        order
            .iter()
            .position(|one| Some(*one) == severity.as_deref())
    };
    assert!(severities.is_sorted_by_key(rank), "{severities:?}");
    panel.says(
        "check-verdict",
        "JWT_SECRET (line 1) and REFRESH_SECRET (line 2)",
    );
    panel.says("check-verdict", "It is run by dotenv-expand and bash");
}

#[wasm_bindgen_test]
async fn values_are_hidden_until_somebody_asks() {
    let panel = panel(dictionary).await;
    panel.fill("check-input", FILE).await;
    let lines = panel.attributes("[data-testid=entry]", "data-line");
    assert_eq!(
        lines,
        ["1", "2", "3", "5"].map(|line| Some(line.to_owned()))
    );
    let values = || panel.texts(".variables output");
    assert!(values().iter().all(String::is_empty), "{:?}", values());
    panel.click("reveal-values").await;
    assert_eq!(
        values().first().map(String::as_str),
        Some("your-256-bit-secret")
    );
    panel
        .fill("check-input", &FILE.replace("PORT", "HTTP_PORT"))
        .await;
    panel
        .until(|panel| {
            panel
                .texts(".variables output")
                .iter()
                .all(String::is_empty)
        })
        .await;
}

#[wasm_bindgen_test]
async fn what_is_no_file_is_said_and_nothing_is_lost() {
    let panel = panel(dictionary).await;
    panel.fill("check-input", "no variable\n").await;
    panel.pick("check-as", "env").await;
    panel.finds("env_no_variables");
    assert_eq!(panel.value("check-input"), "no variable\n");
}

#[wasm_bindgen_test]
async fn a_good_secret_that_is_written_badly_is_not_called_none() {
    let panel = panel(dictionary).await;
    let strong = "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno";
    let twice = format!("JWT_SECRET={strong}\nJWT_SECRET={strong}x\n");
    panel.fill("check-input", &twice).await;
    panel.says("check-verdict", "Something to put right");
    let hex = "JWT_SECRET=9f86d081884c7d659a2feaa0c55ad015\nPORT=1\n";
    panel.fill("check-input", hex).await;
    panel.says("check-verdict", "Fewer bits than it looks");
}
