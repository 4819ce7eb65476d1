//! The panel Rotate: two secrets, the dates on which nothing breaks, and what is refused.

use app::browser::clock;
use leptos::prelude::Set as _;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::TEXT;
use crate::bench::handles;

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
    panel.date("next", "2028-02-29").await;
    assert_eq!(panel.value("rotate-next"), "2028-02-29T00:00Z");
    panel.says_of("next", "");
    panel.date("next", "2028-02-28 18:30").await;
    assert_eq!(panel.value("rotate-next"), "2028-02-28T18:30Z");
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
    assert!(
        panel.hook("rotate-calendar").has_attribute("disabled"),
        "another date would be saved"
    );
    panel.date("deploy", "2020-01-01").await;
    panel.says_of("deploy", "Nobody had it before");
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
async fn a_secret_that_others_know_is_written_for_nobody_and_dropped_at_once() {
    let panel = Bench::rotate().await;
    panel.type_into("rotate-current", TEXT);
    panel.find("[name=rotate-leaked]").click();
    panel.push("rotate-start").await;
    assert_eq!(panel.steps(), ["drop", "next"]);
    let said = panel.texts("[data-step=drop] :is(h3, p)").concat();
    assert!(
        said.contains("at once") && said.contains("everybody logs in again"),
        "{said}"
    );
    assert!(panel.find(".lanes").has_attribute("hidden"));
    panel.push("rotate-reveal").await;
    for target in ["dotenv", "kubernetes", "jwk_set"] {
        panel.pick("target", target).await;
        let text = panel.text("export");
        assert!(
            !text.contains(TEXT) && !text.contains("PREVIOUS") && !text.contains("before-"),
            "{text}"
        );
    }
}

#[wasm_bindgen_test]
async fn the_first_secret_of_all_replaces_none() {
    let panel = Bench::replacing("").await;
    panel.push("rotate-reveal").await;
    assert_eq!(panel.line(2), "");
    assert_eq!(panel.steps(), ["next"]);
    panel.date("next", "2020-01-01").await;
    panel.says_of("next", "That is before it");
}

#[wasm_bindgen_test]
async fn what_is_wrong_with_the_secret_in_use_is_said_and_one_that_cannot_be_read_is_refused() {
    let panel = Bench::rotate().await;
    for (text, said) in [
        ("changeme", "published"),
        ("Xq7", "32 bytes"),
        ("", "the first one is made"),
    ] {
        panel.type_into("rotate-current", text);
        panel.settled().await;
        let hint = panel.hint("rotate-current");
        assert!(hint.contains(said), "{text}: {hint}");
        let box_is_asked_for = !panel.find(".rotate .known").has_attribute("hidden");
        assert_eq!(box_is_asked_for, text == "changeme", "{text}");
        assert!(
            !panel.hook("rotate-start").has_attribute("disabled"),
            "{text}"
        );
    }
    panel.type_into(
        "rotate-current",
        "q8ZtR-1_xYw0Lp9sUjHdNcBm7QeGoTi5KzA2vXWf3kV",
    );
    panel.settled().await;
    assert_eq!(panel.hint("rotate-current"), "");
    panel.type_into("rotate-current", "not hex");
    panel.pick("rotate-reading", "hex").await;
    assert!(panel.wrong("rotate-current"));
    assert!(panel.hook("rotate-start").has_attribute("disabled"));
    panel.pick("rotate-reading", "utf8").await;
    panel.pick("lifetime-unit", "days").await;
    for lifetime in ["0", "", "a", "731", "1.5", "-1", "99999999999"] {
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
    let token = "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ";
    panel.type_into("rotate-current", token);
    panel.settled().await;
    assert!(panel.wrong("rotate-current") && panel.hook("rotate-start").has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn a_store_has_the_same_name_in_each_phase_and_is_told_what_to_delete() {
    let panel = Bench::replacing(TEXT).await;
    panel.push("rotate-reveal").await;
    panel.pick("target", "kubernetes").await;
    for phase in ["verify", "sign", "dropped"] {
        panel.pick("rotate-phase", phase).await;
        assert!(
            panel.text("export").contains("name: jwt-secret-rotation\n"),
            "{phase}"
        );
    }
    let said = panel.texts(".rotate .written > p:not([hidden])").concat();
    assert!(
        said.contains("JWT_SECRET_PREVIOUS is not in this text"),
        "{said}"
    );
    // The next rotation begins with the first phase.
    panel.push("rotate-start").await;
    assert_eq!(panel.picked("rotate-phase"), "verify");
}

#[wasm_bindgen_test]
async fn a_key_in_a_set_keeps_its_name_and_the_new_one_is_made_of_no_key() {
    let panel = Bench::replacing(TEXT).await;
    panel.push("rotate-reveal").await;
    panel.pick("target", "jwk_set").await;
    let day = panel.value("rotate-deploy");
    let (day, _) = day.split_once('T').unwrap();
    let text = panel.text("export");
    for kid in [day, &format!("before-{day}")] {
        assert!(text.contains(&format!("\"kid\":\"{kid}T")), "{text}");
    }
    panel.says("export-reading", "each under its kid");
    panel.type_into("rotate-kid", "2026-\"05\"");
    panel.push("rotate-start").await;
    panel.push("rotate-reveal").await;
    let text = panel.text("export");
    assert!(text.contains(r#""kid":"2026-\"05\"""#), "{text}");
}

#[wasm_bindgen_test]
async fn another_lifetime_moves_the_dates_there_and_back_and_a_new_name_holds_from_the_next_secret_on()
 {
    let panel = Bench::replacing(TEXT).await;
    panel.push("rotate-reveal").await;
    let steps = ["deploy", "switch", "drop", "next"];
    let before = steps.map(|step| panel.at(step));
    let written = panel.text("export");
    panel.pick("lifetime-unit", "days").await;
    let [deploy, switch, drop, next] = before;
    assert_eq!(
        steps.map(|step| panel.at(step)),
        [deploy, switch, drop - HOUR + DAY, next]
    );
    // What is on its way to a number is one, too.
    for lifetime in ["400", "7"] {
        panel.type_into("rotate-lifetime", lifetime);
        panel.settled().await;
    }
    assert_eq!(
        steps.map(|step| panel.at(step)),
        [deploy, switch, drop - HOUR + 7 * DAY, next]
    );
    // What is said of a date is true of the lifetime.
    panel.date("drop", &clock::minute(drop)).await;
    panel.says_of("drop", &clock::minute(drop - HOUR + 7 * DAY));
    panel.type_into("rotate-lifetime", "30");
    panel.settled().await;
    panel.says_of("drop", &clock::minute(drop - HOUR + 30 * DAY));
    panel.pick("lifetime-unit", "minutes").await;
    panel.says_of("drop", "");
    assert_eq!(panel.at("drop"), drop);
    let outdated = || panel.texts(".rotate .outdated").concat();
    assert_eq!(outdated(), "");
    panel.type_into("rotate-kid", "spring");
    panel.settled().await;
    assert!(outdated().contains("from the next secret on"));
    assert_eq!(
        panel.text("export"),
        written,
        "it stays until another is asked for"
    );
    panel.push("rotate-start").await;
    assert_eq!(outdated(), "");
}

#[wasm_bindgen_test]
async fn a_plan_that_is_there_drops_what_others_turn_out_to_know() {
    let panel = Bench::replacing(TEXT).await;
    panel.push("rotate-reveal").await;
    let headline = || panel.texts("h1").concat();
    let both = panel.text("export");
    assert!(headline().contains("without logging anybody out"));
    let moved = clock::minute(panel.at("switch") + DAY);
    panel.date("switch", &moved).await;
    // What was refused is of steps that are no more.
    panel.date("deploy", "2020-01-01").await;
    panel.date("drop", &clock::minute(panel.at("switch"))).await;
    panel.says_of("drop", "logged out");
    panel.find("[name=rotate-leaked]").click();
    panel.settled().await;
    panel.says_of("drop", "");
    assert!((panel.at("drop") - clock::now()).abs() <= 120);
    assert!(!panel.hook("rotate-calendar").has_attribute("disabled"));
    assert_eq!(panel.steps(), ["drop", "next"]);
    assert_eq!(
        panel.text("export"),
        both.lines().next().unwrap_or_default().to_owned() + "\n"
    );
    assert!(headline().contains("log everybody out"));
    let said = panel.texts(".rotate .dates p").concat();
    assert!(!said.contains("before the old one is dropped"), "{said}");
    // It was pressed by mistake.
    panel.find("[name=rotate-leaked]").click();
    panel.settled().await;
    assert_eq!(panel.steps().len(), 4);
    assert_eq!(panel.text("export"), both);
    assert_eq!(panel.value("rotate-switch"), moved);
}

#[wasm_bindgen_test]
async fn the_first_secret_logs_nobody_out_whatever_is_ticked() {
    let panel = Bench::rotate().await;
    panel.find("[name=rotate-leaked]").click();
    panel.push("rotate-start").await;
    assert_eq!(panel.steps(), ["next"]);
    assert!(
        panel
            .texts("h1")
            .concat()
            .contains("without logging anybody out")
    );
}

#[wasm_bindgen_test]
async fn files_that_differ_in_who_gets_which_have_different_names() {
    let panel = Bench::replacing(TEXT).await;
    for (phase, name) in [
        ("verify", ".env.verify"),
        ("sign", ".env.sign"),
        ("dropped", ".env.dropped"),
    ] {
        panel.pick("rotate-phase", phase).await;
        assert!(
            panel.texts(".rotate .written p").concat().contains(name),
            "{phase}"
        );
    }
    panel.find("[name=rotate-leaked]").click();
    panel.settled().await;
    assert!(
        panel
            .texts(".rotate .written p code")
            .concat()
            .contains(".env")
    );
    assert!(
        !panel
            .texts(".rotate .written p code")
            .concat()
            .contains("dropped")
    );
}

#[wasm_bindgen_test]
async fn what_was_refused_is_taken_once_another_step_makes_room_and_forgotten_with_the_rotation() {
    let panel = Bench::replacing(TEXT).await;
    let [switch, drop] = ["switch", "drop"].map(|step| panel.at(step));
    let early = clock::minute(drop - 2 * HOUR);
    panel.date("drop", &early).await;
    panel.says_of("drop", "logged out");
    panel.date("switch", &clock::minute(switch - HOUR)).await;
    panel.says_of("drop", "logged out");
    assert_eq!(panel.value("rotate-drop"), early);
    panel
        .date("switch", &clock::minute(switch - 3 * HOUR))
        .await;
    panel.says_of("drop", "");
    assert_eq!(panel.value("rotate-drop"), early);
    panel.date("drop", "2020-01-01").await;
    panel.push("rotate-start").await;
    panel.says_of("drop", "");
    assert_ne!(panel.value("rotate-drop"), "2020-01-01");
}

#[wasm_bindgen_test]
async fn variables_are_called_after_the_one_of_generate_if_that_is_a_name() {
    for (name, current) in [("AUTH", "AUTH_CURRENT"), ("", "JWT_SECRET_CURRENT")] {
        let handles = handles();
        handles.variable.set(name.to_owned());
        let panel = Bench::rotate_with(handles).await;
        panel.push("rotate-start").await;
        panel.push("rotate-reveal").await;
        assert!(panel.line(1).starts_with(&format!("{current}=")), "{name}");
    }
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
    /// The steps that are shown.
    fn steps(&self) -> Vec<String> {
        let steps = self.attributes("[data-step]:not([hidden])", "data-step");
        steps.into_iter().flatten().collect()
    }

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
