//! Tokens from us to a library, and from it to us.

use anyhow::Context;
use anyhow::Result;
use anyhow::anyhow;
use anyhow::bail;
use anyhow::ensure;
use jwt_secrets::jws::Verdict;
use serde_json::Value;

use crate::library::Library;
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
        let mut fates = Fate::all(&mut draw)?;
        if signer == Signer::Them {
            self.spare(&mut fates);
        }
        let tokens = self.tokens(&mut draw, signer, &fates)?;
        let answers = self.answers(signer, &fates, &tokens)?;
        let mut differences = Vec::new();
        for ((fate, token), answer) in fates.iter().zip(tokens).zip(&answers) {
            let judged = match (&token, fate, answer) {
                (Err(error), ..) => Err(anyhow!("it is not signed: {error:#}")),
                (Ok(token), Fate::Verified(sample), None) => verified(sample, token),
                (Ok(_), Fate::Verified(sample), Some(answer)) => understood(sample, answer),
                (Ok(token), Fate::Refused(wrong), Some(answer)) => {
                    self.refused(wrong, token, answer)
                }
                (Ok(_), Fate::Refused(_), None) => Err(anyhow!("they were not asked")),
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
                let token = token.unwrap_or_default();
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

    /// Each library has tokens of its own, and keeps them when its version changes.
    fn draw(&self, what: &str) -> Draw {
        Draw::new(self.seed, &format!("{:?}: {what}", self.peer.library()))
    }

    /// Takes out what the library cannot sign, and says so.
    fn spare(&self, fates: &mut [Fate]) {
        if self.peer.library() != Library::Jsonwebtoken {
            return;
        }
        let spared = fates.iter_mut().map(Fate::spare_header).sum();
        // Its `jws` hands the header on as Latin-1: what it writes then is no UTF-8, or another text.
        self.tally.remark(
            format!("left out: {} signs no header beyond ASCII", self.name),
            spared,
        );
    }

    /// A token for each fate, as it is to be verified.
    fn tokens(
        &self,
        draw: &mut Draw,
        signer: Signer,
        fates: &[Fate],
    ) -> Result<Vec<Result<String>>> {
        let made: Vec<_> = match signer {
            Signer::Us => {
                let sign = |fate: &Fate| fate.sample().sign(draw);
                fates.iter().map(sign).collect()
            }
            Signer::Them => {
                let questions: Vec<_> = fates.iter().map(|fate| fate.sample().to_sign()).collect();
                let answers = self.peer.ask(self.workshop, &questions)?;
                answers.into_iter().map(Answer::token).collect()
            }
        };
        let tokens = fates.iter().zip(made);
        Ok(tokens.map(|(fate, made)| fate.token(draw, made?)).collect())
    }

    /// What they say of each token, but for those that they signed and nobody altered.
    fn answers(
        &self,
        signer: Signer,
        fates: &[Fate],
        tokens: &[Result<String>],
    ) -> Result<Vec<Option<Answer>>> {
        let asked = |fate: &Fate| signer == Signer::Us || matches!(fate, Fate::Refused(_));
        let questions: Vec<_> = fates
            .iter()
            .zip(tokens)
            .filter(|(fate, _)| asked(fate))
            .map(|(fate, token)| {
                let token = token.as_deref().unwrap_or_default();
                to_verify(token, &fate.sample().secret, fate.terms())
            })
            .collect();
        let mut answers = self.peer.ask(self.workshop, &questions)?.into_iter();
        let answer = |fate| asked(fate).then(|| answers.next()).flatten();
        Ok(fates.iter().map(answer).collect())
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
