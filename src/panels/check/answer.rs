//! What is said of a text: the verdict, the findings, and what can be done. Nothing of the text itself is in it, but one
//! character that does not belong into it.

use jwt_secrets::Algorithm;
use jwt_secrets::EnvError;
use jwt_secrets::Format;
use jwt_secrets::assess::Assessment;
use jwt_secrets::assess::Finding;
use jwt_secrets::assess::JwkAssessment;
use jwt_secrets::assess::Kind;
use jwt_secrets::assess::Severity;
use jwt_secrets::assess::Verdict;
use jwt_secrets::assess::env::Audit;
use jwt_secrets::assess::env::EnvFinding;
use jwt_secrets::assess::env::Located;
use jwt_secrets::jws;
use jwt_secrets::jws::Removed;
use jwt_secrets::jws::Trial;
use jwt_secrets::key::Reading;
use worker::Pattern;
use worker::Strength;

use super::outcome::Outcome;
use super::said::Row;
use super::said::Said;
use super::words::Words;
use crate::browser::list;
use crate::text;
use crate::text::Explain as _;

/// What is said of a text.
#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    /// What the text was taken for; none while there is none.
    pub kind: Option<Kind>,
    /// None while it is not known, and of what is not looked at before somebody asks for it.
    pub verdict: Option<Verdict>,
    /// Whether the dictionary is still looked at.
    pub looking: bool,
    /// Said before the findings.
    pub aside: String,
    pub findings: Vec<Said>,
    /// How many keys a set has.
    pub keys: usize,
    /// How many characters a secret has.
    pub characters: usize,
    /// The readings of a secret.
    pub rows: Vec<Row>,
    /// Whether they make keys of different lengths.
    pub differ: bool,
    /// Whether the worst that is said of it is how many bits it carries.
    pub few_bits: bool,
    /// The format in which a strong one is made.
    pub format: Format,
}

/// What the dictionary has to say.
#[derive(Clone, PartialEq)]
pub enum Dictionary {
    /// Nothing yet.
    Pending,
    /// How many guesses it takes, and of what it is made.
    Says(Strength),
    /// It could not be asked.
    Missing,
}

/// What the dictionary says of a secret in a file.
#[derive(Clone, PartialEq)]
pub struct Guessed {
    /// Its place among the variables.
    pub entry: usize,
    pub strength: Strength,
}

impl Guessed {
    fn finding(&self) -> Option<Located> {
        let log2_guesses = whole(self.strength.guesses_log2);
        self.strength.weak.then(|| Located {
            finding: EnvFinding::Secret(Finding::Guessable { log2_guesses }),
            entries: vec![self.entry],
        })
    }
}

impl Answer {
    /// What is said of a secret.
    pub fn to_secret(text: &str, dictionary: &Dictionary) -> Self {
        let t = Words::here();
        let mut assessment = Assessment::of(text);
        let mut made_of = None;
        // Of what everybody knows a dictionary says nothing more.
        if let Dictionary::Says(strength) = dictionary
            && strength.weak
            && assessment.verdict() != Verdict::Known
        {
            assessment = assessment.with_guesses(whole(strength.guesses_log2));
            made_of = pieces(&strength.patterns);
        }
        // That nothing is wrong is said only when all was looked at.
        let found = Some(assessment.verdict()).filter(|found| *found != Verdict::NoneFound);
        let looking = *dictionary == Dictionary::Pending;
        let aside = match dictionary {
            _ if found.is_some() => made_of.unwrap_or_default(),
            Dictionary::Pending => t.looking.to_owned(),
            Dictionary::Says(_) => t.tried.to_owned(),
            Dictionary::Missing => t.tried_without.to_owned(),
        };
        Self {
            kind: Some(Kind::Secret),
            verdict: found.or_else(|| (!looking).then_some(Verdict::NoneFound)),
            looking,
            aside,
            findings: told(assessment.findings()).map(Said::of).collect(),
            keys: 0,
            characters: assessment.characters(),
            // What is no secret is not long enough either.
            rows: match found {
                Some(Verdict::Unsuitable) => Vec::new(),
                _ => assessment.readings().iter().map(Row::of).collect(),
            },
            differ: assessment.readings_differ(),
            few_bits: assessment.findings().first().is_some_and(is_of_bits),
            format: Format::Base64Url,
        }
    }

    /// What is said of a JSON Web Key, or of a set of them.
    pub fn to_jwk(text: &str) -> Self {
        let assessment = JwkAssessment::of(text);
        let said = |(_, finding): &(Option<usize>, Finding)| Said::of(finding);
        Self {
            kind: Some(Kind::Jwk),
            verdict: Some(assessment.verdict()),
            findings: assessment.findings().iter().map(said).collect(),
            keys: assessment.keys(),
            format: Format::Jwk,
            ..Self::default()
        }
    }

    /// What is said of a token before its secret is looked for, and after.
    pub fn to_token(text: &str, outcome: &Outcome) -> Self {
        let t = Words::here();
        let pasted = jws::tidy(text);
        let refused = Trial::new(pasted.token(), None).err();
        let in_address = pasted.removed().contains(&Removed::Surroundings)
            && is_in_address(text, pasted.token());
        let mut findings: Vec<_> = refused.iter().map(Said::of_token).collect();
        if in_address {
            let said = t.token_in_address.plain();
            findings.push(Said::new("token_in_address", Severity::Warning, said));
        }
        Self {
            kind: Some(Kind::Token),
            verdict: match refused {
                Some(_) => Some(Verdict::Unsuitable),
                None => outcome.verdict(),
            },
            aside: match outcome {
                _ if refused.is_some() => String::new(),
                Outcome::Idle => t.token_aside.to_owned(),
                Outcome::Found { .. } => t.token_found.to_owned(),
                Outcome::Clean(_) => outcome.sentence(),
                _ => String::new(),
            },
            findings,
            ..Self::default()
        }
    }

    /// What is said of a file of variables.
    pub fn to_file(audit: &Result<Audit, EnvError>, dictionary: &[Guessed]) -> Self {
        let (verdict, findings, few_bits) = match audit {
            Ok(audit) => {
                let mut findings = audit.findings().to_vec();
                findings.extend(dictionary.iter().filter_map(Guessed::finding));
                let known: Vec<usize> = places_of_known(&findings);
                findings.retain(|found| {
                    let of_known = found.entries.iter().any(|place| known.contains(place));
                    !(of_known && matches!(&found.finding, EnvFinding::Secret(finding) if is_of_words(finding)))
                });
                findings.sort_by_key(|found| std::cmp::Reverse(found.finding.severity()));
                let located = |located| Said::of_located(located, audit.entries());
                let said = findings.iter().map(located).collect();
                let worst = findings.first().map(|located| &located.finding);
                let few_bits =
                    matches!(worst, Some(EnvFinding::Secret(finding)) if is_of_bits(finding));
                (Some(verdict(&findings)), said, few_bits)
            }
            Err(error) => {
                let said = Said::new(error.code(), Severity::Warning, error.explain());
                (None, vec![said], false)
            }
        };
        Self {
            kind: Some(Kind::Env),
            verdict,
            findings,
            few_bits,
            ..Self::default()
        }
    }

    /// Whether there is a token whose secret can be looked for.
    pub fn is_token(&self) -> bool {
        self.kind == Some(Kind::Token) && self.verdict != Some(Verdict::Unsuitable)
    }

    /// The secret under this reading.
    pub fn row(&self, reading: Reading) -> Option<&Row> {
        self.rows.iter().find(|row| row.reading == reading)
    }

    /// The word for it.
    pub fn heading(&self) -> &'static str {
        let t = &Words::here().headings;
        match self.verdict {
            Some(Verdict::Weak | Verdict::Structured) if self.few_bits => t.few_bits,
            Some(Verdict::Unsuitable) if self.kind == Some(Kind::Env) => t.mend,
            Some(Verdict::NoneFound) if !self.findings.is_empty() => t.remarks,
            Some(verdict) => t.of(verdict),
            None if self.looking => t.looking,
            None if self.kind == Some(Kind::Token) => t.token,
            None => t.nothing,
        }
    }

    /// How it is drawn.
    pub fn tone(&self) -> &'static str {
        match self.verdict {
            None => "none",
            Some(Verdict::NoneFound) => "good",
            Some(Verdict::Unsuitable) => "alarm",
            Some(_) => "bad",
        }
    }

    /// Where a strong one is made; none where there is no need of one.
    pub fn make(&self) -> Option<String> {
        // A token that no secret signs would be none with a strong one either.
        let needed = self.verdict.is_some_and(|found| match self.kind {
            Some(Kind::Token) => found == Verdict::Known,
            _ => found != Verdict::NoneFound,
        });
        needed.then(|| {
            let algorithm = Algorithm::default().alg();
            format!("#generate?alg={algorithm}&format={}", self.format.name())
        })
    }
}

/// Whether the token is a part of an address, and not of a command beside one.
fn is_in_address(text: &str, token: &str) -> bool {
    let before = text.split_once(token).map(|(before, _)| before);
    let word = before.and_then(|before| before.rsplit(char::is_whitespace).next());
    word.is_some_and(|word| word.contains("://"))
}

/// Without what says less than that everybody knows the secret.
fn told(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    let known = findings
        .iter()
        .any(|found| found.verdict() == Verdict::Known);
    findings
        .iter()
        .filter(move |found| !(known && is_of_words(found)))
}

/// Whether a finding says no more than that a secret is made of words.
const fn is_of_words(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::Guessable { .. } | Finding::Pattern(jwt_secrets::assess::Pattern::Words, _)
    )
}

/// So many bits nobody guesses, though a key has more: six words of the longest list.
const MANY_BITS: usize = 78;

/// Whether a finding says how many bits were drawn, which may be many.
const fn is_of_bits(finding: &Finding) -> bool {
    use jwt_secrets::assess::Pattern;
    matches!(
        finding,
        Finding::Pattern(
            Pattern::FewBits { .. }
                | Pattern::Uuid { .. }
                | Pattern::Ulid
                | Pattern::NanoId
                | Pattern::Phrase {
                    bits: Some(MANY_BITS..),
                    ..
                },
            _
        )
    )
}

/// The variables whose secret everybody knows.
fn places_of_known(findings: &[Located]) -> Vec<usize> {
    let known = |located: &&Located| match &located.finding {
        EnvFinding::Secret(finding) => finding.verdict() == Verdict::Known,
        _ => false,
    };
    let places = findings
        .iter()
        .filter(known)
        .flat_map(|located| &located.entries);
    places.copied().collect()
}

/// What the findings about variables come to: that of the worst secret, and where a secret is no better than published, that
/// it is known.
fn verdict(findings: &[Located]) -> Verdict {
    let of = |located: &Located| match &located.finding {
        EnvFinding::Secret(finding) => finding.verdict(),
        EnvFinding::TokenByPublished(_)
        | EnvFinding::TokenByConstant(_)
        | EnvFinding::ShippedToBrowsers
        | EnvFinding::ToldByComment { .. }
        | EnvFinding::DefaultPublic(_)
        | EnvFinding::DefaultEmpty => Verdict::Known,
        finding if finding.severity() > Severity::Note => Verdict::Unsuitable,
        _ => Verdict::NoneFound,
    };
    findings.iter().map(of).max().unwrap_or(Verdict::NoneFound)
}

/// Made of this, in words; nothing where the dictionary saw nothing.
fn pieces(patterns: &[Pattern]) -> Option<String> {
    let t = Words::here();
    let names: Vec<_> = patterns
        .iter()
        .map(|pattern| t.pieces.of(*pattern))
        .collect();
    let listed = || list::all(text::tag(), &names);
    (!names.is_empty()).then(|| t.made_of.with(&[("things", &listed())]))
}

/// A number of bits, rounded down.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what a u32 holds"
)]
fn whole(bits: f64) -> u32 {
    bits.clamp(0.0, 4096.0) as u32
}
