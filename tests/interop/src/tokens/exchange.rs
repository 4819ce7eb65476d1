//! Tokens from us to a library, and from it to us.

use anyhow::Context;
use anyhow::Result;
use anyhow::anyhow;
use anyhow::bail;
use anyhow::ensure;
use jwt_secrets::jws::Verdict;
use serde_json::Value;

use crate::draw::Draw;
use crate::library::Library;
use crate::tokens::expected::Expected;
use crate::tokens::fault::Wrong;
use crate::tokens::json;
use crate::tokens::oddity::Oddity;
use crate::tokens::peer::Answer;
use crate::tokens::peer::Peer;
use crate::tokens::sample::Sample;
use crate::tokens::sample::Terms;
use crate::tokens::sample::to_verify;
use crate::tokens::tally::Tally;
use crate::workshop::Workshop;

/// Tokens of each oddity, for each algorithm and reading.
const ODDITIES: usize = 4;
/// As many differences are told in full: one is enough to look into.
const TOLD: usize = 3;

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signer {
    Us,
    Them,
}

/// One library, and what is kept of its answers.
#[derive(Debug)]
pub(crate) struct Exchange<'a> {
    pub workshop: &'a Workshop,
    pub peer: &'a Peer,
    /// The library and its version.
    pub name: &'a str,
    pub tally: &'a Tally,
    pub seed: u64,
}

impl Exchange<'_> {
    /// What one side signs, the other verifies; what is wrong with it, both refuse.
    pub(crate) fn run(&self, signer: Signer) -> Result<()> {
        let mut draw = self.draw(&format!("signed by {signer:?}"));
        let mut expected = Expected::all(&mut draw)?;
        if signer == Signer::Them {
            self.spare(&mut expected);
        }
        let tokens = self.tokens(&mut draw, signer, &expected)?;
        let answers = self.answers(signer, &expected, &tokens)?;
        let mut differences = Vec::new();
        for ((expected, token), answer) in expected.iter().zip(tokens).zip(&answers) {
            let judged = match (&token, expected, answer) {
                (Err(error), ..) => Err(anyhow!("it is not signed: {error:#}")),
                (Ok(token), Expected::Verified(sample), None) => verified(sample, token),
                (Ok(_), Expected::Verified(sample), Some(answer)) => understood(sample, answer),
                (Ok(token), Expected::Refused(wrong), Some(answer)) => {
                    self.refused(wrong, token, answer)
                }
                (Ok(_), Expected::Refused(_), None) => Err(anyhow!("they were not asked")),
            };
            self.tally.count(self.name, expected.terms(), |row| {
                match (&judged, expected, signer) {
                    (Err(_), _, _) => row.differences += 1,
                    (Ok(()), Expected::Refused(_), _) => row.refused += 1,
                    (Ok(()), Expected::Verified(_), Signer::Us) => row.ours += 1,
                    (Ok(()), Expected::Verified(_), Signer::Them) => row.theirs += 1,
                }
            });
            if let Err(difference) = judged {
                let token = token.unwrap_or_default();
                differences.push(format!("{difference:#}\n  {token}\n  {expected:?}"));
            }
        }
        self.told(&differences, expected.len())
    }

    /// What only one side accepts is counted. What our side makes of it is known.
    pub(crate) fn oddities(&self) -> Result<()> {
        let mut draw = self.draw("oddities");
        let mut asked = Vec::new();
        let mut questions = Vec::new();
        let times = Oddity::ALL.len() * ODDITIES;
        for terms in Terms::all() {
            for oddity in Oddity::ALL.into_iter().cycle().take(times) {
                let mut sample = Sample::draw(&mut draw, terms)?;
                let Some(token) = oddity.take(&mut draw, &mut sample)? else {
                    continue;
                };
                let ours = terms.verify(&token, &sample.secret)?;
                let valid = matches!(ours.verdict(), Verdict::Valid { .. });
                let (name, code) = (oddity.name(), ours.verdict().code());
                ensure!(valid == oddity.ours(), "{name}: we say {code} of {token}");
                questions.push(to_verify(&token, &sample.secret, terms));
                asked.push(oddity);
            }
        }
        let answers = self.peer.ask(self.workshop, &questions)?;
        for (answer, oddity) in answers.iter().zip(asked) {
            let accepted = matches!(answer, Answer::Claims { .. });
            self.tally.oddity(self.name, oddity, accepted);
        }
        Ok(())
    }

    /// Each library has tokens of its own, and keeps them when its version changes.
    fn draw(&self, what: &str) -> Draw {
        Draw::new(self.seed, &format!("{:?}: {what}", self.peer.library()))
    }

    /// Takes out what the library cannot sign, and says so.
    fn spare(&self, expected: &mut [Expected]) {
        if self.peer.library() != Library::Jsonwebtoken {
            return;
        }
        let spared = expected.iter_mut().map(Expected::spare_header).sum();
        // Its `jws` hands the header on as Latin-1: what it writes then is no UTF-8, or another text.
        self.tally.remark(
            format!("left out: {} signs no header beyond ASCII", self.name),
            spared,
        );
    }

    /// A token for each expected, as it is to be verified.
    fn tokens(
        &self,
        draw: &mut Draw,
        signer: Signer,
        expected: &[Expected],
    ) -> Result<Vec<Result<String>>> {
        let made: Vec<_> = match signer {
            Signer::Us => {
                let sign = |expected: &Expected| expected.sample().sign(draw);
                expected.iter().map(sign).collect()
            }
            Signer::Them => {
                let questions: Vec<_> = expected
                    .iter()
                    .map(|expected| expected.sample().to_sign())
                    .collect();
                let answers = self.peer.ask(self.workshop, &questions)?;
                answers.into_iter().map(Answer::token).collect()
            }
        };
        let tokens = expected.iter().zip(made);
        Ok(tokens
            .map(|(expected, made)| expected.token(draw, made?))
            .collect())
    }

    /// What they say of each token, but for those that they signed and nobody altered.
    fn answers(
        &self,
        signer: Signer,
        expected: &[Expected],
        tokens: &[Result<String>],
    ) -> Result<Vec<Option<Answer>>> {
        let asked =
            |expected: &Expected| signer == Signer::Us || matches!(expected, Expected::Refused(_));
        let questions: Vec<_> = expected
            .iter()
            .zip(tokens)
            .filter(|(expected, _)| asked(expected))
            .map(|(expected, token)| {
                let token = token.as_deref().unwrap_or_default();
                to_verify(token, &expected.sample().secret, expected.terms())
            })
            .collect();
        let mut answers = self.peer.ask(self.workshop, &questions)?.into_iter();
        let answer = |expected| asked(expected).then(|| answers.next()).flatten();
        Ok(expected.iter().map(answer).collect())
    }

    fn refused(&self, wrong: &Wrong, token: &str, answer: &Answer) -> Result<()> {
        let fault = wrong.fault;
        let ours = wrong.terms.verify(token, &wrong.sample.secret)?;
        let verdict = ours.verdict();
        ensure!(fault.explains(verdict), "{fault:?}: we say {verdict:?}");
        match answer {
            Answer::Refused { refused, message } => {
                let reason = self.peer.library().refusal(refused, message);
                let right = fault.reason().is_none_or(|wanted| reason == wanted);
                ensure!(right, "{fault:?}: they say {refused}, {message}");
            }
            Answer::Failed { failed } if fault.reason().is_none() => {
                let remark = format!("undocumented: {} refuses with {failed}", self.name);
                self.tally.remark(remark, 1);
            }
            other => bail!("{fault:?}: they say {other:?}"),
        }
        Ok(())
    }

    fn told(&self, differences: &[String], tokens: usize) -> Result<()> {
        let count = differences.len();
        let told: Vec<_> = differences.iter().take(TOLD).map(String::as_str).collect();
        let (told, seed) = (told.join("\n"), self.seed);
        ensure!(
            count == 0,
            "{count} differences in {tokens} tokens (INTEROP_SEED={seed}):\n{told}"
        );
        Ok(())
    }
}

/// They accept what we signed, and read the claims that we wrote.
fn understood(sample: &Sample, answer: &Answer) -> Result<()> {
    let claims = Value::Object(sample.claims.clone());
    match answer {
        Answer::Claims { claims: read } if json::same(read, &claims) => Ok(()),
        other => bail!("they say {other:?}"),
    }
}

/// We accept what they signed, and read the claims and the header that we asked for.
fn verified(sample: &Sample, token: &str) -> Result<()> {
    let ours = sample.terms.verify(token, &sample.secret)?;
    let verdict = ours.verdict();
    ensure!(
        matches!(verdict, Verdict::Valid { .. }),
        "we say {verdict:?}"
    );
    let read = |text: Option<&str>| -> Result<Value> {
        let text = text.context("we read nothing")?;
        Ok(serde_json::from_str(text)?)
    };
    let claims = Value::Object(sample.claims.clone());
    let read_claims = read(ours.payload())?;
    ensure!(json::same(&read_claims, &claims), "we read {read_claims}");
    let header = read(ours.header())?;
    for (name, value) in &sample.header {
        let same = header.get(name).is_some_and(|read| json::same(read, value));
        ensure!(same, "we read the header {header}");
    }
    Ok(())
}
