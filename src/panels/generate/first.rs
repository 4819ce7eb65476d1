//! The first secret in the panel as the document has it, before the program is there that draws panels. A journey holds
//! what is written here against what the panel draws.

use jwt_secrets::Format;
use jwt_secrets::dotenv;
use jwt_secrets::export::VariableName;
use web_sys::Element;

use super::FirstWords;
use super::facts::safe_in;
use super::length_field::minimum;
use super::length_field::range;
use super::secret::scrolls;
use super::secret::size;
use super::settings::label;
use crate::browser::field;
use crate::state::Facts;
use crate::state::Generated;
use crate::ui::STILL;
use crate::ui::outline;
use crate::ui::set_secret;

const SECRET: &str = ".secret";

/// By it the style sheet shows what is to be known of a secret.
const STATE: &str = "data-state";

/// The panel, as the document has it.
pub struct Drawn<'a>(pub &'a Element);

impl Drawn<'_> {
    /// Shows the secret, and all that follows from it. What is to be said where there is none is left to the program.
    pub fn show(&self, generated: &Generated, name: &VariableName) {
        let (Some(secret), Some(text), Some(facts)) =
            (generated.secret(), generated.text(), generated.facts())
        else {
            return;
        };
        let recipe = generated.recipe();
        let (algorithm, format) = (recipe.algorithm(), recipe.format());
        if let Some(element) = self.find(SECRET) {
            set_secret(&element, Some(&text), format != Format::Jwk);
        }
        self.mark(SECRET, "data-format", format.name());
        self.mark(SECRET, "data-size", size(facts.characters));
        if scrolls(format, facts.characters) {
            self.mark(SECRET, "tabindex", "0");
        }
        if let Ok(line) = dotenv::line(name, &text) {
            self.write(".line code", &line);
        }
        self.mark(".line code", "data-name", name.as_str());
        self.fill("#variable", name.as_str());
        self.mark(".bit-grid path", "d", &outline(&mut secret.bits()));
        self.mark(".bit-grid path", "class", STILL);
        self.write(".fingerprint output", &facts.fingerprint.to_string());
        self.describe(&facts);
        self.write(".heading strong", &algorithm.to_string());
        let (_, after) = FirstWords::here().heading.around();
        let after = after.with(&[("format", label(format))]);
        // The text behind the element.
        let place = self
            .find(".heading strong")
            .and_then(|strong| strong.next_sibling());
        if let Some(place) = place {
            place.set_text_content(Some(&after));
        }
        for (name, value) in [("alg", algorithm.alg()), ("format", format.name())] {
            if let Some(radio) = self.find(&format!("[name={name}][value={value}]")) {
                field::set_checked(&radio, true);
            }
        }
        self.fill("#bytes", &recipe.bytes().to_string());
        self.mark("#bytes", "min", &minimum(recipe).to_string());
        self.write("#bytes-hint", &range(recipe));
        // Fails only for a name that is no attribute name.
        let _ = self.0.set_attribute(STATE, "done");
    }

    /// Takes the secret out of the document.
    pub fn erase(&self) {
        for selector in [SECRET, ".line code", ".fingerprint output"] {
            self.write(selector, "");
        }
        self.mark(".bit-grid path", "d", "");
        // Likewise.
        let _ = self.0.remove_attribute(STATE);
    }

    fn describe(&self, facts: &Facts) {
        for (nth, count) in [(1, facts.bytes), (2, facts.bits), (3, facts.characters)] {
            self.write(
                &format!(".facts :nth-child({nth}) strong"),
                &count.to_string(),
            );
        }
        self.write(".placement", &safe_in(facts.placement));
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).ok().flatten()
    }

    fn write(&self, selector: &str, text: &str) {
        if let Some(element) = self.find(selector) {
            element.set_text_content(Some(text));
        }
    }

    fn fill(&self, selector: &str, text: &str) {
        if let Some(input) = self.find(selector) {
            field::set_value(&input, text);
        }
    }

    fn mark(&self, selector: &str, name: &str, value: &str) {
        if let Some(element) = self.find(selector) {
            // Fails only for a name that is no attribute name.
            let _ = element.set_attribute(name, value);
        }
    }
}
