//! Looking for the causes, a piece at a time: hundreds of keys are tried, and each hashes the whole token anew.

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
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
}

struct Pass {
    /// Of which secret; of none where the key is one that everybody knows.
    of: Option<SignedBy>,
    /// The text, where it is not that of the field.
    copy: Option<Zeroizing<String>>,
    search: jws::Search,
}

impl Search {
    /// Under this algorithm, be it the chosen one or that of the header.
    pub fn new(question: &Question, algorithm: Algorithm) -> Self {
        let mut passes = vec![Pass {
            of: None,
            copy: None,
            search: jws::Search::of_known(algorithm),
        }];
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
        }
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
                match pass.search.step(question.token(), text, &mut left) {
                    Progress::Unfinished => return false,
                    Progress::Nothing => {}
                    Progress::Found(fitting) => {
                        let which = pass.of.unwrap_or(SignedBy::Current);
                        self.found.push(Cause::fitting(which, fitting));
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
    pub fn causes(mut self, question: &Question) -> Vec<Cause> {
        // Whatever the secrets are, it is one key.
        if self.found.iter().any(Cause::is_known) {
            self.found.retain(Cause::is_known);
            self.found.truncate(1);
        } else if !self.found.is_empty() {
            return self.found;
        }
        let mistaken = |(which, text)| {
            let mistaken = Mistaken::of(text, question.token())?;
            Some(Cause::mistaken_for(which, mistaken))
        };
        let mistaken = texts(question).into_iter().filter_map(mistaken);
        self.found.extend(mistaken);
        self.found
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
