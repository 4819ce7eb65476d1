//! A question, and the search for its answer in tasks that are short enough for a reader who types on.

use std::cell::Cell;
use std::rc::Rc;

use jwt_secrets::jws::Verification;

use super::answer;
use super::answer::Answer;
use super::question::Question;
use super::search::Search;
use crate::browser::alarm;

/// Takes an answer.
pub type Say = Rc<dyn Fn(&Question, &Verification, Answer)>;

/// A question with what is known of its answer. The fields are read once for it.
pub struct Inquiry {
    question: Question,
    verification: Verification,
    /// Nothing where no cause is looked for.
    search: Option<Search>,
    /// How many inquiries there were when this one began, and how many there are: it is given up when there are more.
    number: u32,
    all: Rc<Cell<u32>>,
}

impl Inquiry {
    pub fn new(question: Question, verification: Verification, all: &Rc<Cell<u32>>) -> Self {
        let under = answer::asked_under(&question, &verification);
        Self {
            search: under.map(|algorithm| Search::new(&question, algorithm)),
            question,
            verification,
            number: all.get(),
            all: Rc::clone(all),
        }
    }

    /// Says the answer, be it in a later task: then it says before that it is looking.
    pub fn go_on(mut self, say: Say) {
        if self.number != self.all.get() {
            return;
        }
        let search = self.search.as_mut();
        let done = search.is_none_or(|search| search.advance(&self.question));
        if !done {
            let looking = Answer::looking(&self.verification);
            say(&self.question, &self.verification, looking);
            return alarm::after(0, Box::new(move || self.go_on(say)));
        }
        let search = self.search.take();
        let causes = search.map_or_else(Vec::new, |search| search.causes(&self.question));
        let answer = Answer::to(&self.question, &self.verification, &causes);
        say(&self.question, &self.verification, answer);
    }
}
