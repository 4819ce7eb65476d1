//! A module of the guide, built with a driver that asks it to sign and to verify.
//!
//! A driver reads one question on a line (`sign alice`, `verify eyJ…`) and answers each with a line of
//! JSON. It catches the errors that the library documents and names them; anything else is a failure.

use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use serde::Deserialize;
use serde_json::Value;

use crate::bench::Bench;
use crate::case::Case;
use crate::case::Expected;
use crate::driver;
use crate::driver::Role;
use crate::folder::Folder;
use crate::jwt::SUBJECT;
use crate::jwt::Token;
use crate::library::Library;
use crate::library::Refusal;

/// Eight bytes as text, six as base64 and four as hex: too short under every reading.
const SHORT: &str = "0123abcd";

/// A module that can be asked.
#[derive(Debug)]
pub(crate) struct Module<'a> {
    bench: &'a Bench<'a>,
    library: Library,
    folder: Folder,
    program: PathBuf,
    arguments: Vec<String>,
}

/// Variables that a module is started with.
pub(crate) type Environment<'a> = [(&'a str, &'a str)];

/// A line of a driver.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Answer {
    Value { value: Value },
    Refused { refused: String, message: String },
    Failed { failed: String, message: String },
}

/// All that a module said.
#[derive(Debug)]
struct Said {
    answers: Vec<Answer>,
    code: Option<i32>,
    stderr: String,
}

impl<'a> Module<'a> {
    /// Puts the text and its driver into a folder, and builds them where the language is built.
    pub(crate) fn build(
        bench: &'a Bench<'a>,
        role: Role,
        library: Library,
        file: &str,
        text: &str,
    ) -> Result<Self> {
        let folder = bench.folder()?;
        folder.put(file, text)?;
        bench.uses(library.tool());
        let (program, arguments) = driver::build(bench, role, library, file, &folder)?;
        Ok(Self {
            bench,
            library,
            folder,
            program,
            arguments,
        })
    }

    /// The token that it signs, or whatever it does instead.
    pub(crate) fn sign(&self, environment: &Environment<'_>) -> Result<String> {
        let said = self.ask(environment, &[format!("sign {SUBJECT}")])?;
        match said.answers.as_slice() {
            [
                Answer::Value {
                    value: Value::String(token),
                },
            ] => Ok(token.clone()),
            _ => bail!("no token: {said:?}"),
        }
    }

    /// Has each token verified, and each must go as expected.
    pub(crate) fn hear(&self, environment: &Environment<'_>, cases: &[Case]) -> Result<()> {
        let questions: Vec<_> = cases
            .iter()
            .map(|case| format!("verify {}", case.token))
            .collect();
        let said = self.ask(environment, &questions)?;
        for (at, case) in cases.iter().enumerate() {
            self.bench.case(case.name, || {
                let answer = said.answers.get(at);
                let answer =
                    answer.with_context(|| format!("no answer: {}", said.stderr.trim_end()))?;
                self.judge(case.expected, answer)
            })?;
        }
        ensure!(said.code == Some(0), "it ended with {:?}", said.code);
        Ok(())
    }

    fn judge(&self, expected: Expected, answer: &Answer) -> Result<()> {
        match (expected, answer) {
            (Expected::Accepted | Expected::NotRefusedAs(_), Answer::Value { value }) => {
                let subject = value.get("sub").unwrap_or(value);
                ensure!(subject == SUBJECT, "it says the subject is {value}");
                Ok(())
            }
            (Expected::Accepted, _) => bail!("not accepted: {answer:?}"),
            (_, Answer::Value { value }) => bail!("accepted: {value}"),
            (_, Answer::Failed { failed, message }) => {
                bail!("no error of the library, but {failed}: {message}")
            }
            (Expected::Refused, Answer::Refused { .. }) => Ok(()),
            (Expected::RefusedAs(wanted), Answer::Refused { refused, message }) => {
                let refusal: Refusal = self.library.refusal(refused, message);
                ensure!(
                    refusal == wanted,
                    "refused as {refusal:?}, not as {wanted:?}: {refused}, {message}"
                );
                Ok(())
            }
            (Expected::NotRefusedAs(unwanted), Answer::Refused { refused, message }) => {
                let refusal = self.library.refusal(refused, message);
                ensure!(
                    refusal != unwanted,
                    "refused as {refusal:?}: {refused}, {message}"
                );
                Ok(())
            }
        }
    }

    /// Asked with a secret that it may not understand, it may fail; it must not take it for another one.
    pub(crate) fn mistakes(&self, environment: &Environment<'_>, case: &Case) -> Result<()> {
        self.bench.case(case.name, || {
            let said = self.ask(environment, &[format!("verify {}", case.token)])?;
            match said.answers.first() {
                Some(Answer::Refused { refused, .. }) => bail!("it reads another key: {refused}"),
                _ => Ok(()),
            }
        })
    }

    /// Without this variable it must do nothing, and say what is missing: one that starts would sign and
    /// verify with an empty key.
    pub(crate) fn needs(&self, variable: &str, role: Role) -> Result<()> {
        let empty = Token::good("").compact()?;
        let questions = [format!("verify {empty}"), format!("sign {SUBJECT}")];
        let (empty, short) = ([(variable, "")], [(variable, SHORT)]);
        let mut without: Vec<(&str, &Environment<'_>)> =
            vec![("without", &[]), ("with an empty", &empty)];
        if role == Role::Auth {
            without.push(("with a short", &short));
        }
        for (how, environment) in without {
            self.bench.case(format!("{how} {variable}"), || {
                self.ask(environment, &questions)?.names(variable)
            })?;
        }
        Ok(())
    }

    fn ask(&self, environment: &Environment<'_>, questions: &[String]) -> Result<Said> {
        let program = self.bench.start(&self.program, &self.folder);
        let program = environment
            .iter()
            .fold(program.args(&self.arguments), |program, (name, value)| {
                program.env(name, value)
            });
        let output = program.input(questions.join("\n") + "\n").run()?;
        let answers = std::str::from_utf8(&output.stdout)?
            .lines()
            .map(|line| serde_json::from_str(line).with_context(|| format!("{line:?}")))
            .collect::<Result<_>>()?;
        Ok(Said {
            answers,
            code: output.code,
            stderr: output.stderr,
        })
    }
}

impl Said {
    /// Nothing but complaints, and the variable is in them.
    fn names(&self, variable: &str) -> Result<()> {
        let mut complaints = self.stderr.clone();
        for answer in &self.answers {
            match answer {
                Answer::Value { value } => bail!("it answers {value}"),
                Answer::Refused { message, .. } | Answer::Failed { message, .. } => {
                    complaints.push_str(message);
                }
            }
        }
        ensure!(
            complaints.contains(variable),
            "it does not say that {variable} is missing: {complaints:?}"
        );
        Ok(())
    }
}
