//! The panel Sets: what is asked for, what is drawn, and how it is written.

use jwt_secrets::export::Target;
use jwt_secrets::sets::Profile;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;

impl Bench {
    async fn made() -> Self {
        let panel = Self::sets().await;
        panel.press("set-generate").await;
        panel
    }

    async fn press(&self, hook: &str) {
        self.hook(hook).click();
        self.settled().await;
    }

    async fn renew(&self, column: usize, row: usize) {
        self.find(&format!("[data-cell='{column} {row}']")).click();
        self.settled().await;
    }

    fn is_hidden(&self, selector: &str) -> bool {
        self.find(selector).has_attribute("hidden")
    }

    fn fingerprints(&self) -> Vec<String> {
        self.texts("[data-testid=set-fingerprint] span")
    }
}

#[wasm_bindgen_test]
async fn each_purpose_has_a_secret_of_its_own_in_each_environment_hidden_until_asked() {
    let panel = Bench::sets().await;
    assert!(panel.is_hidden(".sets .table") && panel.is_hidden(".sets .written"));
    panel.press("set-generate").await;
    panel.says("sets-status", "Secrets made: 9");
    let names = panel.texts("[data-testid=set-row] code");
    assert_eq!(
        names,
        ["ACCESS", "REFRESH", "EMAIL"].map(|name| format!("JWT_{name}_TOKEN_SECRET"))
    );
    let mut fingerprints = panel.fingerprints();
    fingerprints.sort();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), 9);
    assert_eq!(panel.text("export"), "");
    panel.press("set-reveal").await;
    let mut lines = Vec::new();
    for name in ["development", "staging", "production"] {
        panel.pick("environment", name).await;
        panel.says("export-form", &format!(".env.{name}"));
        lines.extend(panel.text("export").lines().map(str::to_owned));
    }
    assert_eq!(lines.len(), 9);
    assert!(
        lines
            .iter()
            .all(|line| line.len() == line.find('=').unwrap() + 1 + 43)
    );
    lines.sort();
    lines.dedup();
    assert_eq!(lines.len(), 9);
    panel.press("set-reveal").await;
    assert_eq!(panel.text("export"), "");
}

#[wasm_bindgen_test]
async fn a_longer_algorithm_and_other_names_are_followed() {
    let panel = Bench::sets().await;
    panel
        .fill("set-purposes", "password-reset\nSESSION_SECRET\n")
        .await;
    panel.fill("set-environments", "eu.prod").await;
    panel.pick("sets-alg", "HS512").await;
    panel.press("set-generate").await;
    panel.press("set-reveal").await;
    let text = panel.text("export");
    let (first, second) = text.trim_end().split_once('\n').unwrap();
    assert!(
        first.starts_with("JWT_PASSWORD_RESET_TOKEN_SECRET="),
        "{text}"
    );
    assert_eq!(second.len(), "SESSION_SECRET=".len() + 86);
}

#[wasm_bindgen_test]
async fn a_name_that_cannot_be_one_is_refused_beside_its_field_and_stays() {
    let panel = Bench::made().await;
    for (field, typed, said) in [
        ("set-purposes", "access\na=b", "Line 2"),
        ("set-purposes", "e-mail\ne mail", "becomes the same"),
        ("set-environments", "../x", "Line 1"),
        ("set-environments", "example", "everybody commits"),
        ("set-environments", "", "no name"),
    ] {
        let before = panel.value(field);
        panel.fill(field, typed).await;
        assert!(
            panel.wrong(field) && panel.hint(field).contains(said),
            "{}",
            panel.hint(field)
        );
        assert!(panel.hook("set-generate").has_attribute("disabled"));
        assert_eq!(panel.value(field), typed);
        panel.fill(field, &before).await;
        assert!(!panel.wrong(field) && panel.hint(field).is_empty());
    }
    assert!(!panel.hook("set-generate").has_attribute("disabled"));
    assert_eq!(panel.fingerprints().len(), 9, "the set is still there");
}

#[wasm_bindgen_test]
async fn each_product_says_what_it_needs_and_from_where_and_can_be_made() {
    let panel = Bench::sets().await;
    panel.fill("set-environments", "production").await;
    for profile in Profile::ALL {
        panel.pick("profile", profile.code()).await;
        let link = panel.find(".product a").get_attribute("href");
        assert_eq!(link.as_deref(), Some(profile.source()));
        let said = panel.texts(".product p").concat();
        let rows = profile.rows();
        let required = rows
            .iter()
            .filter(|row| profile.requires(row.name.as_str()));
        for name in required
            .map(|row| row.name.as_str())
            .chain(profile.unread().iter().copied())
        {
            assert!(said.contains(name), "{name}: {said}");
        }
        assert!(!said.contains(['{', '}']), "{said}");
        panel.press("set-generate").await;
        assert_eq!(panel.texts("[data-testid=set-row] code").len(), rows.len());
    }
    assert!(panel.is_hidden(".sets .purposes"));
}

#[wasm_bindgen_test]
async fn what_is_made_of_a_secret_is_made_anew_with_it() {
    let panel = Bench::sets().await;
    panel.pick("profile", "supabase").await;
    panel.fill("set-environments", "staging\nproduction").await;
    panel.press("set-generate").await;
    panel.press("set-reveal").await;
    let value = |text: &str, name: &str| {
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}=")));
        line.unwrap().to_owned()
    };
    let before = panel.text("export");
    panel.renew(0, 1).await;
    panel.says("sets-status", "JWT_SECRET of staging");
    panel.says("sets-status", "ANON_KEY, SERVICE_ROLE_KEY, and JWT_JWKS");
    let after = panel.text("export");
    for name in ["JWT_SECRET", "ANON_KEY", "SERVICE_ROLE_KEY", "JWT_JWKS"] {
        assert_ne!(value(&before, name), value(&after, name), "{name}");
    }
    for name in ["POSTGRES_PASSWORD", "VAULT_ENC_KEY"] {
        assert_eq!(value(&before, name), value(&after, name), "{name}");
    }
    panel.renew(0, 0).await;
    panel.says("sets-status", "POSTGRES_PASSWORD of staging");
    let derived = panel.fingerprints().into_iter().nth(2 * 2);
    assert_eq!(derived.as_deref(), Some("made of JWT_SECRET"));
}

#[wasm_bindgen_test]
async fn each_place_with_room_for_several_takes_a_set() {
    let panel = Bench::made().await;
    panel.press("set-reveal").await;
    let fits = |target: &&&Target| target.is_for_sets();
    let all: Vec<_> = Target::ALL
        .iter()
        .filter(fits)
        .map(|target| target.code())
        .collect();
    let offered = panel.attributes("select[name=target] option", "value");
    assert_eq!(offered.into_iter().flatten().collect::<Vec<_>>(), all);
    for code in all {
        panel.pick("target", code).await;
        let text = panel.text("export");
        assert!(text.len() > 3 * 43, "{code}: {text}");
        let said = [panel.text("export-form"), panel.text("export-reading")].concat();
        assert!(!said.contains(['{', '}']), "{said}");
    }
    panel.pick("target", "github").await;
    panel.says(
        "export",
        "gh secret set JWT_EMAIL_TOKEN_SECRET --env development\n",
    );
}

#[wasm_bindgen_test]
async fn clear_erases_the_set() {
    let panel = Bench::made().await;
    panel.press("set-reveal").await;
    assert!(!panel.text("export").is_empty());
    panel.fill("set-purposes", "other").await;
    panel.press("sets-clear").await;
    assert_eq!(panel.text("export"), "");
    assert!(panel.is_hidden(".sets .table") && panel.fingerprints().is_empty());
    assert_eq!(panel.value("set-purposes"), "access\nrefresh\nemail");
    assert!(panel.hook("export-copy").has_attribute("disabled"));
    // The next one is hidden again.
    panel.press("set-generate").await;
    assert_eq!(panel.text("export"), "");
    assert!(!panel.hook("export-copy").has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn a_set_says_that_it_is_not_what_is_asked_for_now_and_keeps_to_its_environment() {
    let panel = Bench::made().await;
    panel.pick("environment", "production").await;
    assert_eq!(panel.texts(".outdated"), [""]);
    panel.fill("set-environments", "dev\nproduction\nqa").await;
    assert_ne!(panel.texts(".outdated"), [""]);
    panel.says("export-form", ".env.production");
    panel.press("set-generate").await;
    assert_eq!(panel.texts(".outdated"), [""]);
    assert_eq!(panel.picked("environment"), "production");
    panel.says("export-form", ".env.production");
    panel.fill("set-environments", "dev").await;
    panel.press("set-generate").await;
    assert_eq!(panel.picked("environment"), "dev");
    panel.says("export-form", ".env.dev");
}

#[wasm_bindgen_test]
async fn how_a_product_reads_is_said_in_place_of_how_a_library_does() {
    let panel = Bench::made().await;
    panel.says("export-reading", "process.env.JWT_ACCESS_TOKEN_SECRET");
    panel.pick("profile", "gitea").await;
    panel.press("set-generate").await;
    panel.says("export-reading", "base64url of exactly 32 bytes");
    panel.pick("target", "spring").await;
    panel.says("export-refused", "GITEA__security__SECRET_KEY");
    panel.press("set-download-all").await;
    panel.says("sets-status", "GITEA__security__SECRET_KEY");
}
