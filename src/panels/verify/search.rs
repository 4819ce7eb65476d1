//! Looking for the causes, a piece at a time: hundreds of keys are tried, and each hashes the whole token anew.

use std::mem;

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::Mistaken;
use jwt_secrets::jws::Progress;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::key::Difference;
use zeroize::Zeroizing;

use super::cause::Cause;
use super::question::Question;
use crate::browser::normal_form;

/// So many octets are hashed in one piece. On a processor four times slower that is about 15 ms, of the 50 that a reader
/// does not notice; a usual token is done in one.
const PIECE: usize = 400_000;

/// What is known of a [`Question`] so far.
pub struct Search {
    /// What is still to be done, the next last.
    passes: Vec<Pass>,
    found: Vec<Cause>,
    algorithm: Algorithm,
    known: Option<Known>,
}

/// Whether a key that everybody knows has signed a token. That is the same whatever the secrets are.
pub struct Known {
    token: Zeroizing<String>,
    algorithm: Algorithm,
    fitting: Option<Fitting>,
}

impl Known {
    fn new(question: &Question, algorithm: Algorithm, fitting: Option<Fitting>) -> Self {
        Self {
            token: Zeroizing::new(question.token().to_owned()),
            algorithm,
            fitting,
        }
    }

    /// Whether it is about this token.
    pub fn is_of(&self, question: &Question) -> bool {
        *self.token == question.token()
    }
}

struct Pass {
    /// Of which secret; of none where the key is one that everybody knows.
    of: Option<SignedBy>,
    /// The text, where it is not that of the field.
    copy: Option<Zeroizing<String>>,
    search: jws::Search,
}

impl Search {
    /// Under this algorithm, be it the chosen one or that of the header, with what is known of the same token.
    pub fn new(question: &Question, algorithm: Algorithm, known: Option<Known>) -> Self {
        let known = known.filter(|known| known.algorithm == algorithm);
        let mut passes = Vec::new();
        if known.is_none() {
            passes.push(Pass {
                of: None,
                copy: None,
                search: jws::Search::of_known(algorithm),
            });
        }
        for (which, text) in texts(question).into_iter().rev() {
            // The two forms of letters with accents, which the browser knows.
            for difference in [Difference::Decomposed, Difference::Composed] {
                let copy = (!text.is_ascii()).then(|| normal_form::of(text, difference));
                if let Some(copy) = copy.flatten() {
                    passes.push(Pass {
                        of: Some(which),
                        copy: Some(copy),
                        search: jws::Search::of_copy(difference, algorithm),
                    });
                }
            }
            passes.push(Pass {
                of: Some(which),
                copy: None,
                search: jws::Search::of_text(algorithm),
            });
        }
        Self {
            passes,
            found: Vec::new(),
            algorithm,
            known,
        }
    }

    /// What is known of the token whatever the secrets are, once that was looked for.
    pub fn take_known(&mut self) -> Option<Known> {
        self.known.take()
    }

    /// Goes on for a while with the same question. Whether that was the last piece.
    pub fn advance(&mut self, question: &Question) -> bool {
        let mut left = PIECE;
        while let Some(pass) = self.passes.last_mut() {
            // Of each secret one cause is enough, and of what everybody knows nothing where a secret fits.
            let known = self.found.iter().any(|cause| match pass.of {
                Some(which) => cause.which() == which || cause.is_known(),
                None => true,
            });
            if !known {
                let text = match (&pass.copy, pass.of) {
                    (Some(copy), _) => copy,
                    (None, Some(which)) => question.secret(which).text(),
                    (None, None) => "",
                };
                let fitting = match pass.search.step(question.token(), text, &mut left) {
                    Progress::Unfinished => return false,
                    Progress::Nothing => None,
                    Progress::Found(fitting) => Some(fitting),
                };
                match pass.of {
                    Some(which) => {
                        let cause = fitting.map(|fitting| Cause::fitting(which, fitting));
                        self.found.extend(cause);
                    }
                    None => {
                        self.known = Some(Known::new(question, self.algorithm, fitting));
                    }
                }
            }
            self.passes.pop();
            if self.passes.is_empty() {
                // What is made of it reads the token again: a long one in a piece of its own.
                return question.token().len() < PIECE / 16 || left > PIECE / 2;
            }
        }
        true
    }

    /// What was found: one for each secret at most. What stands in place of a secret is only said where no secret fits.
    pub fn causes(&mut self, question: &Question) -> Vec<Cause> {
        let known = self.known.as_ref().and_then(|known| known.fitting.clone());
        if let Some(fitting) = known.filter(|_| self.found.is_empty()) {
            self.found.push(Cause::fitting(SignedBy::Current, fitting));
        }
        // Whatever the secrets are, it is one key.
        if self.found.iter().any(Cause::is_known) {
            self.found.retain(Cause::is_known);
            self.found.truncate(1);
        } else if !self.found.is_empty() {
            return mem::take(&mut self.found);
        }
        let mistaken = |(which, text)| {
            let mistaken = Mistaken::of(text, question.token())?;
            Some(Cause::mistaken_for(which, mistaken))
        };
        let mistaken = texts(question).into_iter().filter_map(mistaken);
        self.found.extend(mistaken);
        mem::take(&mut self.found)
    }
}

/// The texts of the secrets. The same twice is one.
fn texts(question: &Question) -> Vec<(SignedBy, &str)> {
    let [current, previous] = question.secrets();
    let (first, second) = (current.1.text(), previous.1.text());
    let mut texts = vec![(current.0, first)];
    if !second.is_empty() && second != first {
        texts.push((previous.0, second));
    }
    texts
}
