//! A question, and the search for its answer in tasks that are short enough for a reader who types on.

use std::cell::Cell;
use std::cell::RefCell;
use std::rc::Rc;

use jwt_secrets::jws::Verification;

use super::answer;
use super::answer::Answer;
use super::question::Question;
use super::search::Known;
use super::search::Search;
use crate::browser::alarm;

/// Takes an answer.
type Say = Box<dyn Fn(&Question, &Verification, Answer)>;

/// One inquiry at a time. A new one takes the place of the one before, and what that has read is overwritten.
pub struct Inquiries {
    current: RefCell<Option<Inquiry>>,
    /// How many there were.
    number: Cell<u32>,
    /// What was found out of the last token: it need not be for another secret.
    known: RefCell<Option<Known>>,
    say: Say,
}

/// A question with what is known of its answer. The fields are read once for it.
struct Inquiry {
    question: Question,
    verification: Verification,
    /// Nothing where no cause is looked for.
    search: Option<Search>,
}

impl Inquiries {
    pub fn new(say: Say) -> Rc<Self> {
        Rc::new(Self {
            current: RefCell::default(),
            number: Cell::default(),
            known: RefCell::default(),
            say,
        })
    }

    /// Says the answer, be it in a later task: then it says before that it is looking.
    pub fn begin(self: &Rc<Self>, question: Question, verification: Verification) {
        let under = answer::asked_under(&question, &verification);
        let known = self.known.take().filter(|known| known.is_of(&question));
        let search = under.map(|algorithm| Search::new(&question, algorithm, known));
        self.current.replace(Some(Inquiry {
            question,
            verification,
            search,
        }));
        self.number.set(self.number.get() + 1);
        Rc::clone(self).go_on(self.number.get());
    }

    /// With the inquiry of this number, unless there was another.
    fn go_on(self: Rc<Self>, number: u32) {
        if number != self.number.get() {
            return;
        }
        let Some(mut inquiry) = self.current.take() else {
            return;
        };
        if inquiry.advance() {
            let answer = inquiry.answer(&self.known);
            (self.say)(&inquiry.question, &inquiry.verification, answer);
        } else {
            let answer = Answer::looking(&inquiry.verification);
            (self.say)(&inquiry.question, &inquiry.verification, answer);
            self.current.replace(Some(inquiry));
            alarm::after(0, Box::new(move || self.go_on(number)));
        }
    }
}

impl Inquiry {
    /// Whether that was all.
    fn advance(&mut self) -> bool {
        let search = self.search.as_mut();
        search.is_none_or(|search| search.advance(&self.question))
    }

    fn answer(&mut self, known: &RefCell<Option<Known>>) -> Answer {
        let causes = self.search.take().map_or_else(Vec::new, |mut search| {
            let causes = search.causes(&self.question);
            known.replace(search.take_known());
            causes
        });
        Answer::to(&self.question, &self.verification, &causes)
    }
}
