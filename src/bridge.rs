//! The page's side of the worker: it is started on first use, does one thing after another, and can be stopped.
//!
//! What starts and stops it, and what does its work where there are no workers, is in assets/worker.js, which comes with
//! the first question.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use jwt_secrets::Algorithm;
use jwt_secrets::TokenError;
use jwt_secrets::jws::Trial;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use worker::Fault;
use worker::Job;
use worker::Order;
use worker::Report;
use worker::Strength;
use zeroize::Zeroizing;

use crate::browser::page;

/// What hears of a job that takes long.
type Listener = Rc<dyn Fn(Report)>;

thread_local! {
    /// Who hears of the job that runs.
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// A token to look for the secret of, and where to look beside what everybody tries first.
pub struct Audit<'a> {
    pub token: &'a str,
    /// None for that of the token's header.
    pub algorithm: Option<Algorithm>,
    /// The user's own words, a line each.
    pub words: &'a str,
    /// A `File` with a candidate a line, or undefined.
    pub list: &'a JsValue,
}

/// The one worker of the page.
pub struct Bridge;

impl Bridge {
    /// What structure there is in a text. Asked while a longer job runs, it is answered in between.
    pub fn strength(text: &str, answer: impl FnOnce(Result<Strength, Fault>) + 'static) {
        let heard = Closure::once_into_js(move |bytes: JsValue| match report(&bytes) {
            Report::Strength(strength) => answer(Ok(strength)),
            Report::Failed(fault) => answer(Err(fault)),
            _ => answer(Err(Fault::Stopped)),
        });
        page::ask(&Job::Strength(text).encode(), &JsValue::UNDEFINED, &heard);
    }

    /// Looks for the secret of a token, in place of a longer job that still runs. `hears` gets some [`Report::Progress`], and then
    /// one of [`Report::Found`], [`Report::Clean`] and [`Report::Failed`]; nothing of all this before this returns.
    pub fn audit(audit: &Audit<'_>, hears: impl Fn(Report) + 'static) -> Result<(), TokenError> {
        let trial = Trial::new(audit.token, audit.algorithm)?;
        let job = Job::Audit {
            algorithm: trial.algorithm(),
            token: audit.token,
            words: audit.words,
        };
        Self::begin(job, audit.list, hears);
        Ok(())
    }

    /// Makes a file of secrets of that name, in place of a longer job that still runs, and has the browser save it. `hears`
    /// gets some [`Report::Progress`], and then one of [`Report::Made`] and [`Report::Failed`]; nothing of all this before
    /// this returns.
    pub fn bulk(order: Order<'_>, file: &str, hears: impl Fn(Report) + 'static) {
        Self::begin(Job::Bulk(order), &JsValue::from_str(file), hears);
    }

    fn begin(job: Job<'_>, with: &JsValue, hears: impl Fn(Report) + 'static) {
        Self::cancel();
        let listener: Listener = Rc::new(hears);
        LISTENER.set(Some(Rc::clone(&listener)));
        let hear = Closure::<dyn Fn(JsValue)>::new(move |bytes: JsValue| {
            let report = report(&bytes);
            // The script hears later than this page that a job was stopped, and another may have taken its place.
            let current = LISTENER.with_borrow(|current| {
                current
                    .as_ref()
                    .is_some_and(|current| Rc::ptr_eq(current, &listener))
            });
            if !current {
                return;
            }
            if !matches!(report, Report::Progress(_)) {
                LISTENER.take();
            }
            // Nothing is borrowed while it runs: it may stop the job, or ask for the next one.
            listener(report);
        });
        page::ask(&job.encode(), with, &hear.into_js_value());
    }

    /// Stops the longer job that runs, if one does: it is told [`Fault::Cancelled`].
    pub fn cancel() {
        if let Some(hears) = LISTENER.take() {
            page::ask(&[], &JsValue::UNDEFINED, &JsValue::UNDEFINED);
            hears(Report::Failed(Fault::Cancelled));
        }
    }
}

/// What the worker says. The script erases its bytes as soon as they were heard.
fn report(bytes: &JsValue) -> Report {
    // Nothing at all is said where the script did not come. All else that it says are bytes.
    if bytes.is_undefined() {
        return Report::Failed(Fault::FileMissing);
    }
    let bytes: &Uint8Array = bytes.unchecked_ref();
    let bytes = Zeroizing::new(bytes.to_vec());
    Report::decode(&bytes).unwrap_or(Report::Failed(Fault::Stopped))
}
