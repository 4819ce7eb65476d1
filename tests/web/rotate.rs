//! The panel Rotate: two secrets, the dates on which nothing breaks, and what is refused.

use app::browser::clock;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::TEXT;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

impl Bench {
    async fn replacing(text: &str) -> Self {
        let panel = Self::rotate().await;
        panel.type_into("rotate-current", text);
        panel.settled().await;
        panel.push("rotate-start").await;
        panel
    }

    async fn push(&self, hook: &str) {
        self.hook(hook).click();
        self.settled().await;
    }

    async fn date(&self, step: &str, text: &str) {
        let hook = format!("rotate-{step}");
        self.change(&hook, text);
        self.settled().await;
    }

    fn at(&self, step: &str) -> i64 {
        clock::read(&self.value(&format!("rotate-{step}"))).unwrap()
    }

    /// A line of what is written, from 1; empty where there is none.
    fn line(&self, number: usize) -> String {
        let text = self.text("export");
        text.lines().nth(number - 1).unwrap_or_default().to_owned()
    }
}

#[wasm_bindgen_test]
async fn the_old_secret_stays_beside_a_new_one_and_both_are_hidden_until_asked_for() {
    let panel = Bench::replacing(TEXT).await;
    panel.says("rotate-status", "Made the next secret");
    assert_eq!(panel.text("export"), "");
    panel.push("rotate-reveal").await;
    let before = panel.line(1);
    let (name, new) = before.split_once('=').unwrap();
    assert_eq!((name, new.len()), ("JWT_SECRET_CURRENT", 43));
    assert_ne!(new, TEXT);
    assert_eq!(panel.line(2), format!("JWT_SECRET_PREVIOUS={TEXT}"));
    panel.pick("rotate-phase", "sign").await;
    assert_eq!(panel.line(1), format!("JWT_SECRET_CURRENT={TEXT}"));
    assert_eq!(panel.line(2), format!("JWT_SECRET_PREVIOUS={new}"));
    panel.pick("rotate-phase", "dropped").await;
    assert_eq!(panel.text("export"), format!("JWT_SECRET_CURRENT={new}\n"));
    // Another one each time.
    panel.push("rotate-start").await;
    assert_eq!(panel.text("export"), "", "a new one is hidden again");
    panel.push("rotate-reveal").await;
    assert_ne!(panel.line(1), before);
}

#[wasm_bindgen_test]
async fn the_dates_wait_for_the_longest_token_and_follow_a_step_that_is_moved() {
    let panel = Bench::replacing(TEXT).await;
    let deploy = panel.at("deploy");
    assert_eq!(panel.at("switch"), deploy + DAY);
    assert_eq!(panel.at("drop"), deploy + DAY + HOUR + 300);
    panel.date("switch", &clock::minute(deploy + 2 * DAY)).await;
    assert_eq!(panel.at("drop"), deploy + 2 * DAY + HOUR + 300);
    // By a day, or by whoever prefers a space.
    panel.date("next", "2040-02-29").await;
    assert_eq!(panel.value("rotate-next"), "2040-02-29T00:00Z");
    panel.says_of("next", "");
    panel.date("next", "2040-02-28 18:30").await;
    assert_eq!(panel.value("rotate-next"), "2040-02-28T18:30Z");
}

#[wasm_bindgen_test]
async fn a_date_that_would_log_people_out_is_refused_beside_its_field_and_stays_as_it_was_typed() {
    let panel = Bench::replacing(TEXT).await;
    let [deploy, drop] = ["deploy", "drop"].map(|step| panel.at(step));
    let early = clock::minute(drop - 60);
    panel.date("drop", &early).await;
    panel.says_of("drop", "logged out");
    panel.says_of("drop", &clock::minute(drop));
    assert!(panel.wrong("rotate-drop"));
    assert_eq!(panel.value("rotate-drop"), early);
    panel.date("switch", &clock::minute(deploy - 60)).await;
    panel.says_of("switch", "would be refused");
    panel.date("next", &clock::minute(drop - 60)).await;
    panel.says_of("next", "would need three");
    for none in [
        "",
        "tomorrow",
        "2027-02-30",
        "2027-13-01",
        "2027-01-01T25:00",
        "1",
    ] {
        panel.date("drop", none).await;
        panel.says_of("drop", "A date in UTC");
    }
    panel.date("drop", &clock::minute(drop)).await;
    panel.says_of("drop", "");
    assert!(!panel.wrong("rotate-drop"));
}

#[wasm_bindgen_test]
async fn a_secret_that_others_know_is_dropped_at_once_and_says_what_that_does() {
    let panel = Bench::rotate().await;
    panel.type_into("rotate-current", TEXT);
    panel.find("[name=rotate-leaked]").click();
    panel.push("rotate-start").await;
    let [deploy, switch, drop] = ["deploy", "switch", "drop"].map(|step| panel.at(step));
    assert_eq!([switch, drop], [deploy; 2]);
    let said = panel.texts("[data-step=drop] p").concat();
    assert!(said.contains("everybody logs in again"), "{said}");
    assert!(panel.find(".lanes").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn the_first_secret_of_all_replaces_none() {
    let panel = Bench::replacing("").await;
    panel.push("rotate-reveal").await;
    assert_eq!(panel.line(2), "");
    let hidden = panel.attributes("[data-step]", "hidden");
    let hidden: Vec<_> = hidden.iter().map(Option::is_some).collect();
    assert_eq!(hidden, [true, false, true, false]);
}

#[wasm_bindgen_test]
async fn what_is_wrong_with_the_secret_in_use_is_said_and_one_that_cannot_be_read_is_refused() {
    let panel = Bench::rotate().await;
    for (text, said) in [
        ("changeme", "published"),
        ("Xq7", "32 bytes"),
        (TEXT, ""),
        ("", "the first one is made"),
    ] {
        panel.type_into("rotate-current", text);
        panel.settled().await;
        let hint = panel.hint("rotate-current");
        let whole = if said.is_empty() {
            hint.is_empty() || !hint.contains("published")
        } else {
            hint.contains(said)
        };
        assert!(whole, "{text}: {hint}");
        assert!(
            !panel.hook("rotate-start").has_attribute("disabled"),
            "{text}"
        );
    }
    panel.type_into("rotate-current", "not hex");
    panel.pick("rotate-reading", "hex").await;
    assert!(panel.wrong("rotate-current"));
    assert!(panel.hook("rotate-start").has_attribute("disabled"));
    for lifetime in ["0", "", "a", "731", "1.5"] {
        panel.pick("rotate-reading", "utf8").await;
        panel.pick("lifetime-unit", "days").await;
        panel.type_into("rotate-lifetime", lifetime);
        panel.settled().await;
        assert!(panel.wrong("rotate-lifetime"), "{lifetime}");
        assert!(
            panel.hook("rotate-start").has_attribute("disabled"),
            "{lifetime}"
        );
    }
    panel.type_into("rotate-lifetime", "730");
    panel.settled().await;
    assert!(!panel.wrong("rotate-lifetime"));
}

#[wasm_bindgen_test]
async fn a_set_of_keys_has_a_name_for_each_that_is_made_of_no_key() {
    let panel = Bench::replacing(TEXT).await;
    panel.push("rotate-reveal").await;
    panel.pick("target", "jwk_set").await;
    let text = panel.text("export");
    let minute = panel.value("rotate-deploy");
    assert!(text.contains(&format!("\"kid\":\"{minute}\"")), "{text}");
    assert!(
        text.contains(&format!("\"kid\":\"before-{minute}\"")),
        "{text}"
    );
}

#[wasm_bindgen_test]
async fn nothing_is_left_after_clear() {
    let panel = Bench::replacing(TEXT).await;
    panel.push("rotate-reveal").await;
    assert!(panel.text("export").contains(TEXT));
    panel.push("rotate-clear").await;
    assert_eq!(panel.text("export"), "");
    assert_eq!(panel.value("rotate-current"), "");
    assert!(panel.hook("rotate-timeline").has_attribute("hidden"));
}

impl Bench {
    fn says_of(&self, step: &str, part: &str) {
        let said = self.texts(&format!("#rotate-{step}-hint")).concat();
        let whole = if part.is_empty() {
            said.is_empty()
        } else {
            said.contains(part)
        };
        assert!(whole, "{step}: {said}");
    }
}
