//! The sentence on the page that says what the blocks of a group were run with.

use std::collections::BTreeSet;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;

use crate::sentence;
use crate::sentence::Truth;
use crate::tool::Tool;

/// An element with `data-ran`.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub group: String,
    /// In the order in which the sentence names them.
    pub tools: Vec<Tool>,
    pub text: String,
}

impl Label {
    /// Compares the label with what ran. What comes back is what a reader may like to know: machines
    /// differ in their versions. An error is what must be mended.
    pub(crate) fn judge(
        &self,
        truth: &Truth,
        version: impl Fn(Tool) -> Option<String>,
    ) -> Result<Vec<String>> {
        ensure!(
            self.names(truth),
            "data-ran is {:?}, and what ran is {:?}",
            keys(&self.tools),
            keys(&truth.tools)
        );
        let mut rest = self.text.as_str();
        let mut notes = Vec::new();
        for piece in sentence::pieces(&self.tools, truth, version)? {
            rest = rest.strip_prefix(piece.words.as_str()).with_context(|| {
                format!("its text should go on with {:?}: {rest:?}", piece.words)
            })?;
            let Some((tool, there)) = piece.version else {
                continue;
            };
            let said = sentence::number(rest);
            rest = rest.strip_prefix(said).unwrap_or(rest);
            match there {
                Some(there) if there == said => {}
                Some(there) if tool.pinned() => {
                    bail!("it says {} {said}, and our files pin {there}", tool.name())
                }
                Some(there) => notes.push(format!(
                    "it says {} {said}, and this machine has {there}",
                    tool.name()
                )),
                None => notes.push(format!(
                    "it says {} {said}, and this machine does not say which it has",
                    tool.name()
                )),
            }
        }
        ensure!(rest.is_empty(), "its text goes on with {rest:?}");
        Ok(notes)
    }

    /// Whether it names the tools that ran, each once.
    pub(crate) fn names(&self, truth: &Truth) -> bool {
        let named: BTreeSet<Tool> = self.tools.iter().copied().collect();
        named == truth.tools && named.len() == self.tools.len()
    }

    /// What the text should be on this machine.
    pub(crate) fn sentence(
        &self,
        truth: &Truth,
        version: impl Fn(Tool) -> Option<String>,
    ) -> Result<String> {
        let mut sentence = String::new();
        for piece in sentence::pieces(&self.tools, truth, version)? {
            sentence.push_str(&piece.words);
            if let Some((tool, version)) = piece.version {
                let version = version
                    .with_context(|| format!("which version of {} ran is unknown", tool.name()))?;
                sentence.push_str(&version);
            }
        }
        Ok(sentence)
    }
}

fn keys<'a>(tools: impl IntoIterator<Item = &'a Tool>) -> String {
    let keys: Vec<_> = tools.into_iter().map(|tool| tool.key()).collect();
    keys.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret_store::SecretStore;

    fn label(keys: &str, text: &str) -> Label {
        Label {
            group: "group".into(),
            tools: keys
                .split_whitespace()
                .map(|key| key.parse().unwrap())
                .collect(),
            text: text.into(),
        }
    }

    fn ran(keys: &str, stores: &[SecretStore]) -> Truth {
        Truth {
            tools: keys
                .split_whitespace()
                .map(|key| key.parse().unwrap())
                .collect(),
            stores: stores.iter().copied().collect(),
            blocks: 1,
        }
    }

    fn version(tool: Tool) -> Option<String> {
        match tool {
            Tool::Openssl => Some("3.0.17".into()),
            Tool::Bash => Some("5.2".into()),
            Tool::Jose => Some("6.2.17".into()),
            _ => None,
        }
    }

    #[test]
    fn a_sentence_names_the_tools_in_the_order_of_the_page() {
        let three = label("openssl bash jose", "");
        let sentence = three.sentence(&ran("bash jose openssl", &[]), version);
        let expected = "Run in our tests with OpenSSL 3.0.17, bash 5.2 and jose 6.2.17.";
        assert_eq!(sentence.unwrap(), expected);
        let one = label("bash", "").sentence(&ran("bash", &[]), version);
        assert_eq!(one.unwrap(), "Run in our tests with bash 5.2.");
        let none = label("", "").sentence(&Truth::default(), version);
        assert_eq!(none.unwrap(), "Not run by our tests.");
        let keys = "stand-in bash";
        let mut truth = ran(keys, &[SecretStore::Vault]);
        let stand_in = label(keys, "").sentence(&truth, version);
        let expected = "The shell line is run in our tests with a stand-in for vault and bash 5.2.";
        assert_eq!(stand_in.unwrap(), expected);
        truth.blocks = 2;
        let two = label(keys, "").sentence(&truth, version).unwrap();
        assert!(
            two.starts_with("The shell lines are run in our tests with a stand-in"),
            "{two}"
        );
    }

    #[test]
    fn another_version_of_a_machine_is_a_note() {
        let text = "Run in our tests with OpenSSL 3.5.1 and bash 5.2.";
        let notes = label("openssl bash", text).judge(&ran("openssl bash", &[]), version);
        assert_eq!(
            notes.unwrap(),
            ["it says OpenSSL 3.5.1, and this machine has 3.0.17"]
        );
        let text = "Run in our tests with dash 0.5.";
        let notes = label("dash", text).judge(&ran("dash", &[]), version);
        assert_eq!(notes.unwrap().len(), 1);
    }

    #[test]
    fn a_label_that_is_not_true_is_refused() {
        for (keys, text, truth, complaint) in [
            (
                "bash",
                "Run in our tests with bash 5.2.",
                "bash openssl",
                "what ran is",
            ),
            (
                "bash jose",
                "Run in our tests with bash 5.2 and jose 6.2.17.",
                "bash",
                "what ran is",
            ),
            ("bash bash", "", "bash", "what ran is"),
            (
                "jose",
                "Run in our tests with jose 6.2.16.",
                "jose",
                "our files pin 6.2.17",
            ),
            ("bash", "", "bash", "should go on"),
            ("bash", "Run with bash 5.2.", "bash", "should go on"),
            (
                "bash",
                "Run in our tests with bash 5.2",
                "bash",
                "should go on",
            ),
            (
                "bash",
                "Run in our tests with bash 5.2. Really.",
                "bash",
                "goes on with",
            ),
            ("", "Run in our tests with bash 5.2.", "", "should go on"),
            ("bash", "Not run by our tests.", "bash", "should go on"),
        ] {
            let error = label(keys, text)
                .judge(&ran(truth, &[]), version)
                .unwrap_err();
            assert!(error.to_string().contains(complaint), "{text}: {error}");
        }
    }
}
