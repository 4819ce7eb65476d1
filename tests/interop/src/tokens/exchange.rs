//! Tokens from us to a library, and from it to us.

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use jwt_secrets::jws::Verdict;
use serde_json::Value;

use crate::tokens::draw::Draw;
use crate::tokens::fate::Fate;
use crate::tokens::fault::Wrong;
use crate::tokens::json;
use crate::tokens::liberty::Liberty;
use crate::tokens::peer::Answer;
use crate::tokens::peer::Peer;
use crate::tokens::sample::Sample;
use crate::tokens::sample::Terms;
use crate::tokens::sample::to_verify;
use crate::tokens::tally::Tally;
use crate::workshop::Workshop;

/// Tokens of each oddity, for each algorithm and reading.
const LIBERTIES: usize = 4;
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
        let fates = Fate::all(&mut draw)?;
        let made = match signer {
            Signer::Us => fates
                .iter()
                .map(|fate| fate.sample().sign(&mut draw))
                .collect::<Result<_>>()?,
            Signer::Them => self.signed_by_them(&fates)?,
        };
        let tokens = fates
            .iter()
            .zip(made)
            .map(|(fate, made)| fate.token(&mut draw, made))
            .collect::<Result<Vec<_>>>()?;
        let questions = fates.iter().zip(&tokens);
        let questions: Vec<_> = questions
            .map(|(fate, token)| to_verify(token, &fate.sample().secret, fate.terms()))
            .collect();
        let answers = self.peer.ask(self.workshop, &questions)?;
        let mut differences = Vec::new();
        for ((fate, token), answer) in fates.iter().zip(&tokens).zip(&answers) {
            let judged = match fate {
                Fate::Verified(sample) => verified(sample, token, answer),
                Fate::Refused(wrong) => self.refused(wrong, token, answer),
            };
            self.tally.count(self.name, fate.terms(), |row| {
                match (&judged, fate, signer) {
                    (Err(_), _, _) => row.differences += 1,
                    (Ok(()), Fate::Refused(_), _) => row.refused += 1,
                    (Ok(()), Fate::Verified(_), Signer::Us) => row.ours += 1,
                    (Ok(()), Fate::Verified(_), Signer::Them) => row.theirs += 1,
                }
            });
            if let Err(difference) = judged {
                differences.push(format!("{difference:#}\n  {token}\n  {fate:?}"));
            }
        }
        self.told(&differences, fates.len())
    }

    /// What only one side accepts is counted. What our side makes of it is known.
    pub(crate) fn liberties(&self) -> Result<()> {
        let mut draw = self.draw("liberties");
        let mut asked = Vec::new();
        let mut questions = Vec::new();
        let times = Liberty::ALL.len() * LIBERTIES;
        for terms in Terms::all() {
            for liberty in Liberty::ALL.into_iter().cycle().take(times) {
                let mut sample = Sample::draw(&mut draw, terms)?;
                let Some(token) = liberty.take(&mut draw, &mut sample)? else {
                    continue;
                };
                let ours = terms.verify(&token, &sample.secret)?;
                let valid = matches!(ours.verdict(), Verdict::Valid { .. });
                let (name, code) = (liberty.name(), ours.verdict().code());
                ensure!(valid == liberty.ours(), "{name}: we say {code} of {token}");
                questions.push(to_verify(&token, &sample.secret, terms));
                asked.push(liberty);
            }
        }
        let answers = self.peer.ask(self.workshop, &questions)?;
        for (answer, liberty) in answers.iter().zip(asked) {
            let accepted = matches!(answer, Answer::Claims { .. });
            self.tally.liberty(self.name, liberty, accepted);
        }
        Ok(())
    }

    /// Another one for each library: what it is called there is in no seed, so that a new version has
    /// the same tokens.
    fn draw(&self, what: &str) -> Draw {
        Draw::new(self.seed, &format!("{:?}: {what}", self.peer.library()))
    }

    fn signed_by_them(&self, fates: &[Fate]) -> Result<Vec<String>> {
        let questions: Vec<_> = fates.iter().map(|fate| fate.sample().to_sign()).collect();
        let answers = self.peer.ask(self.workshop, &questions)?;
        let tokens = answers.into_iter().zip(fates).map(|answer| match answer {
            (Answer::Token { token }, _) => Ok(token),
            (answer, fate) => bail!("they do not sign, but {answer:?}: {fate:?}"),
        });
        tokens.collect()
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
                self.tally.undocumented(self.name, failed);
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

/// Both sides accept it and read the same claims, and we read the header that was asked for.
fn verified(sample: &Sample, token: &str, answer: &Answer) -> Result<()> {
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
    match answer {
        Answer::Claims { claims: read } if json::same(read, &claims) => Ok(()),
        other => bail!("they say {other:?}"),
    }
}
