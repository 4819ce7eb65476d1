//! What shall become of each token.

use anyhow::Result;

use crate::draw::Draw;
use crate::tokens::fault::Fault;
use crate::tokens::fault::Wrong;
use crate::tokens::sample::Sample;
use crate::tokens::sample::Terms;

/// Tokens each way, for each algorithm and reading.
const TOKENS: usize = 1_000;
/// Every so many of them are followed by a wrong one.
const WRONG_EVERY: usize = 10;

/// A token to be made, and what shall become of it.
#[derive(Clone, Debug)]
pub(crate) enum Expected {
    Verified(Sample),
    Refused(Wrong),
}

impl Expected {
    /// The tokens of one direction.
    pub(crate) fn all(draw: &mut Draw) -> Result<Vec<Self>> {
        let mut expected = Vec::new();
        for terms in Terms::all() {
            let mut faults = Fault::ALL.into_iter().cycle();
            for number in 1..=TOKENS {
                expected.push(Self::Verified(Sample::draw(draw, terms)?));
                if number % WRONG_EVERY == 0 {
                    for fault in faults.by_ref().take(1) {
                        expected.push(Self::Refused(Wrong::draw(draw, terms, fault)?));
                    }
                }
            }
        }
        Ok(expected)
    }

    pub(crate) fn sample(&self) -> &Sample {
        match self {
            Self::Verified(sample) => sample,
            Self::Refused(wrong) => &wrong.sample,
        }
    }

    /// Takes out all members of the header that are not ASCII, and counts them.
    pub(crate) fn spare_header(&mut self) -> usize {
        let header = match self {
            Self::Verified(sample) => &mut sample.header,
            Self::Refused(wrong) => &mut wrong.sample.header,
        };
        let before = header.len();
        header.retain(|_, value| value.to_string().is_ascii());
        before - header.len()
    }

    /// What the verifier goes by.
    pub(crate) fn terms(&self) -> Terms {
        match self {
            Self::Verified(sample) => sample.terms,
            Self::Refused(wrong) => wrong.terms,
        }
    }

    /// The token as it is to be verified, once it was signed.
    pub(crate) fn token(&self, draw: &mut Draw, signed: String) -> Result<String> {
        match self {
            Self::Verified(_) => Ok(signed),
            Self::Refused(wrong) => wrong.forge(draw, &signed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_algorithm_and_reading_has_a_thousand_tokens_and_every_fault() {
        let expected = Expected::all(&mut Draw::new(1, "")).unwrap();
        for terms in Terms::all() {
            let own = expected.iter().filter(|expected| expected.terms() == terms);
            let (right, wrong): (Vec<_>, Vec<_>) =
                own.partition(|expected| matches!(expected, Expected::Verified(_)));
            assert_eq!((right.len(), wrong.len()), (1_000, 100), "{terms:?}");
            for fault in Fault::ALL {
                let same = |expected: &&&Expected| matches!(expected, Expected::Refused(it) if it.fault == fault);
                assert!(wrong.iter().filter(same).count() > 10, "{fault:?}");
            }
        }
    }

    #[test]
    fn a_wrong_token_is_refused_for_what_is_wrong_with_it() {
        let mut draw = Draw::new(1, "");
        for terms in Terms::all() {
            for fault in Fault::ALL {
                let wrong = Wrong::draw(&mut draw, terms, fault).unwrap();
                let signed = wrong.sample.sign(&mut draw).unwrap();
                let token = wrong.forge(&mut draw, &signed).unwrap();
                let seen = terms.verify(&token, &wrong.sample.secret).unwrap();
                assert!(
                    fault.explains(seen.verdict()),
                    "{fault:?}: {:?}",
                    seen.verdict()
                );
            }
        }
    }
}
